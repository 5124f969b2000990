"""Work-based immigration, matching and mobility: § 15, item 5."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.part import Part
from generator.plan.values import Prose


class Measure(Part):
    """Something done to reach an end, named and explained."""

    title: Prose
    text: Prose | None = None


class Topic(Content):
    """One of the three subjects of item 5."""

    title: Prose | None = None
    text: Prose | None = None
    measures_title: Prose | None = None
    measures: list[Measure] = Field(default_factory=list)
    closing: Prose | None = None


class Mobility(Chapter):
    """The three subjects of item 5, each on its own."""

    immigration: Topic | None = None
    matching: Topic | None = None
    mobility: Topic | None = None
