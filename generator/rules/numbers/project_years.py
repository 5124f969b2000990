"""The division of a project's money among years, against its total and its period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Severity
from generator.locale import format_number, round_half_up
from generator.plan.projects import months_by_year
from generator.plan.values import Period
from generator.rules.numbers.amounts import Amount, places, spelt
from generator.rules.numbers.project_amounts import Money, moneys
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("N240", "N241", "N242")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each division that does not make its whole, or not fit the period."""
    for money in moneys(reading):
        if money.money.by_year:
            yield from _sum_of_years(money)
            yield from _years_of_period(money)
        else:
            yield from _no_division(money)


def _sum_of_years(money: Money) -> Iterator[Finding]:
    """The years may divide the total or the municipality's own share."""
    parts = list(money.by_year().values())
    wholes = [whole for key in ("total", "own_share") if (whole := money.amount(key))]
    total = sum((part.value for part in parts), Decimal(0))
    reach = sum((_reach(part) for part in parts), Decimal(0))
    if wholes and all(abs(total - whole.value) > reach + _reach(whole) for whole in wholes):
        nearest = min(wholes, key=lambda whole: abs(total - whole.value))
        values = {
            "what": money.name,
            "sum": format_number(total),
            "given": str(nearest),
            "terms": spelt(parts),
        }
        yield Finding("N240", nearest.span, values, related=places(parts), path=nearest.path)


def _years_of_period(money: Money) -> Iterator[Finding]:
    period = money.project.period
    if not isinstance(period, Period):
        return
    given = money.by_year()
    whole = range(period.start.year, period.end.year + 1)
    term = span_of(money.root, f"{money.project.path}.period")
    for year, amount in given.items():
        if year not in whole and amount.value:
            values = {"what": money.name, "year": str(year), "period": str(period)}
            yield Finding("N241", amount.span, values, Severity.WARNING, (term,), amount.path)
    missing = [str(year) for year in whole if year not in given]
    if missing:
        path = f"{money.project.path}.period"
        values = {"what": money.name, "year": ", ".join(missing), "period": str(period)}
        related = places(given.values())
        yield Finding("N241", term, values, Severity.WARNING, related, path)


def _no_division(money: Money) -> Iterator[Finding]:
    period, whole = money.project.period, money.amount("own_share") or money.amount("total")
    if whole is None or not isinstance(period, Period) or period.start.year == period.end.year:
        return
    months = months_by_year(period)
    values = {
        "what": money.name,
        "months": str(sum(months.values())),
        "by_year": " + ".join(str(count) for count in months.values()),
        "given": whole.with_unit(),
        "proposal": ", ".join(
            f"{year}: {format_number(part)}" for year, part in divided(whole.value, months).items()
        ),
    }
    yield Finding("N242", whole.span, values, Severity.WARNING, path=whole.path)


def _reach(amount: Amount) -> Decimal:
    return amount.last_place / 2 if amount.decimals else Decimal(0)


def divided(whole: Decimal, months: dict[int, int]) -> dict[int, Decimal]:
    """The amount divided by months in whole euros; the sum stays the amount."""
    every, passed = sum(months.values()), 0
    parts: dict[int, Decimal] = {}
    before = Decimal(0)
    for year, count in months.items():
        passed += count
        until = round_half_up(whole * passed / every, 0) if passed < every else whole
        parts[year], before = until - before, until
    return parts
