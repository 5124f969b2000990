"""Documents and revisions of them at random: every construct, every kind of change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random
from typing import TypeVar

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Column,
    Cover,
    Definition,
    Definitions,
    Document,
    Figure,
    Footnote,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Row,
    Table,
)
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
)
from generator.document.walk import rebuilt

Each = TypeVar("Each")
_TEXT = (
    "kunta kunnan kunnat palvelu palvelut palvelujen työvoima työllisyys työllisyyden ja sekä on "
    "vastaa järjestää asiakas asiakkaan 15\N{NO-BREAK SPACE}§:n 24,9\N{NO-BREAK SPACE}milj. "
    "1\N{NO-BREAK SPACE}241 2025 TE-palvelut yhteistyö alue uusi kasvaa laskee, mukaan. Lahti. Se "
    "mm. https://lahti.fi/a"
)
_WORDS = _TEXT.split(" ")
_DEEPEST = 2


@dataclass
class TreeMaker:
    """Makes documents and revises them; the same seed makes the same."""

    seed: int
    notes: list[str] = field(default_factory=list)
    random: Random = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def document(self) -> Document:
        self.notes = [f"text#{n}" for n in range(self.random.randint(0, 3))]
        blocks = self.blocks(0, self.random.randint(0, 12))
        footnotes = {
            key: Footnote(n, self._some(self.paragraph, 1, 2), self.word())
            for n, key in enumerate(self.notes, 1)
        }
        cover = Cover("Lahti", self.word(), date=self.word())
        return Document("koe", "fi", cover, blocks, "2025-01-01", footnotes=footnotes)

    def revised(self, document: Document) -> Document:
        """The document after a few changes; its footnotes may have other keys and numbers."""
        self.notes = list(document.footnotes)
        notes = [
            replace(note, blocks=self._edited(note.blocks, self.edit, self.paragraph))
            for note in document.footnotes.values()
            if self.random.random() < 0.8
        ]
        self.random.shuffle(notes)
        cover = self._maybe(replace(document.cover, title=self.word()), document.cover)
        return replace(
            document,
            cover=cover,
            blocks=self._edited(document.blocks, self.edit, lambda: self.block(0)),
            footnotes={
                self._maybe(f"text#{n}", f"other#{n}"): replace(note, number=n)
                for n, note in enumerate(notes, 1)
            },
        )

    def blocks(self, depth: int, count: int) -> Blocks:
        return tuple(self.block(depth) for _ in range(count))

    def block(self, depth: int) -> Block:
        makers: list[Callable[[], Block]] = [
            self.paragraph,
            self.heading,
            lambda: PageBreak(self.word()),
            self.table,
            self.figure,
            self.remark,
        ]
        if depth < _DEEPEST:
            makers += [lambda: self.container(depth + 1)] * 3
        return self.random.choice(makers)()

    def paragraph(self) -> Paragraph:
        return Paragraph(self.inlines(), self.word())

    def heading(self) -> Heading:
        kind = self.random.choice(("numbered", "plain", "annex"))
        own = self.random.choice(("intro", "end", "b", "c"))
        level = self.random.randint(1, 3)
        return Heading(level, own, self.inlines(), self.word(), self.word(), kind)  # type: ignore[arg-type]

    def remark(self) -> Remark:
        return Remark("note", self.word(), self.word(), self.word())

    def container(self, depth: int) -> Block:
        blocks = self.blocks(depth, self.random.randint(1, 3))
        match self.random.randrange(5):
            case 0:
                return Box(self.inlines(), blocks, self.word())
            case 1:
                return Quote(blocks, self.word())
            case 2:
                return Definitions(self._some(lambda: self.definition(depth), 1, 3), self.word())
            case 3:
                return BulletList(self._some(lambda: self.item(depth), 1, 4), self.word())
        start = self.random.randint(1, 2)
        return NumberedList(self._some(lambda: self.item(depth), 1, 4), self.word(), start)

    def item(self, depth: int) -> ListItem:
        return ListItem(self.blocks(depth, self.random.randint(1, 2)), self.word())

    def definition(self, depth: int) -> Definition:
        return Definition(self.inlines(), self.blocks(depth, 1), self.word())

    def table(self) -> Table:
        columns = self._some(self.column, 1, 4)
        rows = self._some(lambda: self.row(len(columns)), 0, 4)
        notes = self._some(self.inlines, 0, 2)
        own = self.random.choice(("", "t1", "t2"))
        return Table(own, self.inlines(), columns, rows, self.word(), self.word(), notes)

    def column(self) -> Column:
        kind = self.random.choice(("text", "number"))
        return Column((Plain(self.word()),), kind, self._maybe("", "euroa"))  # type: ignore[arg-type]

    def row(self, width: int) -> Row:
        kind = self.random.choice(("body", "body", "total"))
        cells = tuple(self._maybe(self.inlines(), ()) for _ in range(width))
        return Row(cells, kind, self.word())  # type: ignore[arg-type]

    def figure(self) -> Figure:
        data = self._maybe(self.table(), None)
        own = self.random.choice(("f1", "f2"))
        return Figure(own, self.inlines(), self.word(), self.word(), self.word(), data=data)

    def inlines(self) -> Inlines:
        return self._some(self.inline, 1, 5)

    def inline(self) -> Inline:
        text = Plain(" ".join(self._some(self.word, 1, 8)) + self._maybe(" ", ""))
        makers: list[Callable[[], Inline]] = [
            lambda: text,
            lambda: text,
            lambda: Strong((text, Emphasis((text,)))),
            lambda: Link(f"https://{self._maybe('a', 'b')}.fi", (text,)),
            lambda: Code(self.word()),
            lambda: Reference(self._maybe("intro", "end"), "luku", self.random.choice("123")),
            lambda: FactValue("fact", "", self.word()),
            LineBreak,
        ]
        if self.notes:
            mark = FootnoteMark(self.random.choice(self.notes), self.random.randint(1, 3))
            makers.append(lambda: mark)
        return self.random.choice(makers)()

    def word(self) -> str:
        return self.random.choice(_WORDS)

    def edit(self, block: Block) -> Block:
        """The block with something in it changed."""
        if self.random.random() < 0.2:
            block = replace(block, source=self.word())
        match block:
            case Heading():
                block = replace(block, level=self._maybe(block.level, 2), number=self.word())
            case BulletList() | NumberedList():
                return replace(
                    block,
                    items=self._edited(block.items, self._edit_item, lambda: self.item(_DEEPEST)),
                )
            case Table():
                return self._edit_table(block)
            case Definitions():
                rows = self._edited(
                    block.rows, self._edit_definition, lambda: self.definition(_DEEPEST)
                )
                return replace(block, rows=rows)
        return rebuilt(block, self._edit_inlines, self._edit_blocks)

    def _edit_blocks(self, blocks: Blocks) -> Blocks:
        return self._edited(blocks, self.edit, lambda: self.block(_DEEPEST))

    def _edit_item(self, item: ListItem) -> ListItem:
        return replace(item, blocks=self._edit_blocks(item.blocks), source=self.word())

    def _edit_definition(self, row: Definition) -> Definition:
        term = self._edit_inlines(row.term)
        return replace(row, term=term, blocks=self._edit_blocks(row.blocks))

    def _edit_table(self, table: Table) -> Table:
        if self.random.random() < 0.3:
            at = self.random.randint(0, len(table.columns))
            columns = (*table.columns[:at], self.column(), *table.columns[at:])
            rows = tuple(
                replace(row, cells=(*row.cells[:at], self.inlines(), *row.cells[at:]))
                for row in table.rows
            )
            table = replace(table, columns=columns, rows=rows)
        if self.random.random() < 0.3 and table.columns[1:]:
            at = self.random.randrange(len(table.columns))
            rows = tuple(replace(r, cells=r.cells[:at] + r.cells[at + 1 :]) for r in table.rows)
            table = replace(table, columns=table.columns[:at] + table.columns[at + 1 :], rows=rows)
        width = len(table.columns)
        rows = self._edited(table.rows, self._edit_row, lambda: self.row(width))
        notes = self._edited(table.notes, self._edit_inlines, self.inlines)
        return replace(table, rows=rows, notes=notes, caption=self._edit_inlines(table.caption))

    def _edit_row(self, row: Row) -> Row:
        return replace(row, cells=tuple(self._edit_inlines(cell) for cell in row.cells))

    def _edit_inlines(self, inlines: Inlines) -> Inlines:
        return self._edited(inlines, self._edit_inline, self.inline) or inlines

    def _edit_inline(self, inline: Inline) -> Inline:
        match inline:
            case Plain(text):
                words = self._edited(tuple(text.split(" ")), lambda _: self.word(), self.word)
                return Plain(" ".join(words) or "x")
            case Emphasis() | Strong() | Link():
                return replace(inline, children=self._edit_inlines(inline.children))
            case Reference():
                return replace(inline, number=self.random.choice("123"))
        return inline

    def _edited(
        self, row: tuple[Each, ...], edit: Callable[[Each], Each], make: Callable[[], Each]
    ) -> tuple[Each, ...]:
        """The row with some left out, some edited, some new and some at another place."""
        parts: list[Each] = []
        for each in row:
            chance = self.random.random()
            if chance < 0.1:
                continue
            parts.append(edit(each) if chance < 0.4 else each)
            if chance > 0.93:
                parts.append(make())
        if self.random.random() < 0.15 and parts[1:]:
            at = self.random.randrange(len(parts))
            parts.insert(self.random.randrange(len(parts)), parts.pop(at))
        return tuple(parts)

    def _some(self, make: Callable[[], Each], least: int, most: int) -> tuple[Each, ...]:
        return tuple(make() for _ in range(self.random.randint(least, most)))

    def _maybe(self, one: Each, other: Each) -> Each:
        return one if self.random.random() < 0.7 else other
