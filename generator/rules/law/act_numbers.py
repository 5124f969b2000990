"""Names and numbers that do not belong together: «laki työllistymisen … (380/2023)»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.law.citations import NUMBER, Citation, law_of, names, number_of
from generator.rules.law.passages import Sentence, sentences
from generator.rules.reading import Reading

CODES = ("S204",)

# What may stand between a name and its number: «annetun lain (380/2023)», «, 380/2023».
_BETWEEN = re.compile(r"\s*,?\s*\(?\s*(?:L|SDK|FörfS)?\s*")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each number that stands beside the name of another act."""
    for sentence in sentences(reading):
        if "/" in sentence.words:
            for citation in names(sentence.words, sentence.language):
                yield from _check_number(sentence, citation)


def _check_number(sentence: Sentence, citation: Citation) -> Iterator[Finding]:
    between = _BETWEEN.match(sentence.words, citation.end)
    match = NUMBER.match(sentence.words, between.end() if between else citation.end)
    if not match or citation.has(number_of(match)) or any(act.amending for act in citation.acts):
        return
    values = {
        "given": match[0],
        "name": " ".join(sentence.words[citation.start : citation.end].split()),
        "right": " / ".join(act.number for act in citation.acts),
    }
    verified = all(act.verified for act in citation.acts)
    yield Finding(
        "S204",
        sentence.span(*match.span()),
        values,
        severity=Severity.ERROR if verified else Severity.WARNING,
        path=sentence.path,
        law=law_of(citation.acts[0]),
    )
