"""Days, months, seasons and years as Finnish and Swedish prose tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.plan.values import Moment

MONTHS: Mapping[str, tuple[str, ...]] = {
    "fi": (
        *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
        *("heinä", "elo", "syys", "loka", "marras", "joulu"),
    ),
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
}
_SEASONS = {"talv": 12, "kevä": 3, "kesä": 6, "syks": 9, "vint": 12, "vår": 3, "somm": 6, "höst": 9}
_FI_MONTH = rf"(?P<month>{'|'.join(MONTHS['fi'])})kuu"
_SV_MONTH = rf"(?P<month>{'|'.join(MONTHS['sv'])})"
_DAY = r"(?<![\d.])(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})(?!\d)"

# When something happens: «vuonna 2025», not «vuodelle 2025» or «vuoteen 2025», that look ahead.
_TOLD: Mapping[str, tuple[str, ...]] = {
    "fi": (
        _DAY,
        rf"(?P<day>\d{{1,2}})\.\s{_FI_MONTH}\w*\s(?P<year>\d{{4}})\b",
        rf"{_FI_MONTH}(?:ssa|sta|n\s+(?:alussa|lopussa|aikana))\s+(?P<year>\d{{4}})\b",
        r"\b(?P<season>talvella|keväällä|kesällä|syksyllä|talvesta|keväästä|kesästä|syksystä)\s+(?P<year>\d{4})\b",
        r"\bvuoden\s+(?P<year>\d{4})\s+(?P<part>alussa|alusta|keväällä|kesällä|syksyllä|lopussa|lopulla|lopusta)\b",
        r"\b(?P<part>alku|loppu)vuo(?:nna|desta)\s+(?P<year>\d{4})\b",
        r"\bvuo(?:nna|desta)\s+(?P<year>\d{4})\b",
    ),
    "sv": (
        _DAY,
        rf"\b(?P<day>\d{{1,2}})\s{_SV_MONTH}\s(?P<year>\d{{4}})\b",
        rf"\bi\s{_SV_MONTH}\s(?P<year>\d{{4}})\b",
        r"\b(?P<season>vintern|våren|sommaren|hösten)\s+(?P<year>\d{4})\b",
        r"\bi\s(?P<part>början|slutet)\sav\s(?:år\s)?(?P<year>\d{4})\b",
        r"\b(?:år|sedan)\s(?P<year>\d{4})\b",
    ),
}
_COMPILED = {
    language: [re.compile(pattern, re.IGNORECASE) for pattern in patterns]
    for language, patterns in _TOLD.items()
}
_PARTS = {"alku": 1, "alus": 1, "loppu": 10, "lopu": 11, "början": 1, "slutet": 11}


@dataclass(frozen=True, slots=True)
class Told:
    """A moment in a text: where it stands and the earliest that it can mean."""

    start: int
    end: int
    moment: Moment


def moments(words: str, language: str) -> Iterator[Told]:
    """The moments at which the words say that something happens, in order, none within another."""
    found = [
        Told(match.start(), match.end(), moment)
        for pattern in _COMPILED.get(language, ())
        for match in pattern.finditer(words)
        if (moment := _moment(match, language))
    ]
    last = 0
    for told in sorted(found, key=lambda each: (each.start, -each.end)):
        if told.start >= last:
            last = told.end
            yield told


def _moment(match: re.Match[str], language: str) -> Moment | None:
    told = {key: value.lower() for key, value in match.groupdict().items() if value}
    year = int(told["year"])
    if "number" in told:
        return Moment(year, int(told["number"]), int(told["day"]))
    if "month" in told:
        month = MONTHS[language].index(told["month"]) + 1
        return Moment(year, month, int(told["day"]) if "day" in told else None)
    for key, starts in (("season", _SEASONS), ("part", _SEASONS), ("part", _PARTS)):
        name = told.get(key, "")
        for start, month in starts.items():
            if name.startswith(start):
                return Moment(year, month)
    return Moment(year)


def is_later(moment: Moment, day: date) -> bool:
    """Whether the moment, in the measure that it is given in, lies wholly after the day's."""
    told = (moment.year, moment.month, moment.day)
    known = (day.year, day.month, day.day)
    exact = sum(part is not None for part in told)
    return told[:exact] > known[:exact]
