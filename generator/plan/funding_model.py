"""The municipality's liability for unemployment benefits, by days of unemployment."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field

from generator.locale import format_number
from generator.plan.chapter import Chapter
from generator.plan.data_table import DataColumn, DataRow, DataTable
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import Number, Prose, Text, Whole, Words


class LiabilityStep(Part):
    """From this day of benefit on the municipality pays this percentage."""

    from_day: Whole
    share: Number


class LiabilityRegime(Part):
    """The steps of one law, named («1.1.2025 alkaen»)."""

    name: Prose
    steps: list[LiabilityStep] = Field(min_length=1)

    def share_on(self, day: int) -> Decimal:
        """The percentage on a day of benefit; nothing before the first step."""
        reached = [step for step in self.steps if step.from_day <= day]
        return max(reached, key=lambda step: step.from_day).share if reached else Decimal(0)


class LiabilityTiers(TablePart):
    """The tiers of one or several laws side by side."""

    table_ids = ("liability",)

    regimes: list[LiabilityRegime] = Field(min_length=1)

    def table(self) -> DataTable:
        """A row for each stretch of days in which no law changes its share."""
        starts = sorted({1} | {step.from_day for r in self.regimes for step in r.steps})
        columns = [DataColumn("days", Text.of_label("column.benefit_days"))]
        columns += [
            DataColumn(f"regime-{i}", regime.name, "number", "%")
            for i, regime in enumerate(self.regimes, 1)
        ]
        rows = [
            DataRow(
                (_stretch(start, after), *(regime.share_on(start) for regime in self.regimes)),
                path=self.path,
            )
            for start, after in zip(starts, [*starts[1:], None], strict=True)
        ]
        return self.as_table(Text.of_label("table.liability"), columns, rows, unit="%")


def _stretch(start: int, after: int | None) -> Text:
    if after is None:
        return Text.of_label("value.over", number=format_number(Decimal(start - 1)))
    return Text.of(f"{format_number(Decimal(start))}–{format_number(Decimal(after - 1))}")


class LiabilityYear(Part):
    """What was paid in a period: recipients, benefits (€), days and the municipality's part (€).

    `stated_percent` is the municipality's part of the benefits as the source tells it: it is
    checked, never printed.
    """

    period: Words
    recipients: Number | None = None
    benefits: Number
    days: Number | None = None
    municipal: Number
    stated_percent: Number | None = None


class StatedLiability(Part):
    """The sums over the periods as the source tells them: benefits (€), days, municipal part (€).

    Recipients have no sum: one person may be in several periods.
    """

    benefits: Number | None = None
    days: Number | None = None
    municipal: Number | None = None


class LiabilityHistory(TablePart):
    """The municipality's part of labour market subsidy by period; its percentage is computed.

    `stated_total` is checked, never printed.
    """

    table_ids = ("liability-history",)

    years: list[LiabilityYear] = Field(min_length=1)
    stated_total: StatedLiability | None = None

    def table(self) -> DataTable:
        """A row a period, in the planner's order."""
        columns = [
            DataColumn("period", Text.of_label("column.period")),
            DataColumn("recipients", Text.of_label("column.recipients"), "number", "", 0),
            DataColumn("benefits", Text.of_label("column.benefits_paid"), "number", "€", 0, 1.3),
            DataColumn("days", Text.of_label("column.days_paid"), "number", "", 0),
            DataColumn("municipal", Text.of_label("column.municipal_part"), "number", "€", 0, 1.3),
            DataColumn("percent", Text.of_label("column.municipal_percent"), "number", "%", 1),
        ]
        rows = [
            DataRow(
                (
                    Text.of(year.period),
                    year.recipients,
                    year.benefits,
                    year.days,
                    year.municipal,
                    year.municipal / year.benefits * 100 if year.benefits else None,
                ),
                path=year.path,
            )
            for year in self.years
        ]
        return self.as_table(Text.of_label("table.liability_history"), columns, rows, unit="€")


class FundingModel(Chapter):
    """How the incentive of the benefit liability works on the municipality."""

    tiers: LiabilityTiers | None = None
    history: LiabilityHistory | None = None
    compensation: Prose | None = None
    effects: Prose | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The tiers and the history."""
        if self.tiers:
            yield self.tiers.table()
        if self.history:
            yield self.history.table()
