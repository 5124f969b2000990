"""Running text: the words of a Markdown text in their places, without what only looks like words.

Addresses, facts, literals and directives are blanked at their full length, so that a place in the
result is the same place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.findings import Edit
from generator.source import MarkedText

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for each character of a fact, a literal, an address: neither a space nor a word."""

_DIRECTIVE = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?^[ \t]*(?P=fence)[`~]*[ \t]*$|.*)",
    re.MULTILINE | re.DOTALL,
)
_OBJECT = re.compile(
    r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)"  # a literal
    r"|\\[\[{].*?[\]}]"  # an escaped bracket
    r"|\[\^[^\]\n]+\]:?"  # the mark of a footnote
    r"|\{[a-z][^{}\n]*\}"  # a fact
    r"|\]\([^)\n]*\)|\[(?=[^\]\n]*\]\()"  # the brackets and the address of a link
    r"|<?\b(?:https?://|www\.|mailto:)[^\s>)]+>?"
)
_BOUNDARY = re.compile(
    r"\n[ \t]*\n\s*"
    r"|\n[ \t]*(?=(?:[-*+•]|\d{1,2}[.)])[ \t])"
    r"|(?<=[.!?])\s+(?=[^\W\d_a-zåäö]|[\ufffc*\"”»(])"
)


class Piece(NamedTuple):
    """A sentence or a paragraph: where it starts in its text, and its words."""

    start: int
    words: str


@lru_cache(maxsize=8192)  # each rule that reads words asks anew
def running_text(text: str) -> str:
    """The text, as long as it was, its directives blank and its objects `OBJECT`."""
    plain = _DIRECTIVE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return _OBJECT.sub(lambda match: OBJECT * len(match[0]), plain)


def sentences(words: str) -> Iterator[Piece]:
    """The sentences of a running text; a list item and a heading end one too."""
    yield from _pieces(words, _BOUNDARY)


def paragraphs(words: str) -> Iterator[Piece]:
    """What empty lines part in a running text."""
    yield from _pieces(words, re.compile(r"\n[ \t]*\n\s*"))


def _pieces(words: str, boundary: re.Pattern[str]) -> Iterator[Piece]:
    start = 0
    for match in boundary.finditer(words):
        yield Piece(start, words[start : match.start()])
        start = match.end()
    yield Piece(start, words[start:])


def edits(text: MarkedText, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """The edit that puts `new` in the place of `text[start:end]`; none if that is unknown."""
    return (Edit(text.span_at(start, end), new),) if text.segments else ()
