"""The names that a plan itself settles: of its authority, partners, projects and programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.plan.municipalities import municipalities
from generator.plan.plan import Plan
from generator.plan.values import Text
from generator.rules.consistency.data import spellings

_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*")
_LEAST_COMPOUND = 12


class KnownName(NamedTuple):
    """A name as it is to be written; `path` is where the plan says so, «» for one known to all.

    A short name is a single word that inflects as one (LADEC, Kela); `title` marks the name of a
    programme or plan, which may be written in lower case; `alias` is another name of the same.
    """

    name: str
    path: str = ""
    short: bool = False
    title: bool = False
    alias: str = ""


def known_names(plan: Plan) -> list[KnownName]:
    """The names of the plan, then those that are known to all; each once."""
    own = [*_named(plan), *_abbreviated(plan), *_titles(plan), *_places(plan)]
    named = {known.name.casefold() for known in own}
    shared = (KnownName(name, short=True) for name in spellings() if name.casefold() not in named)
    return list({known.name: known for known in [*reversed([*own, *shared])]}.values())[::-1]


def _named(plan: Plan) -> Iterator[KnownName]:
    yield from _proper(plan.authority.name, plan)
    if plan.area and plan.area.name:
        yield from _proper(plan.area.name, plan)
    for group in plan.partners.groups if plan.partners else ():
        for partner in group.partners:
            yield from _proper(partner.name, plan, sure=partner.abbreviation is not None)
            if partner.abbreviation:
                yield _short(partner.abbreviation, plan)
    for project in plan.projects.projects if plan.projects else ():
        if project.abbreviation:
            yield _short(project.abbreviation, plan)


def _proper(text: Text, plan: Plan, *, sure: bool = False) -> Iterator[KnownName]:
    """The name, if it is a proper one: of two words, a capital within or a place before it.

    Words in brackets behind it are its other name: «Etelä-Hämeen työllisyysalue (Riihimäki)».
    """
    words = text.in_language(plan.language)
    bracketed = _BRACKETS.search(words)
    name = " ".join(_BRACKETS.sub(" ", words).split())
    if name and (sure or re.search(r"[A-ZÅÄÖ]", name[1:]) or _names_place(name)):
        short = " " not in name and "-" not in name
        yield KnownName(name, text.path, short, alias=bracketed[1] if bracketed else "")


def _names_place(name: str) -> bool:
    """Whether the first word is a municipality's name in the genitive."""
    first = name.split(" ", maxsplit=1)[0]
    return any(first.startswith(place.name("fi")[:-1]) for place in municipalities().values())


def _short(text: Text, plan: Plan) -> KnownName:
    name = text.in_language(plan.language).strip()
    return KnownName(name, text.path, short=" " not in name and "-" not in name)


def _abbreviated(plan: Plan) -> Iterator[KnownName]:
    for name, entry in plan.glossary.items():
        if re.search(r"[A-ZÅÄÖ]", str(name)):
            short = " " not in name and "-" not in name
            yield KnownName(str(name), entry.path, short)


def _titles(plan: Plan) -> Iterator[KnownName]:
    """Names of documents: the plan's own, and those of its programme and projects."""
    titles = [plan.title, plan.programme.title if plan.programme else None]
    titles += [project.name for project in plan.projects.projects] if plan.projects else []
    for title in titles:
        name = " ".join(title.in_language(plan.language).split()) if title else ""
        if title and " " in name:
            yield KnownName(name, title.path, title=True)
        if title and len(name.split(" ")[-1]) >= _LEAST_COMPOUND:
            yield KnownName(name.split(" ")[-1], title.path, title=True)


def _places(plan: Plan) -> Iterator[KnownName]:
    """The names that cells of tables give to areas: «TyöHäme (Hämeenlinnan työllisyysalue)»."""
    for content in plan.contents:
        for table in content.tables:
            for row in table.rows:
                for cell in row.cells:
                    if isinstance(cell, Text) and _is_area(cell.in_language(plan.language)):
                        yield from _proper(cell, plan)


def _is_area(words: str) -> bool:
    return bool(re.fullmatch(r"[A-ZÅÄÖ]\S*(?: \S+)? ?työllisyysalue(?: \([^()]+\))?", words))
