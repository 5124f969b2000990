"""An employment programme: themes with effects, goals, indicators, parties and follow-up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pydantic import Field

from generator.locale import format_date, format_number, format_weekday, label, with_unit
from generator.plan.chapter import Chapter, Content
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable, total_row
from generator.plan.facts import FactBook
from generator.plan.figure import as_ids
from generator.plan.goals import Goal, Indicator
from generator.plan.municipalities import municipalities
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import (
    Day,
    Identifier,
    Moment,
    MunicipalityCode,
    Number,
    Prose,
    Text,
    Words,
    words_in,
)

_LANGUAGES = ("fi", "sv")
_NOT_SET = Text.of_label("value.not_set")
_NOT_TOLD = Text.of("..")
"""The sign of official statistics for a figure that has not been given."""


class Theme(Content):
    """A theme of the programme; every theme has the same parts."""

    id: Identifier
    title: Prose
    introduction: Prose | None = None
    questions: list[Prose] = Field(default_factory=list)
    effects: list[Prose] = Field(default_factory=list)
    goals: list[Goal] = Field(default_factory=list)
    indicators: list[Indicator] = Field(default_factory=list)
    parties: list[Prose] = Field(default_factory=list)
    resources: Prose | None = None
    cooperation_needs: Prose | None = None
    follow_up: Prose | None = None
    coordination: Prose | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The theme's indicators, then those of its goals; what is not set yet is told so."""
        rows = [_measure(indicator) for indicator in self.indicators]
        for goal in self.goals:
            if goal.indicators:
                rows.append(DataRow((goal.title, None, None, None, None), "group", goal.path))
                rows += [_measure(indicator) for indicator in goal.indicators]
        if not rows:
            return
        columns = (
            DataColumn("name", Text.of_label("column.measure"), weight=2.8),
            DataColumn("source", Text.of_label("column.source"), weight=1.8),
            DataColumn("baseline", Text.of_label("column.baseline")),
            DataColumn("target", Text.of_label("column.target")),
            DataColumn("due", Text.of_label("column.due")),
        )
        title = _titled("table.measures", self.title)
        yield DataTable(f"{self.id}-indicators", title, columns, tuple(rows), self.path)

    def goal_rows(self) -> Iterator[DataRow]:
        """The theme, then a row a goal: who answers for it and by when it is to be reached."""
        yield DataRow((self.title, None, None), "group", self.path)
        for goal in self.goals:
            owner = goal.owner or self.coordination or _NOT_SET
            yield DataRow((goal.title, owner, _when(goal.due)), path=goal.path)


class Release(Part):
    """The day on which the statistics of a month are published."""

    month: Words
    day: Day


class MunicipalResources(Part):
    """A municipality's staff for employment work, in person-years by task.

    `stated_total` is its sum as the source tells it: it is checked, never printed.
    """

    municipality: MunicipalityCode
    amounts: dict[Identifier, Number | None]
    source: Identifier | None = None
    stated_total: Number | None = None

    def row(self, tasks: list[str]) -> DataRow:
        """The municipality, its staff by task and in all; sums hold what the source tells."""
        name = municipalities()[self.municipality].name
        amounts = [self.amounts.get(task) for task in tasks]
        told = [amount for amount in amounts if amount is not None]
        total: Cell = sum(told, Decimal(0)) if told else _NOT_TOLD
        cells = (_NOT_TOLD if amount is None else amount for amount in amounts)
        named = Text({language: name(language) for language in _LANGUAGES})
        return DataRow((named, *cells, total), path=self.path)


class ResourceTable(TablePart):
    """Staff by municipality and task; `tasks` names the columns, `stated_total` is by task."""

    table_ids = ("municipal-resources",)

    unit: Words = "htv"
    tasks: dict[Identifier, Prose]
    rows: list[MunicipalResources] = Field(min_length=1)
    stated_total: dict[Identifier, Number] = Field(default_factory=dict)

    def table(self) -> DataTable:
        """A row a municipality, a column a task, sums of both; a gap of the source stays one."""
        tasks = list(self.tasks)
        columns = [DataColumn("municipality", Text.of_label("column.municipality"), weight=1.4)]
        named = [*self.tasks.items(), ("total", Text.of_label("writer.total"))]
        columns += [
            DataColumn(key, name, "number", self.unit, self._decimals()) for key, name in named
        ]
        rows = [each.row(tasks) for each in self.rows]
        rows.append(total_row(rows, columns, Text.of_label("writer.total"), path=self.path))
        made = self.as_table(
            Text.of_label("table.municipal_resources"),
            columns,
            rows,
            unit=self.unit,
        )
        gaps = any(_NOT_TOLD in row.cells for row in rows)
        notes = (*made.notes, *([Text.of_label("marker.not_told")] if gaps else []))
        sources = dict.fromkeys((*as_ids(self.source), *(s for r in self.rows if (s := r.source))))
        return replace(made, notes=notes, origins=tuple(sources))

    def _decimals(self) -> int:
        """The most decimals that an amount is given with: all are printed alike."""
        amounts = [amount for each in self.rows for amount in each.amounts.values() if amount]
        return max((-int(amount.as_tuple().exponent) for amount in amounts), default=0)


class FollowUp(Part):
    """A duty of following the programme up and who answers for it."""

    duty: Prose
    owner: Prose | None = None


class Programme(Chapter):
    """The programme as a whole."""

    table_ids = ("programme-goals", "follow-up-duties", "releases")

    steering: list[Prose] = Field(default_factory=list)
    themes: list[Theme] = Field(default_factory=list)
    follow_up: Prose | None = None
    follow_up_duties: list[FollowUp] = Field(default_factory=list)
    releases: list[Release] = Field(default_factory=list)
    municipal_resources: ResourceTable | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """Who answers for each goal, the duties of following up, the releases and the staff."""
        if self.themes:
            yield self._goals()
        if self.follow_up_duties:
            yield self._duties()
        if self.releases:
            yield self._releases()
        if self.municipal_resources:
            yield self.municipal_resources.table()

    def _goals(self) -> DataTable:
        columns = (
            DataColumn("goal", Text.of_label("column.goal"), weight=2.6),
            DataColumn("owner", Text.of_label("column.coordination"), weight=2),
            DataColumn("due", Text.of_label("column.due")),
        )
        rows = tuple(row for theme in self.themes for row in theme.goal_rows())
        title = Text.of_label("table.programme_goals")
        return DataTable("programme-goals", title, columns, rows, f"{self.path}.themes")

    def _duties(self) -> DataTable:
        columns = (
            DataColumn("duty", Text.of_label("column.follow_up_duty"), weight=2.2),
            DataColumn("owner", Text.of_label("column.owner")),
        )
        rows = tuple(
            DataRow((each.duty, each.owner or _NOT_SET), path=each.path)
            for each in self.follow_up_duties
        )
        title = Text.of_label("table.follow_up_duties")
        return DataTable("follow-up-duties", title, columns, rows, f"{self.path}.follow_up_duties")

    def _releases(self) -> DataTable:
        columns = (
            DataColumn("month", Text.of_label("column.statistics_month")),
            DataColumn("day", Text.of_label("column.release_day")),
        )
        rows = tuple(
            DataRow((Text.of(each.month), _weekday(each)), path=each.path) for each in self.releases
        )
        title = Text.of_label("table.releases")
        return DataTable("releases", title, columns, rows, f"{self.path}.releases")


def _measure(indicator: Indicator) -> DataRow:
    """A row of the table of indicators."""
    baseline = _level(indicator.baseline, indicator.unit, indicator.baseline_as_of)
    target = _level(indicator.target, indicator.unit)
    cells = (indicator.name, indicator.source or _NOT_SET, baseline, target, _when(indicator.due))
    return DataRow(cells, path=indicator.path)


def _level(value: Decimal | None, unit: str, when: Moment | None = None) -> Text:
    """«467 henkilöä (12/2024)»."""
    if value is None:
        return _NOT_SET
    day = f" ({when})" if when else ""
    return Text({language: _number_in(value, unit, language) + day for language in _LANGUAGES})


def _number_in(value: Decimal, unit: str, language: str) -> str:
    return with_unit(format_number(value, language=language), words_in(unit, language))


def _when(moment: Moment | None) -> Text:
    return Text.of(str(moment)) if moment else _NOT_SET


def _weekday(release: Release) -> Text:
    """«torstai 28.1.2021»."""
    day = format_date(release.day)
    return Text({each: f"{format_weekday(release.day, each)} {day}" for each in _LANGUAGES})


def _titled(key: str, name: Text) -> Text:
    """A label and the name of what it is about: «Mittarit: Osaavan työvoiman saatavuus»."""
    return Text(
        {
            language: f"{label(key, language)}: {words}"
            for language in _LANGUAGES
            if (words := name.in_language(language))
        }
    )
