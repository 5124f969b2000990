"""Numbers that follow from the plan's tables, and those that the law itself sets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from generator.plan.data_table import DataTable
from generator.rules.prose.units import PERCENT, POINTS, read_unit
from generator.rules.reading import PlanReading
from generator.statute.organising import organising

_MOST_ROWS = 40
"""Rows of a table that a text may compare with each other: of more, any number is a difference."""


def differences(reading: PlanReading) -> Iterator[tuple[Decimal, str]]:
    """How the numbers of a row and of a column differ, each with its kind."""
    for table in reading.tables.values():
        if len(table.rows) <= _MOST_ROWS:
            yield from _differences(table)


def _differences(table: DataTable) -> Iterator[tuple[Decimal, str]]:
    units = [read_unit(column.unit or table.unit) for column in table.columns]
    rows = [
        [
            (cell * unit.scale, unit.kind) if isinstance(cell, Decimal) else None
            for cell, unit in zip(row.cells, units, strict=True)
        ]
        for row in table.rows
    ]
    for line in (*rows, *zip(*rows, strict=True)):
        for (one, kind), (other, other_kind) in combinations(filter(None, line), 2):
            if kind == other_kind:
                yield abs(one - other), POINTS if kind == PERCENT else kind


def set_by_law() -> Iterator[tuple[Decimal, str]]:
    """The numbers of persons whose source is the law: the least labour force of an area."""
    yield Decimal(organising().threshold.labour_force), ""
