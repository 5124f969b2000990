"""Days on which statistics are published: after the month that they tell of, on a working day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.rules.dates.calendar import MONTHS
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("D104", "D105")

_MONTH = re.compile(
    rf"(?:(?P<fi>{'|'.join(MONTHS['fi'])})kuu|(?P<sv>{'|'.join(MONTHS['sv'])}))\s+(?P<year>\d{{4}})"
    r"|(?P<number>1[0-2]|[1-9])/(?P<year2>\d{4})",
    re.IGNORECASE,
)
_SATURDAY = 5


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each release on a weekend, or before its month has ended."""
    programme = reading.plan.programme
    for release in programme.releases if programme else ():
        path = f"{release.path}.day"
        span = span_of(reading.root, path)
        values = {"day": format_date(release.day), "month": str(release.month)}
        if release.day.weekday() >= _SATURDAY:
            yield Finding("D104", span, values, severity=Severity.WARNING, path=path)
        month = _month(str(release.month))
        if month and (release.day.year, release.day.month) <= month:
            yield Finding("D105", span, values, path=path)


def _month(words: str) -> tuple[int, int] | None:
    match = _MONTH.search(words)
    if match is None:
        return None
    if match["number"]:
        return int(match["year2"]), int(match["number"])
    language = "fi" if match["fi"] else "sv"
    return int(match["year"]), MONTHS[language].index(match[language].lower()) + 1
