"""Bills and plans of law: how far each is on a day, and what a plan may tell that rests on it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.statute.entry import Entry, Mark, read_entries
from generator.statute.saying import Saying, any_of


class Stage(StrEnum):
    """How far a bill is."""

    PLANNED = "planned"
    GIVEN = "given"
    PASSED = "passed"
    IN_FORCE = "in_force"


class State(BaseModel):
    """A stage that a bill has reached, since a day where that is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage: Stage = Field(alias="state")
    start: date | None = Field(default=None, alias="from")
    mark: Mark


class BillClaim(Saying):
    """What a sentence says that rests on a bill.

    `content` is what the bill changes, in force from `start` where that is another day than the
    bill's own; `basis` is a choice that the bill is behind, unless the text has one of `told_by`.
    """

    kind: Literal["content", "basis"]
    start: date | None = Field(default=None, alias="from")
    told_by: tuple[str, ...] = ()

    def is_told_in(self, text: str) -> bool:
        """Whether the text names what is behind the choice."""
        return bool(self.told_by and any_of(self.told_by).search(text))


class Bill(Entry):
    """A bill or a plan of one: «HE 120/2024», or without a number what is only being planned.

    `fi`, `sv` and `en` name it; `about` says in our own Finnish words what it changes.
    """

    id: str
    number: str | None = Field(default=None, pattern=r"^HE \d{1,3}/\d{4}$")
    fi: str
    sv: str
    en: str
    about: str
    amends: tuple[str, ...] = ()
    states: tuple[State, ...] = Field(min_length=1)
    claims: tuple[BillClaim, ...] = ()

    def stage_on(self, day: date) -> Stage | None:
        """How far the bill is on the day, as far as is known; None before it was thought of."""
        reached = [s.stage for s in self.states if s.start is None or s.start <= day]
        return reached[-1] if reached else None

    def in_force_from(self) -> date | None:
        """The day from which it is law; None as long as that is not settled."""
        return next((s.start for s in self.states if s.stage is Stage.IN_FORCE), None)


@cache
def bills() -> tuple[Bill, ...]:
    """All bills, in the file's order."""
    return read_entries("bills", Bill)
