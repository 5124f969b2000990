"""The front matter: authority, area, decision, sources, abbreviations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.data_table import DataColumn, DataRow, DataTable, total_row
from generator.plan.facts import FactBook
from generator.plan.municipalities import municipalities
from generator.plan.part import Part
from generator.plan.values import (
    BusinessId,
    Day,
    Line,
    MunicipalityCode,
    Number,
    Prose,
    Text,
    Url,
    When,
    Whole,
    Words,
    words_in,
)

Organising = Literal["alone", "host_municipality", "joint_authority"]


class Contact(Part):
    """The organisation's official contact details, as they stand in the footer."""

    address: Words | None = None
    phone: Words | None = None
    email: Words | None = None
    website: Words | None = None

    def line(self, language: str) -> str:
        """The details on one line, those that are given."""
        parts = (self.address, self.phone, self.email, self.website)
        return " · ".join(words_in(part, language) for part in parts if part)


class Exemption(Part):
    """The Government's leave to organise services for a labour force below the least one."""

    date: Day
    case_id: Line | None = None
    grounds: Prose | None = None


class Authority(Part):
    """Who makes the plan: `municipality` is its code, `organising` the form of cooperation.

    `agreement` is the cooperation agreement of an area or the charter of a joint authority.
    """

    name: Prose
    unit: Prose | None = None
    municipality: MunicipalityCode
    organising: Organising | None = None
    agreement: Prose | None = None
    exemption: Exemption | None = None
    business_id: BusinessId | None = None
    contact: Contact | None = None


class AreaMunicipality(Part):
    """A municipality of the area with its population and labour force, in persons."""

    code: MunicipalityCode
    population: Number | None = None
    labour_force: Number | None = None

    def name(self, language: str) -> str:
        """Its official name in the language."""
        return municipalities()[self.code].name(language)


class StatedArea(Part):
    """The area's population and labour force as the source tells them, in persons."""

    population: Number | None = None
    labour_force: Number | None = None


class Area(Chapter):
    """The municipalities for which the services are organised.

    `stated_total` is checked against the sums of the municipalities, never printed.
    """

    table_ids = ("area-table",)

    name: Prose | None = None
    municipalities: list[AreaMunicipality] = Field(min_length=1)
    stated_total: StatedArea | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The municipalities, their population and labour force; totals where they are many."""
        columns = [
            DataColumn("municipality", Text.of_label("column.municipality")),
            DataColumn("population", Text.of_label("column.population"), "number", "", 0),
            DataColumn("labour_force", Text.of_label("column.labour_force"), "number", "", 0),
        ]
        rows = [
            DataRow(
                (
                    Text({language: m.name(language) for language in ("fi", "sv")}),
                    m.population,
                    m.labour_force,
                ),
                path=m.path,
            )
            for m in self.municipalities
        ]
        if len(rows) > 1:
            rows.append(total_row(rows, columns, Text.of_label("writer.total"), path=self.path))
        yield DataTable(
            id="area-table",
            title=Text.of_label("table.area"),
            columns=tuple(columns),
            rows=tuple(rows),
            path=f"{self.path}.municipalities",
        )


class Decision(Part):
    """The decision on the plan itself: body, day and section of the minutes.

    `submitted` is the day when the plan was sent to the ministry.
    """

    body: Prose
    date: Day | None = None
    section: Whole | None = None
    submitted: Day | None = None


class Source(Part):
    """Where figures come from."""

    title: Prose
    publisher: Prose | None = None
    date: When | None = None
    url: Url | None = None
    note: Prose | None = None


class Abbreviation(Part):
    """What an abbreviation stands for."""

    meaning: Prose
    explanation: Prose | None = None
