"""What the law demands of a plan: duties as data, and what of a plan answers each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from pydantic import BaseModel, ConfigDict

from generator.statute.entry import Dated, read_entries

KIND = "jarjestamissuunnitelma"
"""The kind of document that act 380/2023 demands; its duties concern this one alone."""

_PROVISION = {
    "fi": ("{} §", "{} mom.", "{} kohta", " "),
    "sv": ("{} §", "{} mom.", "{} punkten", " "),
    "en": ("section {}", "subsection {}", "item {}", ", "),
}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What decides which duties apply to a plan; None where the plan does not tell it.

    `documents` are the kinds of document that it is written out as, `as_of` the day that it
    describes, `organising` the form of organising the services, `status` the stage of its handling.
    """

    documents: tuple[str, ...] = ()
    as_of: date | None = None
    organising: str | None = None
    status: str = "draft"
    bilingual: bool = False


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Part):
    """A phrase in each of the program's languages."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """The phrase in the language."""
        phrase: str = getattr(self, language)
        return phrase


class Group(_Part):
    """A heading under which duties are gathered."""

    id: str
    title: Words


class Condition(_Part):
    """When a duty applies: where something is given, the plan's own is one of it."""

    organising: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    bilingual: bool = False

    def holds(self, to: Circumstances) -> bool:
        """Whether all that is given holds."""
        return (
            (not self.organising or to.organising in self.organising)
            and (not self.status or to.status in self.status)
            and (not self.bilingual or to.bilingual)
        )


class Need(_Part):
    """One thing that belongs to the answer of a duty; `lacking` names it where it is not there.

    It is there where one of the paths `where` holds something, a text within the paths `within` has
    a word that starts with one of `words`, each of the values at `every` has one of the keys `has`,
    or an annex has the id that stands at the path `annex`. In a path, `[]` is each item of a list
    and `[key=value]` each item with that value.
    """

    lacking: Words
    where: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    every: str = ""
    has: tuple[str, ...] = ()
    annex: str = ""


class Each(_Part):
    """The same need of each of several things: `{}` in the paths stands for its name."""

    where: tuple[str, ...]
    annex: str = ""
    lacking: dict[str, Words]

    def needs(self) -> tuple[Need, ...]:
        """A need for each of the things."""
        return tuple(
            Need(
                lacking=lacking,
                where=tuple(path.replace("{}", name) for path in self.where),
                annex=self.annex,
            )
            for name, lacking in self.lacking.items()
        )


class Duty(Dated):
    """What the law demands that a plan tells: `text` in our own words, `title` in a few.

    `code` is that of the finding where it is not told, `at` the YAML path where the answer belongs.
    The days of `from` and `until` are those that plans describe. A lack of what is not `blocking`
    is warned of even where the duty is verified.
    """

    id: str
    code: str
    group: str
    act: str
    section: int | None = None
    subsection: str | int | None = None
    item: int | None = None
    blocking: bool = True
    title: Words
    text: Words
    at: str
    needs: tuple[Need, ...] = ()
    each: Each | None = None
    when: Condition = Condition()

    @cached_property
    def all_needs(self) -> tuple[Need, ...]:
        """Everything that belongs to the answer."""
        return (*self.needs, *(self.each.needs() if self.each else ()))

    def provision(self, language: str) -> str:
        """The place in the act: «15 § 4 mom. 1 kohta», empty where only the act is known."""
        *patterns, between = _PROVISION[language]
        steps = (self.section, self.subsection, self.item)
        told = (p.format(step) for p, step in zip(patterns, steps, strict=True) if step is not None)
        return between.join(told)

    def applies(self, to: Circumstances) -> bool:
        """Whether the duty applies; one that waits for what is not known does not."""
        if KIND not in to.documents or not self.when.holds(to):
            return False
        if to.as_of is None:
            return self.start is None and self.until is None
        return self.holds_on(to.as_of)


@cache
def duties() -> tuple[Duty, ...]:
    """All duties, in the order of the law's items."""
    return read_entries("duties", Duty)


@cache
def duty_groups() -> tuple[Group, ...]:
    """The headings of the duties, in order."""
    return read_entries("duty_groups", Group)
