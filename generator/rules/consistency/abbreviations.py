"""Abbreviations that nobody explains, nobody uses, or that are inflected in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Finding, Severity
from generator.plan.municipalities import municipalities
from generator.plan.plan import Plan
from generator.plan.texts import plan_texts
from generator.rules.consistency.data import meanings, spellings, universal
from generator.rules.consistency.words import (
    CASE_ENDING,
    Prose,
    is_shouted,
    proses,
)
from generator.rules.gaps.placeholders import placeholders
from generator.rules.reading import PlanReading
from generator.rules.running_text import edits
from generator.source import MarkedMap
from generator.source.locate import span_of

CODES = ("R303", "R304", "R305")

# «HELA-yritykset», «yritys-CRM», «LADECin», «LADEC:in», «TE24-uudistus»
_ACRONYM = re.compile(
    rf"(?<![\w.@/&])([A-ZÅÄÖ]{{2,}}\d*)(?:(:?)({CASE_ENDING}))?(?![\w&])(?!\.[a-z])"
)
_LINE = re.compile(r"[^\n]+")
# Bills and reports are cited by letters and number: «HE 108/2025 vp».
_DOCUMENT_NUMBER = re.compile(r"\s\d{1,4}/(?:19|20)\d\d")
_ROMAN = re.compile(r"[IVX]+")
_EXPLAINED = (
    r"\((?:[^()]*[,;] ?)?{0}[^()\w]?[^()]*\)|{0}[\w:-]* \(\w[^()]*\w\)|\beli {0}\b|{0} eli\b"
)
# A word of this length that is also written small is no abbreviation when it is in capitals.
_LEAST = 5
_LONG_WORD = re.compile(rf"[^\W\d_]{{{_LEAST},}}")


class Use(NamedTuple):
    """An abbreviation where it is used: its base, what joins its ending, and its place."""

    base: str
    colon: bool
    ending: str
    text: Prose
    start: int
    end: int


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings on abbreviations: each that is not explained is told where it is first used."""
    written = proses(reading, ("glossary.",))
    uses = [use for text in written for use in _uses(text)]
    yield from _unexplained(uses, written, reading.plan)
    yield from _unused(reading)
    yield from _two_inflections(uses)


def _uses(text: Prose) -> Iterator[Use]:
    for line in _LINE.finditer(text.words):
        for match in () if _is_heading(line[0]) else _ACRONYM.finditer(text.words, *line.span()):
            cites = _DOCUMENT_NUMBER.match(text.words, match.end())
            if not (cites or _ROMAN.fullmatch(match[1])):
                yield Use(match[1], bool(match[2]), match[3] or "", text, *match.span())
    for match in _mixed().finditer(text.words):
        yield Use(
            match[1],
            colon=False,
            ending=match[2] or "",
            text=text,
            start=match.start(),
            end=match.end(),
        )


@cache
def _mixed() -> re.Pattern[str]:
    """The known abbreviations that are not all capitals."""
    names = "|".join(name for name in meanings() if not name.isupper())
    return re.compile(rf"(?<![\w-])({names})({CASE_ENDING})?(?!\w)")


def _is_heading(line: str) -> bool:
    """Whether the line is a heading in capitals: none of its words is an abbreviation for that."""
    return " " in line.strip() and is_shouted(line)


def _unexplained(uses: list[Use], written: list[Prose], plan: Plan) -> Iterator[Finding]:
    whole = "\n".join(text.words for text in written)
    shared = [name for name in spellings() if name not in meanings()]
    shared += [place.name(plan.language) for place in municipalities().values()]
    common = {word.casefold()[:_LEAST] for word in _LONG_WORD.findall(whole) if not word.isupper()}
    known = _known(plan)
    known |= {name.casefold() for name in (*shared, *universal(plan.language))}
    for use in uses:
        base = use.base.casefold()
        spelled_small = use.base.isupper() and len(base) >= _LEAST and base[:_LEAST] in common
        if base in known or spelled_small:
            continue
        known.add(base)
        if not (re.search(_EXPLAINED.format(re.escape(use.base)), whole) or _is_left_open(use)):
            guess = meanings().get(use.base, "")
            values = {"value": use.base, "guess": f" ({guess}?)" if guess else ""}
            span = use.text.span(use.start, use.start + len(use.base))
            yield Finding("R304", span, values, Severity.WARNING, path=use.text.text.path)


def _is_left_open(use: Use) -> bool:
    """Whether it is no word of the plan but stands for one to come: «TÄYDENNÄ»."""
    return any(start <= use.start < end for start, end in placeholders(use.text.text))


def _known(plan: Plan) -> set[str]:
    """The abbreviations that the plan explains, or that are part of a name it gives, in lower case.

    «TE-toimisto» explains «TE», «TE24-uudistus» «TE24», and an entry what its own words mention.
    """
    entries = [text.in_language(plan.language) for text in plan_texts(plan.glossary)]
    mentioned = [match[1] for words in entries for match in _ACRONYM.finditer(words)]
    named = [*plan.glossary, *mentioned, *_short_names(plan), *_project_names(plan)]
    return {
        part.casefold() for name in named for part in (name, *re.split(r"[\W_]+", name)) if part
    }


def _short_names(plan: Plan) -> Iterator[str]:
    partners = (
        (p for group in plan.partners.groups for p in group.partners) if plan.partners else ()
    )
    for partner in partners:
        if partner.abbreviation:
            yield partner.abbreviation.in_language(plan.language)


def _project_names(plan: Plan) -> Iterator[str]:
    for project in plan.projects.projects if plan.projects else ():
        yield project.name.in_language(plan.language)
        if project.abbreviation:
            yield project.abbreviation.in_language(plan.language)


def _unused(reading: PlanReading) -> Iterator[Finding]:
    """Entries of the glossary that no value of the plan and no unit of a table uses."""
    values = [text for text in reading.texts if not text.path.startswith("glossary")]
    units = [table.unit for table in reading.tables.values()]
    columns = [column.unit for table in reading.tables.values() for column in table.columns]
    whole = "\n".join([*values, *units, *columns]).casefold()
    glossary = reading.root.get("glossary")
    spans = glossary.key_spans if isinstance(glossary, MarkedMap) else {}
    for name in reading.plan.glossary:
        word = re.escape(name.casefold())
        # With the word first, not what stands before it, the search leaps from place to place.
        if not re.search(rf"{word}(?<!\w{word})(?:(?<=\w){CASE_ENDING})?(?!\w)", whole):
            span = spans.get(name) or span_of(reading.root, "glossary")
            yield Finding("R305", span, {"value": str(name)}, Severity.NOTE, path="glossary")


def _two_inflections(uses: list[Use]) -> Iterator[Finding]:
    """Endings joined with a colon in some places and without in others: the rarer are told."""
    by_base: dict[str, list[Use]] = {}
    for use in uses:
        if use.ending:
            by_base.setdefault(use.base, []).append(use)
    for base, inflected in by_base.items():
        with_colon = [use for use in inflected if use.colon]
        without = [use for use in inflected if not use.colon]
        rarer, kept = (
            (with_colon, without) if len(with_colon) <= len(without) else (without, with_colon)
        )
        for use in rarer if kept else ():
            yield _inflection(base, use, kept[0])


def _inflection(base: str, use: Use, kept: Use) -> Finding:
    right = f"{base}{':' if kept.colon else ''}{use.ending}"
    values = {"value": use.text.words[use.start : use.end], "suggestion": right}
    return Finding(
        "R303",
        use.text.span(use.start, use.end),
        values,
        Severity.WARNING,
        related=(kept.text.span(kept.start, kept.end),),
        path=use.text.text.path,
        fix=edits(use.text.text, use.start, use.end, right),
    )
