"""Thousands: «1 241», with a space from four digits on, never with a point.

Source: EU Interinstitutional Style Guide (fi-4100200fi.htm), Kielikello. Years, ids, postal codes
and the numbers of acts are not grouped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Slip, insertion
from generator.rules.typography.words import (
    EURO,
    MEASURED,
    MILLION,
    follows_section,
    follows_time,
    is_year,
)

_LONG = re.compile(
    r"(?<![\w.,/:#&=+])(?<!\d )\d{4,}(?![\w/]|:\d| ?/ ?\d| \d{3}\b)"
    rf"(?!\.\d(?!\d? ?{MEASURED}))"
)
_MONEY = re.compile(rf"(?:,\d+)?(?: ?[-–] ?\d[\d ]*(?:,\d+)?)? ?(?:{EURO}|{MILLION})")
_PARTNER_BEFORE = re.compile(r"(\d+) ?[-–] ?$")
_PARTNER_AFTER = re.compile(r" ?[-–] ?(\d+)")
_LONGEST = 7
_POINTS = re.compile(r"(?<![\w.,/:–-])\d{1,3}((?:\.\d{3})+)(,\d+)?(?![\w/]|[.,:]\d)")
_EURO = re.compile(rf" ?{EURO}")
_POINT = re.compile(r"\.")


def ungrouped(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«3488» for «3 488»."""
    for match in _LONG.finditer(text):
        if _is_amount(text, match):
            start, end = match.span()
            places = range(end - 3, start, -3)
            yield Slip("T101", start, end, tuple(insertion(place) for place in places))


def _is_amount(text: str, match: re.Match[str]) -> bool:
    digits = match[0]
    if digits.startswith("0"):
        return False
    if _MONEY.match(text, match.end()):
        return not (is_year(digits) and follows_time(text, match.start()))
    return not (len(digits) > _LONGEST or is_year(digits) or _is_joined(text, match))


def _is_joined(text: str, match: re.Match[str]) -> bool:
    """Whether a dash makes the number a part of something else than a range of amounts.

    Of a word («4000-luku»), of a period («2020–2500») or of an id («320190-902»).
    """
    if before := _PARTNER_BEFORE.search(text[max(0, match.start() - _LONGEST - 4) : match.start()]):
        return is_year(before[1]) or int(before[1]) > int(match[0])
    if after := _PARTNER_AFTER.match(text, match.end()):
        return is_year(after[1]) or int(after[1]) < int(match[0])
    return text[match.end() : match.end() + 1] == "-"


def with_points(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001
    """«26.261 euroa» for «26 261 euroa»; «26.261» of other things can be a decimal as well."""
    for match in _POINTS.finditer(text):
        if match[0].startswith("0") or follows_section(text, match.start()):
            continue
        start, end = match.span()
        clear = match[2] or match[1].count(".") > 1 or _EURO.match(text, end)
        if clear:
            points = _POINT.finditer(text, start, match.end(1))
            yield Slip("T102", start, end, tuple((*point.span(), " ") for point in points))
        else:
            yield Slip("T103", start, end)
