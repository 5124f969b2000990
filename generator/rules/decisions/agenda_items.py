"""Agenda items without what a board decides on, and decided items that cannot be found again."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.decisions import AgendaItem
from generator.plan.plan import Plan
from generator.plan.values import Text
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("M206", "M207", "M208")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each agenda item that lacks its proposal, or whose decision lacks its place."""
    for item in reading.plan.decisions:
        for code, key, severity, values in _lacking(item, reading.plan):
            path = f"{item.path}.{key}"
            span = span_of(reading.root, path)
            yield Finding(code, span, values, severity=severity, path=path)


_Lack = tuple[str, str, Severity, dict[str, object]]


def _lacking(item: AgendaItem, plan: Plan) -> Iterator[_Lack]:
    if not item.proposal:
        yield "M206", "title", Severity.WARNING, {}
    if item.outcome and (item.date is None or item.section is None):
        yield "M207", "outcome", Severity.WARNING, {}
    decision = plan.decision
    if decision is None or item.outcome is None:
        return
    same = _words(item.body) == _words(decision.body) and item.date == decision.date
    if same and item.section and decision.section and item.section != decision.section:
        values: dict[str, object] = {"value": item.section, "other": decision.section}
        yield "M208", "section", Severity.ERROR, values


def _words(body: Text) -> dict[str, str]:
    """The name of a body by language, whichever letter it begins with."""
    return {language: name.strip().casefold() for language, name in body.versions.items()}
