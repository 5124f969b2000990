"""The words of growth and decrease, and those that weaken a claim of size."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

GREW = (
    r"kasvanut|kasvaneet|kasvoi(?:vat)?|lisääntynyt|lisääntyneet|lisääntyi(?:vät)?|noussut"
    r"|nousseet|nousi(?:vat)?|suurentunut|suureni|ökat|ökade|stigit|steg|vuxit|växte"
)
FELL = (
    r"laskenut|laskeneet|laski(?:vat)?|vähentynyt|vähentyneet|väheni(?:vät)?|vähentyi(?:vät)?"
    r"|pienentynyt|pienentyneet|pieneni(?:vät)?|supistunut|supistui(?:vat)?|alentunut|aleni(?:vat)?"
    r"|minskat|minskade|sjunkit|sjönk|avtagit"
)
HEDGES = (
    r"(?:(?P<under>lähes|melkein|liki|vajaa\w*|nästan|knappt|närapå)"
    r"|(?P<about>noin|suunnilleen|ungefär|cirka|omkring)"
    r"|(?P<over>yli|reilu\w*|runsa\w*|över|drygt))"
)


class Bounds(NamedTuple):
    """The least and the greatest ratio that words may be said of."""

    least: Decimal
    most: Decimal

    def hold(self, ratio: Decimal) -> bool:
        """Whether the ratio lies within."""
        return self.least <= ratio <= self.most


_EXACT, _ABOUT, _ALMOST = Decimal("0.1"), Decimal("0.2"), Decimal("0.15")


def bounds(match: re.Match[str], size: Decimal, most: Decimal) -> Bounds:
    """What «lähes», «noin», «yli» or no word before a size allows; no ratio is above `most`.

    Without a word a tenth either way, with «noin» a fifth; «lähes» up to 15 % less, never more.
    """
    if match["under"]:
        return Bounds(size * (1 - _ALMOST), size)
    if match["over"]:
        return Bounds(size, most)
    room = _ABOUT if match["about"] else _EXACT
    return Bounds(size * (1 - room), size * (1 + room))
