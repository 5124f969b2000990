"""One amount in two places of the plan, with two values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.findings import Finding, Severity, Span
from generator.locale import label as catalogue_label
from generator.locale import round_half_up
from generator.plan.funding_model import LiabilityHistory
from generator.plan.resources import StateFunding
from generator.rules.numbers.amounts import Amount, Range, typed
from generator.rules.numbers.fact_amounts import fact_amount
from generator.rules.numbers.grid import Grid, free_grids
from generator.rules.numbers.labels import words
from generator.rules.numbers.typed_grids import typed_grids
from generator.rules.numbers.units import scale
from generator.rules.reading import PlanReading

CODES = ("N220", "N221")

_MOMENT = re.compile(r"(?:\d{1,2}\.)?(?:\d{1,2}[./])?(?:19|20)\d\d")
_TIME_IN_NAME = re.compile(r"[\s,(]*\b(?:vuon\w+ |år )?(?:\d{1,2}[./])?(?:19|20)\d\d\b[\s)]*")
_FUNDING = ("valtionosuus", "valtionosuusrahoitus", "statsandel", "statsandelar")
_LIABILITY = (
    "työmarkkinatuen kuntaosuus",
    "kuntaosuus työmarkkinatuesta",
    "kommunandelen av arbetsmarknadsstödet",
)
_PEOPLE = {
    "population": ("väkiluku", "asukasluku", "väestö", "folkmängd", "invånare"),
    "labour_force": ("työvoima", "arbetskraft"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """An amount outside the facts: what it is called, of what time, of what area.

    `when` and `area` are empty where the plan does not tell them.
    """

    names: tuple[str, ...]
    amount: Amount
    when: str = ""
    area: str = ""


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each pair of facts, or fact and other amount, that cannot both be right."""
    yield from _two_facts(reading)
    facts: dict[str, list[str]] = defaultdict(list)
    for name, fact in reading.plan.facts.items():
        facts[_name(words(fact.label))].append(name)
    for place in _places(reading):
        for title in place.names:
            yield from _against(reading, place, facts.get(_name(title), []))


def _name(label: str) -> str:
    """A label as two places may share it: without its year, in lower case."""
    return _TIME_IN_NAME.sub(" ", label).strip(" ,:").lower()


def _two_facts(reading: PlanReading) -> Iterator[Finding]:
    seen: dict[tuple[str, ...], str] = {}
    for name, fact in reading.plan.facts.items():
        if fact.as_of is None:
            continue
        kind = scale(fact.unit).kind
        key = (_name(words(fact.label)), kind, str(fact.as_of), words(fact.area).lower())
        first = seen.setdefault(key, name)
        here, there = fact_amount(reading, name), fact_amount(reading, first)
        if first != name and here and there and _differ(here, there):
            values = {
                "what": words(fact.label),
                "given": here.with_unit(),
                "other": there.with_unit(),
                "when": str(fact.as_of),
            }
            yield Finding("N220", here.span, values, Severity.WARNING, (there.span,), here.path)


def _differ(a: Amount, b: Amount) -> bool:
    return _in_ones(a).gap(_in_ones(b)) > 0


def _in_ones(amount: Amount) -> Range:
    """The values that the amount may have, in the smallest unit."""
    factor = scale(amount.unit).factor
    loose, rounded = amount.loose(), amount.rounded()
    low, high = min(loose.low, rounded.low), max(loose.high, rounded.high)
    return Range(low * factor, high * factor)


def _against(reading: PlanReading, place: Place, names: list[str]) -> Iterator[Finding]:
    """A finding at the fact that the place contradicts, if every fact of that name does."""
    rivals = [name for name in names if _same(reading, place, name)]
    amounts = [(name, amount) for name in rivals if (amount := fact_amount(reading, name))]
    if amounts and all(_differ(amount, place.amount) for _, amount in amounts):
        name, amount = amounts[0]
        values = {
            "what": words(reading.plan.facts[name].label),
            "given": amount.with_unit(),
            "other": place.amount.with_unit(),
        }
        related: tuple[Span, ...] = (place.amount.span,)
        yield Finding("N221", amount.span, values, Severity.WARNING, related, amount.path)


def _same(reading: PlanReading, place: Place, name: str) -> bool:
    """Whether the fact is of the time, the area and the kind of the place."""
    fact = reading.plan.facts[name]
    if place.when and str(fact.as_of or "") != place.when:
        return False
    if place.area and words(fact.area).lower() != place.area.lower():
        return False
    unit, other = fact.unit, place.amount.unit
    return not unit or not other or scale(unit).kind == scale(other).kind


def _places(reading: PlanReading) -> Iterator[Place]:
    plan = reading.plan
    for _, grid in free_grids(reading):
        yield from _of_grid(grid)
    for grid in typed_grids(reading):
        yield from _of_grid(grid)
    if plan.resources and plan.resources.state_funding:
        yield from _of_funding(reading, plan.resources.state_funding)
    if plan.funding_model and plan.funding_model.history:
        yield from _of_history(reading, plan.funding_model.history)
    yield from _of_area(reading)
    for indicator in reading.plan.indicators():
        if indicator.baseline is not None and indicator.baseline_as_of:
            path = f"{indicator.path}.baseline"
            amount = typed(reading.root, path, indicator.baseline, indicator.unit)
            yield Place((words(indicator.name),), amount, str(indicator.baseline_as_of))


def _of_grid(grid: Grid) -> Iterator[Place]:
    """The cells of the rows or columns that are named after a moment."""
    for row, cells in zip(grid.rows, grid.cells, strict=True):
        for column, amount in zip(grid.columns, cells, strict=True):
            if amount and row.kind == column.kind == "body":
                if _MOMENT.fullmatch(column.label.strip()):
                    yield Place((row.label,), amount, column.label.strip())
                elif _MOMENT.fullmatch(row.label.strip()):
                    yield Place((column.label,), amount, row.label.strip())


def _of_funding(reading: PlanReading, funding: StateFunding) -> Iterator[Place]:
    """The funding of each year as the transition makes it."""
    for step in funding.transition:
        path = f"{step.path}.actual_share"
        computed = round_half_up(funding.funding(step), 6).normalize() + Decimal(0)
        yield Place(_FUNDING, typed(reading.root, path, computed, funding.unit), str(step.year))


def _of_history(reading: PlanReading, history: LiabilityHistory) -> Iterator[Place]:
    for year in history.years:
        if _MOMENT.fullmatch(str(year.period)):
            amount = typed(reading.root, f"{year.path}.municipal", year.municipal, "€")
            yield Place(_LIABILITY, amount, str(year.period))


def _of_area(reading: PlanReading) -> Iterator[Place]:
    """Population and labour force, which the area tells without a day."""
    area, language = reading.plan.area, reading.plan.language
    for each in area.municipalities if area else ():
        name = each.name(language)
        for key, names in _PEOPLE.items():
            value = getattr(each, key)
            if value is not None:
                amount = typed(reading.root, f"{each.path}.{key}", value)
                label = catalogue_label(f"column.{key}", language)
                yield Place(tuple(dict.fromkeys((*names, label.lower()))), amount, "", name)
