"""The plan as a whole: its front matter, facts and parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.plan.annexes import Annex, AnnexFile, annex_files
from generator.plan.application import Application
from generator.plan.chapter import Chapter, Content, contents
from generator.plan.decisions import AgendaItem
from generator.plan.facts import Fact, FactBook
from generator.plan.figure import Figure
from generator.plan.front import Abbreviation, Area, Authority, Decision, Source
from generator.plan.funding_model import FundingModel
from generator.plan.goals import Goals, Indicator
from generator.plan.mobility import Mobility
from generator.plan.offices import Offices
from generator.plan.own_employment import OwnEmployment
from generator.plan.own_services import OwnServices, Reform, Workshop, YouthGuidance
from generator.plan.part import Part
from generator.plan.partners import Partners
from generator.plan.programme import Programme
from generator.plan.projects import Projects
from generator.plan.resources import Resources
from generator.plan.reviews import Review
from generator.plan.services import Services
from generator.plan.situation import Situation
from generator.plan.structural_change import StructuralChange
from generator.plan.summary import Summary
from generator.plan.values import Day, FactIdentifier, Identifier, Line, Prose

Language = Literal["fi", "sv"]
Status = Literal["draft", "proposal", "approved"]


class Plan(Part):
    """What a municipality or an employment area has decided, or proposes, about employment.

    A plan of several `languages` is one plan in each of them: `language` is the one that its
    documents are written in, the first to begin with; `in_language` has the others.
    """

    title: Prose
    subtitle: Prose | None = None
    documents: list[Line] = Field(min_length=1)
    language: Language = "fi"
    languages: list[Language] = Field(default_factory=list)
    status: Status = "draft"
    as_of: Day
    case_id: Line | None = None
    authority: Authority
    area: Area | None = None
    decision: Decision | None = None
    sources: dict[Identifier, Source] = Field(default_factory=dict)
    facts: dict[FactIdentifier, Fact] = Field(default_factory=dict)
    summary: Summary | None = None
    introduction: Chapter | None = None
    situation: Situation | None = None
    reform: Reform | None = None
    youth_guidance: YouthGuidance | None = None
    resources: Resources | None = None
    funding_model: FundingModel | None = None
    services: Services | None = None
    offices: Offices | None = None
    partners: Partners | None = None
    mobility: Mobility | None = None
    structural_change: StructuralChange | None = None
    own_services: OwnServices | None = None
    workshop: Workshop | None = None
    projects: Projects | None = None
    goals: Goals | None = None
    own_employment: OwnEmployment | None = None
    programme: Programme | None = None
    application: Application | None = None
    decisions: list[AgendaItem] = Field(default_factory=list)
    annexes: list[Annex] = Field(default_factory=list)
    glossary: dict[Line, Abbreviation] = Field(default_factory=dict)
    reviews: list[Review] = Field(default_factory=list)

    @model_validator(mode="after")
    def _in_its_first(self) -> Self:
        return self.in_language(self.languages[0]) if self.languages else self

    def in_language(self, language: Language) -> Self:
        """The same plan, to be written in the language."""
        return self.model_copy(update={"language": language})

    @property
    def told_in(self) -> tuple[Language, ...]:
        """The languages of its documents, each once, the first language first."""
        return tuple(dict.fromkeys(self.languages)) or (self.language,)

    @cached_property
    def book(self) -> FactBook:
        """The facts with what can be computed from them."""
        return FactBook(self.facts)

    @cached_property
    def contents(self) -> tuple[Content, ...]:
        """Every chapter and section, in reading order; gathered once, for each figure asks."""
        return tuple(contents(self))

    def figures(self) -> Iterator[Figure]:
        """Every figure, in reading order."""
        for content in self.contents:
            yield from content.figures

    def indicators(self) -> Iterator[Indicator]:
        """Every indicator of a goal or a theme, in reading order."""
        goals = [*self.goals.goals] if self.goals else []
        for theme in self.programme.themes if self.programme else ():
            goals += theme.goals
            yield from theme.indicators
        for goal in goals:
            yield from goal.indicators


def files_of_annexes(plan: Plan, language: str) -> Iterator[AnnexFile]:
    """The annexes that are files, those of the plan first, then those of its application."""
    yield from annex_files(plan.annexes, language)
    if plan.application:
        yield from annex_files(plan.application.annexes, language, "application_file")
