"""No-break spaces in running text, where Finnish and Swedish orthography want a line unbroken."""

from __future__ import annotations

import re

from generator.document.inlines import Inlines, Plain
from generator.locale import NBSP

_UNITS = (
    "[%‰€§]|M€|°C|milj|mrd|mn|kpl|kk|pv|vko|htv|hlö|h|min|km|luku|kohta|mom|momentti|euroa?|vuotta"
    "|vuoden|kap|mån|årsv|dgr"
)
_MONTHS = (
    "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|januari|februari|mars"
    "|april|maj|juni|juli|augusti|september|oktober|november|december"
)
_THOUSANDS = re.compile(r"(?<![\d.,/])\d{1,3}(?: \d{3})+(?![\d])")
_BEFORE_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?:\b|(?<=[%‰€§])))")
_BEFORE_MONTH = re.compile(rf"(?<=\d\.) (?=(?:{_MONTHS})(?:kuu|\b))|(?<=\d) (?=(?:{_MONTHS})\b)")
_AFTER_ABBREVIATION = re.compile(
    r"(?:\b(?:n\.|v\.|s\.|ks\.|kl\.|nro|nr|klo|ca)|(?<=§)) (?=\d)|\b(?:milj\.|mrd\.|mn) (?=[€e])"
)


def typeset(text: str) -> str:
    """The text with no-break spaces within numbers and before units: «1 241», «15 §», «16,6 %»."""
    text = _THOUSANDS.sub(lambda match: match[0].replace(" ", NBSP), text)
    text = _BEFORE_UNIT.sub(NBSP, text)
    text = _BEFORE_MONTH.sub(NBSP, text)
    return _AFTER_ABBREVIATION.sub(lambda match: match[0].replace(" ", NBSP), text)


def plain(text: str) -> Inlines:
    """Words that the program says itself as inlines; none where it says nothing."""
    return (Plain(typeset(text)),) if text else ()
