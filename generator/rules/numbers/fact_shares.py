"""Shares and changes that a fact states, against the numbers that they come from."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.locale import format_number
from generator.plan.facts import Fact
from generator.rules.numbers.amounts import HUNDRED, Amount, Range, plain, typed
from generator.rules.numbers.derived import Derivation, change, change_percent, judge, share
from generator.rules.numbers.fact_amounts import fact_amount, previous_amount
from generator.rules.numbers.labels import words
from generator.rules.numbers.units import PERCENT, scale
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("N206", "N207", "N208", "N209", "N210", "N224", "N225")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each share or change that does not follow from the plan's own numbers."""
    without_whole: list[tuple[str, Amount, Amount]] = []
    for name, fact in reading.plan.facts.items():
        yield from _changes(reading, name, fact)
        yield from _other_time(reading, name, fact)
        yield from _greater_than_whole(reading, name, fact)
        if fact.stated_share is None:
            continue
        stated = typed(reading.root, f"facts.{name}.stated_share", fact.stated_share, "%")
        part = fact_amount(reading, name)
        if part and fact.share_of:
            whole = fact_amount(reading, fact.share_of)
            yield from _judged("N206", stated, share(part, whole), fact)
        elif part:
            without_whole.append((name, part, stated))
            yield from _whole_untold(part, stated, fact)
    yield from _two_wholes(reading, without_whole)


def _judged(
    code: str, stated: Amount, derivation: Derivation | None, fact: Fact
) -> Iterator[Finding]:
    if derivation:
        yield from judge(code, stated, derivation, words(fact.label))


def _changes(reading: PlanReading, name: str, fact: Fact) -> Iterator[Finding]:
    before = fact.previous
    if before is None:
        return
    old, new = previous_amount(reading, name), fact_amount(reading, name)
    path = f"facts.{name}.previous"
    if before.stated_change is not None:
        stated = typed(reading.root, f"{path}.stated_change", before.stated_change, fact.unit)
        yield from _judged("N209", stated, change(old, new), fact)
    if before.stated_change_percent is not None:
        at = f"{path}.stated_change_percent"
        stated = typed(reading.root, at, before.stated_change_percent, "%")
        yield from _judged("N209", stated, change_percent(old, new), fact)


def _other_time(reading: PlanReading, name: str, fact: Fact) -> Iterator[Finding]:
    """A share of a number of another year; one that a formula derives from it is meant so."""
    whole = reading.plan.facts.get(fact.share_of) if fact.share_of else None
    if not whole or not fact.as_of or not whole.as_of or fact.formula:
        return
    if fact.as_of.year != whole.as_of.year:
        path = f"facts.{name}.as_of"
        values = {
            "what": words(fact.label),
            "when": str(fact.as_of),
            "whole": words(whole.label),
            "other": str(whole.as_of),
        }
        there = span_of(reading.root, f"facts.{fact.share_of}.as_of")
        here = span_of(reading.root, path)
        yield Finding("N224", here, values, Severity.WARNING, (there,), path)


def _greater_than_whole(reading: PlanReading, name: str, fact: Fact) -> Iterator[Finding]:
    """A part that is greater than the whole that it is said to be a share of."""
    part = fact_amount(reading, name)
    whole = fact_amount(reading, fact.share_of) if fact.share_of else None
    if part is None or whole is None or scale(part.unit) != scale(whole.unit):
        return
    found = share(part, whole)
    if found and part.loose().low > whole.loose().high > 0:
        path = f"facts.{name}.share_of"
        values = {"what": words(fact.label), "given": plain(found.exact, 1)}
        related = (part.span, whole.span)
        yield Finding("N210", span_of(reading.root, path), values, related=related, path=path)


def _implied(part: Amount, stated: Amount) -> Range | None:
    """The wholes of which the part may be the share."""
    try:
        return part.loose() / stated.rounded() * HUNDRED
    except ZeroDivisionError:
        return None


def _whole_untold(part: Amount, stated: Amount, fact: Fact) -> Iterator[Finding]:
    if stated.value > 0 and scale(part.unit).kind != PERCENT:
        values = {
            "what": words(fact.label),
            "given": str(stated),
            "part": str(part),
            "whole": format_number(part.value / stated.value * 100, part.decimals),
        }
        yield Finding("N225", stated.span, values, Severity.WARNING, (part.span,), stated.path)


def _two_wholes(
    reading: PlanReading, shares: list[tuple[str, Amount, Amount]]
) -> Iterator[Finding]:
    """Shares of one time, area and unit that cannot be shares of the same whole."""
    seen: dict[tuple[str, ...], tuple[str, Amount, Amount]] = {}
    for name, part, stated in shares:
        fact = reading.plan.facts[name]
        key = (str(fact.as_of), words(fact.area), str(scale(fact.unit)), str(fact.source))
        first = seen.setdefault(key, (name, part, stated))
        here, there = _implied(part, stated), _implied(first[1], first[2])
        if first[0] != name and here and there and here.gap(there) > 0:
            values = {
                "what": words(fact.label),
                "given": str(stated),
                "whole": plain(part.value / stated.value * 100, part.decimals),
                "first": words(reading.plan.facts[first[0]].label),
                "first_given": str(first[2]),
                "first_whole": plain(first[1].value / first[2].value * 100, part.decimals),
            }
            related = (first[2].span,)
            yield Finding("N208", stated.span, values, Severity.WARNING, related, stated.path)
