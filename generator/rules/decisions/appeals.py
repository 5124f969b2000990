"""An appeal that does not fit the body: the council's decisions have another than the board's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Law, Severity
from generator.plan.decisions import AgendaItem
from generator.rules.reading import PlanReading
from generator.source.locate import span_of
from generator.statute.appeals import Appeal, appeals

CODES = ("M210",)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each agenda item whose appeal is that of another body.

    That no appeal is allowed depends on the matter, not on the body.
    """
    for item in reading.plan.decisions:
        right = next(_right(item, reading), None)
        if right is None or item.appeal in (None, "none", right.kind):
            continue
        path = f"{item.path}.appeal"
        values = {"body": item.body.in_language(reading.plan.language).strip(), "right": right.kind}
        law = Law(right.act, right.sections, right.verified)
        span = span_of(reading.root, path)
        yield Finding("M210", span, values, Severity.WARNING, path=path, law=law)


def _right(item: AgendaItem, reading: PlanReading) -> Iterator[Appeal]:
    day, body = item.date or reading.plan.as_of, item.body.in_language(reading.plan.language)
    yield from (appeal for appeal in appeals() if appeal.holds_on(day) and appeal.concerns(body))
