"""The days by which the ministry is told of a decision to organise the services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding, Law, Severity
from generator.locale import format_date
from generator.plan.front import Decision
from generator.rules.reading import PlanReading
from generator.source.locate import span_of
from generator.statute.duties import KIND
from generator.statute.organising import Provision, organising

CODES = ("S160", "S162", "S163")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings where the plan was, or will be, sent too late, or before it was decided on."""
    decision = reading.plan.decision
    if KIND in reading.plan.documents and decision:
        yield from _two_weeks(reading, decision)
        yield from _first_notice(reading, decision)


def _two_weeks(reading: PlanReading, decision: Decision) -> Iterator[Finding]:
    law, decided, sent = organising().notice, decision.date, decision.submitted
    if not decided or not sent:
        return
    last = law.last_day(decided)
    if sent < decided:
        yield _finding(reading, "S163", "submitted", sent, decided, law, Severity.ERROR)
    elif sent > last:
        yield _finding(reading, "S160", "submitted", sent, last, law, Severity.WARNING)


def _first_notice(reading: PlanReading, decision: Decision) -> Iterator[Finding]:
    """The plans of 2023 had a day of their own; later ones have none."""
    law = organising().first_notice
    if not law.holds_on(reading.plan.as_of):
        return
    for key, day in (("date", decision.date), ("submitted", decision.submitted)):
        if day and day > law.day:
            yield _finding(reading, "S162", key, day, law.day, law, Severity.WARNING)
            return


def _finding(
    reading: PlanReading,
    code: str,
    key: str,
    day: date,
    limit: date,
    law: Provision,
    severity: Severity,
) -> Finding:
    path = f"decision.{key}"
    return Finding(
        code=code,
        span=span_of(reading.root, path),
        values={"day": format_date(day), "limit": format_date(limit)},
        severity=severity,
        path=path,
        law=Law(law.act, law.section, law.verified),
    )
