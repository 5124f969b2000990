"""Projects: funder, period, money and aims."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.locale import label
from generator.plan.chapter import Chapter, Content
from generator.plan.data_table import DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.values import Identifier, Number, Prose, Term, Text, Whole

ProjectStatus = Literal["planned", "applied", "running", "ended"]


class ProjectMoney(Part):
    """The money of a project in euros: `own_share_percent` of the total is the municipality's.

    `funder_share` and `own_share` are amounts; one not given is reckoned from its percentage.

    `flat_rate_percent` is reckoned on `personnel` and is contained in `total`.
    """

    total: Number | None = None
    personnel: Number | None = None
    flat_rate_percent: Number | None = None
    funder_percent: Number | None = None
    funder_share: Number | None = None
    own_share_percent: Number | None = None
    own_share: Number | None = None
    by_year: dict[Whole, Number] = Field(default_factory=dict)

    def table(self, project: Text, table_id: str) -> DataTable:
        """A row an item of the funding, then a row a year; what is not given is computed.

        Amounts in euros, shares in per cent of the total.
        """
        flat_rate = _percent_of(self.flat_rate_percent, self.personnel)
        funder_share = _given_or(self.funder_share, self.funder_percent, self.total)
        own_share = _given_or(self.own_share, self.own_share_percent, self.total)
        items = (
            ("total", self.total, None),
            ("personnel", self.personnel, None),
            ("flat_rate", flat_rate, None),
            ("funder", funder_share, self.funder_percent),
            ("own_share", own_share, self.own_share_percent),
        )
        rows = [
            DataRow((Text.of_label(f"money.{key}"), amount, percent), path=self.path)
            for key, amount, percent in items
            if amount is not None or percent is not None
        ]
        rows += [
            DataRow((Text.of_label("money.year", year=year), amount, None), path=self.path)
            for year, amount in sorted(self.by_year.items())
        ]
        columns = [
            DataColumn("item", Text.of_label("column.item"), weight=2),
            DataColumn("amount", Text.of_label("column.amount"), "number", "€", 0),
            DataColumn("share", Text.of_label("column.share"), "number", "%"),
        ]
        columns, rows = only_filled(columns, rows)
        title = Text(
            {
                language: f"{label('table.project_money', language)}: {words}"
                for language in ("fi", "sv")
                if (words := project.in_language(language))
            },
            project.path,
        )
        return DataTable(table_id, title, tuple(columns), tuple(rows), self.path, "€")


def _given_or(
    given: Decimal | None, percent: Decimal | None, whole: Decimal | None
) -> Decimal | None:
    return given if given is not None else _percent_of(percent, whole)


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

    projects: list[Project] = Field(default_factory=list)

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The table of projects; columns that no project fills are left out."""
        if not self.projects:
            return
        for project in self.projects:
            if project.money:
                yield project.money.table(project.name, f"{project.id}-money")
        columns = [
            DataColumn("name", Text.of_label("column.project"), weight=1.6),
            DataColumn("lead", Text.of_label("column.lead")),
            DataColumn("funder", Text.of_label("column.funder")),
            DataColumn("period", Text.of_label("column.period")),
            DataColumn("status", Text.of_label("column.status")),
        ]
        rows = [
            DataRow(
                (
                    p.name,
                    p.lead,
                    p.funder,
                    Text.of(str(p.period)) if p.period else None,
                    Text.of_label(f"project_status.{p.status}") if p.status else None,
                ),
                path=p.path,
            )
            for p in self.projects
        ]
        columns, rows = only_filled(columns, rows)
        yield DataTable(
            id="projects-table",
            title=Text.of_label("table.projects"),
            columns=tuple(columns),
            rows=tuple(rows),
            path=f"{self.path}.projects",
        )
