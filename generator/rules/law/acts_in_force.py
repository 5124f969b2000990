"""Acts told as in force before their day, or from another day than their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.plan.values import read_day
from generator.rules.law.citations import Citation, citations, law_of
from generator.rules.law.passages import Sentence, sentences
from generator.rules.law.times import years
from generator.rules.reading import Reading
from generator.statute.acts import Act

CODES = ("S206", "S212")

_DAY = r"(\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})"
_FROM_DAY = re.compile(
    rf"(?:tul(?:i|ee|ivat|evat|lut)|astu(?:i|u|ivat|vat|nut))\s+voimaan\s+(?:jo\s+|vasta\s+)?{_DAY}"
    rf"|{_DAY}\s+voimaan\s+(?:tul|astu)"
    rf"|voima(?:an|ssa)\s+{_DAY}\s+(?:alkaen|lukien)"
    rf"|(?:trä(?:dde|der)\s+i\s+kraft|i\s+kraft\s+sedan)\s+(?:den\s+)?{_DAY}",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    r"(?<!\w)(?:(?:on|ovat)\s+(?:jo\s+)?(?:voimassa|tul(?:lut|leet)\s+voimaan|astun\w+\s+voimaan)"
    r"|(?:tuli|tulivat|astui|astuivat)\s+voimaan|voimaan\s+tull\w+|voimassa\s+olev\w+"
    r"|är\s+i\s+kraft|trädde\s+i\s+kraft|gällande\s+lag\w*)(?!\w)",
    re.IGNORECASE,
)
# Changes of an act, and times of transition, have days of their own.
_CHANGES = re.compile(r"muut(?:o|e|t)|siirtym|ändr|övergång", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each act that a sentence puts in force on another day than its own."""
    for sentence in sentences(reading):
        if "voima" in sentence.words.casefold() or "kraft" in sentence.words:
            yield from _check_sentence(sentence)


def _check_sentence(sentence: Sentence) -> Iterator[Finding]:
    cited = list(citations(sentence.words, sentence.language))
    known = {act.number: act for citation in cited for act in citation.acts}
    if len(known) != 1 or _CHANGES.search(sentence.words):
        return
    act = next(iter(known.values()))
    if match := _FROM_DAY.search(sentence.words):
        yield from _check_day(sentence, act, match)
    elif act.start and sentence.day < act.start and _is_told_in_force(sentence):
        yield _finding(
            "S206", sentence, act, (cited[0].start, cited[0].end), _given(sentence, cited[0])
        )


def _is_told_in_force(sentence: Sentence) -> bool:
    """Whether the act as a whole is; single sections and named years may well be right."""
    words = sentence.words
    return bool(_IN_FORCE.search(words)) and "§" not in words and not years(words)


def _check_day(sentence: Sentence, act: Act, match: re.Match[str]) -> Iterator[Finding]:
    group = match.lastindex or 0
    try:
        day = read_day(match[group])
    except PydanticCustomError:
        return
    if day not in act.starts():
        yield _finding("S212", sentence, act, match.span(group), match[group])


def _given(sentence: Sentence, citation: Citation) -> str:
    return " ".join(sentence.words[citation.start : citation.end].split())


def _finding(
    code: str, sentence: Sentence, act: Act, place: tuple[int, int], given: str
) -> Finding:
    values = {
        "given": given,
        "act": act.number,
        "name": act.name["fi"],
        "start": format_date(act.start) if act.start else "",
        "starts": ", ".join(format_date(day) for day in act.starts()),
        "day": format_date(sentence.day),
    }
    return Finding(
        code,
        sentence.span(*place),
        values,
        severity=Severity.WARNING,
        path=sentence.path,
        law=law_of(act),
    )
