"""Offices: their number and places; § 15, item 3."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.data_table import DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.values import Flag, MunicipalityCode, Prose, Text


class Office(Part):
    """An office or service point."""

    name: Prose
    address: Prose | None = None
    municipality: MunicipalityCode | None = None
    services: Prose | None = None
    channels: list[Prose] = Field(default_factory=list)
    hours: Prose | None = None
    languages: list[Prose] = Field(default_factory=list)
    accessibility: Prose | None = None


class StatePremises(Part):
    """Whether the premises of the state are taken over (383/2023 § 8)."""

    used: Flag
    text: Prose | None = None


class Offices(Chapter):
    """Where and how clients are served."""

    table_ids = ("offices-table",)

    places: list[Office] = Field(default_factory=list)
    channels: list[Prose] = Field(default_factory=list)
    state_premises: StatePremises | None = None
    accessibility: Prose | None = None
    languages: Prose | None = None
    safety: Prose | None = None

    @property
    def number(self) -> Decimal:
        """How many offices there are."""
        return Decimal(len(self.places))

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The table of offices; columns that no office fills are left out."""
        if not self.places:
            return
        columns = (
            DataColumn("name", Text.of_label("column.office"), weight=1.2),
            DataColumn("address", Text.of_label("column.address")),
            DataColumn("services", Text.of_label("column.office_services"), weight=1.8),
            DataColumn("channels", Text.of_label("column.channels"), weight=1.2),
            DataColumn("hours", Text.of_label("column.hours")),
            DataColumn("languages", Text.of_label("column.languages")),
            DataColumn("accessibility", Text.of_label("column.accessibility"), weight=1.2),
        )
        rows = tuple(
            DataRow(
                (
                    o.name,
                    o.address,
                    o.services,
                    tuple(o.channels) or None,
                    o.hours,
                    tuple(o.languages) or None,
                    o.accessibility,
                ),
                path=o.path,
            )
            for o in self.places
        )
        title, path = Text.of_label("table.offices"), f"{self.path}.places"
        yield only_filled(DataTable("offices-table", title, columns, rows, path))
