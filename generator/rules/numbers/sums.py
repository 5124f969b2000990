"""Totals of rows and columns that are not the sums of what they total."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.locale import format_number
from generator.rules.numbers.additions import Addition, additions, additions_across
from generator.rules.numbers.amounts import places, spelt
from generator.rules.numbers.grid import Grid, free_grids
from generator.rules.numbers.labels import is_outside
from generator.rules.numbers.typed_grids import typed_grids
from generator.rules.reading import PlanReading

CODES = ("N201", "N202", "N203", "N204")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each total that is off, and for each total that would be counted twice."""
    for _, grid in free_grids(reading):
        yield from _check(grid)
    for grid in typed_grids(reading):
        yield from _check(grid)


def _check(grid: Grid) -> Iterator[Finding]:
    yield from _counted_twice(grid)
    for j, column in enumerate(grid.columns):
        for addition in additions(grid, j):
            yield from _judge("N201", addition, column.label)
    for i, row in enumerate(grid.rows):
        for addition in additions_across(grid, i):
            yield from _judge("N202", addition, row.label)


def _judge(code: str, addition: Addition, what: str) -> Iterator[Finding]:
    if addition.is_right or (addition.likely and addition.is_far_off):
        return
    severity = Severity.WARNING if addition.likely else Severity.ERROR
    if addition.is_nearly_right:
        code, severity = "N203", Severity.NOTE
    values = {
        "what": what or addition.label,
        "right": format_number(addition.sum),
        "given": str(addition.stated),
        "terms": spelt(addition.terms),
    }
    stated = addition.stated
    related = places(term for term in addition.terms if term.span != stated.span)
    yield Finding(code, stated.span, values, severity, related, stated.path)


def _counted_twice(grid: Grid) -> Iterator[Finding]:
    """Rows that total others, or are a part of one, though the program adds all rows up."""
    if not grid.sums_itself:
        return
    for row, cells in zip(grid.rows, grid.cells, strict=True):
        amount = next((cell for cell in cells if cell), None)
        twice = (row.kind == "total" and row.by == "sure") or is_outside(row.label)
        if twice and amount:
            yield Finding("N204", amount.span, {"what": row.label}, path=amount.path)
