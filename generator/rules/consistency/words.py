"""The words of a plan that rules on names read, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Span
from generator.locale.stems import stem
from generator.rules.reading import Reading
from generator.rules.running_text import running_text
from generator.source import MarkedText

_WORD = re.compile(r"\w+(?:[-:–]\w+)*")
_SENTENCE_END = re.compile(r"(?:^|[.!?:]\s+|\n\s*(?:[-*•]|\d+[.)])?\s*|[«»\"”(*_#]+)$")
_LEAST_STEM = 3
_LEAST_SHARED = 2
"""Letters at the beginning of a word that no ending changes: those of two forms are the same."""

_TRACE = 2
"""Letters that a stem may keep of an ending or of gradation: «riihim», «riihimäk»."""

CASE_ENDING = (
    r"(?:i?n|en|in|hin|hen|iin|seen|i?ssa|i?ssä|i?sta|i?stä|i?lla|i?llä|i?lta|i?ltä|i?lle|na|nä"
    r"|i?ksi|t|ta|tä|a|ä|ia|iä|ja|jä|ien|jen|den|s)(?:kin|kaan|kään|ko|kö)?"
)
"""The endings that a Finnish name is inflected by, and a Swedish genitive's s."""


class Prose(NamedTuple):
    """A text as written, its language, and its words with all else blanked."""

    text: MarkedText
    language: str
    words: str

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a piece of the words."""
        return self.text.span_at(start, end)


class Word(NamedTuple):
    """A word of a text and where it stands."""

    text: str
    start: int
    end: int


def proses(reading: Reading, without: tuple[str, ...] = ()) -> list[Prose]:
    """The plan's texts, those of the parts `without` left out."""
    return [
        Prose(text, language, running_text(text))
        for text, language in reading.prose
        if not text.path.startswith(without)
    ]


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in their order."""
    for match in _WORD.finditer(text):
        yield Word(match[0], match.start(), match.end())


def starts_sentence(text: str, start: int) -> bool:
    """Whether a word there begins a sentence, a list item or a quotation."""
    return bool(_SENTENCE_END.search(text[max(start - 12, 0) : start])) or not text[:start].strip()


def is_shouted(text: str) -> bool:
    """Whether the text is all in capitals, so that its case tells nothing."""
    letters = sum(map(str.isalpha, text))
    return letters > 0 and sum(map(str.isupper, text)) > letters * 0.7


def same_word(one: str, other: str, language: str = "fi") -> bool:
    """Whether two words are forms of one, as far as their stems tell."""
    first, second = one.casefold(), other.casefold()
    if first == second or first[:_LEAST_SHARED] != second[:_LEAST_SHARED]:
        return first == second
    first, second = sorted((stem(one, language), stem(other, language)), key=len)
    trace = min(_TRACE, len(first) - _LEAST_STEM + 1)
    return first == second or (second.startswith(first) and len(second) - len(first) <= trace)


def shared_start(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
