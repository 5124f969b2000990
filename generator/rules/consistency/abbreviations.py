"""Abbreviations that nobody explains, nobody uses, or that are explained in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.findings import Finding, Severity, Span
from generator.plan.plan import Plan
from generator.plan.texts import plan_texts
from generator.rules.consistency.data import meanings, universal
from generator.rules.consistency.words import (
    CASE_ENDING,
    Prose,
    Word,
    is_shouted,
    proses,
    words_of,
)
from generator.rules.reading import PlanReading
from generator.rules.running_text import edits
from generator.source import MarkedMap
from generator.source.locate import span_of, texts

CODES = ("R303", "R304", "R305", "R306")

# «HELA-yritykset», «yritys-CRM», «LADECin», «LADEC:in», «TE24-uudistus»
_ACRONYM = re.compile(
    rf"(?<![\w.@/&])([A-ZÅÄÖ]{{2,}}\d*)(?:(:?)({CASE_ENDING}))?(?![\w&])(?!\.[a-z])"
)
_ROMAN = re.compile(r"[IVX]+")
_EXPLAINED = (
    r"\((?:[^()]*[,;] ?)?{0}[^()\w]?[^()]*\)|{0}[\w:-]* \(\w[^()]*\w\)|\beli {0}\b|{0} eli\b"
)
_IN_BRACKETS = re.compile(r" \(([A-ZÅÄÖ][\wåäö-]+)\)")
_MOST_WORDS = 7
_UNLIKE = 0.4


class Use(NamedTuple):
    """An abbreviation where it is used: its base, what joins its ending, and its place."""

    base: str
    colon: bool
    ending: str
    text: Prose
    start: int
    end: int


class Meaning(NamedTuple):
    """What an abbreviation is said to stand for, and where."""

    words: str
    place: Span
    path: str


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings on abbreviations: each that is not explained is told where it is first used."""
    plan, root = reading.plan, reading.root
    written = proses(root, ("glossary.",))
    uses = [use for text in written for use in _uses(text)]
    yield from _unexplained(uses, written, plan)
    yield from _unused(reading)
    yield from _two_meanings(written, plan, root)
    yield from _two_inflections(uses)


def _uses(text: Prose) -> Iterator[Use]:
    if is_shouted(text.words) and " " in text.words:
        return
    mixed = "|".join(name for name in meanings() if not name.isupper())
    for match in _ACRONYM.finditer(text.words):
        if not _ROMAN.fullmatch(match[1]):
            yield Use(match[1], bool(match[2]), match[3] or "", text, *match.span())
    for match in re.finditer(rf"(?<![\w-])({mixed})({CASE_ENDING})?(?!\w)", text.words):
        yield Use(
            match[1],
            colon=False,
            ending=match[2] or "",
            text=text,
            start=match.start(),
            end=match.end(),
        )


def _unexplained(uses: list[Use], written: list[Prose], plan: Plan) -> Iterator[Finding]:
    known = _known(plan) | {name.casefold() for name in universal(plan.language)}
    whole = "\n".join(text.words for text in written)
    for use in uses:
        base = use.base.casefold()
        if base in known:
            continue
        known.add(base)
        if not re.search(_EXPLAINED.format(re.escape(use.base)), whole):
            guess = meanings().get(use.base, "")
            values = {"value": use.base, "guess": f" ({guess}?)" if guess else ""}
            span = use.text.span(use.start, use.start + len(use.base))
            yield Finding("R304", span, values, Severity.WARNING, path=use.text.text.path)


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
    values = [text for text in texts(reading.root) if not text.path.startswith("glossary")]
    units = [table.unit for table in reading.tables.values()]
    columns = [column.unit for table in reading.tables.values() for column in table.columns]
    whole = "\n".join([*values, *units, *columns]).casefold()
    glossary = reading.root.get("glossary")
    spans = glossary.key_spans if isinstance(glossary, MarkedMap) else {}
    for name in reading.plan.glossary:
        if not re.search(
            rf"(?<!\w){re.escape(name.casefold())}(?:(?<=\w){CASE_ENDING})?(?!\w)", whole
        ):
            span = spans.get(name) or span_of(reading.root, "glossary")
            yield Finding("R305", span, {"value": str(name)}, Severity.NOTE, path="glossary")


def _two_meanings(written: list[Prose], plan: Plan, root: MarkedMap) -> Iterator[Finding]:
    """An abbreviation that is explained otherwise than it was the first time."""
    told: dict[str, Meaning] = {}
    for name, meaning in _meanings(written, plan, root):
        first = told.setdefault(name, meaning)
        if _differ(first.words, meaning.words):
            values = {"value": name, "first": first.words, "second": meaning.words}
            related = (first.place,)
            yield Finding("R306", meaning.place, values, Severity.WARNING, related, meaning.path)


def _meanings(written: list[Prose], plan: Plan, root: MarkedMap) -> Iterator[tuple[str, Meaning]]:
    for name, entry in plan.glossary.items():
        path = entry.meaning.path
        yield (
            str(name),
            Meaning(entry.meaning.in_language(plan.language), span_of(root, path), path),
        )
    for group in plan.partners.groups if plan.partners else ():
        for partner in group.partners:
            if partner.abbreviation:
                name, path = partner.abbreviation.in_language(plan.language), partner.name.path
                words = partner.name.in_language(plan.language)
                yield name, Meaning(words, span_of(root, path), path)
    for text in written:
        for match in _IN_BRACKETS.finditer(text.words):
            long_form = _long_form(match[1], list(words_of(text.words[: match.start()])))
            if long_form:
                start, end = long_form[0].start, long_form[-1].end
                path = text.text.path
                yield match[1], Meaning(text.words[start:end], text.span(start, end), path)


def _long_form(name: str, before: list[Word]) -> list[Word]:
    """The words before the brackets that the letters of the abbreviation begin, if they do.

    The first letter must begin the long form and every other letter must be in it in its order.
    """
    for count in range(1, min(_MOST_WORDS, len(before)) + 1):
        words = before[-count:]
        letters = iter("".join(word.text for word in words).casefold())
        first = words[0].text.casefold()
        starts = first.startswith(name[0].casefold()) and not first.startswith(name.casefold())
        if starts and all(letter in letters for letter in name.casefold()):
            return words
    return []


def _differ(first: str, second: str) -> bool:
    """Whether two explanations are two: inflected forms and parts of one another are one."""
    one, other = (" ".join(words.casefold().split()) for words in (first, second))
    if one in other or other in one:
        return False
    return SequenceMatcher(None, one, other).ratio() < 1 - _UNLIKE


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
