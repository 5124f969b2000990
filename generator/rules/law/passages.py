"""The sentences of a plan's texts, each with its place and the day that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pydantic_core import PydanticCustomError

from generator.findings import Span
from generator.plan.values import read_day
from generator.rules.reading import Reading
from generator.rules.running_text import OBJECT, running_text
from generator.rules.sentences import paragraphs
from generator.rules.sentences import sentences as sentences_of
from generator.source import MarkedMap, MarkedText

_LANGUAGES = ("fi", "sv")
_DAYS = ("as_of", "date", "period", "years")
_STEP = re.compile(r"[.\[]")
_LEAD = 400
"""Characters before a paragraph that may say what it is about."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands in its text, the paragraph around it, its language.

    `day` is the day that it speaks of: that of the fact, source or project that holds it, else
    that of its part or of the plan. `before` is what leads up to the paragraph. Offsets count in
    the text; what a reader does not see is blank in the words.
    """

    text: MarkedText
    start: int
    words: str
    paragraph: str
    before: str
    language: str
    day: date

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a piece of the sentence."""
        return self.text.span_at(self.start + start, self.start + end)

    @property
    def path(self) -> str:
        """The YAML path of the text."""
        return self.text.path


@lru_cache(maxsize=1)  # each rule of the law asks for them
def sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Every sentence of the plan in a language of the law, in reading order.

    None where the plan has no day.
    """
    return tuple(_sentences(reading))


def _sentences(reading: Reading) -> Iterator[Sentence]:
    own_days = {m.path: own for m in reading.maps if m.path and (own := _own_day(m))}
    for text, language in reading.prose:
        day = reading.day(text.path)
        if day and language in _LANGUAGES:
            own_day = min(day, _day_told(text.path, own_days, day))
            yield from (Sentence(text, *part, language, own_day) for part in _parts(str(text)))


def _own_day(mapping: MarkedMap) -> date | None:
    """The last day of the time that a mapping gives for itself: a fact, a source, a project."""
    for key in _DAYS:
        told = mapping.get(key)
        if isinstance(told, MarkedText) and (last := _last_day(told)):
            return last
    return None


def _last_day(told: str) -> date | None:
    try:
        days = [read_day(match) for match in _DAY.findall(told)]
    except PydanticCustomError:
        return None
    if days:
        return max(days)
    years = [int(year) for year in _YEAR.findall(told)]
    return date(max(years), 12, 31) if years else None


def _day_told(path: str, own_days: Mapping[str, date], default: date) -> date:
    """The day of the nearest mapping around the text that has one of its own."""
    ends = [match.start() for match in _STEP.finditer(path)]
    return next((own_days[path[:e]] for e in reversed(ends) if path[:e] in own_days), default)


def _parts(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Each sentence: its offset and words, the paragraph around it, the text before that."""
    words = running_text(text)
    seen = words.replace(OBJECT, " ")
    for paragraph in paragraphs(words):
        around = seen[paragraph.start : paragraph.end]
        before = seen[max(0, paragraph.start - _LEAD) : paragraph.start]
        for sentence in sentences_of(paragraph.words):
            start, end = (paragraph.start + at for at in (sentence.start, sentence.end))
            yield start, seen[start:end], around, before
