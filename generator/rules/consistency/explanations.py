"""Abbreviations that are explained in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.findings import Finding, Severity, Span
from generator.plan.plan import Plan
from generator.rules.consistency.words import Prose, Word, proses, words_of
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import span_of

CODES = ("R306",)

_IN_BRACKETS = re.compile(r" \(([A-ZÅÄÖ][\wåäö-]+)\)")
_SENTENCE_END = re.compile(r"[.!?:;]\s|\n\s*\n")
_SMALL_WORDS = {"ja", "sekä", "och", "samt", "and", "of"}
_MOST_WORDS = 7
"""Words that a long form has at most."""
_UNLIKE = 0.4
"""How much of two explanations may differ before they are two."""


class Meaning(NamedTuple):
    """What an abbreviation is said to stand for, and where."""

    words: str
    place: Span
    path: str


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each abbreviation that is explained otherwise than it was the first time."""
    written = proses(reading, ("glossary.",))
    told: dict[str, Meaning] = {}
    for name, meaning in _meanings(written, reading.plan, reading.root):
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
            long_form = _long_form(match[1], text.words[: match.start()])
            if long_form:
                start, end = long_form[0].start, long_form[-1].end
                path = text.text.path
                yield match[1], Meaning(text.words[start:end], text.span(start, end), path)


def _long_form(name: str, before: str) -> list[Word]:
    """The words before the brackets, in their sentence, that the abbreviation is made of, if any.

    It begins as they do, and each of them, «ja» left out, gives it a letter in their order.
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    words = [word for word in words_of(before) if word.start >= (ends[-1] if ends else 0)]
    for count in range(1, min(_MOST_WORDS, len(words)) + 1):
        form = words[-count:]
        initials = [w.text[0].casefold() for w in form if w.text not in _SMALL_WORDS]
        letters = iter(name.casefold())
        begins = form[0].text not in _SMALL_WORDS and initials[0] == name[0].casefold()
        if begins and all(initial in letters for initial in initials):
            return form
    return []


def _differ(first: str, second: str) -> bool:
    """Whether two explanations are two: inflected forms and parts of one another are one."""
    one, other = (" ".join(words.casefold().split()) for words in (first, second))
    if one in other or other in one:
        return False
    return SequenceMatcher(None, one, other).ratio() < 1 - _UNLIKE
