"""What is told of an act that does not say it: the deadline 31.10.2023 of 383/2023 § 3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Law, Severity
from generator.rules.law.citations import citations
from generator.rules.law.passages import Sentence, sentences
from generator.rules.reading import Reading
from generator.statute.acts import Claim, claims

CODES = ("S201",)


def check(reading: Reading) -> Iterator[Finding]:
    """A finding where a sentence rests a claim on the wrong act or section."""
    for sentence in sentences(reading):
        for claim in claims():
            if claim.said_in(sentence.words):
                yield from _check_claim(sentence, claim)


def _check_claim(sentence: Sentence, claim: Claim) -> Iterator[Finding]:
    cited = list(citations(sentence.words, sentence.language))
    if any(citation.has(claim.act) for citation in cited):
        return
    wrong = [c for c in cited if c.has(claim.instead_of)]
    # The number is the exact place; without one the name, without an act its section.
    place = next((c for c in wrong if c.number), wrong[0] if wrong else None)
    section = _section(sentence.words, claim.wrong_section)
    if place is None and (cited or section is None):
        return
    start, end = (place.start, place.end) if place else section or (0, 0)
    values = {
        "claim": {"fi": claim.fi, "sv": claim.sv, "en": claim.en},
        "given": " ".join(sentence.words[start:end].split()),
        "act": claim.act,
        "section": claim.section,
    }
    yield Finding(
        "S201",
        sentence.span(start, end),
        values,
        severity=Severity.ERROR if claim.verified else Severity.WARNING,
        path=sentence.path,
        law=Law(claim.act, claim.section, claim.verified),
    )


def _section(words: str, number: str) -> tuple[int, int] | None:
    match = re.search(rf"(?<!\d){number}\s?§(?::\w+)?|§\s?{number}(?!\d)", words)
    return match.span() if match else None
