"""Tables as grids of typed numbers, whether planners wrote them out or parts of the plan hold them.

A grid may be turned: its rows become columns, so that one rule reads both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pydantic_core import PydanticCustomError

from generator.findings import Span
from generator.plan.table import MARKERS, Table, TableColumn, TableRow, is_marker
from generator.plan.values import read_number
from generator.rules.numbers.amounts import Amount
from generator.rules.numbers.labels import is_per_cent, is_share, is_time, total_of, words
from generator.rules.reading import PlanReading
from generator.source import MarkedMap, MarkedText, read_data

Kind = Literal["body", "group", "subtotal", "total"]
Certainty = Literal["told", "sure", "likely"]


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: `by` tells how its kind is known, by a key or by its label.

    `span` and `path` are the place of a row's label.
    """

    label: str
    kind: Kind = "body"
    unit: str = ""
    by: Certainty = "told"
    span: Span | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Typed numbers by row and column; None where there is none.

    `sums_itself` where the program adds a row of sums, `marked` the places that say why they have
    no number, `unknown` those of them that may hide an amount.
    """

    title: str
    path: str
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: tuple[tuple[Amount | None, ...], ...]
    sums_itself: bool = False
    marked: frozenset[tuple[int, int]] = frozenset()
    unknown: frozenset[tuple[int, int]] = frozenset()

    def turned(self) -> Grid:
        """The same with its rows as columns."""
        return replace(
            self,
            rows=self.columns,
            columns=self.rows,
            cells=tuple(zip(*self.cells, strict=True)) if self.cells else (),
            sums_itself=False,
            marked=frozenset((j, i) for i, j in self.marked),
            unknown=frozenset((j, i) for i, j in self.unknown),
        )

    def column(self, j: int) -> list[Amount | None]:
        """The numbers of a column, from the top."""
        return [row[j] for row in self.cells]

    def totals(self) -> list[str]:
        """The labels of the rows that are totals."""
        return [row.label for row in self.rows if row.kind == "total"]

    def unit(self, i: int, j: int) -> str:
        """The unit of a place: the row's own or the column's."""
        return self.rows[i].unit or self.columns[j].unit


def line(label: str, kind: Kind = "body", unit: str = "", *, column: bool = False) -> Line:
    """A row or column, a total if its label says so; of per cent if its label says so."""
    if not unit and not column and (is_per_cent(label) or is_share(label)):
        unit = "%"
    recognised = total_of(label) if kind == "body" else ""
    by: Certainty = "told"
    if recognised:
        kind = "subtotal" if recognised == "subtotal" else "total"
        by = "likely" if recognised == "likely total" else "sure"
    return Line(label, kind, unit, by)


def free_grids(reading: PlanReading) -> Iterator[tuple[Table, Grid]]:
    """The tables that planners wrote out, or keep as CSV, and that have numbers."""
    for content in reading.plan.contents:
        for table in content.tables:
            grid = _grid(table, reading)
            if grid.columns and grid.rows:
                yield table, grid


def _grid(table: Table, reading: PlanReading) -> Grid:
    numbers = [
        i for i, c in enumerate(table.columns) if c.kind == "number" and not is_time(words(c.label))
    ]
    label_at = next((i for i in range(len(table.columns)) if i not in numbers), None)
    rows: list[Line] = []
    cells: list[tuple[Amount | None, ...]] = []
    marks: dict[tuple[int, int], str] = {}
    for row in _rows(table, reading):
        cell = row.cells[label_at] if label_at is not None else None
        place = cell if isinstance(cell, MarkedText | MarkedMap) else row.cells
        here = replace(
            line(_label(cell), row.kind),
            span=getattr(place, "span", None),
            path=getattr(place, "path", "") or f"{table.path}.data",
        )
        values = [row.cells[i] for i in numbers]
        marks |= {(len(rows), j): v for j, v in enumerate(values) if is_marker(v)}
        columns = [table.columns[i] for i in numbers]
        cells.append(tuple(_amount(v, c, row, here) for v, c in zip(values, columns, strict=True)))
        rows.append(here)
    return Grid(
        words(table.title),
        table.path,
        tuple(rows),
        tuple(_column(table.columns[i]) for i in numbers),
        tuple(cells),
        bool(table.total),
        frozenset(marks),
        frozenset(place for place, mark in marks.items() if MARKERS[mark.strip()] != "none"),
    )


def _column(column: TableColumn) -> Line:
    label = words(column.label)
    unit = column.unit or ("%" if is_per_cent(label) else "")
    return line(label, "total" if column.total else "body", unit, column=True)


def _rows(table: Table, reading: PlanReading) -> Iterator[TableRow]:
    """The rows with as many cells as the table has columns; others are told where it is read."""
    width = len(table.columns)
    for row in table.rows:
        if len(row.cells) == width:
            yield row
        elif row.kind == "group" and len(row.cells) < width:
            yield row.model_copy(update={"cells": [*row.cells, *[None] * (width - len(row.cells))]})
    if isinstance(table.data, MarkedText):
        yield from _csv_rows(table, table.data, reading)


def _csv_rows(table: Table, name: MarkedText, reading: PlanReading) -> Iterator[TableRow]:
    data = read_data(reading.folder, name)
    if isinstance(data, tuple):
        return
    at = {str(cell).strip(): i for i, cell in enumerate(data.header)}
    if all(column.key in at for column in table.columns):
        for row in data.rows:
            cells = [row[at[column.key]] for column in table.columns]
            yield TableRow.model_construct(cells=cells, kind="body", approximate=False)


def _label(cell: object) -> str:
    if isinstance(cell, dict):
        return next((str(text) for text in cell.values() if text), "")
    return str(cell).strip() if isinstance(cell, str) else ""


def _amount(value: object, column: TableColumn, row: TableRow, here: Line) -> Amount | None:
    if not isinstance(value, MarkedText):
        return None
    try:
        number = read_number(value)
    except PydanticCustomError:
        return None
    unit = here.unit or column.unit or ("%" if is_per_cent(words(column.label)) else "")
    return Amount(number, value.span, value.path or here.path, unit, bool(row.approximate))
