"""One place where a document shows a change, and what the change is called there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.document.blocks import Column, Row, Table
from generator.document.inlines import Inlines, text_of
from generator.locale import NBSP
from generator.revision.found import Context, Found
from generator.revision.summary.model import Entry, Excerpt, Group, Place, Quantity
from generator.revision.summary.quantities import difference, is_date, quantity
from generator.revision.summary.swaps import excerpts, swaps


@dataclass(frozen=True, slots=True)
class At:
    """The cell of a table or figure, itself known by `source`; a whole row has no column.

    `is_sum` tells a cell in a row of sums that the program adds up.
    """

    holder: str
    source: str
    row: int
    column: str
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """A change at one of the places where it shows.

    Sightings of one `node` show the same change. What is no input follows from other numbers; `at`
    is the cell, row or column that shows it.
    """

    node: tuple[str, ...]
    entry: Entry
    is_input: bool = True
    at: At | None = None


def sighted(entry: Entry, cell: At | None = None) -> Sighting:
    """A change that no other sighting shows unless it is told with the same words."""
    return Sighting(entry.key, entry, at=cell)


def entry_of(found: Found, group: Group, **properties: Any) -> Entry:
    """The change as an entry of the group, with properties of its own."""
    change = found.change
    path = "" if ":" in change.source else change.source  # else a line of the template
    entry = Entry(
        group=group,
        kind=change.kind,
        thing=change.thing,
        name=change.name,
        old=change.old,
        new=change.new,
        path=path,
        places=(place_of(found.context, path),),
        form=change.form,
    )
    return replace(entry, **properties)


def number_entry(found: Found, old: str, new: str, unit: str = "", **properties: Any) -> Entry:
    """The change of a number, its unit after both values and its difference computed.

    `unit` is that of the column; a value may have its own.
    """
    was, stands = quantity(old, unit), quantity(new, unit)
    return entry_of(
        found,
        "number",
        old=_with_unit(old, was),
        new=_with_unit(new, stands),
        unit=(stands or was or Quantity()).unit,
        difference=difference(was, stands),
        **properties,
    )


def _with_unit(text: str, number: Quantity | None) -> str:
    if number is None or not number.unit or text.replace(NBSP, " ").endswith(number.unit):
        return text
    return f"{text}{NBSP}{number.unit.replace(' ', NBSP)}"


def excerpts_of(line: Inlines) -> tuple[Excerpt, ...]:
    """What changed in a marked line, place by place."""
    return excerpts([*swaps(line)])


def place_of(context: Context, path: str) -> Place:
    """The place in the document."""
    heading, holder = context.heading, context.holder
    kind = "table" if isinstance(holder, Table) else "figure"
    return Place(
        number=heading.number if heading else "",
        title=text_of(heading.children) if heading else "",
        annex=heading is not None and heading.kind == "annex",
        holder=kind if holder and holder.number else "",  # type: ignore[arg-type]
        holder_number=holder.number if holder else "",
        path=path,
    )


def at(context: Context, part: Row | Column, column: str = "", *, is_sum: bool = False) -> At:
    """The place of a cell, or of a whole row or column, in its table or figure."""
    holder = context.holder
    assert holder
    key = f"{type(holder).__name__} {holder.id or holder.source}"
    return At(key, holder.source, id(part), column, is_sum)


def cell_name(context: Context) -> str:
    """The row and the column of a cell: «Toimintamenot 2025», «Neuvonta, valtiolta siirtyvä»."""
    assert context.row
    assert context.column
    names = (text_of(cell).strip().rstrip(".") for cell in context.row.cells)
    row = next((name for name in names if not name.isdigit() or is_date(name)), "")
    column = text_of(context.column.label)
    if is_date(column):
        return f"{row} {column}".strip()
    if is_date(row):
        return f"{column} {row}".strip()
    return ", ".join(dict.fromkeys(part for part in (row, column) if part))
