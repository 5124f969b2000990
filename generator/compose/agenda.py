"""What an agenda item prints beside its own keys: the instructions for appeal, and its project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.compose.kinds import Kind
from generator.plan.decisions import AgendaItem
from generator.plan.plan import Plan
from generator.plan.projects import Project
from generator.plan.values import Text
from generator.statute.appeals import appeal_on


@dataclass(frozen=True, slots=True)
class Instructions:
    """How a decision is appealed against, and the provisions that say so."""

    title: Text
    text: Text
    provisions: Text


def instructions(item: AgendaItem, plan: Plan) -> Instructions | None:
    """The instructions that hold on the day of the item's meeting; None where none are known."""
    appeal = appeal_on(item.appeal or "", item.date or plan.as_of)
    if appeal is None:
        return None
    path = f"{item.path}.appeal"
    return Instructions(
        *(Text(told, path) for told in (appeal.title, appeal.text, appeal.provisions))
    )


def projects_of(plan: Plan, kind: Kind) -> Iterator[Project]:
    """The projects that agenda items name, where the kind prints those items."""
    if "decisions" in kind.parts and plan.projects:
        named = {item.project for item in plan.decisions}
        yield from (project for project in plan.projects.projects if project.id in named)
