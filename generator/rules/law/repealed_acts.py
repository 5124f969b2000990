"""Acts that are told as being in force after they have been repealed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.rules.law.citations import Citation, citations, law_of
from generator.rules.law.passages import Sentence, sentences
from generator.rules.law.times import tells_past
from generator.rules.reading import Reading
from generator.statute.acts import acts

CODES = ("S205",)


_BESIDE = re.compile(r",?\s*\(?\s*")


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each act that had been repealed by the day that the text speaks of.

    A sentence that speaks of the past, or that names the successor, is silent.
    """
    for sentence in sentences(reading):
        yield from _check_sentence(sentence)


def _check_sentence(sentence: Sentence) -> Iterator[Finding]:
    cited = list(citations(sentence.words, sentence.language))
    told: set[str] = set()
    for citation in sorted(cited, key=lambda c: not c.number):
        act = citation.acts[0]
        ended = all(one.ended_by(sentence.day) for one in citation.acts)
        if not ended or act.until is None or act.number in told:
            continue
        successor = acts()[act.replaced_by or act.number]
        others = (other for other in cited if not _is_name_of(other, citation, sentence.words))
        if any(other.has(successor.number) for other in others):
            continue
        if tells_past(sentence.words, act.until):
            continue
        told.add(act.number)
        values = {
            "act": act.number,
            "name": act.name["fi"],
            "until": format_date(act.until),
            "successor": successor.number,
            "successor_name": successor.name["fi"],
        }
        yield Finding(
            "S205",
            sentence.span(citation.start, citation.end),
            values,
            severity=Severity.WARNING,
            path=sentence.path,
            law=law_of(act),
        )


def _is_name_of(name: Citation, numbered: Citation, words: str) -> bool:
    """Whether a name stands just before the number: «kotoutumislain (1386/2010)» is one act."""
    between = words[name.end : numbered.start] if name.end <= numbered.start else "…"
    return bool(numbered.number and not name.number and _BESIDE.fullmatch(between))
