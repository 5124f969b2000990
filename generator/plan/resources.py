"""Money and staff: § 15, item 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable, total_row
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import Flag, Number, Prose, Text, Whole, Words


class BudgetLine(Part):
    """A line of the budget: amounts by year; lines of one `group` stand under its name."""

    item: Prose
    group: Prose | None = None
    amounts: dict[Whole, Number]
    approximate: Flag = False


class Budget(TablePart):
    """The budget and the financial plan: a row a line, a column a year, the total computed.

    `stated_total` is the total of a year as the source tells it: it is checked, never printed.
    """

    table_ids = ("budget",)

    unit: Words = "€"
    lines: list[BudgetLine] = Field(min_length=1)
    total: Flag = True
    stated_total: dict[Whole, Number] = Field(default_factory=dict)

    def table(self) -> DataTable:
        """Group rows before their lines, a row of sums last."""
        years = sorted({year for line in self.lines for year in line.amounts})
        columns = [DataColumn("item", Text.of_label("column.item"), weight=2.5)]
        columns += [
            DataColumn(f"y{year}", Text.of(str(year)), "number", self.unit) for year in years
        ]
        rows: list[DataRow] = []
        for group, lines in groupby(self.lines, lambda line: line.group and line.group.versions):
            within = list(lines)
            if group:
                rows.append(_group_row(within, len(years)))
            for line in within:
                amounts: list[Cell] = [line.amounts.get(year) for year in years]
                rows.append(DataRow((line.item, *amounts), "body", line.path, line.approximate))
        if self.total:
            rows.append(total_row(rows, columns, Text.of_label("writer.total"), path=self.path))
        return self.as_table(Text.of_label("table.budget"), columns, rows, unit=self.unit)


def _group_row(lines: Sequence[BudgetLine], years: int) -> DataRow:
    """The row that names the group of the lines, which each of them names."""
    first, *others = [line.group for line in lines if line.group]
    return DataRow((first, *([None] * years)), "group", lines[0].path, repeats=tuple(others))


class TransitionYear(Part):
    """A year of the transition: the share of the funding that follows earlier actual costs.

    `stated_funding` is the year's funding as the source tells it: it is checked, never printed.
    """

    year: Whole
    actual_share: Number
    stated_funding: Number | None = None


class StateFunding(TablePart):
    """State funding and its transition from actual costs to the criteria.

    Each year's funding is `actual_share` per cent of `actual_costs` and the rest of
    `by_criteria`. Amounts in euros.
    """

    table_ids = ("state-funding",)

    actual_costs: Number
    by_criteria: Number
    transition: list[TransitionYear] = Field(min_length=1)
    unit: Words = "€"

    def table(self) -> DataTable:
        """A row a year: the share by actual costs, the share by criteria, the funding."""
        columns = [
            DataColumn("year", Text.of_label("column.year")),
            DataColumn("actual", Text.of_label("column.actual_share"), "number", "%", 0),
            DataColumn("criteria", Text.of_label("column.criteria_share"), "number", "%", 0),
            DataColumn("funding", Text.of_label("column.funding"), "number", self.unit, 0),
        ]
        rows = [
            DataRow(
                (
                    Text.of(str(step.year)),
                    step.actual_share,
                    100 - step.actual_share,
                    self.funding(step),
                ),
                path=step.path,
            )
            for step in self.transition
        ]
        return self.as_table(Text.of_label("table.state_funding"), columns, rows, unit=self.unit)

    def funding(self, step: TransitionYear) -> Decimal:
        """The funding of the year, in euros."""
        share = step.actual_share / 100
        return share * self.actual_costs + (1 - share) * self.by_criteria


class PersonnelGroup(Part):
    """The staff of a service by where it comes from, in person-years, and its tasks.

    `beyond_area` marks a group that also serves other areas and is told apart by a note.
    `stated_total` is its staff as the source tells it: it is checked, never printed.
    """

    service: Prose
    state: Number | None = None
    own: Number | None = None
    projects: Number | None = None
    approximate: Flag = False
    tasks: list[Prose] = Field(default_factory=list)
    beyond_area: Flag = False
    stated_total: Number | None = None


class StatedStaff(Part):
    """The sums of staff by where it comes from as the source tells them, and of all staff."""

    state: Number | None = None
    own: Number | None = None
    projects: Number | None = None
    total: Number | None = None
    approximate: Flag = False


class Personnel(TablePart):
    """Staff by service; totals of rows and columns are computed, `stated_total` is checked."""

    table_ids = ("personnel", "personnel-tasks")

    unit: Words = "htv"
    groups: list[PersonnelGroup] = Field(min_length=1)
    stated_total: StatedStaff | None = None

    def table(self) -> DataTable:
        """A row a service with its tasks, a column an origin of staff, totals last."""
        origins = [
            key
            for key in ("state", "own", "projects")
            if any(getattr(group, key) is not None for group in self.groups)
        ]
        columns = [DataColumn("service", Text.of_label("column.service"), weight=2.2)]
        columns += [
            DataColumn(key, Text.of_label(f"column.staff_{key}"), "number", self.unit)
            for key in origins
        ]
        columns.append(DataColumn("total", Text.of_label("writer.total"), "number", self.unit))
        rows = [self._row(group, origins) for group in self.groups]
        rows.append(total_row(rows, columns, Text.of_label("writer.total"), path=self.path))
        return self.as_table(Text.of_label("table.personnel"), columns, rows, unit=self.unit)

    def _row(self, group: PersonnelGroup, origins: list[str]) -> DataRow:
        numbers: list[Decimal | None] = [getattr(group, key) for key in origins]
        total = sum((number for number in numbers if number is not None), Decimal(0))
        cells: tuple[Cell, ...] = (group.service, *numbers, total)
        return DataRow(cells, "body", group.path, group.approximate)

    def task_table(self) -> DataTable | None:
        """A row a service and its tasks; None where no group tells its tasks."""
        if not any(group.tasks for group in self.groups):
            return None
        columns = [
            DataColumn("service", Text.of_label("column.service")),
            DataColumn("tasks", Text.of_label("column.tasks"), weight=2),
        ]
        rows = [
            DataRow((group.service, tuple(group.tasks)), path=group.path) for group in self.groups
        ]
        title = Text.of_label("table.personnel_tasks")
        made = self.as_table(title, columns, rows)
        return replace(made, id=f"{made.id}-tasks", title=title, notes=())


class Resources(Chapter):
    """Money and staff for the tasks, and how they are allotted."""

    finances: Prose | None = None
    budget: Budget | None = None
    state_funding: StateFunding | None = None
    staff: Prose | None = None
    personnel: Personnel | None = None
    shared: Prose | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The budget, the state funding and the personnel."""
        for part in (self.budget, self.state_funding, self.personnel):
            if part:
                yield part.table()
        tasks = self.personnel.task_table() if self.personnel else None
        if tasks:
            yield tasks
