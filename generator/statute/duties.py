"""What the law demands of a plan: duties as data, and what of a plan answers each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ITEM = {"fi": "{} kohta", "sv": "{} punkten", "en": "item {}"}

Words = Mapping[str, str]
"""A phrase by language: fi, sv and en."""


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


@dataclass(frozen=True, slots=True)
class Need:
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


@dataclass(frozen=True, slots=True)
class Duty:
    """What the law demands that a plan tells: `text` in our own words, `title` in a few.

    `code` is that of the finding where it is not told, `at` the YAML path where the answer belongs.
    `verified` tells whether it has been seen in the `source`; what has not may only be warned of.
    """

    id: str
    code: str
    group: str
    act: str
    section: str
    subsection: str
    item: str
    verified: bool
    blocking: bool
    source: str
    title: Words
    text: Words
    at: str
    needs: tuple[Need, ...]
    when: Mapping[str, Any] = field(default_factory=dict)

    def provision(self, language: str = "fi") -> str:
        """The place in the act: «15 § 4 mom. 1 kohta», empty where only the act is known."""
        parts = [f"{self.section} §"] if self.section else []
        if self.subsection:
            parts.append(f"{self.subsection} mom.")
        if self.item:
            parts.append(_ITEM[language].format(self.item))
        return " ".join(parts)

    def applies(self, to: Circumstances) -> bool:
        """Whether the duty applies; one that waits for an unknown condition does not."""
        when = self.when
        return (
            not set(when["documents"]).isdisjoint(to.documents)
            and ("organising" not in when or to.organising in when["organising"])
            and ("status" not in when or to.status in when["status"])
            and ("bilingual" not in when or to.bilingual is when["bilingual"])
            and _is_within(to.as_of, when.get("from"), when.get("until"))
        )


def _is_within(day: date | None, start: date | None, end: date | None) -> bool:
    if start is None and end is None:
        return True
    return day is not None and (start or day) <= day <= (end or day)


@cache
def duties() -> tuple[Duty, ...]:
    """All duties, in the order of the law's items."""
    return tuple(_duty(entry) for entry in _data()["duties"])


def group_title(group: str, language: str) -> str:
    """The heading of the duties that belong together."""
    title: str = _data()["groups"][group][language]
    return title


@cache
def _data() -> Mapping[str, Any]:
    text = files(__package__).joinpath("duties.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=_Loader)
    return loaded


def _duty(entry: Mapping[str, Any]) -> Duty:
    return Duty(
        id=entry["id"],
        code=entry["code"],
        group=entry["group"],
        act=entry["act"],
        section=str(entry.get("section", "")),
        subsection=str(entry.get("subsection", "")),
        item=str(entry.get("item", "")),
        verified=entry["verified"],
        blocking=entry["verified"] and entry.get("severity") != "warning",
        source=entry["source"],
        title=entry["title"],
        text=entry["text"],
        at=entry["at"],
        needs=tuple(_needs(entry)),
        when={"documents": ["jarjestamissuunnitelma"], **entry.get("when", {})},
    )


def _needs(entry: Mapping[str, Any]) -> Iterator[Need]:
    for need in entry.get("needs", ()):
        yield _need(need)
    each = entry.get("each")
    if each:  # the same need of each of several things: {} in the paths is its name
        for name, lacking in each["lacking"].items():
            where = [path.replace("{}", name) for path in each["where"]]
            yield _need({"lacking": lacking, "where": where, "annex": each.get("annex", "")})


def _need(entry: Mapping[str, Any]) -> Need:
    texts = {key: entry.get(key, "") for key in ("every", "annex")}
    lists = {key: tuple(entry.get(key, ())) for key in ("where", "words", "within", "has")}
    return Need(lacking=entry["lacking"], **texts, **lists)
