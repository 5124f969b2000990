"""Names of acts that are nearly right: «laki työvoimapalvelujen järjestämisestä»."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Edit, Finding, Severity
from generator.rules.law.citations import LAW_WORD, law_of, rest_of_name
from generator.rules.law.passages import Sentence, sentences
from generator.rules.reading import Reading
from generator.statute.acts import Act, acts

CODES = ("S202",)

# How alike a wrong name is to the right one: «työvoimapalvelujen» is, another act's name is not.
_ALIKE = 0.86
_WORD = re.compile(r"\S+")
_TRIMMED = ".,;:)»”\"'*"


class _Miss(NamedTuple):
    act: Act
    start: int
    end: int
    right: str


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each name that is nearly that of an act, with the official one as its fix."""
    for sentence in sentences(reading):
        for miss in _misses(sentence.words, sentence.language):
            yield _finding(sentence, miss)


def _finding(sentence: Sentence, miss: _Miss) -> Finding:
    given = sentence.words[miss.start : miss.end]
    right = miss.right[0].upper() + miss.right[1:] if given[0].isupper() else miss.right
    span = sentence.span(miss.start, miss.end)
    values = {
        "given": " ".join(given.split()),
        "right": miss.right,
        "name": miss.act.name[sentence.language],
        "act": miss.act.number,
    }
    return Finding(
        "S202",
        span,
        values,
        severity=Severity.WARNING,
        path=sentence.path,
        law=law_of(miss.act),
        fix=(Edit(span, right),) if span.line == span.end_line else (),
    )


def _misses(words: str, language: str) -> Iterator[_Miss]:
    """Nearly right names after «laki» and before «annettu laki»."""
    before, after = _patterns(language)
    seen: set[int] = set()
    for match in before.finditer(words):
        places = [m.span() for m in _WORD.finditer(words, match.end())][: _longest(language) + 1]
        if (miss := _nearest(words, places, language, at_end=False)) and miss.start not in seen:
            seen.add(miss.start)
            yield miss
    for match in after.finditer(words) if after else ():
        places = [m.span() for m in _WORD.finditer(words, 0, match.start())]
        places = places[-_longest(language) - 1 :]
        if (miss := _nearest(words, places, language, at_end=True)) and miss.start not in seen:
            seen.add(miss.start)
            yield miss


def _nearest(
    words: str, places: list[tuple[int, int]], language: str, *, at_end: bool
) -> _Miss | None:
    """The act whose name the words at the places come nearest to; None where one is exact."""
    best: tuple[float, _Miss] | None = None
    for act, right in _names(language):
        count = len(right.split())
        for length in (count, count + 1):
            taken = places[-length:] if at_end else places[:length]
            if len(taken) < length:
                continue
            start, end = _trimmed(words, taken[0][0], taken[-1][1])
            given = " ".join(words[start:end].split()).casefold()
            if given == right.casefold():
                return None
            if given.endswith(_endings(language)):
                ratio = _likeness(given, right.casefold())
                if ratio >= _ALIKE and (best is None or ratio > best[0]):
                    best = ratio, _Miss(act, start, end, right)
    return best[1] if best else None


def _likeness(given: str, right: str) -> float:
    matcher = difflib.SequenceMatcher(None, given, right, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(words[start:end].rstrip(_TRIMMED))


def _endings(language: str) -> tuple[str, ...]:
    """A Finnish name of an act ends in the elative; «järjestämisvastuuta» is none."""
    return ("sta", "stä") if language == "fi" else ("",)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    law = LAW_WORD.get(language, LAW_WORD["fi"])
    after = rf"(?<!\w)annet\w+\s+{law}(?!\w)" if language == "fi" else None
    return (
        re.compile(rf"(?<![\w-]){law}\s+(?=\w)", re.IGNORECASE),
        re.compile(after, re.IGNORECASE) if after else None,
    )


@cache
def _names(language: str) -> tuple[tuple[Act, str], ...]:
    """The acts whose names begin with «laki», and the rest of those names; each name once."""
    rests = {rest_of_name(act, language): act for act in reversed(acts().values())}
    return tuple((act, rest) for rest, act in rests.items() if rest)


@cache
def _longest(language: str) -> int:
    return max(len(rest.split()) for _, rest in _names(language))
