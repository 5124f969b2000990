"""Terms outside their life span: an ELY-keskus in a plan of 2026, yleistuki in the year 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Law, Severity
from generator.locale import format_date
from generator.rules.law.passages import Sentence, sentences
from generator.rules.law.times import tells_past, years
from generator.rules.reading import Reading
from generator.statute.terms import Use, uses

CODES = ("D201", "D202")

# A publication keeps the name of the office that made it: «TE-toimiston katsaukseen».
_PUBLICATION = re.compile(
    r"(?:[\w-]*(?:katsau|tilasto|julkais|raport|selvity|laskelm|ennuste|arvio|ohjee|käsikirj|opas"
    r"|oppaa|kysely|aineisto|tiedotte)|översikt|statistik|rapport|publikation)",
    re.IGNORECASE,
)
_NEAR = 60


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each term that was over, or not yet there, on the day that is spoken of.

    A sentence that speaks of the past is silent, as is a glossary, which explains words.
    """
    for sentence in sentences(reading):
        if sentence.path.startswith("glossary"):
            continue
        for use in _first_of_each(sentence):
            if _is_over(sentence, use):
                yield _finding("D201", sentence, use)
            elif _is_too_early(sentence, use):
                yield _finding("D202", sentence, use)


def _first_of_each(sentence: Sentence) -> list[Use]:
    """The first use of each term in the sentence."""
    first: dict[str, Use] = {}
    for use in uses(sentence.words, sentence.language):
        first.setdefault(use.term.term["fi"], use)
    return list(first.values())


def _is_over(sentence: Sentence, use: Use) -> bool:
    term = use.term
    if term.until is None or not term.ended_by(sentence.day):
        return False
    if tells_past(sentence.words, term.until) or _names_successor(sentence, use):
        return False
    return not _PUBLICATION.search(sentence.words, use.end, use.end + _NEAR)


def _names_successor(sentence: Sentence, use: Use) -> bool:
    """Whether the sentence tells what came instead: «ELY-keskuksesta elinvoimakeskukseen»."""
    successor = use.term.replaced_by.get(sentence.language)
    return any(
        other.term.replaces and other.term.term.get(sentence.language) == successor
        for other in uses(sentence.words, sentence.language)
    )


def _is_too_early(sentence: Sentence, use: Use) -> bool:
    """Whether the sentence puts the term in years that were over before there was such a thing."""
    start, named = use.term.start, years(sentence.words)
    if start is None or not named:
        return False
    return max(named) < start.year and max(named) <= sentence.day.year and _is_a_fact(sentence)


def _is_a_fact(sentence: Sentence) -> bool:
    """Whether the sentence tells what happened: «oli», «maksettiin»; not what was being planned."""
    return bool(_HAPPENED.search(sentence.words)) and not _PLANNED.search(sentence.words)


_HAPPENED = re.compile(
    r"(?<!\w)(?:oli(?:vat)?|sai(?:vat)?|antoi(?:vat)?|rahoitti(?:vat)?|tuki(?:vat)?|järjesti(?:vät)?"
    r"|palveli(?:vat)?|maksoi(?:vat)?|myönsi(?:vät)?|\w+ettiin|var|fick|betalades|finansierade)(?!\w)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"suunni|valmist|päät(?:et|ti)|ehdot|esit|sääde|hyväksy|perust|tule[vw]|nimite|haki|haet"
    r"|planer|bered|beslut|föresl|kommande|antog",
    re.IGNORECASE,
)


def _finding(code: str, sentence: Sentence, use: Use) -> Finding:
    term, language = use.term, sentence.language
    values: dict[str, object] = {
        "given": " ".join(sentence.words[use.start : use.end].split()),
        "term": term.term.get(language, term.term["fi"]),
        "until": format_date(term.until) if term.until else "",
        "start": format_date(term.start) if term.start else "",
        "replaced_by": term.replaced_by.get(language) or term.replaced_by.get("fi", ""),
        "replaces": term.replaces.get(language) or term.replaces.get("fi", "–"),
        "day": format_date(sentence.day),
    }
    return Finding(
        code,
        sentence.span(use.start, use.end),
        values,
        severity=Severity.WARNING,
        path=sentence.path,
        law=Law(term.act, verified=term.verified) if term.act else None,
    )
