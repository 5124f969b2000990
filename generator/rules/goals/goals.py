"""Goals of a plan and of a programme's themes, and the indicators that measure them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.findings import Finding, Severity
from generator.locale import format_date, format_number
from generator.plan.goals import Goal, Indicator
from generator.plan.plan import Plan
from generator.plan.programme import Theme
from generator.plan.values import Moment
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import span_of

CODES = ("G101", "G102", "G103", "G104", "G105", "G106", "G109")

_MEASURABLE = re.compile(
    r"määr|luku|lukum|osuu|aste\b|astee|prosen|%|€|euro|htv|kest|aika|päiv|kuukau|summa|indeksi"
    r"|keskiarvo|tyytyväisy|kustann|antal|andel|grad|procent|längd|tid\b|dagar|kostnad|summa|index",
    re.IGNORECASE,
)
# What a name says of the good direction: the measures known to all, and verbs.
_UP = re.compile(
    r"^\s*(?:työllisyysaste|aktivointiaste|sysselsättningsgraden|aktiveringsgraden)"
    r"|kasvaa\b|nousee\b|lisääntyy\b|paranee\b|vahvistuu\b|ökar\b|stiger\b|förbättras\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"^\s*(?:työttömyysaste|työttömyyden kesto|(?:pitkäaikais|rakenne|nuoriso)työttömyys"
    r"|(?:pitkäaikais)?työttömien (?:työnhakijoiden )?(?:luku)?määrä|arbetslöshetsgraden)"
    r"|laskee\b|vähenee\b|pienenee\b|lyhenee\b|alenee\b|supistuu\b|minskar\b|sjunker\b",
    re.IGNORECASE,
)

_KEPT = re.compile(r"ennallaan|säily|pysyy|oförändra|bibehåll|kvarstår", re.IGNORECASE)


class Placed(NamedTuple):
    """A goal and what the theme around it says for all its goals."""

    goal: Goal
    measured: bool
    coordinated: bool


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each thing without which nobody can tell whether a goal was reached."""
    plan, root = reading.plan, reading.root
    for placed in _goals(plan):
        yield from _goal(placed, root)
        yield from _past(placed.goal, plan, root)
    for indicator in plan.indicators():
        yield from _indicator(indicator, plan, root)
        yield from _past(indicator, plan, root)
    for duty in plan.programme.follow_up_duties if plan.programme else ():
        if duty.owner is None:
            shown = duty.duty.in_language(plan.language)
            yield _told("G106", duty.path, root, key="duty", value=shown.strip())


def _themes(plan: Plan) -> list[Theme]:
    return plan.programme.themes if plan.programme else []


def _goals(plan: Plan) -> Iterator[Placed]:
    for goal in plan.goals.goals if plan.goals else ():
        yield Placed(goal, measured=False, coordinated=False)
    for theme in _themes(plan):
        for goal in theme.goals:
            yield Placed(goal, bool(theme.indicators), theme.coordination is not None)


def _goal(placed: Placed, root: MarkedMap) -> Iterator[Finding]:
    goal, measured, coordinated = placed
    dated = goal.due is not None or any(each.due is not None for each in goal.indicators)
    answers = {
        "indicators": measured or bool(goal.indicators),
        "owner": coordinated or goal.owner is not None,
        "due": dated,
    }
    missing = [key for key, answered in answers.items() if not answered]
    if missing:
        yield _told("G101", goal.path, root, key="title", missing=", ".join(missing))


def _indicator(indicator: Indicator, plan: Plan, root: MarkedMap) -> Iterator[Finding]:
    path, name = indicator.path, indicator.name.in_language(plan.language)
    numberless = indicator.baseline is None and indicator.target is None
    if numberless and not indicator.unit and not _MEASURABLE.search(name):
        yield _told("G103", path, root, key="name", value=name.strip())
        return
    keys = ("source", "baseline", "baseline_as_of", "target", "due")
    missing = [key for key in keys if getattr(indicator, key) is None]
    if missing:
        yield _told("G102", path, root, key="name", missing=", ".join(missing))
    yield from _order(indicator, name, root)


def _order(indicator: Indicator, name: str, root: MarkedMap) -> Iterator[Finding]:
    """A baseline younger than the target, and a target that is none."""
    path, measured, due = indicator.path, indicator.baseline_as_of, indicator.due
    if measured and due and _first_day(measured) > _last_day(due):
        values = {"value": str(measured), "due": str(due)}
        yield _told("G104", path, root, key="baseline_as_of", **values)
    if indicator.baseline is not None and indicator.target is not None:
        growth = indicator.target - indicator.baseline
        wanted = _direction(name)
        if growth * wanted < 0 or (growth == 0 and not _KEPT.search(name)):
            values = {
                "target": format_number(indicator.target),
                "baseline": format_number(indicator.baseline),
            }
            yield _told("G105", path, root, key="target", **values)


def _direction(name: str) -> int:
    """Whether a good number is a greater one (1) or a lesser one (−1); 0 where the name is mute."""
    up, down = bool(_UP.search(name)), bool(_DOWN.search(name))
    return up - down


def _past(part: Goal | Indicator, plan: Plan, root: MarkedMap) -> Iterator[Finding]:
    if part.due is not None and _last_day(part.due) < plan.as_of:
        values = {"value": str(part.due), "as_of": format_date(plan.as_of)}
        yield _told("G109", part.path, root, key="due", **values)


def _first_day(moment: Moment) -> date:
    return date(max(moment.year, 1), moment.month or 1, moment.day or 1)


def _last_day(moment: Moment) -> date:
    year, month = max(moment.year, 1), moment.month or 12  # «0000» reads as a year
    return date(year, month, moment.day or monthrange(year, month)[1])


def _told(code: str, path: str, root: MarkedMap, *, key: str, **values: object) -> Finding:
    """A warning at the value of a part's key; a gap is told at what names the part."""
    span = span_of(root, f"{path}.{key}")
    return Finding(code, span, values, severity=Severity.WARNING, path=f"{path}.{key}")
