"""The plan's table of benefit liability against the tiers of the law that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from pydantic_core import PydanticCustomError

from generator.findings import Finding, Law, Severity, Span
from generator.locale import format_number
from generator.plan.funding_model import LiabilityRegime
from generator.plan.plan import Plan
from generator.plan.values import read_day
from generator.rules.reading import PlanReading
from generator.source.locate import span_of
from generator.statute.tiers import Step, Tiers, tiers, tiers_on

CODES = ("S209", "S214")

_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_BEFORE = re.compile(r"(?<!\w)(?:ennen|före)(?!\w)", re.IGNORECASE)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each step that the law does not have, and for each that the plan leaves out."""
    model = reading.plan.funding_model
    for regime in model.tiers.regimes if model and model.tiers else ():
        law = _law_of(regime, reading.plan)
        if law is not None:
            yield from _check_steps(regime, law, reading)
            yield from _check_missing(regime, law, reading)


def _law_of(regime: LiabilityRegime, plan: Plan) -> Tiers | None:
    """The law of the time that the regime's name gives («1.1.2025 alkaen», «vuodesta 2025»).

    Without one, «uusi malli», it is the law that the steps are those of, else that of the plan's
    day.
    """
    name = regime.name.in_language(plan.language)
    day = _day_named(name)
    if day is not None:
        return tiers_on(day - timedelta(days=1) if _BEFORE.search(name) else day)
    return next((law for law in tiers() if _steps(law) == _steps(regime)), tiers_on(plan.as_of))


def _day_named(name: str) -> date | None:
    """The day or the first day of the year that a name gives."""
    try:
        if match := _DAY.search(name):
            return read_day(match[0])
    except PydanticCustomError:
        return None
    year = _YEAR.search(name)
    return date(int(year[0]), 1, 1) if year else None


def _steps(of: LiabilityRegime | Tiers) -> set[tuple[int, Decimal]]:
    return {(step.from_day, Decimal(step.share)) for step in of.steps}


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
