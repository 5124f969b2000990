"""The employment situation: indicators, series over time, commuting."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import FactBook, if_known
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import Decimals, Identifier, Number, Prose, Text, When, Words


class SeriesPoint(Part):
    """The value of one moment; `None` in a table where it is not known."""

    when: When
    value: Number | None = None


class TimeSeries(TablePart):
    """One quantity over time, or several: `lines` by name."""

    id: Identifier
    title: Prose
    unit: Words = ""
    decimals: Decimals | None = None
    lines: list[SeriesLine] = Field(min_length=1)

    def table(self) -> DataTable:
        """A row a moment, a column a line."""
        moments = list(dict.fromkeys(str(p.when) for line in self.lines for p in line.points))
        columns = [DataColumn("when", Text.of_label("column.when"))]
        columns += [
            DataColumn(f"line-{i}", line.name, "number", self.unit, self.decimals)
            for i, line in enumerate(self.lines, 1)
        ]
        rows = [
            DataRow((Text.of(m), *(line.at(m) for line in self.lines)), path=self.path)
            for m in moments
        ]
        return self.as_table(self.title, columns, rows, unit=self.unit)


class SeriesLine(Part):
    """A named line of a time series."""

    name: Prose
    points: list[SeriesPoint] = Field(min_length=1)

    def at(self, moment: str) -> Decimal | None:
        """The value of the moment, None where it has none."""
        return next((p.value for p in self.points if str(p.when) == moment), None)


class CommutingFlow(Part):
    """How many people live in one place and work in another."""

    origin: Prose = Field(alias="from")
    destination: Prose = Field(alias="to")
    people: Number


class Commuting(TablePart):
    """Commuting flows; the table has the origins as rows and the destinations as columns."""

    table_ids = ("commuting",)

    flows: list[CommutingFlow] = Field(min_length=1)

    def table(self) -> DataTable:
        """A row an origin, a column a destination, empty where no flow is known."""
        origins = _unique(flow.origin for flow in self.flows)
        destinations = _unique(flow.destination for flow in self.flows)
        columns = [DataColumn("origin", Text.of_label("column.home"))]
        columns += [
            DataColumn(f"to-{i}", text, "number", "", 0) for i, text in enumerate(destinations, 1)
        ]
        rows = [
            DataRow((origin, *(self._people(origin, d) for d in destinations)), path=self.path)
            for origin in origins
        ]
        unit = Text.of_label("unit.persons").in_language("fi")
        return self.as_table(Text.of_label("table.commuting"), columns, rows, unit=unit)

    def _people(self, origin: Text, destination: Text) -> Decimal | None:
        return next(
            (
                flow.people
                for flow in self.flows
                if flow.origin.versions == origin.versions
                and flow.destination.versions == destination.versions
            ),
            None,
        )


def _unique(texts: Iterator[Text]) -> list[Text]:
    return list({tuple(text.versions.items()): text for text in texts}.values())


class IndicatorTable(TablePart):
    """Facts set out as a table: label, value, share, change, day."""

    id: Identifier
    facts: list[Identifier] = Field(min_length=1)

    def table(self, facts: FactBook) -> DataTable:
        """A row a fact; the columns of shares and changes only where some fact has one."""
        rows = [self._row(name, facts) for name in self.facts if name in facts]
        columns = [
            DataColumn("label", Text.of_label("column.indicator"), weight=2.4),
            DataColumn("value", Text.of_label("column.value"), "number"),
            DataColumn("unit", Text.of_label("column.unit")),
            DataColumn("share", Text.of_label("column.share"), "number", "%", 1),
            DataColumn("change", Text.of_label("column.change"), "number", "%", 1),
            DataColumn("when", Text.of_label("column.when")),
        ]
        return only_filled(self.as_table(Text.of_label("table.indicators"), columns, rows))

    def _row(self, name: str, facts: FactBook) -> DataRow:
        fact = facts.fact(name)
        cells: tuple[Cell, ...] = (
            fact.label,
            if_known(facts.rounded, name),
            Text.of(fact.unit) if fact.unit else None,
            if_known(facts.share, name),
            if_known(facts.change_percent, name),
            Text.of(str(fact.as_of)) if fact.as_of else None,
        )
        return DataRow(cells, path=fact.path, approximate=fact.approximate)


class Situation(Chapter):
    """Where employment stands when the plan is made."""

    indicators: list[IndicatorTable] = Field(default_factory=list)
    series: list[TimeSeries] = Field(default_factory=list)
    commuting: Commuting | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:
        """The indicator tables, the series and the commuting matrix."""
        for indicators in self.indicators:
            yield indicators.table(facts)
        for series in self.series:
            yield series.table()
        if self.commuting:
            yield self.commuting.table()


TimeSeries.model_rebuild()
