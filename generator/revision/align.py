"""Two trees become one that is marked with what changed from the old one to the new.

Chapters, tables and figures are matched by their ids, rows by what they are named, all else by its
words; what stands in another order is gone from its old place and new at its other one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

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
    Quote,
    Remark,
    Row,
    Table,
    UnknownBlockError,
)
from generator.document.inlines import Inlines, text_of
from generator.document.marked import Change, PartType, common, hollow
from generator.document.walk import all_blocks, marks_of
from generator.revision.matching import Pair, Thing, align, likeness, thing
from generator.revision.sections import Section, chapter_key, sections
from generator.revision.texts import words_of
from generator.revision.things import (
    block_thing,
    column_thing,
    definition_thing,
    item_thing,
    row_thing,
    section_thing,
)
from generator.revision.words import compare_words

_SAME_NOTE = 0.3


def compare(old: Document, new: Document, redrawn: Collection[str] = ()) -> Document:
    """The new document with what is new, gone or altered in it marked.

    `redrawn` has the ids of figures whose picture changed though nothing in the tree did. Both
    documents come without marks; UnknownBlockError where one has them.
    """
    notes = _common_notes(old.footnotes, new.footnotes)
    merger = _Merger(notes, _common_chapters(old.blocks, new.blocks), frozenset(redrawn))
    blocks = merger.blocks(old.blocks, new.blocks)
    standing, gone = merger.footnotes(old.footnotes, new.footnotes, blocks)
    was = replace(old, blocks=(), footnotes=gone)
    return replace(new, blocks=blocks, footnotes=standing, was=was)


def _common_notes(old: Mapping[str, Footnote], new: Mapping[str, Footnote]) -> dict[str, str]:
    """The new key of each old footnote that is in the new document too.

    A key has the place of the text in the plan in it, so another footnote may have it now.
    """
    texts = [{key: words_of(note) for key, note in notes.items()} for notes in (old, new)]
    same = {
        key
        for key in texts[0].keys() & texts[1].keys()
        if likeness(thing("", texts[0][key]), thing("", texts[1][key])) >= _SAME_NOTE
    }
    things = [
        [thing("note", text, key if key in same else None) for key, text in side.items()]
        for side in texts
    ]
    keys = [list(side) for side in texts]
    return {keys[0][i]: keys[1][j] for i, j in align(*things) if i is not None and j is not None}


def _common_chapters(old: Blocks, new: Blocks) -> dict[str, str]:
    """The new id of each old chapter whose id tells its place in a list, where that is another."""
    sides = [[b for b in all_blocks(blocks) if isinstance(b, Heading)] for blocks in (old, new)]
    now = {chapter_key(heading): heading.id for heading in sides[1]}
    known = {heading.id: now.get(chapter_key(heading), heading.id) for heading in sides[0]}
    return {before: after for before, after in known.items() if before != after}


def _marked(part: PartType, change: Change) -> PartType:
    return replace(part, change=change)


def _altered(old: PartType, merged: PartType) -> PartType:
    """The merged part, which remembers the properties that the old one had."""
    was = hollow(old)
    return merged if was == hollow(merged) else replace(merged, was=was)


@dataclass(slots=True)
class _Merger:
    """Merges parts of two trees; `notes` gives old footnotes' new keys, `chapters` new ids."""

    notes: Mapping[str, str]
    chapters: Mapping[str, str]
    redrawn: frozenset[str]

    def words(self, old: Inlines, new: Inlines) -> Inlines:
        return compare_words(old, new, {**self.notes, **self.chapters})

    def blocks(self, old: Blocks, new: Blocks) -> Blocks:
        """The blocks of both, chapter by chapter."""
        return tuple(self._section(sections(old), sections(new)))

    def _section(self, old: Section, new: Section) -> Iterator[Block]:
        if old.heading and new.heading:
            yield from self._block(old.heading, new.heading)
        yield from self._row(old.blocks, new.blocks, block_thing, self._block)
        things = [[section_thing(part) for part in side.parts] for side in (old, new)]
        for i, j in align(*things):
            if i is not None and j is not None:
                yield from self._section(old.parts[i], new.parts[j])
            elif i is not None:
                yield from (_marked(block, "deleted") for block in old.parts[i].all())
            elif j is not None:
                yield from (_marked(block, "inserted") for block in new.parts[j].all())

    def _row(
        self,
        old: Sequence[PartType],
        new: Sequence[PartType],
        as_thing: Callable[[PartType], Thing],
        merge: Callable[[PartType, PartType], Sequence[PartType]],
    ) -> Iterator[PartType]:
        """Parts in order: those that match merged, the rest marked as gone or new."""
        for i, j in align([as_thing(part) for part in old], [as_thing(part) for part in new]):
            if i is not None and j is not None:
                yield from merge(old[i], new[j])
            elif i is not None:
                yield _marked(old[i], "deleted")
            elif j is not None:
                yield _marked(new[j], "inserted")

    def _block(self, old: Block, new: Block) -> Blocks:
        """Both blocks in one, or the old one gone and the new one there where none can show it."""
        merged = self._merged(old, new)
        if merged is None:
            return _marked(old, "deleted"), _marked(new, "inserted")
        return (_altered(old, merged),)

    def _merged(self, old: Block, new: Block) -> Block | None:
        match old, new:
            case ((Heading() | Paragraph() as was), (Heading() | Paragraph() as now)):
                return replace(now, children=self.words(was.children, now.children))
            case ((BulletList() | NumberedList() as was), (BulletList() | NumberedList() as now)):
                items = self._row(was.items, now.items, item_thing, self._item)
                return replace(now, items=tuple(items))
            case ((Table() as was), (Table() as now)):
                return self._table(was, now)
            case ((Figure() as was), (Figure() as now)):
                return self._figure(was, now)
            case ((Box() as was), (Box() as now)):
                title = self.words(was.title, now.title)
                return replace(now, title=title, blocks=self.blocks(was.blocks, now.blocks))
            case ((Definitions() as was), (Definitions() as now)):
                rows = self._row(was.rows, now.rows, definition_thing, self._definition)
                return replace(now, rows=tuple(rows))
            case ((Quote() as was), (Quote() as now)):
                return replace(now, blocks=self.blocks(was.blocks, now.blocks))
            case ((PageBreak() | Remark()), (PageBreak() | Remark())):
                return new
        raise UnknownBlockError(new)

    def _item(self, old: ListItem, new: ListItem) -> tuple[ListItem, ...]:
        merged = replace(new, blocks=self.blocks(old.blocks, new.blocks))
        return (_altered(old, merged),)

    def _definition(self, old: Definition, new: Definition) -> tuple[Definition, ...]:
        blocks = self.blocks(old.blocks, new.blocks)
        merged = replace(new, term=self.words(old.term, new.term), blocks=blocks)
        return (_altered(old, merged),)

    def _figure(self, old: Figure, new: Figure) -> Figure | None:
        if new.id in self.redrawn or _drawn(old) != _drawn(new):
            return None
        return replace(new, **self._below(old, new))

    def _table(self, old: Table, new: Table) -> Table | None:
        columns = align(*(list(map(column_thing, table.columns)) for table in (old, new)))
        both = next(((i, j) for i, j in columns if i is not None and j is not None), None)
        if both is None:
            return None
        heads = (
            self._column(
                old.columns[i] if i is not None else None, new.columns[j] if j is not None else None
            )
            for i, j in columns
        )
        rows = self._rows(old.rows, new.rows, columns, both)
        return replace(new, columns=tuple(heads), rows=tuple(rows), **self._below(old, new))

    def _rows(
        self,
        old: Sequence[Row],
        new: Sequence[Row],
        columns: Sequence[Pair],
        both: tuple[int, int],
    ) -> Iterator[Row]:
        """The rows of both; the first column that both tables have names them."""
        things = (
            [row_thing(row, named_by) for row in side]
            for side, named_by in zip((old, new), both, strict=True)
        )
        for i, j in align(*things):
            if i is not None and j is not None:
                yield self._row_of_both(old[i], new[j], columns)
            elif i is not None:
                yield _marked(_widened(old[i], [at for at, _ in columns]), "deleted")
            elif j is not None:
                yield _marked(_widened(new[j], [at for _, at in columns]), "inserted")

    def _row_of_both(self, old: Row, new: Row, columns: Sequence[Pair]) -> Row:
        cells = (
            self.words(old.cells[i], new.cells[j])
            if i is not None and j is not None
            else _at(old.cells, i) or _at(new.cells, j)
            for i, j in columns
        )
        return _altered(old, replace(new, cells=tuple(cells)))

    def _column(self, old: Column | None, new: Column | None) -> Column:
        if old and new:
            return _altered(old, replace(new, label=self.words(old.label, new.label)))
        if old:
            return _marked(old, "deleted")
        assert new is not None
        return _marked(new, "inserted")

    def _below(self, old: Table | Figure, new: Table | Figure) -> dict[str, Any]:
        """The caption, the notes and the source of both."""
        return {
            "caption": self.words(old.caption, new.caption),
            "notes": tuple(self._notes(old.notes, new.notes)),
            "origin": self.words(old.origin, new.origin),
        }

    def _notes(self, old: Sequence[Inlines], new: Sequence[Inlines]) -> Iterator[Inlines]:
        things = [[thing("note", text_of(note)) for note in side] for side in (old, new)]
        for i, j in align(*things):
            yield self.words(old[i] if i is not None else (), new[j] if j is not None else ())

    def footnotes(
        self, old: Mapping[str, Footnote], new: Mapping[str, Footnote], blocks: Blocks
    ) -> tuple[dict[str, Footnote], dict[str, Footnote]]:
        """The new footnotes and the old ones.

        A note stands if a mark to it does; the old one is then left without its text.
        """
        old_keys = {key_in_new: key for key, key_in_new in self.notes.items()}
        standing: dict[str, Footnote] = {}
        marks = list(marks_of(common(blocks)))
        for key in marks:  # grows by the marks within footnotes
            if key in old_keys and key not in standing:
                before, after = old[old_keys[key]], new[key]
                merged = replace(after, blocks=self.blocks(before.blocks, after.blocks))
                standing[key] = replace(merged, was=hollow(before))
                marks += marks_of(common(merged.blocks))
        gone = {
            key: hollow(note) if self.notes.get(key) in standing else _marked(note, "deleted")
            for key, note in old.items()
        }
        return {k: standing.get(k) or _marked(note, "inserted") for k, note in new.items()}, gone


def _at(cells: Sequence[Inlines], index: int | None) -> Inlines:
    return cells[index] if index is not None else ()


def _widened(row: Row, at: Sequence[int | None]) -> Row:
    """The row with a cell for each column of both tables, empty where its table had none."""
    return replace(row, cells=tuple(_at(row.cells, index) for index in at))


def _drawn(figure: Figure) -> tuple[str, str]:
    """What the picture shows."""
    return figure.alt, words_of(figure.data) if figure.data else ""
