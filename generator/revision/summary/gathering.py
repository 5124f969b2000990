"""Every place where a document shows a change, and what of the plan was changed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.document.blocks import Column, Document, Figure, Heading, Row, Table
from generator.document.inlines import FootnoteMark, text_of
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
from generator.revision.summary.swaps import swaps_of_texts

_COVER_PATHS = {"organisation": "authority.name", "date": "as_of"}  # the rest have their own names


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Gathers the sightings of a marked document."""

    marked: Document
    lines: Lines
    cells: Cells

    def sightings(self) -> Iterator[Sighting]:
        """The sightings in reading order."""
        for found in found_changes(self.marked):
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


def _of_cover(found: Found) -> Sighting:
    change = found.change
    entry = entry_of(
        found,
        "decision",
        name=change.source,
        path=_COVER_PATHS.get(change.source, change.source),
        places=(Place(),),
        excerpts=tuple(swap.excerpt() for swap in swaps_of_texts(change.old, change.new)),
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
            entry = _of_row(first, entry)
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


def _of_row(part: Row | Column, entry: Entry) -> Entry:
    """A row or column of a table; with numbers in it it is told among them."""
    if isinstance(part, Row):
        name = text_of(part.cells[0])
        numbers = any(quantity(text_of(cell)) for cell in part.cells[1:])
    else:
        name, numbers = text_of(part.label), part.kind == "number"
    group = "number" if numbers and entry.kind != "moved" else entry.group
    return replace(entry, name=name, group=group)
