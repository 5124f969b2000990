"""Numbers of acts: «380/2023», number before year, as Finlex and the Statute Book write them.

The European Union numbers its acts the other way about («(EU) 2021/1057»): only numbers of acts
that the program knows are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.law.citations import Citation, law_of, numbers
from generator.rules.reading import Reading
from generator.rules.running_text import edits, running_text
from generator.source import MarkedText

CODES = ("T115",)


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each number with the year first, where the plan has no other form.

    A plan with several forms is told so by a rule of the law's own (S203).
    """
    found = [(text, each) for text, _ in reading.prose for each in numbers(running_text(text))]
    forms = {_form(text[each.start : each.end], each) for text, each in found}
    if len(forms) == 1 and "number" not in forms:
        for text, each in found:
            yield _finding(text, each)


def _form(given: str, citation: Citation) -> str:
    if given == citation.number:
        return "number"
    return "day" if "." in given else "year"


def _finding(text: MarkedText, citation: Citation) -> Finding:
    start, end, number = citation.start, citation.end, citation.number
    return Finding(
        "T115",
        text.span_at(start, end),
        {"found": text[start:end], "right": number},
        Severity.WARNING,
        path=text.path,
        law=law_of(citation.acts[0]),
        fix=edits(text, start, end, number),
    )
