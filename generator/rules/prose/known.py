"""The numbers that a plan holds under a name: its facts with what follows from them, its tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.locale import LANGUAGES
from generator.plan.facts import Fact, FactBook, if_known
from generator.plan.part import values_within
from generator.plan.values import Text
from generator.rules.prose.passages import Reference
from generator.rules.prose.units import PERCENT, read_unit
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading


@dataclass(frozen=True, slots=True)
class Known:
    """A number that a fact carries: itself (aspect «»), its share, its change.

    `value` is in units of `kind`; `about` are the stems of the fact's label, `place` those of its
    area.
    """

    name: str
    label: str
    aspect: str
    value: Decimal
    kind: str
    about: frozenset[str]
    place: frozenset[str]
    fact: Fact


def of_fact(book: FactBook, name: str, language: str) -> Iterator[Known]:
    """Every number that the fact carries; none where it cannot be reckoned."""
    if name not in book:
        return
    fact = book.fact(name)
    unit = read_unit(str(fact.unit))
    label = fact.label.in_language(language)
    about = stems(label, language)
    place = stems(fact.area.in_language(language), language) if fact.area else frozenset()
    computed: tuple[tuple[str, Callable[[str], Decimal]], ...] = (
        ("", book.value),
        ("share", book.share),
        ("change", book.change),
        ("change_percent", book.change_percent),
        ("previous", book.previous),
    )
    for aspect, compute in computed:
        value = if_known(compute, name)
        if value is not None:
            percentage = aspect in {"share", "change_percent"}
            kind = PERCENT if percentage else unit.kind
            scaled = value if percentage else value * unit.scale
            yield Known(name, label, aspect, scaled, kind, about, place, fact)


@lru_cache(maxsize=1)  # several rules of prose ask for them
def facts_by_language(reading: PlanReading) -> dict[str, tuple[Known, ...]]:
    """Every number that the plan's facts carry, their labels read in each language of prose."""
    plan = reading.plan
    return {
        language: tuple(
            known for name in plan.facts for known in of_fact(plan.book, name, language)
        )
        for language in LANGUAGES
    }


_ASPECTS = {"": "", "number": "", "millions": "", "difference": "change"}


def referred(book: FactBook, reference: Reference, language: str) -> Known | None:
    """The number that a reference prints; None where it prints none, or only its own sign."""
    aspect = _ASPECTS.get(reference.aspect, reference.aspect.replace("difference", "change"))
    found = of_fact(book, reference.name, language)
    return next((known for known in found if known.aspect == aspect), None)


def other_numbers(reading: PlanReading) -> Iterator[tuple[Decimal, str]]:
    """Every number of the plan's tables with its kind, and of its other fields without one."""
    for table in reading.tables.values():
        for row in table.rows:
            for cell, column in zip(row.cells, table.columns, strict=True):
                if isinstance(cell, Decimal):
                    unit = read_unit(column.unit or table.unit)
                    yield cell * unit.scale, unit.kind
                elif isinstance(cell, Text):  # «401–700»
                    yield from ((Decimal(n), "") for n in _DIGITS.findall(cell.in_language("fi")))
    yield from ((number, "") for number in _typed(reading.plan))


_DIGITS = re.compile(r"\d{1,15}")


def _typed(value: object) -> Iterator[Decimal]:
    for each in values_within(value):
        if isinstance(each, Decimal | int) and not isinstance(each, bool):
            yield Decimal(each)
