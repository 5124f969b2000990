"""The changes that are marked in a document, one by one, for summaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import takewhile
from typing import Any

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
    Part,
    Quote,
    Remark,
    Row,
    Table,
    UnknownBlockError,
)
from generator.document.inlines import Inlines, text_of
from generator.document.marked import accepted, rejected, words_after, words_before
from generator.document.revision import Change, Kind, Thing
from generator.document.walk import marks_in, marks_of
from generator.revision.align import compare
from generator.revision.forms import form_of, has_marks
from generator.revision.found import Context, Found
from generator.revision.moves import told_moves
from generator.revision.texts import words_of

_THINGS: Mapping[type[Part], Thing] = {
    Heading: "chapter",
    Paragraph: "paragraph",
    BulletList: "list",
    NumberedList: "list",
    ListItem: "item",
    Table: "table",
    Column: "column",
    Row: "row",
    Figure: "figure",
    Box: "box",
    Definitions: "definitions",
    Definition: "definition",
    Quote: "quote",
    PageBreak: "page_break",
    Remark: "remark",
    Footnote: "footnote",
}


def changes(document: Document) -> tuple[Change, ...]:
    """The changes marked in the document, in reading order; none in one that was not revised.

    What is gone from one place and stands at another is told once, as moved; what changed in it
    comes after. Numbers that only follow from other changes are not told.
    """
    return tuple(each.change for each in found_changes(document))


def found_changes(document: Document) -> tuple[Found, ...]:
    """The changes of `changes`, each with where in the tree it was found."""
    if document.was is None:
        return ()
    old, new = rejected(document), accepted(document)

    def inner(gone: Found, added: Found) -> Iterator[Found]:
        before, after = _as_blocks(gone, added), _as_blocks(added, added)
        within = compare(replace(old, blocks=before), replace(new, blocks=after))
        reader = _Reader(replace(added.context, holder=None))
        return told_moves(tuple(reader.blocks(within.blocks)), inner)

    reader = _Reader()
    found = (*reader.blocks(document.blocks), *_of_footnotes(document, reader.marked))
    return (*_of_cover(document.was.cover, document.cover), *told_moves(found, inner))


def _as_blocks(found: Found, added: Found) -> Blocks:
    """The parts as blocks without marks; an item or a row in a list or table of its own."""
    parts = [replace(part, change="") for part in found.parts]
    match parts:
        case [ListItem() as item]:
            return (BulletList((item,), item.source),)
        case [Definition() as row]:
            return (Definitions((row,), row.source),)
        case [Row() as row]:
            table = added.context.holder
            assert isinstance(table, Table)
            columns = tuple(replace(column, change="", was=None) for column in table.columns)
            return (Table(table.id, (), columns, (row,), table.source, table.number),)
    return tuple(part for part in parts if isinstance(part, Block))


def _of_cover(old: Cover, new: Cover) -> Iterator[Found]:
    for each in fields(Cover):
        was, stands = getattr(old, each.name), getattr(new, each.name)
        if was != stands:
            yield Found(Change("changed", "cover", each.name, "", "", was, stands))


def _of_footnotes(document: Document, marked: Mapping[str, Heading | None]) -> Iterator[Found]:
    """The changes in footnotes, each in the chapter that its mark stands in."""
    gone = document.was.footnotes if document.was else {}
    for key, note in (*document.footnotes.items(), *gone.items()):
        reader = _Reader(Context(marked.get(key)), str(note.number))
        yield from reader.whole((note,)) if note.change else reader.blocks(note.blocks)


def _unit(blocks: Blocks, at: int) -> Blocks:
    """The block, or with a heading that is new or gone its whole chapter."""
    first = blocks[at]
    if not first.change or not isinstance(first, Heading):
        return (first,)
    level = first.level
    following = takewhile(
        lambda block: (
            block.change == first.change
            and not (isinstance(block, Heading) and block.level <= level)
        ),
        blocks[at + 1 :],
    )
    return first, *following


@dataclass(slots=True)
class _Reader:
    """Reads the marks of blocks in order and knows where it is.

    `marked` gathers the heading above the mark of each footnote.
    """

    context: Context = field(default_factory=Context)
    name: str = ""
    marked: dict[str, Heading | None] = field(default_factory=dict)

    def blocks(self, blocks: Blocks) -> Iterator[Found]:
        at = 0
        while at < len(blocks):
            unit = _unit(blocks, at)
            at += len(unit)
            yield from self.whole(unit) if unit[0].change else self._block(unit[0])

    def whole(self, parts: Sequence[Part]) -> Iterator[Found]:
        """What is new or gone as a whole; a chapter is told under its own title."""
        first, text = parts[0], words_of(*parts)
        here = self
        if isinstance(first, Heading):
            here = replace(self, context=Context(first))
            if first.change == "inserted":
                self.context = here.context
        for key in marks_of(tuple(part for part in parts if isinstance(part, Block))):
            self.marked.setdefault(key, here.context.heading)
        old, new = (text, "") if first.change == "deleted" else ("", text)
        kind: Kind = "deleted" if first.change == "deleted" else "inserted"
        source = getattr(first, "source", "")
        change = here.change(kind, _THINGS[type(first)], source, old, new, first)
        yield Found(change, here.context, tuple(parts))

    def change(
        self, kind: Kind, thing: Thing, source: str, old: str, new: str, place: Part | Inlines
    ) -> Change:
        heading = self.context.heading
        number = heading.number if heading else ""
        chapter = text_of(heading.children) if heading else ""
        change = Change(kind, thing, source, number, chapter, old, new, self.name)
        return replace(change, places=(place,))

    def within(self, name: str, **context: Table | Figure | Row | Column) -> _Reader:
        """The reader of what stands in a table or figure, a row and a column, and is named so."""
        here: dict[str, Any] = context
        return replace(self, context=replace(self.context, **here), name=name)

    def _block(self, block: Block) -> Iterator[Found]:
        match block:
            case Heading():
                self.context = Context(block)
                yield from self._line("chapter", block.source, block.children)
                if isinstance(block.was, Heading):
                    yield from self._value("level", block, block.was.level, block.level)
            case Paragraph():
                yield from self._line("paragraph", block.source, block.children)
            case BulletList() | NumberedList():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._around(block)
            case Box():
                yield from self._line("box", block.source, block.title)
                yield from self.blocks(block.blocks)
            case Definitions():
                for row in block.rows:
                    yield from self.whole((row,)) if row.change else self._definition(row)
            case Quote():
                yield from self.blocks(block.blocks)
            case PageBreak() | Remark():
                pass
            case _:
                raise UnknownBlockError(block)

    def _value(self, thing: Thing, part: Block, old: int, new: int) -> Iterator[Found]:
        if old != new:
            change = self.change("changed", thing, part.source, str(old), str(new), part)
            yield Found(change, self.context)

    def _line(self, thing: Thing, source: str, line: Inlines) -> Iterator[Found]:
        for key in marks_in(line):
            self.marked.setdefault(key, self.context.heading)
        if has_marks(line):
            old, new = text_of(words_before(line)), text_of(words_after(line))
            change = self.change("changed", thing, source, old, new, line)
            yield Found(replace(change, form=form_of(line)), self.context, line=line)

    def _list(self, block: BulletList | NumberedList) -> Iterator[Found]:
        if isinstance(block, NumberedList) and isinstance(block.was, NumberedList):
            yield from self._value("start", block, block.was.start, block.start)
        for item in block.items:
            yield from self.whole((item,)) if item.change else self.blocks(item.blocks)

    def _definition(self, row: Definition) -> Iterator[Found]:
        yield from self._line("definition", row.source, row.term)
        yield from replace(self, name=text_of(row.term)).blocks(row.blocks)

    def _around(self, block: Table | Figure) -> Iterator[Found]:
        """The caption, the notes and the source."""
        here = self.within(text_of(block.caption), holder=block)
        yield from here._line("caption", block.source, block.caption)
        for note in block.notes:
            yield from here._line("note", block.source, note)
        yield from here._line("origin", block.source, block.origin)

    def _table(self, table: Table) -> Iterator[Found]:
        yield from self._around(table)
        here = self.within(text_of(table.caption), holder=table)
        for column in table.columns:
            if column.change:
                yield from here.whole((column,))
            else:
                yield from here._line("column", table.source, column.label)
        for row in table.rows:
            yield from here.whole((row,)) if row.change else here._cells(row, table)

    def _cells(self, row: Row, table: Table) -> Iterator[Found]:
        """The cells of the columns that stood there before too."""
        for column, cell in zip(table.columns, row.cells, strict=True):
            if not column.change:
                name = f"{text_of(row.cells[0])}, {text_of(column.label)}"
                here = self.within(name, row=row, column=column)
                yield from here._line("cell", row.source or table.source, cell)
