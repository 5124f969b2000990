"""Facts as amounts: what is known of a fact's number, typed or computed."""

from __future__ import annotations

from generator.plan.facts import if_known
from generator.rules.numbers.amounts import Amount, typed
from generator.rules.reading import PlanReading


def fact_amount(reading: PlanReading, name: str) -> Amount | None:
    """The fact's number at its place; None where it has none, which is told elsewhere."""
    book = reading.plan.book
    value = if_known(book.value, name)
    if value is None:
        return None
    fact = book.fact(name)
    key = "value" if fact.value is not None else "formula"
    path = f"facts.{name}.{key}"
    return typed(reading.root, path, value, fact.unit, approximate=fact.approximate)


def previous_amount(reading: PlanReading, name: str) -> Amount | None:
    """The number that the fact has changed from, where it tells one."""
    fact = reading.plan.facts[name]
    before = fact.previous
    if before is None:
        return None
    if before.value is not None:
        path = f"facts.{name}.previous.value"
        return typed(reading.root, path, before.value, fact.unit, approximate=fact.approximate)
    return fact_amount(reading, before.fact) if before.fact else None
