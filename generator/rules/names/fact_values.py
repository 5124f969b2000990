"""Facts whose number cannot be reckoned: a divisor of zero, or neither value nor formula."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Span
from generator.plan.facts import FactBook, FactValueError, UnknownFactError
from generator.rules.reading import PlanReading
from generator.source import MarkedMap

CODES = ("R115", "R116")

_BY_REASON = {"division": "R116", "no_value": "R115"}


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each fact that is itself at fault, not for those that build on it."""
    facts, plan = reading.root.get("facts"), reading.plan
    spans = facts.key_spans if isinstance(facts, MarkedMap) else {}
    for name in plan.facts:
        reason = _fault(plan.book, name)
        if reason in _BY_REASON:
            span = spans.get(name, Span.start_of(reading.root.span.file))
            yield Finding(_BY_REASON[reason], span, {"value": str(name)}, path=f"facts.{name}")


def _fault(book: FactBook, name: str) -> str:
    """Why the fact or its share has no value; nothing where it has, or where another is at fault.

    Unknown names and circles are told where references are checked.
    """
    try:
        book.value(name)
        if book.fact(name).share_of is not None:
            book.share(name)
    except UnknownFactError:
        return ""
    except FactValueError as error:
        return error.reason if error.name == name else ""
    return ""
