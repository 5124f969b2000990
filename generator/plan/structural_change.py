"""Preparing for structural change: § 15, item 6."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter
from generator.plan.values import Prose


class StructuralChange(Chapter):
    """How sudden structural change is foreseen and met."""

    experience: Prose | None = None
    coordination: Prose | None = None
    anticipation: Prose | None = None
    agreements_text: Prose | None = None
    agreements: list[Prose] = Field(default_factory=list)
    communication: Prose | None = None
    funding: Prose | None = None
