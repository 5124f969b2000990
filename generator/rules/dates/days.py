"""Days in prose that no calendar has: a weekday that is another, a 31 September."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Finding
from generator.locale import format_date
from generator.rules.dates.calendar import MONTHS
from generator.rules.reading import Reading
from generator.rules.running_text import edits, running_text
from generator.source import MarkedText

CODES = ("D102", "D103")

_WEEKDAYS = {
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_SHORT = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
}
_DAY = r"(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)"
_LONG_DAY = {
    "fi": rf"(?P<day2>\d{{1,2}})\.?\s(?P<month>{'|'.join(MONTHS['fi'])})kuu\w*\s(?P<year2>\d{{4}})",
    "sv": rf"(?P<day2>\d{{1,2}})\s(?P<month>{'|'.join(MONTHS['sv'])})\s(?P<year2>\d{{4}})",
}


def _pattern(language: str) -> re.Pattern[str]:
    """A day, and the weekday before it in any case or after it in the nominative."""
    names, short = "|".join(_WEEKDAYS[language]), "|".join(_SHORT[language])
    return re.compile(
        rf"(?:\b(?:(?P<weekday>{names})[a-zåäö]*|(?P<short>{short})\.?),?\s(?:den\s)?)?"
        rf"(?<![\d.])(?:{_DAY}|{_LONG_DAY[language]})(?:(?:,\s|\s\()(?P<after>{names})\b)?",
        re.IGNORECASE,
    )


_DATED = {language: _pattern(language) for language in _SHORT}


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each weekday that is not the date's, and for each date that is none."""
    for text, language in reading.prose:
        if language in _DATED:
            for match in _DATED[language].finditer(running_text(text)):
                yield from _dated(text, match, language)


def _dated(text: MarkedText, match: re.Match[str], language: str) -> Iterator[Finding]:
    day = _date(match, language)
    if day is None:
        first, last = ("day", "year") if match["day"] else ("day2", "year2")
        start, end = match.start(first), match.end(last)
        values = {"value": " ".join(text[start:end].split())}
        yield Finding("D103", text.span_at(start, end), values, path=text.path)
        return
    for group in ("weekday", "short", "after"):
        if match[group]:
            yield from _weekday(text, match, group, language, day)


def _weekday(
    text: MarkedText, match: re.Match[str], group: str, language: str, day: date
) -> Iterator[Finding]:
    names = (_SHORT if group == "short" else _WEEKDAYS)[language]
    told = names.index(match[group].lower())
    if told == day.weekday():
        return
    right = names[day.weekday()]
    values: dict[str, object] = {
        "value": {name: days[told] for name, days in _WEEKDAYS.items()},
        "day": format_date(day),
        "right": {name: days[day.weekday()] for name, days in _WEEKDAYS.items()},
    }
    shown = right.capitalize() if match[group][0].isupper() else right
    fix = edits(text, match.start(group), match.end(group), shown)
    span = text.span_at(match.start(group), match.end(group))
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
