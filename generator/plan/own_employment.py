"""Employing the unemployed in the municipality's own units."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.own_services import ServiceItem
from generator.plan.part import Part
from generator.plan.values import Prose


class EmployingUnit(Part):
    """A unit that employs, and on what terms."""

    name: Prose
    text: Prose | None = None
    items: list[ServiceItem] = Field(default_factory=list)


class OwnEmployment(Chapter):
    """Positions, target groups and the terms of the municipality's own employment."""

    funding: Prose | None = None
    effects: Prose | None = None
    target_groups_text: Prose | None = None
    target_groups: list[Prose] = Field(default_factory=list)
    units: list[EmployingUnit] = Field(default_factory=list)
