"""Themes of a programme: what all but some of them have, and whether anybody follows them up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.programme import Theme
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("G107",)

_PARTS = (
    "effects",
    "goals",
    "indicators",
    "parties",
    "resources",
    "cooperation_needs",
    "follow_up",
    "coordination",
)
"""The parts that every theme has; an introduction and questions are a theme's own affair."""


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each theme that lacks parts which another theme has."""
    themes = reading.plan.programme.themes if reading.plan.programme else []
    for theme in themes:
        missing = [part for part in _PARTS if not _has(theme, part)]
        others = {part: next((t for t in themes if _has(t, part)), None) for part in missing}
        told = [part for part in missing if others[part] is not None]
        if told:
            path = f"{theme.path}.title"
            related = dict.fromkeys(
                span_of(reading.root, f"{other.path}.title")
                for part in told
                if (other := others[part]) is not None
            )
            yield Finding(
                "G107",
                span_of(reading.root, path),
                {"missing": ", ".join(told)},
                severity=Severity.WARNING,
                related=tuple(related),
                path=path,
            )


def _has(theme: Theme, part: str) -> bool:
    """Whether the theme has the part; the indicators of its goals are the theme's too."""
    if part == "indicators" and any(goal.indicators for goal in theme.goals):
        return True
    return bool(getattr(theme, part))
