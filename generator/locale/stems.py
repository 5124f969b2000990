"""Stems: the part of a word that stays when it is inflected, for comparing words in texts.

Snowball's stemmers leave traces of Finnish consonant gradation («kuntaosuud», «kuntaosuuks»),
which are folded away here. A stem is for comparing only: it is often no word.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

import snowballstemmer

_ALGORITHMS = {"fi": "finnish", "sv": "swedish", "en": "english"}
_SHORT = 4

# Endings that one Finnish word has in its different cases, and what they are folded to. The last
# letters, given first, tell most of them away at once.
_FOLDS = (
    ("sdte", re.compile(r"(?<=[uy])(?:s|d|t|ks|te|de|kse)$"), ""),  # osuus, osuuden, osuuksia
    ("oömn", re.compile(r"tt?([oö])[mn]?$"), r"t\1"),  # työtön, työttömän, työtöntä
    ("nm", re.compile(r"(?<=o)i[nm]$"), ""),  # avoin, avoimet
    ("ns", re.compile(r"(?<=i)[ns]$"), ""),  # kielinen, kielisen
    ("ukvaä", re.compile(r"(?<=lu)[kv]u?$|(?<=[aä])[pv][aä]$"), ""),  # luku, luvun; tapa, tavalla
    ("s", re.compile(r"(?<=[aeiouyäö])(?:as|äs)$"), ""),  # vuotias, vuotiaat
    ("saä", re.compile(r"(?<=[^aeiouyäö])(?:as|äs|aa|ää)$"), ""),  # asukas, asukkaat
    ("aeiouyäö", re.compile(r"(?<=.{4})[aeiouyäö]+$"), ""),  # saaja, saajien
    ("tdnlrkg", re.compile(r"([nlr])[tdnlrkg]$"), r"\1"),  # kunta, kunnan; silta, sillan
    ("td", re.compile(r"h[td]$"), "h"),  # kohta, kohdan
    ("kpt", re.compile(r"([kpt])\1$"), r"\1"),  # paikka, paikan
    ("p", re.compile(r"mp$"), "m"),  # parempi, paremman
)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def stem(word: str, language: str = "fi") -> str:
    """The word's stem in lower case; the forms of one word mostly share it.

    Words of a language without a stemmer are only lowered.
    """
    lowered = word.lower()
    if language not in _ALGORITHMS:
        return lowered
    found = _stemmer(language).stemWord(lowered)
    if language == "fi" and len(found) > _SHORT - 1:
        for last, ending, folded in _FOLDS:
            if found[-1] in last:
                found = ending.sub(folded, found)
    return found


@cache
def _stemmer(language: str) -> _Stemmer:
    stemmer: _Stemmer = snowballstemmer.stemmer(_ALGORITHMS[language])
    return stemmer
