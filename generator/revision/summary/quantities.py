"""Numbers as documents print them, read back: their value, their unit and how they changed."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.locale import NBSP
from generator.revision.summary.model import Difference, Quantity

_ABOUT = r"(?:n\.|noin|arviolta|ca|cirka|omkring)\s"
_NUMBER = rf"[−–-]?\d+(?:[{NBSP} ]\d{{3}})*(?:,\d+)?"
_UNIT = rf"(?:[^\W\d_]|[%‰€§°])\S*(?:{NBSP}\S+)*"
_QUANTITY = re.compile(rf"(?:{_ABOUT})?({_NUMBER})(?:{NBSP}?({_UNIT}))?")
_YEARS = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(
    r"(?:\d{1,2}\.){1,2}\d{4}|\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{4}|(?:19|20)\d\d(?:[–/-](?:19|20)?\d\d)?"
)
_DATES = re.compile(rf"{_DATE.pattern}(?:\s?[–-]\s?(?:{_DATE.pattern}))?")
_NO_UNITS = ("§", "mom", "luku", "kohta")  # what numbers a place in a law or a plan
# Words after which a number is a name: it counts nothing and grows by no per cents.
_NAMED = re.compile(
    r"\w*(?:katu|kadun|tie|tien|kuja|polku|aukio|väylä|raitti|gatan|vägen)"
    r"|(?:luku|luvu|kohta|kohda|moment|pykäl|liit|taulu|kuvio|kapit|punkt|bilag|tabell|figur|vaih"
    r"|taso|luok|koodi|nro|numero|puh|nr|tfn)\w*\.?",
    re.IGNORECASE,
)
_MANY_DIGITS = 4
_PER_CENT = frozenset({"%", "prosenttia", "procent"})


def quantity(text: str, unit: str = "") -> Quantity | None:
    """The number that the text is, with its own unit or else the one given; None if it is none.

    Years and dates are no numbers: nothing grows by per cents from 2025 to 2026.
    """
    match = _QUANTITY.fullmatch(text.strip())
    if not match or (_YEARS.fullmatch(text.strip()) and not unit):
        return None
    number = re.sub(rf"[{NBSP} ]", "", match[1]).replace(",", ".")
    value = Decimal(re.sub("^[−–]", "-", number))
    own = (match[2] or unit).replace(NBSP, " ").partition(":")[0].strip()
    return None if own.startswith(_NO_UNITS) else Quantity(value, own)


def is_named(before: str) -> bool:
    """Whether a number after these words names something: a house, a chapter, a phase."""
    words = before.split()
    return bool(words) and _NAMED.fullmatch(words[-1]) is not None


def is_telling(number: str) -> bool:
    """Whether a number has so many digits that it hardly means two things in one plan."""
    return sum(map(str.isdigit, number)) >= _MANY_DIGITS


def is_date(text: str) -> bool:
    """Whether the text is a date, a month, a year or a span of them."""
    return _DATES.fullmatch(text.strip()) is not None


def difference(old: Quantity | None, new: Quantity | None) -> Difference | None:
    """How a number changed; None where there are not two numbers of one unit."""
    if old is None or new is None or old.unit != new.unit:
        return None
    absolute = new.value - old.value
    if old.unit in _PER_CENT:
        return Difference(absolute, None, points=True)
    # A number that changes its sign, or starts at nothing, has not grown by any per cents.
    grows = old.value > 0 and new.value >= 0
    return Difference(absolute, absolute / old.value * 100 if grows else None)
