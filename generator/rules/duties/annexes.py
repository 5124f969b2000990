"""Annexes by which a plan answers duties: the annex must be there, and the duties too."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity, suggestion
from generator.rules.reading import PlanReading
from generator.source.locate import span_of
from generator.statute.duties import KIND

CODES = ("S127", "S128")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings on an annex of services that is not there and a table of duties with no rows."""
    plan = reading.plan
    table = plan.services.services if plan.services else None
    known = [str(annex.id) for annex in plan.annexes]
    if table and table.annex and table.annex not in known:
        path = f"{table.path}.annex"
        values = {"value": str(table.annex), **suggestion(table.annex, known)}
        yield Finding("S127", span_of(reading.root, path), values, path=path)
    for annex in plan.annexes:
        if annex.coverage and KIND not in plan.documents:
            path = f"{annex.path}.coverage"
            span = span_of(reading.root, path)
            yield Finding("S128", span, {"kind": KIND}, Severity.WARNING, path=path)
