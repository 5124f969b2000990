"""Words and marks that tell what the number beside them is, in Finnish and in Swedish."""

from __future__ import annotations

import re

NUMBER = r"\d+(?: \d{3})*(?:,\d+)?"
"""A number as it should be, or without the spaces between its thousands."""

EURO = r"(?:€|M€|t€|k€|EUR\b|[Ee]uro(?:a|n|t|illa|ista|issa|on|lla)?\b)"
MILLION = r"(?:milj\b|miljoon\w*|miljard\w*|miljon\w*|mrd\b|mn\b|M€|MEUR\b|Meur\b)"
PERCENT = r"(?:%|‰|prosent\w*|promill\w*|procent\w*)"
STAFF = r"(?:htv\b|HTV\b|henkilötyövuo\w*|årsverke\w*|årsarbets\w*)"
_MEASURE = r"(?:km\b|kilomet\w*|hehtaar\w*|hektar\w*|ha\b|vuotta\b|kuukautta\b|tuntia\b|timmar\b)"

MEASURED = rf"(?:{EURO}|{MILLION}|{PERCENT}|{STAFF}|{_MEASURE})"
"""What follows a number that measures, so that a point in it is no date and no section's."""

_TIME = (
    r"vuo(?:nna|den|sina|desta|teen|si|tena)|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka"
    r"|marras|joulu|kevä|syksy|talv|alku|loppu|år|åren|januari|februari|mars|april|maj|juni|juli"
    r"|augusti|september|oktober|november|december|våren|sommaren|hösten|vintern"
)
_AFTER_TIME = re.compile(rf"\b(?:{_TIME})\w* $", re.IGNORECASE)
_SECTION = (
    r"luku|luvu\w+|kohta|kohda\w+|osio\w*|kappale\w*|taulukko|taulukon|taulukossa|kuvio\w*|kuva"
    r"|kuvan|kuvassa|liite|liitteen|liitteessä|jakso\w*|momentti\w*|momenti\w+|versio\w*|klo|kello"
    r"|kl|kapit\w*|avsnitt\w*|punkt\w*|tabell\w*|figur\w*|bilaga\w*|moment\w*|version\w*"
)
_AFTER_SECTION = re.compile(rf"(?:\b(?:{_SECTION})\.?|§) (?:[\d., –-]*\d[.,]? ?)?$", re.IGNORECASE)
_NEAR = 40

_YEAR = re.compile(r"\d{4}")
EARLIEST, LATEST = 1800, 2100


def is_year(digits: str) -> bool:
    """Whether digits are those of a year that a plan can speak of."""
    return bool(_YEAR.fullmatch(digits)) and EARLIEST <= int(digits) <= LATEST


def follows_time(text: str, offset: int) -> bool:
    """Whether a word such as «vuonna» or «toukokuussa» stands before an offset."""
    return bool(_AFTER_TIME.search(text[max(0, offset - _NEAR) : offset]))


def follows_section(text: str, offset: int) -> bool:
    """Whether a word such as «luvussa», «kohta» or «klo» says what the number there is."""
    return bool(_AFTER_SECTION.search(text[max(0, offset - _NEAR) : offset]))
