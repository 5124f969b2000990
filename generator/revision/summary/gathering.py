"""Every place where a document shows a change, and what of the plan was changed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.document.blocks import Column, Document, Figure, Heading, Row, Table
from generator.document.inlines import Deletion, FootnoteMark, Insertion, Plain, text_of
from generator.revision.changes import found_changes
from generator.revision.forms import marks
from generator.revision.found import Found
from generator.revision.summary.cells import Cells
from generator.revision.summary.lines import Lines
from generator.revision.summary.model import Entry, Place
from generator.revision.summary.quantities import quantity
from generator.revision.summary.sightings import (
    Sighting,
    at,
    entry_of,
    excerpts_of,
    place_of,
    sighted,
)
from generator.revision.summary.swaps import excerpts, swaps_of_texts

_COVER_PATHS = {"organisation": "authority.name", "date": "as_of"}  # the rest have their own names


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Gathers the sightings of a marked document."""

    marked: Document
    lines: Lines
    cells: Cells

    def sightings(self) -> Iterator[Sighting]:
        """The sightings in reading order."""
        for found in _together(found_changes(self.marked)):
            yield from self._of(found)

    def _of(self, found: Found) -> Iterator[Sighting]:
        change = found.change
        if change.thing == "cover":
            yield _of_cover(found)
        elif change.kind == "replaced" and change.thing == "figure":
            yield from self.cells.figure(found)
        elif change.kind != "changed":
            yield _of_whole(found)
        elif change.form or change.thing in {"level", "start"}:
            yield from self._form(found)
        elif change.thing == "cell":
            yield from self.cells.read(found)
        elif change.thing == "chapter":
            yield sighted(entry_of(found, "text", kind="renamed"))
        else:
            yield from self.lines.read(found)

    def _form(self, found: Found) -> Iterator[Sighting]:
        """A change of form; the mark of a footnote that is new or gone is told with that."""
        leaves = (leaf for mark, _ in marks(found.line) for leaf in mark.children)
        keys = {leaf.key for leaf in leaves if isinstance(leaf, FootnoteMark)}
        if not keys or not keys <= self._notes():
            yield sighted(entry_of(found, "form", excerpts=excerpts_of(found.line)))

    def _notes(self) -> set[str]:
        gone = self.marked.was.footnotes if self.marked.was else {}
        notes = (*self.marked.footnotes.items(), *gone.items())
        return {key for key, note in notes if note.change}


def _together(found: Sequence[Found]) -> Iterator[Found]:
    """The changes, what a term means told as changed where it was written anew."""
    last: Found | None = None
    for each in found:
        if last and _is_rewritten(last, each):
            change = replace(each.change, kind="changed", old=last.change.old)
            line = (Deletion((Plain(last.change.old),)), Insertion((Plain(each.change.new),)))
            last = replace(each, change=change, line=line, parts=())
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def _is_rewritten(gone: Found, new: Found) -> bool:
    kinds = gone.change.kind, new.change.kind
    things = {gone.change.thing, new.change.thing}
    named = gone.change.name == new.change.name != ""
    return kinds == ("deleted", "inserted") and things == {"paragraph"} and named


def _of_cover(found: Found) -> Sighting:
    change = found.change
    entry = entry_of(
        found,
        "decision",
        name=change.source,
        path=_COVER_PATHS.get(change.source, change.source),
        places=(Place(),),
        excerpts=excerpts([*swaps_of_texts(change.old, change.new)]),
    )
    return sighted(entry)


def _of_whole(found: Found) -> Sighting:
    """What is new, gone, moved or replaced as a whole."""
    first = found.parts[0]
    entry = entry_of(found, "form" if found.change.kind == "moved" else "text")
    cell = None
    match first:
        case Heading():
            entry = _of_chapter(found, replace(entry, name=text_of(first.children)))
        case Table() | Figure():
            entry = replace(entry, name=text_of(first.caption))
        case Row() | Column():
            entry = _of_row(first, entry, found.context.holder)
            cell = at(found.context, first)
    if found.was and not isinstance(first, Heading):
        entry = replace(entry, places=(*entry.places, place_of(found.was.context, "")))
    return sighted(entry, cell)


def _of_chapter(found: Found, entry: Entry) -> Entry:
    """A chapter; of one that was moved the old and the new number are told."""
    if found.was is None or found.context.heading is None:
        return entry
    was = found.was.context.heading
    return replace(entry, old=was.number if was else "", new=found.context.heading.number)


def _of_row(part: Row | Column, entry: Entry, holder: Table | Figure | None) -> Entry:
    """A row or column of a table with what stands in it; with numbers it is told among them."""
    numbers = isinstance(part, Column) and part.kind == "number"
    if isinstance(part, Row):
        name = text_of(part.cells[0])
        numbers = any(quantity(text_of(cell)) for cell in part.cells[1:])
    else:
        name = f"{text_of(part.label)} {part.unit}".strip()
        if isinstance(holder, Table):
            text = f"{name}: {'; '.join(_cells_of(part, holder))}"
            side = "old" if entry.kind == "deleted" else "new"
            entry = replace(entry, **{side: text})  # type: ignore[arg-type]
    group = "number" if numbers and entry.kind != "moved" else entry.group
    return replace(entry, name=name, group=group)


def _cells_of(column: Column, table: Table) -> Iterator[str]:
    """Each row's name and its cell in a column; rows that came or went with it are left out."""
    at = next(i for i, each in enumerate(table.columns) if each is column)
    for row in table.rows:
        if not row.change and row.kind != "group":
            yield f"{text_of(row.cells[0])} {text_of(row.cells[at])}"
