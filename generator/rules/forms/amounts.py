"""Amounts of money and staff in a text, typed or as facts."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.plan.facts import FactBook, if_known
from generator.plan.marks import FACT

_SPACE = "[ \u00a0\u202f]"
_NUMBER = rf"(?<![\d,])\d{{1,3}}(?:(?:{_SPACE}|\.)\d{{3}})+(?:,\d+)?|(?<![\d,])\d+(?:,\d+)?"
_EUROS = re.compile(
    rf"({_NUMBER}){_SPACE}?(milj\.|miljoona\w*|mn|mrd\.|t|tuhat\w*|miljoner|tusen)?{_SPACE}?"
    r"(?:€|e\b|euro\w*|meur\b)",
    re.IGNORECASE,
)
_STAFF = re.compile(
    rf"({_NUMBER}){_SPACE}?(?:htv|henkilötyövuo|henkilö|työntekij|årsverk|person|anställd)",
    re.IGNORECASE,
)
_MONEY_UNITS = re.compile(r"€|eur|euro|milj", re.IGNORECASE)
_STAFF_UNITS = re.compile(r"htv|henkilö|årsverk|person", re.IGNORECASE)
_SCALES = {"milj": 1_000_000, "mn": 1_000_000, "mrd": 1_000_000_000, "t": 1000}


def euros(text: str, book: FactBook) -> list[Decimal]:
    """The amounts of euros in the text, in their order: typed ones first, then facts in euros."""
    typed = [_read(match[1]) * _scale(match[2] or "") for match in _EUROS.finditer(text)]
    return [*typed, *_facts(text, book, _MONEY_UNITS)]


def first_euros(text: str) -> str:
    """The first amount that is typed in the text with its unit, «» where none is."""
    match = _EUROS.search(text)
    return match[0] if match else ""


def person_years(text: str, book: FactBook) -> list[Decimal]:
    """The numbers of staff in the text, typed ones first, then facts in person-years or persons."""
    return [
        *(_read(match[1]) for match in _STAFF.finditer(text)),
        *_facts(text, book, _STAFF_UNITS),
    ]


def _read(number: str) -> Decimal:
    return Decimal(re.sub(rf"{_SPACE}|\.", "", number).replace(",", "."))


def _scale(words: str) -> int:
    """How many euros one is: of «milj.», «tuhatta», «t» or nothing."""
    return next((f for start, f in _SCALES.items() if words.lower().startswith(start)), 1)


def _facts(text: str, book: FactBook, units: re.Pattern[str]) -> list[Decimal]:
    values = []
    for match in FACT.finditer(text):
        value = if_known(book.value, match["name"])
        if value is not None and units.search(unit := book.fact(match["name"]).unit):
            values.append(value * _scale(unit))
    return values
