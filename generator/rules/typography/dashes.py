"""Dashes: an en dash with spaces around an aside, «– näin –»; hyphens: none cut from its word.

Source: Kielitoimiston ohjepankki (ajatusviiva), Svenska skrivregler.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Slip

_DASH = re.compile(r"(?<=[^\s|]) (-{1,3}|—|―) (?=[^\s|])")
_NUMBERS = re.compile(r"[\d%€\x01] (?:-{1,3}|—|―) [\d\x01]|\S - \d")
_CONJUNCTION = re.compile(r"(?:ja|tai|sekä|eli|och|eller|samt)\b")
# «työ- ja elinkeino-», «pien- että suur-», «osto- ym. palvelut»: the hyphen stands for a word.
_SHARED = (
    r"ja|tai|taikka|sekä|eli|eikä|että|vai|vaan|kuin|niin|mutta|joko|ynnä|jne|ym|yms|tms|mm"
    r"|och|eller|samt|respektive|resp|till|men|utan|inte|som|än|å|dvs|mfl|etc"
)
_CUT = re.compile(rf"(?<![\w-])[\w-]*[^\W\d_]-(?=(?: +|\n *)(?!(?:{_SHARED})\b)[a-zåäö]{{2}})")


def hyphens(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """A hyphen or an English dash in place of an en dash.

    A hyphen before «ja» may belong to the word before it («työ- ja elinkeinotoimisto»): which is
    meant only the planner knows. Between numbers it may be a minus sign.
    """
    for match in _DASH.finditer(text):
        if _NUMBERS.match(text, match.start() - 1):
            continue
        doubtful = match[1] == "-" and _CONJUNCTION.match(text, match.end())
        changes = () if doubtful else ((*match.span(1), "–"),)
        yield Slip("T113", *match.span(1), changes)


def cut_compounds(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """A word cut at its hyphen, as where a line broke in what was copied: «TE- palvelut».

    Whether the hyphen is of the word or of the broken line only the planner knows.
    """
    for match in _CUT.finditer(text):
        yield Slip("T118", *match.span())
