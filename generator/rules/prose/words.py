"""The words of a sentence that carry its subject, as stems, and the moments that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.locale.stems import stem

# Numbers in words count («25-vuotiaat» are not «30-vuotiaat»), years do not.
_WORD = re.compile(r"(?<!\d)(?!(?:19|20)\d\d\b)\d+|[^\W\d_]+(?:-[^\W\d_]+)*")

# Words that join and point, in Finnish, Swedish and English.
_JOINING = """
    ja sekä tai eli että kun jos mutta vaan sillä koska jotta kuin niin myös vielä jo nyt
    lähes vain jopa noin näistä heistä niistä joista joiden jonka jota jossa joka jotka
    mikä mitä tämä tämän tätä tässä tästä se sen sitä siinä siitä he heitä ne niitä niiden nämä
    näiden hän on oli ovat olivat ollut olleet ole olla olisi olevan olevien oleva tulee tuli
    lopussa alussa aikana aikaan mukaan osalta siis tällöin silloin samaan kaikki kaikista koko
    kaiken muun ohella vuoden vuonna vuosi vuodessa vuosina kuukauden kuukautta n mm
    och samt eller att när om men utan för av på i till från med som den det de dem är var har
    hade vid slutet början under året år månaden också bara cirka alla hela ungefär fanns finns
    the of and in was were is are
"""
# Words that any quantity may have beside it.
_GENERAL = {
    "fi": """
        määrä lukumäärä yhteensä kaikkiaan luku osuus henkilö hlö prosentti euro miljoona summa
        arvo taso
    """,
    "sv": """
        antal antalet sammanlagt totalt andel andelen person personer procent euro miljon miljoner
        summa värde nivå
    """,
}
_MONTH_NAMES = {
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}
_MONTHS = {language: names.split() for language, names in _MONTH_NAMES.items()}
_FUNCTION = frozenset(_JOINING.split())
_GENERIC = {
    language: frozenset(stem(word, language) for word in words.split())
    for language, words in _GENERAL.items()
}
_MONTH = re.compile(rf"(?:{'|'.join(_MONTHS['fi'])})kuu\w*|{'|'.join(_MONTHS['sv'])}", re.I)


@lru_cache(maxsize=8192)
def stems(words: str, language: str) -> frozenset[str]:
    """The stems of the words that tell what a piece of text is about."""
    return frozenset(_stems(words, language)) - _GENERIC.get(language, frozenset())


def _stems(words: str, language: str) -> Iterator[str]:
    for match in _WORD.finditer(words):
        if match[0].lower() not in _FUNCTION and not _MONTH.fullmatch(match[0]):
            yield stem(match[0], language)


class When(NamedTuple):
    """A year, or a month of it, that a text names, with its offsets."""

    year: int
    month: int | None
    start: int
    end: int


_YEAR = r"((?:19|20)\d\d)"
_NAMED_MONTHS = {
    "fi": rf"\b({'|'.join(_MONTHS['fi'])})kuu\w*\s+(?:vuonna\s+)?{_YEAR}",
    "sv": rf"\b({'|'.join(_MONTHS['sv'])})\s+(?:år\s+)?{_YEAR}",
}
_TIMES = {
    language: re.compile(
        rf"{named}|(?<![\d./–-])(\d{{1,2}})/{_YEAR}|(?<![\d.,/–-]){_YEAR}(?![\d–/-]|,\d)",
        re.IGNORECASE,
    )
    for language, named in _NAMED_MONTHS.items()
}


def moments(words: str, language: str) -> tuple[When, ...]:
    """The years and months that the words name; ranges of years name none."""
    pattern = _TIMES.get(language)
    return tuple(_when(match, language) for match in pattern.finditer(words)) if pattern else ()


def _when(match: re.Match[str], language: str) -> When:
    named, named_year, month, month_year, year = match.groups()
    if named:
        number = _MONTHS[language].index(named.lower()) + 1
        return When(int(named_year), number, *match.span())
    if month and 1 <= int(month) <= len(_MONTHS["fi"]):
        return When(int(month_year), int(month), *match.span())
    return When(int(year or month_year), None, *match.span())
