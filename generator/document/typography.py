"""No-break spaces in running text, where Finnish and Swedish orthography want a line unbroken."""

from __future__ import annotations

import re

from generator.locale import NBSP

_UNITS = "%|€|§|milj|mrd|kk|pv|htv|h|km|luku|kohta|mom|momentti|euroa|vuotta|vuoden"
_THOUSANDS = re.compile(r"(?<![\d.,/])\d{1,3}(?: \d{3})+(?![\d])")
_BEFORE_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?:\b|(?<=[%€§])))")
_AFTER_ABBREVIATION = re.compile(r"\b(n\.|milj\.|mrd\.|s\.|nro) (?=[\d€])")


def typeset(text: str) -> str:
    """The text with no-break spaces within numbers and before units: «1 241», «15 §», «16,6 %»."""
    text = _THOUSANDS.sub(lambda match: match[0].replace(" ", NBSP), text)
    text = _BEFORE_UNIT.sub(NBSP, text)
    return _AFTER_ABBREVIATION.sub(rf"\1{NBSP}", text)
