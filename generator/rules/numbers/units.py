"""Units of measure: which of them measure the same thing, and on what scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

MONEY, PERCENT, POINTS = "€", "%", "%-point"

_SPACES = re.compile(r"\s+")
_SCALES = (
    (re.compile(r"(?:mrd\.?|miljard\w*)\s*"), Decimal(10) ** 9),
    (
        re.compile(r"(?:miljo?o?n\w*|milj\.?|mn\.?|meur\b|m(?=€|eur|e\b))\s*"),
        Decimal(10) ** 6,
    ),
    (re.compile(r"(?:1\s?000|tuhan\w*|tuha\w*|tusen|teur\b|[tk](?=€|eur|e\b))\s*"), Decimal(1000)),
)
_KINDS = (
    (re.compile(r"€|eur\b|euro\w*|e"), MONEY),
    (re.compile(r"%-?(?:yksik\w*|yks\.?)|pros(?:entti|\.)?-?yks\w*|procentenhet\w*"), POINTS),
    (re.compile(r"%|pros(?:entti\w*|\.)?|procent"), PERCENT),
    (
        re.compile(r"henkilö[äaÄn]?|hlö|hlöä|henkeä|henk\.?|person(?:er)?|as(?:ukas(?:ta)?)?\.?"),
        "person",
    ),
    (re.compile(r"htv(?::?\w*)?|henkilötyövuo\w*|årsverken?"), "person-year"),
    (re.compile(r"kk|kuukau\w*|månad\w*"), "month"),
    (re.compile(r"pv|päiv\w*|dag(?:ar)?"), "day"),
    (re.compile(r"kpl|kappaletta|st\.?"), "piece"),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """What a unit measures and how many of the smallest unit it is: «milj. €» is € times 10⁶."""

    kind: str
    factor: Decimal = Decimal(1)

    @property
    def rounds(self) -> bool:
        """Whether whole numbers of the unit are rounded ones: millions, thousands, per cent."""
        return self.factor != 1 or self.kind in (PERCENT, POINTS)

    @property
    def is_known(self) -> bool:
        """Whether the unit is one that must not be mixed with others: money or per cent."""
        return self.kind in (MONEY, PERCENT, POINTS)


@cache
def scale(unit: str) -> Scale:
    """The scale of a unit as a planner writes it; «» measures an unnamed thing by ones."""
    text = _SPACES.sub(" ", unit.strip().lower())
    factor = Decimal(1)
    for pattern, times in _SCALES:
        if match := pattern.match(text):
            factor, text = times, text[match.end() :].strip() or MONEY
            break
    kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(text)), text)
    return Scale(kind, factor)


def mixed(units: list[str]) -> bool:
    """Whether amounts of the units cannot be added up or compared as they stand.

    Only what is certain counts: euros on two scales, and per cent among other things.
    """
    told = {scale(unit) for unit in units if unit}
    return len(told) > 1 and any(each.is_known for each in told)
