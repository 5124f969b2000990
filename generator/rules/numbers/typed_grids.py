"""The parts of a plan that hold numbers by key, as grids: with the totals that sources state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.locale import label
from generator.plan.front import Area
from generator.plan.funding_model import LiabilityHistory
from generator.plan.municipalities import municipalities
from generator.plan.part import Part
from generator.plan.programme import ResourceTable
from generator.plan.resources import Budget, Personnel
from generator.rules.numbers.amounts import Amount, typed
from generator.rules.numbers.grid import Grid, Line, line
from generator.rules.numbers.labels import words
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

_STAFF = ("state", "own", "projects")
_LIABILITY = ("benefits", "days", "municipal")
_AREA = ("population", "labour_force")

_Typed = tuple[str, Decimal | None]
"""The path of a number and the number, where it is given."""

_Row = tuple[Line, bool, list[_Typed]]
"""A row, whether its numbers are approximate, and they."""


def typed_grids(reading: PlanReading) -> Iterator[Grid]:
    """The budget, staff, history of the liability, area and municipal resources that there are."""
    plan, make = reading.plan, _Maker(reading)
    if plan.resources and plan.resources.budget:
        yield make.budget(plan.resources.budget)
    if plan.resources and plan.resources.personnel:
        yield make.personnel(plan.resources.personnel)
    if plan.funding_model and plan.funding_model.history:
        yield make.history(plan.funding_model.history)
    if plan.programme and plan.programme.municipal_resources:
        yield make.municipal(plan.programme.municipal_resources)
    if plan.area:
        yield make.area(plan.area)


class _Maker:
    """Makes grids whose labels are in the plan's language."""

    def __init__(self, reading: PlanReading) -> None:
        self.root, self.language = reading.root, reading.plan.language

    def budget(self, budget: Budget) -> Grid:
        stated = budget.stated_total
        years = sorted({*stated, *(year for each in budget.lines for year in each.amounts)})
        rows: list[_Row] = [
            (
                self._at(line(words(each.item)), f"{each.path}.item"),
                each.approximate,
                [(f"{each.path}.amounts.{year}", each.amounts.get(year)) for year in years],
            )
            for each in budget.lines
        ]
        if stated:
            path = f"{budget.path}.stated_total"
            rows.append(self._total(False, [(f"{path}.{y}", stated.get(y)) for y in years]))
        columns = [Line(str(year), unit=budget.unit) for year in years]
        title = words(budget.title) or self._label("table.budget")
        return replace(self._grid(title, budget.path, columns, rows), sums_itself=budget.total)

    def personnel(self, personnel: Personnel) -> Grid:
        rows: list[_Row] = [
            (
                self._at(line(words(g.service)), f"{g.path}.service"),
                g.approximate,
                _numbers(g, (*_STAFF, "stated_total")),
            )
            for g in personnel.groups
        ]
        if stated := personnel.stated_total:
            rows.append(self._total(stated.approximate, _numbers(stated, (*_STAFF, "total"))))
        columns = [Line(self._label(f"column.staff_{key}"), unit=personnel.unit) for key in _STAFF]
        columns.append(Line(self._label("writer.total"), "total", personnel.unit))
        title = words(personnel.title) or self._label("table.personnel")
        return _with_sums_of_rows(self._grid(title, personnel.path, columns, rows))

    def history(self, history: LiabilityHistory) -> Grid:
        rows: list[_Row] = [
            (
                self._at(line(str(year.period)), f"{year.path}.period"),
                False,
                _numbers(year, _LIABILITY),
            )
            for year in history.years
        ]
        if history.stated_total:
            rows.append(self._total(False, _numbers(history.stated_total, _LIABILITY)))
        columns = [
            Line(self._label("column.benefits_paid"), unit="€"),
            Line(self._label("column.days_paid")),
            Line(self._label("column.municipal_part"), unit="€"),
        ]
        title = words(history.title) or self._label("table.liability_history")
        return self._grid(title, history.path, columns, rows)

    def municipal(self, table: ResourceTable) -> Grid:
        rows: list[_Row] = [
            (
                self._at(
                    Line(municipalities()[row.municipality].name(self.language)),
                    f"{row.path}.municipality",
                ),
                False,
                [
                    *(
                        (f"{row.path}.amounts.{task}", row.amounts.get(task))
                        for task in table.tasks
                    ),
                    (f"{row.path}.stated_total", row.stated_total),
                ],
            )
            for row in table.rows
        ]
        if stated := table.stated_total:
            path = f"{table.path}.stated_total"
            rows.append(self._total(False, [(f"{path}.{t}", stated.get(t)) for t in table.tasks]))
        columns = [Line(words(name), unit=table.unit) for name in table.tasks.values()]
        columns.append(Line(self._label("writer.total"), "total", table.unit))
        return self._grid(words(table.title), table.path, columns, rows)

    def area(self, area: Area) -> Grid:
        rows: list[_Row] = [
            (
                self._at(Line(each.name(self.language)), f"{each.path}.code"),
                False,
                _numbers(each, _AREA),
            )
            for each in area.municipalities
        ]
        if area.stated_total:
            rows.append(self._total(False, _numbers(area.stated_total, _AREA)))
        columns = [Line(self._label(f"column.{key}")) for key in _AREA]
        return self._grid(self._label("table.area"), area.path, columns, rows)

    def _at(self, row: Line, path: str) -> Line:
        return replace(row, span=span_of(self.root, path), path=path)

    def _label(self, key: str) -> str:
        return label(key, self.language)

    def _total(self, approximate: bool, numbers: list[_Typed]) -> _Row:
        return Line(self._label("writer.total"), "total"), approximate, numbers

    def _grid(self, title: str, path: str, columns: Sequence[Line], rows: Sequence[_Row]) -> Grid:
        cells = []
        for _, approximate, numbers in rows:
            padded = [*numbers, *[("", None)] * (len(columns) - len(numbers))]
            cells.append(
                tuple(
                    None
                    if value is None
                    else typed(self.root, at, value, column.unit, approximate=approximate)
                    for (at, value), column in zip(padded, columns, strict=True)
                )
            )
        lines = tuple(row[0] for row in rows)
        return Grid(title, path, lines, tuple(columns), tuple(cells), sums_itself=True)


def _numbers(part: Part, keys: Sequence[str]) -> list[_Typed]:
    return [(f"{part.path}.{key}", getattr(part, key)) for key in keys]


def _with_sums_of_rows(grid: Grid) -> Grid:
    """The grid with its last column filled by the rows' own sums where none is stated.

    The stated sum of all staff can then be checked against the staff of all services.
    """
    return replace(grid, cells=tuple(map(_with_sum, grid.rows, grid.cells)))


def _with_sum(row: Line, cells: tuple[Amount | None, ...]) -> tuple[Amount | None, ...]:
    parts = [cell for cell in cells[:-1] if cell]
    if row.kind != "body" or cells[-1] or not parts:
        return cells
    total = sum((part.value for part in parts), Decimal(0))
    return (*cells[:-1], replace(parts[0], value=total))
