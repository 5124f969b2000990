"""What tells by whom, when and in which section of the minutes a plan was approved.

A decision is found in the archives by its body, day and section and the case id. A plan that says
that it is approved and leaves them out cannot be traced to any decision.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.application import Application
from generator.plan.plan import Plan
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import span_of

CODES = ("M201", "M202", "M203", "M204", "M205")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each thing that an approved plan lacks, or that a draft cannot have."""
    plan, root = reading.plan, reading.root
    if plan.status == "approved":
        yield from _approved(plan, root)
    if plan.application and plan.status != "draft" and not plan.application.case_id:
        yield from _application(plan.application, plan, root)
    if plan.status == "draft" and plan.decision and plan.decision.section is not None:
        values = {"value": plan.decision.section}
        path = "decision.section"
        span = span_of(root, path)
        yield Finding("M205", span, values, severity=Severity.ERROR, path=path)


def _approved(plan: Plan, root: MarkedMap) -> Iterator[Finding]:
    if plan.decision is None:
        yield _finding("M201", root, "status", Severity.ERROR)
    else:
        if plan.decision.date is None:
            yield _finding("M202", root, "decision.body", Severity.ERROR)
        if plan.decision.section is None:
            yield _finding("M203", root, "decision.body", Severity.WARNING)
    if not plan.case_id:
        yield _finding("M204", root, "status", Severity.WARNING)


def _application(application: Application, plan: Plan, root: MarkedMap) -> Iterator[Finding]:
    """One of another day than the plan's is a case of its own."""
    if application.as_of:
        yield _finding("M204", root, f"{application.path}.as_of", Severity.WARNING)
    elif plan.status == "proposal" and not plan.case_id:
        yield _finding("M204", root, "status", Severity.WARNING)


def _finding(code: str, root: MarkedMap, path: str, severity: Severity) -> Finding:
    return Finding(code, span_of(root, path), {}, severity=severity, path=path)
