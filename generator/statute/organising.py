"""Who may organise the services, by when it is told to the ministry, which areas are bilingual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Basis:
    """The provision that a demand rests on, and whether it has been seen in a primary source."""

    act: str
    section: str
    verified: bool
    source: str


@dataclass(frozen=True, slots=True)
class Organising:
    """The demands on those who organise the services.

    `labour_force` is the least number of persons in the labour force of a municipality or an
    employment area. `notice_days` is the time within which a decision is told to the ministry,
    `first_notice` the last day of the first notices.
    """

    labour_force: int
    threshold: Basis
    cooperation: Basis
    notice_days: int
    notice: Basis
    first_notice: date
    first_notice_basis: Basis

    def last_day(self, decided: date) -> date:
        """The last day on which a decision of the day may be told to the ministry."""
        return decided + timedelta(days=self.notice_days)


@cache
def organising() -> Organising:
    """The demands as they stand in `organising.yaml`."""
    data = _data()
    return Organising(
        labour_force=int(data["threshold"]["labour_force"]),
        threshold=_basis(data["threshold"]),
        cooperation=_basis(data["cooperation"]),
        notice_days=int(data["notice"]["days"]),
        notice=_basis(data["notice"]),
        first_notice=data["first_notice"]["day"],
        first_notice_basis=_basis(data["first_notice"]),
    )


def is_bilingual(municipalities: Iterable[str], on: date) -> bool:
    """Whether an area is bilingual on the day: one of its municipalities (codes) is.

    An area of Finnish and Swedish municipalities alone does not exist: every Swedish municipality
    outside Åland is bilingual. Days outside the periods of the decree are not known: False.
    """
    languages = _data()["languages"]
    if not languages["from"] <= on <= languages["until"]:
        return False
    return not set(languages["bilingual"]).isdisjoint(municipalities)


def _basis(entry: Mapping[str, Any]) -> Basis:
    return Basis(entry["act"], entry["section"], entry["verified"], entry["source"])


@cache
def _data() -> Mapping[str, Any]:
    text = files(__package__).joinpath("organising.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=_Loader)
    return loaded
