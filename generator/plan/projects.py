"""Projects: funder, period, money and aims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.locale import label
from generator.plan.chapter import Chapter, Content
from generator.plan.data_table import DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.values import (
    Identifier,
    Moment,
    Number,
    Period,
    Prose,
    Term,
    Text,
    Whole,
)

ProjectStatus = Literal["planned", "applied", "running", "ended"]


class ProjectMoney(Part):
    """The money of a project in euros: `own_share_percent` of the total is the municipality's.

    `funder_share` and `own_share` are amounts; one not given is reckoned from its percentage. The
    flat rate is contained in `total`, never added to it: `flat_rate`, or `flat_rate_percent` of
    `personnel`. `by_year` divides the total or the own share among calendar years.
    """

    total: Number | None = None
    personnel: Number | None = None
    flat_rate: Number | None = None
    flat_rate_percent: Number | None = None
    funder_percent: Number | None = None
    funder_share: Number | None = None
    own_share_percent: Number | None = None
    own_share: Number | None = None
    by_year: dict[Whole, Number] = Field(default_factory=dict)

    def tables(
        self, project: Text, table_id: str, period: Period | str | None
    ) -> Iterator[DataTable]:
        """The funding, then what of it each year bears; what is not given is computed.

        Amounts in euros, shares in per cent of the total.
        """
        if table := self._funding(project, f"{table_id}-money"):
            yield table
        if self.by_year:
            months = months_by_year(period) if isinstance(period, Period) else {}
            yield self._years(project, f"{table_id}-years", months)

    def _funding(self, project: Text, table_id: str) -> DataTable | None:
        flat_rate = _given_or(self.flat_rate, self.flat_rate_percent, self.personnel)
        items = (
            ("total", self.total, None),
            ("personnel", self.personnel, None),
            ("flat_rate", flat_rate, None),
            ("funder", self._funder_share(), self.funder_percent),
            ("own_share", self._own_share(), self.own_share_percent),
        )
        rows = [
            DataRow((Text.of_label(f"money.{key}"), amount, percent), path=self.path)
            for key, amount, percent in items
            if amount is not None or percent is not None
        ]
        columns = [
            DataColumn("item", Text.of_label("column.item"), weight=2),
            DataColumn("amount", Text.of_label("column.amount"), "number", "€", 0),
            DataColumn("share", Text.of_label("column.share"), "number", "%"),
        ]
        title = _title("table.project_money", project)
        return self._table(table_id, title, columns, rows) if rows else None

    def _years(self, project: Text, table_id: str, months: dict[int, int]) -> DataTable:
        rows = [
            self._year(Text.of(str(year)), amount, months.get(year))
            for year, amount in sorted(self.by_year.items())
        ]
        if len(rows) > 1:
            whole = sum(self.by_year.values(), Decimal(0))
            total = self._year(Text.of_label("writer.total"), whole, sum(months.values()))
            rows.append(replace(total, kind="total"))
        columns = [
            DataColumn("year", Text.of_label("column.year")),
            DataColumn("months", Text.of_label("column.months"), "number", "", 0),
            DataColumn("amount", Text.of_label("column.amount"), "number", "€", 0),
            DataColumn("monthly", Text.of_label("column.monthly"), "number", "€", 0),
        ]
        title = _title(f"table.project_years.{self._divided()}", project)
        return self._table(table_id, title, columns, rows)

    def _year(self, name: Text, amount: Decimal, months: int | None) -> DataRow:
        monthly = amount / months if months else None
        spent = Decimal(months) if months else None
        return DataRow((name, spent, amount, monthly), path=f"{self.path}.by_year")

    def _divided(self) -> str:
        """What the years divide: of the total and the own share the one nearest to their sum."""
        years = sum(self.by_year.values(), Decimal(0))
        wholes = {"total": self.total, "own_share": self._own_share()}
        known = {key: whole for key, whole in wholes.items() if whole is not None}
        return min(known, key=lambda key: abs(known[key] - years), default="total")

    def _funder_share(self) -> Decimal | None:
        return _given_or(self.funder_share, self.funder_percent, self.total)

    def _own_share(self) -> Decimal | None:
        return _given_or(self.own_share, self.own_share_percent, self.total)

    def _table(
        self, table_id: str, title: Text, columns: list[DataColumn], rows: list[DataRow]
    ) -> DataTable:
        return only_filled(DataTable(table_id, title, tuple(columns), tuple(rows), self.path, "€"))


def months_by_year(period: Period) -> dict[int, int]:
    """The months of each calendar year that the period touches."""
    first, last = _month(period.start, 1), _month(period.end, 12)
    months: dict[int, int] = {}
    for month in range(first, last + 1):
        months[month // 12] = months.get(month // 12, 0) + 1
    return months


def _month(moment: Moment, default: int) -> int:
    return moment.year * 12 + (moment.month or default) - 1


def _title(key: str, project: Text) -> Text:
    """The words of a label before the project's name, in each language that names the project."""
    words = {language: project.in_language(language) for language in ("fi", "sv")}
    titles = {lang: f"{label(key, lang)}: {name}" for lang, name in words.items() if name}
    return Text(titles, project.path)


def _given_or(
    given: Decimal | None, percent: Decimal | None, whole: Decimal | None
) -> Decimal | None:
    return given if given is not None else _percent_of(percent, whole)


def _text(period: Period | str) -> Text:
    return Text.of(period if isinstance(period, str) else str(period))


def _percent_of(percent: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return percent / 100 * whole if percent is not None and whole is not None else None


class Project(Content):
    """A project that the municipality runs, funds or takes part in."""

    id: Identifier
    name: Prose
    abbreviation: Prose | None = None
    status: ProjectStatus | None = None
    period: Term | None = None
    funder: Prose | None = None
    lead: Prose | None = None
    parties: list[Prose] = Field(default_factory=list)
    target_groups: list[Prose] = Field(default_factory=list)
    text: Prose | None = None
    aims: list[Prose] = Field(default_factory=list)
    money: ProjectMoney | None = None


class Projects(Chapter):
    """The projects of the plan."""

    table_ids = ("projects-table",)

    projects: list[Project] = Field(default_factory=list)

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The table of projects; columns that no project fills are left out."""
        if not self.projects:
            return
        for project in self.projects:
            if project.money:
                yield from project.money.tables(project.name, project.id, project.period)
        columns = (
            DataColumn("name", Text.of_label("column.project"), weight=1.6),
            DataColumn("lead", Text.of_label("column.lead")),
            DataColumn("funder", Text.of_label("column.funder")),
            DataColumn("period", Text.of_label("column.period")),
            DataColumn("status", Text.of_label("column.status")),
        )
        rows = tuple(
            DataRow(
                (
                    p.name,
                    p.lead,
                    p.funder,
                    _text(p.period) if p.period else None,
                    Text.of_label(f"project_status.{p.status}") if p.status else None,
                ),
                path=p.path,
            )
            for p in self.projects
        )
        title, path = Text.of_label("table.projects"), f"{self.path}.projects"
        yield only_filled(DataTable("projects-table", title, columns, rows, path))
