"""Agenda items: what a board or council is asked to decide."""

from __future__ import annotations

from pydantic import Field

from generator.plan.part import Part
from generator.plan.values import Day, Identifier, Line, Prose, Whole
from generator.statute.appeals import AppealKind


class Handling(Part):
    """An earlier handling of the matter."""

    body: Prose
    date: Day
    section: Whole | None = None
    outcome: Prose | None = None


class AgendaItem(Part):
    """An item in the order of a Finnish agenda; preparer and presenter by role.

    `proposal_opening` stands before the points of a proposal, which then go on its sentence.
    `appeal_to` says who takes the appeal and how it is reached.
    """

    id: Identifier
    title: Prose
    body: Prose
    date: Day | None = None
    section: Whole | None = None
    case_id: Line | None = None
    preparer: Prose | None = None
    presenter: Prose | None = None
    history: list[Handling] = Field(default_factory=list)
    account: Prose | None = None
    effects: Prose | None = None
    proposal_opening: Prose | None = None
    proposal: list[Prose] = Field(default_factory=list)
    outcome: Prose | None = None
    notification: list[Prose] = Field(default_factory=list)
    annexes: list[Identifier] = Field(default_factory=list)
    appeal: AppealKind | None = None
    appeal_to: Prose | None = None
    project: Identifier | None = None
