"""The municipality's own employment services beside those of the employment authority."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.part import Part
from generator.plan.values import Prose


class ServiceItem(Part):
    """A service or an actor, with what it does and what it consists of."""

    name: Prose
    text: Prose | None = None
    items: list[ServiceItem] = Field(default_factory=list)


class OwnServices(Chapter):
    """The actors and the service packages of the municipality."""

    packages: list[ServiceItem] = Field(default_factory=list)
    closing: Prose | None = None


class Workshop(Chapter):
    """The municipality's workshop: its role and what it offers."""

    name: Prose
    role: Prose | None = None
    services: list[ServiceItem] = Field(default_factory=list)
    closing: Prose | None = None


class ServicePoint(Part):
    """A place where young people are guided, and who answers for it by role."""

    name: Prose
    text: Prose | None = None


class YouthGuidance(Chapter):
    """Guidance of young people in one place (Ohjaamo; 381/2023)."""

    duty: Prose | None = None
    points: list[ServicePoint] = Field(default_factory=list)
    coordination: Prose | None = None


class Reform(Chapter):
    """What a reform changed for the municipality and its residents."""

    organising: Prose | None = None
    aims: Prose | None = None
    service_offices: Prose | None = None
