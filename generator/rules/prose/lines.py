"""Quantities that the plan holds for several years: series, tables with a row a year, facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.plan.data_table import DataTable
from generator.plan.figure import Figure
from generator.plan.values import Text
from generator.rules.prose.known import facts_by_language
from generator.rules.prose.units import read_unit
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Line:
    """A quantity by year.

    `about` are the stems of its own name, `within` those of the titles of its table and figures.
    `homes` are the ids of the tables and figures that show it; `years` are in order of time.
    """

    name: str
    about: frozenset[str]
    within: frozenset[str]
    kind: str
    years: dict[int, Decimal]
    homes: frozenset[str]


def lines_of(reading: PlanReading, language: str) -> tuple[Line, ...]:
    """Every quantity that has values for two whole years or more."""
    found = [*_of_tables(reading, language), *_of_facts(reading, language)]
    return tuple(line for line in found if len(line.years) > 1)


def _of_tables(reading: PlanReading, language: str) -> Iterator[Line]:
    figures = list(reading.plan.figures())
    for table in reading.tables.values():
        years = [_year(row.cells[0]) if row.kind == "body" else None for row in table.rows]
        for index, column in enumerate(table.columns):
            if column.kind != "number":
                continue
            values = {
                year: cell
                for year, row in zip(years, table.rows, strict=True)
                if year is not None and isinstance(cell := row.cells[index], Decimal)
            }
            label = column.label.in_language(language)
            drawn = list(_shown_in(figures, table, column.key))
            titles = (table.title, *(figure.title for figure in drawn))
            yield Line(
                label,
                stems(label, language),
                stems(" ".join(title.in_language(language) for title in titles), language),
                read_unit(column.unit or table.unit).kind,
                dict(sorted(values.items())),
                frozenset({table.id, *(str(figure.id) for figure in drawn)}),
            )


def _year(cell: object) -> int | None:
    words = cell.in_language("fi") if isinstance(cell, Text) else ""
    return int(words) if _YEAR.fullmatch(words) else None


def _shown_in(figures: list[Figure], table: DataTable, column: str) -> Iterator[Figure]:
    """The figures that draw the column."""
    for figure in figures:
        if figure.data == table.id and (not figure.series or column in figure.series):
            yield figure


def _of_facts(reading: PlanReading, language: str) -> Iterator[Line]:
    """Facts of one name and unit from different years: «Kuntaosuus 2021», «Kuntaosuus 2022»."""
    groups: dict[tuple[frozenset[str], str, frozenset[str]], dict[int, Decimal]] = {}
    names: dict[frozenset[str], str] = {}
    for known in facts_by_language(reading)[language]:
        when = known.fact.as_of
        if known.aspect == "" and known.about and when is not None and when.month is None:
            key = (known.about, known.kind, known.place)
            groups.setdefault(key, {})[when.year] = known.value
            label = known.fact.label.in_language(language)
            names.setdefault(known.about, _YEAR.sub("", label).strip())
    for (about, kind, _), years in groups.items():
        ordered = dict(sorted(years.items()))
        yield Line(names[about], about, frozenset(), kind, ordered, frozenset())
