"""Days of facts, sources, goals and decisions against the day that is described."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.plan.facts import Fact
from generator.plan.marks import FACT
from generator.plan.plan import Plan
from generator.plan.values import Moment
from generator.rules.dates.calendar import is_later
from generator.rules.reading import PlanReading
from generator.source import MarkedText
from generator.source.locate import span_of

CODES = ("D107", "D108", "D109", "D111", "D112", "D113")

# What looks ahead may be dated ahead: forecasts, budgets, goals, and what the law will be.
_AHEAD = re.compile(
    r"ennus|arvio|budjet|talousarvio|suunnitel|tavoit|laskel|varat|määrära|valtionos|säädet|laki|lain"
    r"|prognos|uppskatt|beräkn|budget|plan|mål|lag|kapasiteet|raja|osuus laissa",
    re.IGNORECASE,
)
_INDEX = re.compile(r"\[\d+\]")
_LONG_AFTER = timedelta(days=366)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each day that comes before what it follows from, or after what it describes."""
    plan, last = reading.plan, max(reading.days.values())
    yield from _cited(reading)
    found = (*_facts(plan, last), *_sources(plan, last), *_baselines(plan), *_decision(plan))
    for code, path, values, severity in found:
        span = span_of(reading.root, path)
        yield Finding(code, span, values, severity=severity, path=path)


_Found = tuple[str, str, dict[str, object], Severity]


def _values(told: object, known: object) -> dict[str, object]:
    return {"value": _shown(told), "day": _shown(known)}


def _shown(moment: object) -> str:
    return format_date(moment) if isinstance(moment, date) else str(moment)


def _facts(plan: Plan, last: date) -> Iterator[_Found]:
    for fact in plan.facts.values():
        if fact.as_of and is_later(fact.as_of, last) and _is_measured(fact):
            values = _values(fact.as_of, last)
            yield "D107", f"{fact.path}.as_of", values, Severity.WARNING
        previous = fact.previous.as_of if fact.previous else None
        if previous and fact.as_of and _earliest(previous) > _latest(fact.as_of):
            values = _values(previous, fact.as_of)
            yield "D109", f"{fact.path}.previous.as_of", values, Severity.ERROR


def _is_measured(fact: Fact) -> bool:
    """Whether the fact tells what was, no forecast: a month, or a day that is no 1 January."""
    told = fact.as_of
    if told is None or told.month is None or fact.approximate or (told.month, told.day) == (1, 1):
        return False
    words = [text for part in (fact.label, fact.note) if part for text in part.versions.values()]
    return not any(_AHEAD.search(text) for text in words)


def _sources(plan: Plan, last: date) -> Iterator[_Found]:
    for key, source in plan.sources.items():
        if source.date and is_later(source.date, last):
            values = _values(source.date, last)
            yield "D108", f"sources.{key}.date", values, Severity.WARNING


def _cited(reading: PlanReading) -> Iterator[Finding]:
    """A finding where a text names what came after its own day, though before that of another."""
    if len(reading.days) == 1:
        return
    last = max(reading.days.values())
    for text in reading.texts:
        day = reading.day(text.path)
        for start, end, code, moment, where in _dated(text, reading.plan):
            if day and is_later(moment, day) and not is_later(moment, last):
                related = (span_of(reading.root, where),)
                values = _values(moment, day)
                span = text.span_at(start, end)
                yield Finding(code, span, values, Severity.WARNING, related, text.path)


def _dated(text: MarkedText, plan: Plan) -> Iterator[tuple[int, int, str, Moment, str]]:
    """The facts and sources that a text names: where, the code, their moment and its path."""
    key = _INDEX.sub("", text.path.rpartition(".")[2])
    names = [(match["name"], *match.span("name")) for match in FACT.finditer(text)]
    if key in {"fact", "facts", "data"}:
        names.append((str(text), 0, len(text)))
    for name, start, end in names:
        fact = plan.facts.get(name)
        if fact and fact.as_of and _is_measured(fact):
            yield start, end, "D107", fact.as_of, f"facts.{name}.as_of"
    source = plan.sources.get(str(text)) if key == "source" else None
    if source and source.date:
        yield 0, len(text), "D108", source.date, f"sources.{text}.date"


def _baselines(plan: Plan) -> Iterator[_Found]:
    for indicator in plan.indicators():
        baseline = indicator.baseline_as_of
        if baseline and is_later(baseline, plan.as_of):
            values = _values(baseline, plan.as_of)
            yield "D107", f"{indicator.path}.baseline_as_of", values, Severity.WARNING


def _decision(plan: Plan) -> Iterator[_Found]:
    decided = plan.decision.date if plan.decision else None
    if decided and decided < plan.as_of:
        yield "D111", "decision.date", _values(decided, plan.as_of), Severity.ERROR
    if decided and plan.status == "approved" and decided - plan.as_of > _LONG_AFTER:
        yield "D112", "decision.date", _values(decided, plan.as_of), Severity.WARNING
    for item in plan.decisions:
        for handling in item.history:
            if item.date and handling.date > item.date:
                values = _values(handling.date, item.date)
                yield "D113", f"{handling.path}.date", values, Severity.ERROR


def _earliest(moment: Moment) -> tuple[int, int, int]:
    return moment.year, moment.month or 1, moment.day or 1


def _latest(moment: Moment) -> tuple[int, int, int]:
    return moment.year, moment.month or 12, moment.day or 31
