"""Days in prose: weekdays that do not fall on them, days that do not exist, days without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.plan.prose import prose
from generator.rules.dates.calendar import MONTHS
from generator.rules.reading import Reading
from generator.rules.running_text import edits, running_text, sentences
from generator.source import MarkedText

CODES = ("D102", "D103", "D106", "D114")

_WEEKDAYS = {
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
}
_EN = {"en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")}
_SHORT = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
}
_DAY = r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)"
_LONG_DAY = {
    "fi": rf"(?P<day2>\d{{1,2}})\.?\s(?P<month>{'|'.join(MONTHS['fi'])})kuu\w*\s(?P<year2>\d{{4}})",
    "sv": rf"(?P<day2>\d{{1,2}})\s(?P<month>{'|'.join(MONTHS['sv'])})\s(?P<year2>\d{{4}})",
}
_DATED = {
    language: re.compile(
        rf"(?:\b(?:(?P<weekday>{'|'.join(_WEEKDAYS[language])})(?P<ending>[a-zåäö]*)"
        rf"|(?P<short>{'|'.join(_SHORT[language])})\.?),?\s(?:den\s)?)?"
        rf"(?<![\d.])(?:{_DAY}|{_LONG_DAY[language]})",
        re.IGNORECASE,
    )
    for language in _WEEKDAYS
}
_YEARLESS = re.compile(
    r"(?<![\w.,:/–-])(?P<day>[1-9]|[12]\d|3[01])\.(?P<month>[1-9]|1[0-2])\.(?![\d\w])(?!\s?[–-]\s?\d)"
)
# Words that tell the year in another way, or that the numbers are no day.
_YEAR_TOLD = re.compile(
    r"\d{4}|vuosittain|joka vuosi|kunkin vuoden|vuoden loppu|seuraavan vuoden|årligen|varje år"
    r"|\b(?:lu[kv]u|luvu|koh[td]|osio|taulu|kuvio|kappale|alaku|kapit|avsnitt|punkt|tabell|figur|klo|kl\.?)\w*",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\w.,/–-])(?P<from>(?:19|20)\d\d)\s?[–—-]\s?(?P<to>(?:19|20)\d\d)(?![\d/–-])"
)
_RANGE = re.compile(
    r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})\s?[–—-]\s?(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)"
)


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each day that cannot be as it is told."""
    for text, language in prose(reading.root):
        words = running_text(text)
        if language not in _DATED or not re.search(r"\d[.\s–—-]", words):
            continue
        for match in _DATED[language].finditer(words):
            yield from _dated(text, match, language)
        yield from _without_year(text, words)
        yield from _backwards(text, words)


def _dated(text: MarkedText, match: re.Match[str], language: str) -> Iterator[Finding]:
    start = match.start("day") if match["day"] else match.start("day2")
    day = _date(match, language)
    if day is None:
        told = " ".join(text[start : match.end()].split())
        span = text.span_at(start, match.end())
        yield Finding("D103", span, {"value": told}, path=text.path)
        return
    group = "weekday" if match["weekday"] else "short"
    weekday = (match[group] or "").lower()
    names = _WEEKDAYS[language] if group == "weekday" else _SHORT[language]
    if weekday and names.index(weekday) != day.weekday():
        right = names[day.weekday()]
        values: dict[str, object] = {
            "value": match[group],
            "day": format_date(day),
            "right": {name: days[day.weekday()] for name, days in (_WEEKDAYS | _EN).items()},
        }
        span = text.span_at(match.start(group), match.end(group))
        shown = right.capitalize() if match[group][0].isupper() else right
        fix = edits(text, match.start(group), match.end(group), shown)
        yield Finding("D102", span, values, path=text.path, fix=fix)


def _date(match: re.Match[str], language: str) -> date | None:
    if match["day"]:
        parts = int(match["year"]), int(match["number"]), int(match["day"])
    else:
        month = MONTHS[language].index(match["month"].lower()) + 1
        parts = int(match["year2"]), month, int(match["day2"])
    try:
        return date(*parts)
    except ValueError:
        return None


def _without_year(text: MarkedText, words: str) -> Iterator[Finding]:
    for sentence in sentences(words):
        if _YEAR_TOLD.search(sentence.words):
            continue
        for match in _YEARLESS.finditer(sentence.words):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            span = text.span_at(start, end)
            values = {"value": match[0]}
            yield Finding("D106", span, values, severity=Severity.WARNING, path=text.path)


def _backwards(text: MarkedText, words: str) -> Iterator[Finding]:
    for match in _YEARS.finditer(words):
        if match["from"] > match["to"]:
            yield _backward(text, match)
    for match in _RANGE.finditer(words):
        first, last = (tuple(map(int, match.group(*part))) for part in ((3, 2, 1), (6, 5, 4)))
        if first > last:
            yield _backward(text, match)


def _backward(text: MarkedText, match: re.Match[str]) -> Finding:
    span = text.span_at(match.start(), match.end())
    return Finding("D114", span, {"value": match[0]}, path=text.path)
