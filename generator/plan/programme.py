"""An employment programme: themes with effects, goals, indicators, parties and follow-up."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.goals import Goal, Indicator
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import Day, Identifier, Line, MunicipalityCode, Number, Prose


class Theme(Content):
    """A theme of the programme; every theme has the same parts."""

    id: Identifier
    title: Prose
    introduction: Prose | None = None
    questions: list[Prose] = Field(default_factory=list)
    effects: list[Prose] = Field(default_factory=list)
    goals: list[Goal] = Field(default_factory=list)
    indicators: list[Indicator] = Field(default_factory=list)
    parties: list[Prose] = Field(default_factory=list)
    resources: Prose | None = None
    cooperation_needs: Prose | None = None
    follow_up: Prose | None = None
    coordination: Prose | None = None


class Release(Part):
    """The day on which the statistics of a month are published."""

    month: Line
    day: Day


class MunicipalResources(Part):
    """A municipality's staff for employment work, in person-years by task.

    `stated_total` is its sum as the source tells it: it is checked, never printed.
    """

    municipality: MunicipalityCode
    amounts: dict[Identifier, Number | None]
    source: Identifier | None = None
    stated_total: Number | None = None


class ResourceTable(TablePart):
    """Staff by municipality and task; `tasks` names the columns, `stated_total` is by task."""

    unit: Line = "htv"
    tasks: dict[Identifier, Prose]
    rows: list[MunicipalResources] = Field(min_length=1)
    stated_total: dict[Identifier, Number] = Field(default_factory=dict)


class FollowUp(Part):
    """A duty of following the programme up and who answers for it."""

    duty: Prose
    owner: Prose | None = None


class Programme(Chapter):
    """The programme as a whole."""

    steering: list[Prose] = Field(default_factory=list)
    themes: list[Theme] = Field(default_factory=list)
    follow_up: Prose | None = None
    follow_up_duties: list[FollowUp] = Field(default_factory=list)
    releases: list[Release] = Field(default_factory=list)
    municipal_resources: ResourceTable | None = None
