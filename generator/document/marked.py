"""A tree marked with the changes of a revision, and the two trees that it stands for.

A part that is new or gone says so in `change`, words in `Insertion` and `Deletion`; `was` keeps
what else was different. Accepting all gives exactly the new tree, rejecting all the old one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Column,
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
from generator.document.inlines import (
    Deletion,
    Emphasis,
    Inline,
    Inlines,
    Insertion,
    Link,
    Plain,
    Renewal,
    Strong,
)
from generator.document.walk import rebuilt

Change = Literal["inserted", "deleted"]
PartType = TypeVar("PartType", bound=Part)

# What of each part is told by marks within it; the rest is its properties, which `was` keeps.
_CONTENT: Mapping[type[Part], tuple[str, ...]] = {
    Heading: ("children",),
    Paragraph: ("children",),
    BulletList: ("items",),
    NumberedList: ("items",),
    ListItem: ("blocks",),
    Table: ("caption", "columns", "rows", "notes", "origin"),
    Column: ("label",),
    Row: ("cells",),
    Figure: ("caption", "notes", "origin"),
    Box: ("title", "blocks"),
    Definitions: ("rows",),
    Definition: ("term", "blocks"),
    Quote: ("blocks",),
    PageBreak: (),
    Remark: (),
    Footnote: ("blocks",),
}


def accepted(document: Document) -> Document:
    """The new document of one that is marked with changes."""
    return _Settling(frozenset({"deleted"})).document(document)


def rejected(document: Document) -> Document:
    """The old document of one that is marked with changes."""
    return _Settling(frozenset({"inserted"})).document(document)


def common(blocks: Blocks) -> Blocks:
    """The blocks without all that is new or gone: what stood there before and still stands."""
    return _Settling(frozenset({"inserted", "deleted"})).blocks(blocks)


def words_before(inlines: Inlines) -> Inlines:
    """The inlines as they were before the changes that are marked in them."""
    return _Settling(frozenset({"inserted"})).words(inlines)


def words_after(inlines: Inlines) -> Inlines:
    """The inlines as they are after the changes that are marked in them."""
    return _Settling(frozenset({"deleted"})).words(inlines)


def part_before(part: PartType) -> PartType:
    """The part as it was before the changes that are marked in it; it is not gone or new itself."""
    return _Settling(frozenset({"inserted"})).part(part)


def part_after(part: PartType) -> PartType:
    """The part as it is after the changes that are marked in it; it is not gone or new itself."""
    return _Settling(frozenset({"deleted"})).part(part)


def apart(part: PartType) -> tuple[PartType, PartType]:
    """The part as it was, gone as a whole, and as it is, new as a whole."""
    return (
        replace(part_before(part), change="deleted"),
        replace(part_after(part), change="inserted"),
    )


def hollow(part: PartType) -> PartType:
    """The part with its properties alone and nothing in it; UnknownBlockError on a stranger."""
    empty: dict[str, Any] = dict.fromkeys(_content(part), ())
    return replace(part, **empty)


def _content(part: Part) -> tuple[str, ...]:
    try:
        return _CONTENT[type(part)]
    except KeyError:
        raise UnknownBlockError(part) from None


def joined(inlines: Inlines) -> Inlines:
    """The inlines with neighbours of one form joined and what holds nothing left out."""
    parts: list[Inline] = []
    for inline in inlines:
        match inline, parts[-1:]:
            case Plain(""), _:
                continue
            case Plain(text, own), [Plain(before, same)] if own == same:
                parts[-1] = Plain(before + text, own)
            case ((Emphasis() | Strong() | Link()), _) if not inline.children:
                continue
            case ((Emphasis() | Strong() | Link()), [(Emphasis() | Strong() | Link()) as last]) if (
                replace(last, children=()) == replace(inline, children=())
            ):
                parts[-1] = replace(last, children=joined((*last.children, *inline.children)))
            case _:
                parts.append(inline)
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class _Settling:
    """Settles every mark: what became of it what `gone` says goes, the rest stays."""

    gone: frozenset[Change]

    @property
    def _old(self) -> bool:
        return "deleted" not in self.gone

    def document(self, document: Document) -> Document:
        blocks = self.blocks(document.blocks)
        notes = {key: self.part(note) for key, note in document.footnotes.items()}
        if not self._old or document.was is None:
            return replace(document, was=None, blocks=blocks, footnotes=notes)
        gone = {key: self.part(note) for key, note in document.was.footnotes.items()}
        old = dict(_old_notes(document, gone, notes))
        return replace(document.was, blocks=blocks, footnotes=old)

    def blocks(self, blocks: Blocks) -> Blocks:
        return tuple(self.part(block) for block in blocks if block.change not in self.gone)

    def part(self, part: PartType) -> PartType:
        """The part itself with all marks in it settled; a column or row keeps all its cells."""
        part = self._bare(part)
        match part:
            case ListItem() | Footnote():
                return replace(part, blocks=self.blocks(part.blocks))
            case Definition():
                return replace(part, term=self.words(part.term), blocks=self.blocks(part.blocks))
            case Row():
                return replace(part, cells=tuple(self.words(cell) for cell in part.cells))
            case Column():
                return replace(part, label=self.words(part.label))
        return rebuilt(self._pruned(part), self.words, self.blocks)  # type: ignore[arg-type,return-value]

    def _pruned(self, block: Block) -> Block:
        match block:
            case BulletList() | NumberedList():
                return replace(block, items=self._kept(block.items))
            case Definitions():
                return replace(block, rows=self._kept(block.rows))
            case Table():
                return replace(self._table(block), notes=self._notes(block.notes))
            case Figure():
                return replace(block, notes=self._notes(block.notes))
        return block

    def _table(self, table: Table) -> Table:
        standing = [column.change not in self.gone for column in table.columns]
        rows = (
            replace(
                row,
                cells=tuple(c for c, stands in zip(row.cells, standing, strict=True) if stands),
            )
            for row in self._kept(table.rows)
        )
        return replace(table, columns=self._kept(table.columns), rows=tuple(rows))

    def _notes(self, notes: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
        return tuple(note for note in notes if self.words(note))

    def _kept(self, parts: tuple[PartType, ...]) -> tuple[PartType, ...]:
        return tuple(self._bare(part) for part in parts if part.change not in self.gone)

    def _bare(self, part: PartType) -> PartType:
        if not self._old or part.was is None:
            return replace(part, change="", was=None)
        assert isinstance(part.was, type(part))
        content: dict[str, Any] = {name: getattr(part, name) for name in _content(part)}
        return replace(part.was, **content)

    def words(self, inlines: Inlines) -> Inlines:
        return joined(tuple(inline for each in inlines for inline in self._inline(each)))

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Insertion(children):
                return () if "inserted" in self.gone else children
            case Deletion(children):
                return () if "deleted" in self.gone else children
            case Renewal(children, was):
                return was if self._old else children
            case Emphasis() | Strong() | Link():
                return (replace(inline, children=self.words(inline.children)),)
        return (inline,)


def _old_notes(
    document: Document, known: Mapping[str, Footnote], settled: Mapping[str, Footnote]
) -> Iterator[tuple[str, Footnote]]:
    """The old footnotes: those that are gone, and those that stand, by their old number."""
    standing = {
        note.was.number: settled[key]
        for key, note in document.footnotes.items()
        if isinstance(note.was, Footnote)
    }
    for key, note in known.items():
        yield key, standing.get(note.number, note)
