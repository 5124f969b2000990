"""Numbers written in words, in any case: «viiden», «kolmella», «tolv»."""

from __future__ import annotations

import re
from functools import cache

# Stems that the case endings follow; «yhdessä» also means together, «en» is an article.
_FINNISH = {
    "kahde|kaht|kaksi": 2,
    "kolme": 3,
    "neljä": 4,
    "viide|viit|viisi": 5,
    "kuude|kuut|kuusi": 6,
    "seitsemä": 7,
    "kahdeksa": 8,
    "yhdeksä": 9,
    "kymmene|kymment": 10,
}
_ENDING = (
    r"(?:n|a|ä|än|e|en|een|ään|aan|s?sa|s?sä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|teen|ta|tä)?"
)
_SWEDISH = (
    "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
    "nitton tjugo"
)
_TEEN = 10


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[int, ...]]:
    """One pattern for all numbers, and the numbers that its groups stand for."""
    teens = [
        (rf"(?:{stems}){_ENDING}toista", number + _TEEN)
        for stems, number in _FINNISH.items()
        if number < _TEEN
    ]
    units = [(rf"(?:{stems}){_ENDING}", number) for stems, number in _FINNISH.items()]
    swedish = [(word, number) for number, word in enumerate(_SWEDISH.split(), 2)]
    every = [*teens, ("yksi|yhden|yhtä", 1), ("yksitoista|yhdentoista", 11), *units, *swedish]
    groups = "|".join(f"({pattern})" for pattern, _ in every)
    return re.compile(groups, re.IGNORECASE), tuple(number for _, number in every)


@cache
def numeral(word: str) -> int | None:
    """The number that a word is, None for any other word."""
    pattern, numbers = _pattern()
    match = pattern.fullmatch(word)
    return numbers[int(match.lastindex or 1) - 1] if match else None
