"""The municipality's liability for unemployment benefits, by days of benefit and by date."""

from __future__ import annotations

from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from generator.statute.entry import Dated, read_entries


class Step(BaseModel):
    """From this day of benefit on the municipality pays this percentage."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    from_day: int = Field(ge=1)
    share: int = Field(ge=0, le=100)


class Tiers(Dated):
    """The steps of one law, named by the time that it holds; `benefits` are those that it covers.

    Source: unemployment security act 1290/2002 chapter 14, as amended by 385/2023.
    """

    name: dict[str, str]
    benefits: str
    steps: tuple[Step, ...] = Field(min_length=1)
    act: str
    section: str

    def share_on(self, day: int) -> int:
        """The percentage on a day of benefit; nothing before the first step."""
        return max((s.share for s in self.steps if s.from_day <= day), default=0)

    def last_day(self, step: Step) -> int | None:
        """The last day of benefit before the next step; None for the last step."""
        later = [other.from_day for other in self.steps if other.from_day > step.from_day]
        return min(later) - 1 if later else None


@cache
def tiers() -> tuple[Tiers, ...]:
    """The tiers of every law, the earliest first."""
    return read_entries("tiers", Tiers)


def tiers_on(day: date) -> Tiers | None:
    """The tiers that hold on a day."""
    return next((entry for entry in tiers() if entry.holds_on(day)), None)
