"""Goals with their actions and indicators, of a programme's theme or of a plan's own."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.part import Part
from generator.plan.values import Number, Prose, When, Words


class Indicator(Part):
    """What tells whether a goal is reached: source, baseline, target and when it is due."""

    name: Prose
    source: Prose | None = None
    unit: Words = ""
    baseline: Number | None = None
    baseline_as_of: When | None = None
    target: Number | None = None
    due: When | None = None


class Goal(Part):
    """A goal, what is done for it, by whom and by when."""

    title: Prose
    text: Prose | None = None
    actions: list[Prose] = Field(default_factory=list)
    indicators: list[Indicator] = Field(default_factory=list)
    owner: Prose | None = None
    due: When | None = None


class Goals(Chapter):
    """The goals of the plan."""

    goals: list[Goal] = Field(default_factory=list)
