"""Who may organise the services, by when it is told to the ministry, which areas are bilingual."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from pydantic import BaseModel, ConfigDict

from generator.statute.entry import Dated, load


class Provision(Dated):
    """A demand and where in which act it stands."""

    act: str
    section: str = ""


class Threshold(Provision):
    """The least number of persons in the labour force of a municipality or an employment area."""

    labour_force: int


class Notice(Provision):
    """The time, in days, within which a decision is told to the ministry."""

    days: int

    def last_day(self, decided: date) -> date:
        """The last day on which a decision of the day may be told."""
        return decided + timedelta(days=self.days)


class FirstNotice(Provision):
    """The last day of the first notices."""

    day: date


class Languages(Provision):
    """The codes of the bilingual municipalities, by the decree of the period."""

    bilingual: frozenset[str]


class Organising(BaseModel):
    """The demands on those who organise the services."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    threshold: Threshold
    cooperation: Provision
    notice: Notice
    first_notice: FirstNotice
    languages: Languages

    def is_bilingual(self, municipalities: Iterable[str], on: date) -> bool:
        """Whether an area is bilingual on the day: one of its municipalities (codes) is.

        An area of Finnish and Swedish municipalities alone does not exist: every Swedish one
        outside Åland is bilingual. A day outside the decree's period is not known: False.
        """
        known = self.languages.holds_on(on)
        return known and not self.languages.bilingual.isdisjoint(municipalities)


@cache
def organising() -> Organising:
    """The demands as they stand in `organising.yaml`."""
    return Organising.model_validate(load("organising"))
