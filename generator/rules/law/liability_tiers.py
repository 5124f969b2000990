"""The plan's table of benefit liability against the tiers of the law that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pydantic_core import PydanticCustomError

from generator.findings import Finding, Law, Severity, Span
from generator.locale import format_number
from generator.plan.funding_model import LiabilityRegime
from generator.plan.values import read_day
from generator.rules.reading import PlanReading
from generator.source.locate import span_of
from generator.statute.tiers import Step, Tiers, tiers_on

CODES = ("S209", "S214")

_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each step that the law does not have, and for each that the plan leaves out."""
    model = reading.plan.funding_model
    for regime in model.tiers.regimes if model and model.tiers else ():
        law = tiers_on(_day_of(regime, reading))
        if law is not None:
            yield from _check_steps(regime, law, reading)
            yield from _check_missing(regime, law, reading)


def _day_of(regime: LiabilityRegime, reading: PlanReading) -> date:
    """The day that the regime's name gives («1.1.2025 alkaen», «2024»), else that of the plan."""
    name = regime.name.in_language(reading.plan.language)
    try:
        if match := _DAY.search(name):
            return read_day(match[0])
    except PydanticCustomError:
        return reading.plan.as_of
    years = _YEAR.findall(name)
    return date(int(years[-1]), 12, 31) if years else reading.plan.as_of


def _check_steps(regime: LiabilityRegime, law: Tiers, reading: PlanReading) -> Iterator[Finding]:
    for step in regime.steps:
        right = law.share_on(step.from_day)
        if step.share != right or not _starts_a_step(step.from_day, law):
            values = {
                "day": format_number(Decimal(step.from_day)),
                "given": format_number(step.share),
                "right": right,
                "steps": _shown(law),
            }
            span = span_of(reading.root, f"{step.path}.{_wrong_key(step.from_day, law)}")
            yield _finding("S209", span, values, step.path, law)


def _wrong_key(day: int, law: Tiers) -> str:
    """The day is at fault where no step of the law begins on it, else the share."""
    return "share" if _starts_a_step(day, law) else "from_day"


def _starts_a_step(day: int, law: Tiers) -> bool:
    return any(step.from_day == day for step in law.steps)


def _check_missing(regime: LiabilityRegime, law: Tiers, reading: PlanReading) -> Iterator[Finding]:
    given = {step.share for step in regime.steps}
    for step in law.steps:
        if step.share not in given:
            span = span_of(reading.root, f"{regime.path}.name")
            values = {"share": step.share, "days": _days(step, law), "steps": _shown(law)}
            yield _finding("S214", span, values, regime.path, law)


def _shown(law: Tiers) -> str:
    """The steps as words: «101–200: 10 %, …, 701–: 50 %»."""
    return ", ".join(f"{_days(step, law)}: {step.share} %" for step in law.steps)


def _days(step: Step, law: Tiers) -> str:
    last = law.last_day(step)
    end = format_number(Decimal(last)) if last else ""
    return f"{format_number(Decimal(step.from_day))}–{end}"


def _finding(code: str, span: Span, values: dict[str, object], path: str, law: Tiers) -> Finding:
    basis = Law(law.act, law.section, law.verified)
    return Finding(code, span, values, severity=Severity.WARNING, path=path, law=basis)
