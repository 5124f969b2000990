"""Ranges: an en dash without spaces, «2015–2022», «3–6 kk», «1.3.2026–30.9.2029».

Source: Kielitoimiston ohjepankki (ajatusviiva), Svenska skrivregler. A hyphen or a spaced dash
between two numbers is a range only where the second is the greater one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.masking import FACT
from generator.rules.typography.slip import Change, Slip
from generator.rules.typography.words import MEASURED, NUMBER, follows_section, is_year

_END = (
    r"\d{1,2}\.(?: ?\d{1,2}\.(?: ?\d{4})?)?"  # 3., 1.3., 1.3.2026
    rf"|\d{{1,2}}[./]\d{{4}}|\d+\.\d+|{NUMBER}"  # 7.2023, 7/2023, 8.30, 1 500
)
_RANGE = re.compile(
    rf"(?<![\w.,/:–−-])(?<!\d )({_END})( ?[-–—] ?)({_END})"
    r"(?![\w/]|[-–]\d|[.,:]\d| ?=| [-–] \d)"
)
_FACTS = re.compile(rf"(?<={FACT})-(?={FACT})")
_WEEKDAYS = re.compile(
    r"\b(?:(?:ma|ti|ke|to|pe|la)(-)(?:ti|ke|to|pe|la|su)"
    r"|(?:mån|tis|ons|tors|fre|lör)(-)(?:tis|ons|tors|fre|lör|sön))\b(?!-)",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf" ?(?:{MEASURED}|(?:henkilö|hlö|asuk|kpl|päiv|pv\b|person|invån|dag)\w*)")
_SHORT_YEAR = re.compile(r"(\d{2})(\d{2}) ?[-–—] ?(\d{2})")
_DECEMBER = 12
_LONGEST = 4


def hyphenated(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«2025-2026», «2010 – 2022» and «ma-pe»."""
    for match in _RANGE.finditer(text):
        if match[2] != "–" and _is_range(text, match):
            yield Slip("T108", *match.span(), tuple(_changes(text, *match.span(2))))
    for match in _FACTS.finditer(text):
        yield Slip("T108", *match.span(), ((*match.span(), "–"),))
    for match in _WEEKDAYS.finditer(text):
        dash = match.span(1) if match[1] else match.span(2)
        yield Slip("T108", *match.span(), ((*dash, "–"),))


def _changes(text: str, start: int, end: int) -> Iterator[Change]:
    """The dash and the spaces around it, each by itself."""
    for at in range(start, end):
        if text[at] != "–":
            yield at, at + 1, "" if text[at] == " " else "–"


def _is_range(text: str, match: re.Match[str]) -> bool:
    left, dash, right = match.groups()
    if dash.count(" ") == 1 or (" " in dash and follows_section(text, match.start())):
        return False  # «5 -3» has a minus sign, «Taulukko 1 – 2 500 henkilöä» a title
    if _is_day(left):
        return _is_day(right) or re.fullmatch(r"\d{1,2}\.\d{4}", right) is not None
    if _is_day(right) or ("/" in left) != ("/" in right):
        return False
    return _of_amounts(text, match, spaced=" " in dash)


def _is_day(end: str) -> bool:
    return end.endswith(".") or end.count(".") > 1


def _of_amounts(text: str, match: re.Match[str], *, spaced: bool) -> bool:
    left, _, right = match.groups()
    if _SHORT_YEAR.fullmatch(match[0]):
        return not spaced and is_year(left) and _DECEMBER < int(right) > int(left[2:])
    if _value(left) >= _value(right):
        return False
    if len(max(left, right, key=len)) > _LONGEST and (left + right).isdigit():
        return bool(_COUNTED.match(text, match.end()))  # else accounts or cases
    if is_year(left) == is_year(right):
        return True
    return not spaced and bool(_COUNTED.match(text, match.end()))


def _value(end: str) -> float:
    """A number that orders the ends of a range: months by their years, «8.30» as 8,30."""
    if "/" in end:
        month, year = end.split("/")
        return int(year) + int(month) / 100
    return float(end.replace(" ", "").replace(",", "."))
