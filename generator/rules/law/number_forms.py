"""Numbers of acts written in several ways in a plan: «380/2023», «2023/380», «23.3.2023/380»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Edit, Finding, Severity
from generator.rules.law.citations import Citation, law_of, numbers
from generator.rules.law.passages import Sentence, sentences
from generator.rules.reading import Reading

CODES = ("S203",)


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each number not in the usual form, in a plan that has more than one form."""
    found = [(s, c) for s in sentences(reading) for c in numbers(s.words)]
    if len({_form(sentence, citation) for sentence, citation in found}) > 1:
        for sentence, citation in found:
            if sentence.words[citation.start : citation.end] != citation.number:
                yield _finding(sentence, citation)


def _form(sentence: Sentence, citation: Citation) -> str:
    """Which of the ways it is: the number first, the year first, the whole date first."""
    given = sentence.words[citation.start : citation.end]
    if given == citation.number:
        return "number"
    return "day" if "." in given else "year"


def _finding(sentence: Sentence, citation: Citation) -> Finding:
    span = sentence.span(citation.start, citation.end)
    return Finding(
        "S203",
        span,
        {"given": sentence.words[citation.start : citation.end], "right": citation.number},
        severity=Severity.WARNING,
        path=sentence.path,
        law=law_of(citation.acts[0]),
        fix=(Edit(span, citation.number),),
    )
