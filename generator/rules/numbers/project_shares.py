"""The shares of a project's funder and municipality, and its flat rate."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Law, Severity
from generator.rules.numbers.amounts import Amount, euros, spelt
from generator.rules.numbers.project_amounts import Money, moneys
from generator.rules.reading import PlanReading

CODES = ("N243", "N244", "N245", "N246")

_ALL = 100
_EURO = Decimal(1)
# With a flat rate of 40 % no other cost is eligible: all of them are in it.
_WHOLE_RATE = 40
_REGULATION = Law("(EU) 2021/1060", "56 artikla", verified=False)
_SHARES = (("funder_share", "funder_percent"), ("own_share", "own_share_percent"))


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each amount that its percentage, its total or its flat rate contradicts."""
    for money in moneys(reading):
        total = money.amount("total")
        for key, of in _SHARES:
            amount, percent = money.amount(key), money.amount(of)
            if amount and percent and total:
                yield from _percentage(money, amount, percent, total)
        yield from _both(money, total)
        yield from _flat_rate(money, total)


def _percentage(money: Money, amount: Amount, percent: Amount, total: Amount) -> Iterator[Finding]:
    """One of the shares is rounded to euros, the other is the rest: a euro either way.

    The whole percentage of an agreement is exact, one with decimals has been rounded.
    """
    right = percent.value * total.value / _ALL
    half = percent.last_place / 2 if percent.decimals else Decimal(0)
    reach = total.value * half / _ALL + _EURO
    if abs(amount.value - right) > reach:
        values = {
            "what": money.name,
            "given": amount.with_unit(),
            "percent": percent.with_unit(),
            "total": total.with_unit(),
            "right": euros(right),
        }
        related = (percent.span, total.span)
        yield Finding("N243", amount.span, values, related=related, path=amount.path)


def _both(money: Money, total: Amount | None) -> Iterator[Finding]:
    pairs = (
        ("funder_percent", "own_share_percent", Decimal(_ALL)),
        ("funder_share", "own_share", total.value if total else None),
    )
    for first, second, whole in pairs:
        a, b = money.amount(first), money.amount(second)
        if a is None or b is None or whole is None:
            continue
        off = a.value + b.value - whole
        if abs(off) > a.last_place / 2 + b.last_place / 2:
            severity = Severity.ERROR if off > 0 else Severity.WARNING
            values = {
                "what": money.name,
                "sum": euros(a.value + b.value),
                "whole": euros(whole),
                "unit": a.unit,
                "terms": spelt([a, b]),
            }
            yield Finding("N244", b.span, values, severity, (a.span,), b.path)


def _flat_rate(money: Money, total: Amount | None) -> Iterator[Finding]:
    """The flat rate against its percentage of the staff costs, and the total against both."""
    staff, rate, given = (
        money.amount(key) for key in ("personnel", "flat_rate_percent", "flat_rate")
    )
    if staff is None:
        return
    reckoned = rate.value * staff.value / _ALL if rate else None
    if given and rate and reckoned is not None and abs(given.value - reckoned) > _EURO:
        values = {
            "what": money.name,
            "given": given.with_unit(),
            "rate": rate.with_unit(),
            "staff": staff.with_unit(),
            "right": euros(reckoned),
        }
        related = (rate.span, staff.span)
        yield Finding("N246", given.span, values, related=related, path=given.path)
    flat = given.value if given else reckoned
    if total is not None and flat is not None:
        yield from _contained(money, total, staff, flat, rate)


def _contained(
    money: Money, total: Amount, staff: Amount, flat: Decimal, rate: Amount | None
) -> Iterator[Finding]:
    """The total against the staff costs and the flat rate, both of which it contains."""
    least = staff.value + flat
    off = total.value - least
    whole = rate is not None and rate.value == _WHOLE_RATE
    if off < -max(total.last_place, _EURO) or (whole and off > max(total.last_place, _EURO)):
        less = off < 0
        values = {
            "what": money.name,
            "given": total.with_unit(),
            "right": euros(least),
            "staff": staff.with_unit(),
            "flat": euros(flat),
        }
        severity = Severity.ERROR if less else Severity.WARNING
        law = None if less else _REGULATION
        related = (staff.span, rate.span) if rate else (staff.span,)
        yield Finding("N245", total.span, values, severity, related, total.path, law)
