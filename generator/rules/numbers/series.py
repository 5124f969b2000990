"""Series over time with a moment missing in the middle, or told twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.findings import Finding, Severity, Span
from generator.plan.values import Moment
from generator.rules.numbers.grid import free_grids
from generator.rules.numbers.labels import words
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("N233", "N234")

_MONTHS = 12
_FEWEST = 3  # moments that show at what intervals a series goes
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(\d{1,2})[/.]((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class _Point:
    """A moment of a series: how many months, or years, from the beginning of time."""

    at: int
    when: str
    span: Span
    path: str


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each gap in a series and each moment that it has twice."""
    for series in reading.plan.situation.series if reading.plan.situation else ():
        notes = [words(note) for note in series.notes]
        for line in series.lines:
            points = [
                _point(p.when, span_of(reading.root, f"{p.path}.when"), f"{p.path}.when")
                for p in line.points
            ]
            yield from _check(points, words(line.name), notes)
    yield from _history(reading)
    for table, grid in free_grids(reading):
        rows = [row for row in grid.rows if row.kind == "body"]
        moments = [_moment(row.label) for row in rows]
        if rows and all(moments):
            points = [
                _point(moment, row.span, row.path)
                for moment, row in zip(moments, rows, strict=True)
                if moment and row.span
            ]
            yield from _check(points, grid.title, [words(note) for note in table.notes])


def _history(reading: PlanReading) -> Iterator[Finding]:
    """The whole years of the liability; parts of years are no steps of a series."""
    funding = reading.plan.funding_model
    if funding and funding.history:
        points = [
            _point(moment, span_of(reading.root, f"{y.path}.period"), f"{y.path}.period")
            for y in funding.history.years
            if (moment := _moment(str(y.period)))
        ]
        notes = [words(note) for note in funding.history.notes]
        yield from _check(points, words(funding.history.title), notes)


def _moment(label: str) -> Moment | None:
    text = label.strip()
    if _YEAR.fullmatch(text):
        return Moment(int(text))
    match = _MONTH.fullmatch(text)
    return Moment(int(match[2]), int(match[1])) if match else None


def _point(moment: Moment, span: Span, path: str) -> _Point:
    months = moment.year * _MONTHS + (moment.month or 1) - 1
    return _Point(months if moment.month else moment.year, str(moment), span, path)


def _check(points: Sequence[_Point], name: str, notes: Sequence[str]) -> Iterator[Finding]:
    seen: dict[str, _Point] = {}
    for point in points:
        first = seen.setdefault(point.when, point)
        if first is not point:
            values = {"what": name, "when": point.when}
            yield Finding("N234", point.span, values, related=(first.span,), path=point.path)
    # Years and months are no steps of one series.
    if len({"/" in point.when for point in points}) == 1 and not _has_days(points):
        yield from _gaps(list(seen.values()), name, notes)


def _has_days(points: Sequence[_Point]) -> bool:
    return any(point.when.count(".") for point in points)


def _gaps(points: Sequence[_Point], name: str, notes: Sequence[str]) -> Iterator[Finding]:
    steps = Counter(b.at - a.at for a, b in pairwise(points))
    if len(points) < _FEWEST or min(steps) <= 0:
        return
    usual = min(steps)
    for before, after in pairwise(points):
        left_out = range(before.at + usual, after.at, usual)
        regular = (after.at - before.at) % usual == 0 and steps[usual] >= sum(steps.values()) / 2
        missing = [_shown(at, monthly="/" in after.when) for at in left_out]
        if regular and missing and not any(when in note for when in missing for note in notes):
            values = {
                "what": name,
                "missing": ", ".join(missing),
                "before": before.when,
                "after": after.when,
            }
            related = (before.span,)
            yield Finding("N233", after.span, values, Severity.WARNING, related, after.path)


def _shown(at: int, *, monthly: bool) -> str:
    return f"{at % _MONTHS + 1}/{at // _MONTHS}" if monthly else str(at)
