"""Acts: their numbers and official names, when each is in force, what is often told of them."""

from __future__ import annotations

from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from generator.statute.entry import Dated, Entry, read_entries
from generator.statute.saying import Saying


class SectionsApart(BaseModel):
    """Sections that differ from their act: in force from a day of their own, or with known items.

    `items` is how many numbered items the moment has.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sections: tuple[str, ...] = Field(min_length=1)
    start: date | None = Field(default=None, alias="from")
    moment: int | None = None
    items: int | None = None


class Act(Dated):
    """An act by its number in the statute book («380/2023»).

    `name` is the official one by language; `short` are the names in use, as stems. Acts that
    amend another (`amending`) share their name with other such acts.
    """

    number: str = Field(pattern=r"^\d{1,4}/\d{4}$")
    name: dict[str, str]
    issued: date | None = None
    short: tuple[str, ...] = ()
    sections: tuple[SectionsApart, ...] = ()
    replaced_by: str | None = None
    amending: bool = False

    def starts(self) -> tuple[date, ...]:
        """Every day on which the act or some of its sections came into force, the earliest first.

        Source: 383/2023 § 1 for the act on arranging employment services.
        """
        days = {self.start, *(apart.start for apart in self.sections)}
        return tuple(sorted(day for day in days if day is not None))

    def items(self, section: str, moment: int) -> int | None:
        """How many numbered items a moment of a section has, where that is known."""
        for apart in self.sections:
            if section in apart.sections and apart.moment == moment:
                return apart.items
        return None


class Claim(Entry, Saying):
    """Something that is often told of the wrong act.

    It rests on `act` and `section`, not on `instead_of` and its `wrong_section`. `fi`, `sv` and
    `en` say what is claimed.
    """

    id: str
    fi: str
    sv: str
    en: str
    act: str
    section: str
    instead_of: str
    wrong_section: str


@cache
def acts() -> dict[str, Act]:
    """All acts by number, in the file's order."""
    return {act.number: act for act in read_entries("acts", Act)}


@cache
def claims() -> tuple[Claim, ...]:
    """What is often told of the wrong act."""
    return read_entries("claims", Claim)
