"""Where sentences and paragraphs end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.rules.running_text import OBJECT

_ABBREVIATED = """
    bl bl.a ca dvs esim ex fr.o.m hlö jfr k kap kl klo kpl ks kts md milj mm mn mom mrd n nk nr nro
    ns osv puh resp s st t t.ex tel tfn ts v vrt vs vv ym
"""
_CLOSING = r"[)\]\"”»’'*_]*"
_OPENING = r"[(\[\"”“«»’'*_]*"
# «1. Lahti, 2. Hollola» are ordinals; elsewhere a number may end a sentence.
_ORDINALS = (r"^\d", r"^\d\d", r"[,:;(] \d", r"[,:;(] \d\d")
_GOES_ON = "".join(
    [rf"(?<!\b(?i:{re.escape(name)})\.)" for name in _ABBREVIATED.split()]
    + [rf"(?<!{number}\.)" for number in _ORDINALS]
    + [rf"(?!(?<=\b{number}\.)\s+\d)" for number in (r"\d", r"\d\d")]  # 31. 12. 2025
)
_EMPTY_LINES = re.compile(r"\n[ \t]*\n\s*")
_BOUNDARY = re.compile(
    rf"{_EMPTY_LINES.pattern}"
    r"|\n[ \t]*(?=(?:[-*+•]|\d{1,2}[.)])[ \t])"
    rf"|(?P<stop>[.!?]{_GOES_ON}{_CLOSING})\s+(?={_OPENING}(?:[^\W_a-zåäö]|{OBJECT}))",
    re.MULTILINE,
)


# What has no full stop for so long is no sentence: rules that compare the words of one with each
# other would take their time over it.
_PART = re.compile(r"[\s\S]{1,1000}(?!\S)|[\s\S]{1,1000}")


class Piece(NamedTuple):
    """A sentence or a paragraph: where it starts in its text, and its words."""

    start: int
    words: str

    @property
    def end(self) -> int:
        """Where it ends in its text."""
        return self.start + len(self.words)


@lru_cache(maxsize=8192)  # each rule that reads sentences asks anew
def sentences(words: str) -> tuple[Piece, ...]:
    """The sentences of a running text; a paragraph and an item of a list end one too."""
    return tuple(part for piece in _pieces(words, _BOUNDARY) for part in _parts(piece))


def paragraphs(words: str) -> Iterator[Piece]:
    """What empty lines part in a running text."""
    yield from _pieces(words, _EMPTY_LINES)


def _parts(piece: Piece) -> Iterator[Piece]:
    """The sentence, cut between words where it goes on and on."""
    for match in _PART.finditer(piece.words):
        yield Piece(piece.start + match.start(), match[0])


def _pieces(words: str, boundary: re.Pattern[str]) -> Iterator[Piece]:
    start = 0
    for match in boundary.finditer(words):
        end = match.end("stop") if match.groupdict().get("stop") else match.start()
        yield Piece(start, words[start:end])
        start = match.end()
    yield Piece(start, words[start:])
