"""The text of a page of changes in rows: the old beside the new where there is room.

Each row has what stands now, with its marks, and a copy of what stood there before. The copy is
only for the eye, on a wide screen: everyone else reads both in one text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.document.blocks import Block, Blocks, Figure, Heading, PageBreak, Table
from generator.html.blocks import Unit, write_blocks, write_units
from generator.html.contents import heading_text
from generator.html.context import Context
from generator.html.markup import NOTHING, Html, element, join
from generator.html.redline import Place

_NARROW = 5  # columns; a wider table takes the room of both sides


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the page, a key and a title; what stands before all chapters has no title."""

    key: str
    title: str = ""


@dataclass(slots=True)
class Row:
    """A row: what stands in it now, what is gone from it, or a copy of how it was.

    `places` are the changes that it shows.
    """

    chapter: Chapter
    first: Block
    gone: list[Html] = field(default_factory=list)
    now: list[Html] = field(default_factory=list)
    copy: Html = NOTHING
    places: list[Place] = field(default_factory=list)


def rows_of(blocks: Blocks, context: Context) -> list[Row]:
    """The rows in order."""
    assert context.redline is not None
    rows: list[Row] = []
    chapter = Chapter("chapter--0")
    for unit in write_units(blocks, context):
        if isinstance(unit.first, Heading) and unit.first.level == 1:
            number = int(chapter.key.removeprefix("chapter--")) + 1
            chapter = Chapter(f"chapter--{number}", heading_text(unit.first, context))
        if not _goes_into(rows, unit, chapter):
            rows.append(Row(chapter, unit.first))
        _put(unit, rows[-1], context)
        rows[-1].places += context.redline.taken()
    return rows


def _goes_into(rows: list[Row], unit: Unit, chapter: Chapter) -> bool:
    """Whether the unit continues what is gone, or is new in its place or after what is new."""
    if not rows or not unit.first.change or not rows[-1].first.change:
        return False
    last = rows[-1]
    return last.chapter == chapter and (unit.first.change == "inserted" or not last.now)


def _put(unit: Unit, row: Row, context: Context) -> None:
    (row.gone if unit.first.change == "deleted" else row.now).append(unit.html)
    if not unit.first.change and not _is_wide(unit.first):
        row.copy = write_blocks((unit.first,), context.copying())


def _is_wide(block: Block) -> bool:
    """Whether the block stands once, over both sides: a figure that stayed, a wide table."""
    table_is_wide = isinstance(block, Table) and len(block.columns) > _NARROW
    return table_is_wide or isinstance(block, Figure | PageBreak)


def write_rows(rows: Iterable[Row]) -> Html:
    """The rows one below another; the titles of chapters with changes are told apart."""
    rows = tuple(rows)
    changed = {row.chapter.key for row in rows if row.places}
    return join((_row(row, titled=row.chapter.key in changed) for row in rows), "\n")


def _row(row: Row, *, titled: bool) -> Html:
    wide = not row.first.change and _is_wide(row.first)
    title = titled and isinstance(row.first, Heading)
    sides = (
        element("div", row.copy, class_="before", hidden="hidden", aria_hidden="true")
        if row.copy
        else NOTHING,
        element("div", join(row.gone, "\n"), class_="gone") if row.gone else NOTHING,
        element("div", join(row.now, "\n"), class_="now") if row.now else NOTHING,
    )
    kinds = dict.fromkeys(place.change.kind for place in row.places)
    return element(
        "div",
        join(side for side in sides if side),
        class_=f"row{' wide' if wide else ''}{' titled' if title else ''}",
        data_chapter=row.chapter.key,
        data_kinds=" ".join(kinds) or None,
    )
