"""Partners and the forms of cooperation: § 15, item 4."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.values import Prose, Url

PartnerKind = Literal[
    "state_authority",
    "employment_authority",
    "wellbeing_services",
    "social_insurance",
    "education",
    "development_company",
    "municipal_unit",
    "business",
    "third_sector",
    "company",
    "network",
]


class Partner(Content):
    """An organisation, what it is to the authority and how they work together."""

    name: Prose
    abbreviation: Prose | None = None
    kind: PartnerKind
    text: Prose | None = None
    forms: list[Prose] = Field(default_factory=list)
    agreement: Prose | None = None
    url: Url | None = None


class PartnerGroup(Content):
    """Partners under a common heading."""

    title: Prose
    text: Prose | None = None
    partners: list[Partner] = Field(default_factory=list)
    closing: Prose | None = None


class Partners(Chapter):
    """Whom the authority works with."""

    duty: Prose | None = None
    groups: list[PartnerGroup] = Field(default_factory=list)
