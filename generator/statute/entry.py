"""What every entry of the law has: how far it can be trusted, its source, its time in force."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from generator.files.yaml import package_data


class Mark(StrEnum):
    """How an entry is known: read in a primary source, derived from such, or not checked yet."""

    SEEN = "V"
    DERIVED = "P"
    UNSEEN = "K"


class Entry(BaseModel):
    """A piece of the law with its mark and source; unknown keys are the program's own fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mark: Mark
    source: str = Field(min_length=1)

    @property
    def verified(self) -> bool:
        """Whether a primary source bears it out; a rule on what is not verified warns at most."""
        return self.mark is not Mark.UNSEEN


class Dated(Entry):
    """An entry in force from one day to another, both included; without a day, without limit."""

    start: date | None = Field(default=None, alias="from")
    until: date | None = None

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> Dated:
        if self.start and self.until and self.start > self.until:
            raise ValueError(f"ends {self.until} before it starts {self.start}")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the entry is in force on the day."""
        return (self.start is None or self.start <= day) and not self.ended_by(day)

    def ended_by(self, day: date) -> bool:
        """Whether the last day in force is past."""
        return self.until is not None and self.until < day


_Model = TypeVar("_Model")


def read_entries(name: str, model: type[_Model]) -> tuple[_Model, ...]:
    """The entries of a YAML file beside this module, in its order."""
    return TypeAdapter(tuple[model, ...]).validate_python(load(name))  # type: ignore[valid-type]


def load(name: str) -> Any:
    """What a YAML file beside this module holds, as it is."""
    return package_data(__package__, name)
