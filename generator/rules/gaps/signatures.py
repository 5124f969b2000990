"""Signature lines that nobody has signed in a plan that goes out as if somebody had."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("R232",)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each signature without a day, an error once the plan is approved."""
    plan = reading.plan
    if plan.application is None or plan.status == "draft":
        return
    severity = Severity.ERROR if plan.status == "approved" else Severity.WARNING
    for signature in plan.application.signatures:
        if signature.day is None:
            path = f"{signature.path}.role"
            values = {"value": signature.role.in_language(plan.language)}
            span = span_of(reading.root, path)
            yield Finding("R232", span, values, severity=severity, path=path)
