"""Parts of the plan that have changed since they were accepted, and reviews that hold no longer.

A review tells by role, day and fingerprint which content was accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity, Span, suggestion
from generator.locale import format_date
from generator.plan.part_content import part_names
from generator.plan.reviews import ReviewState, review_states
from generator.rules.reading import PlanReading
from generator.source.locate import key_span_of, span_of

CODES = ("M261", "M262", "M263")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each review whose part has changed, is not there or was accepted again."""
    plan = reading.plan
    for state in review_states(plan.reviews, reading.root, reading.folder, reading.tables):
        if state.replaced:
            yield _finding("M263", state, reading, state.review.path)
        elif state.part is None and not reading.unread:
            yield _missing(state, reading)
        elif state.changed:
            place = key_span_of(reading.root, state.path)
            yield _finding("M261", state, reading, state.path, place)


def _missing(state: ReviewState, reading: PlanReading) -> Finding:
    name = state.review.part.strip()
    path = f"{state.review.path}.part"
    values = {"part": name, **suggestion(name, part_names(reading.root))}
    return Finding("M262", span_of(reading.root, path), values, path=path)


def _finding(
    code: str, state: ReviewState, reading: PlanReading, path: str, *related: Span
) -> Finding:
    review = state.review
    values = {"part": review.part.strip(), "by": state.by, "day": format_date(review.date)}
    span = span_of(reading.root, f"{review.path}.part")
    return Finding(code, span, values, severity=Severity.WARNING, related=related, path=path)
