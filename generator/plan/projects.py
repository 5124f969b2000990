"""Projects: funder, period, money and aims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.data_table import DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.values import Identifier, Number, Prose, Term, Text, Whole

ProjectStatus = Literal["planned", "applied", "running", "ended"]


class ProjectMoney(Part):
    """The money of a project in euros: `own_share_percent` of the total is the municipality's.

    `flat_rate_percent` is reckoned on `personnel` and is contained in `total`.
    """

    total: Number | None = None
    personnel: Number | None = None
    flat_rate_percent: Number | None = None
    funder_percent: Number | None = None
    own_share_percent: Number | None = None
    own_share: Number | None = None
    by_year: dict[Whole, Number] = Field(default_factory=dict)


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
