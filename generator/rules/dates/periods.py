"""Days without a year, and periods that run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import Reading
from generator.rules.running_text import running_text
from generator.rules.sentences import sentences
from generator.source import MarkedText

CODES = ("D106", "D114")

# Not at the start of a line: there «4.2.» is the number of a chapter.
_YEARLESS = re.compile(
    r"(?<=[^\s,:/–-]) \(?((?:[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])\.)(?!\s?[–-]\s?\d|[\w])"
)
# Words that tell the year in another way, or that the numbers are no day.
_YEAR_TOLD = re.compile(
    r"\d{4}|vuosittain|joka vuosi|kunkin vuoden|vuoden loppu|seuraavan vuoden|årligen|varje år"
    r"|\b(?:lu[kv]u|koh[td]|osio|taulu|kuvio|kappale|alaku|kapit|avsnitt|punkt|tabell|figur)\w*"
    r"|\bkl(?:o|\.)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\w.,/–-])(?P<start>(?:19|20)\d\d)\s?[–—-]\s?(?P<end>(?:19|20)\d\d)(?![\d/–-])"
)
_DAYS = re.compile(
    r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})\s?[–—-]\s?(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)"
)


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each day without a year and each period that ends before it begins."""
    for text, _ in reading.prose:
        words = running_text(text)
        if re.search(r"\d[.\s–—-]", words):
            yield from _without_year(text, words)
            yield from _backwards(text, words)


def _without_year(text: MarkedText, words: str) -> Iterator[Finding]:
    for sentence in sentences(words):
        if _YEAR_TOLD.search(sentence.words):
            continue
        for match in _YEARLESS.finditer(sentence.words):
            span = text.span_at(sentence.start + match.start(1), sentence.start + match.end(1))
            values = {"value": match[1]}
            yield Finding("D106", span, values, severity=Severity.WARNING, path=text.path)


def _backwards(text: MarkedText, words: str) -> Iterator[Finding]:
    for match in _YEARS.finditer(words):
        if match["start"] > match["end"]:
            yield _backward(text, match)
    for match in _DAYS.finditer(words):
        day, month, year, last_day, last_month, last_year = map(int, match.groups())
        if (year, month, day) > (last_year, last_month, last_day):
            yield _backward(text, match)


def _backward(text: MarkedText, match: re.Match[str]) -> Finding:
    span = text.span_at(match.start(), match.end())
    return Finding("D114", span, {"value": match[0]}, path=text.path)
