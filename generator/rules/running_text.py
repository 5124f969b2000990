"""Running text: the words of a Markdown text in their places, without what only looks like words.

Addresses, facts, literals and directives are blanked at their full length, so that a place in the
result is the same place in the text.
"""

from __future__ import annotations

from functools import lru_cache

from generator.findings import Edit
from generator.plan.marks import (
    ADDRESS,
    DIRECTIVE,
    ESCAPED,
    FACT,
    FOOTNOTE,
    FOREIGN,
    LINK_TARGET,
    LITERAL,
    either,
    hidden,
)
from generator.source import MarkedText

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for each character of a fact, a literal, an address: neither a space nor a word."""

_DIRECTIVE = either(DIRECTIVE)
_BRACKETS = r"\[(?=[^\[\]\n]*\]\()|\](?=\()"
_OBJECT = either(
    *(LITERAL, ESCAPED, FOREIGN.pattern, FOOTNOTE, FACT.pattern),
    *(_BRACKETS, LINK_TARGET, ADDRESS),
)


@lru_cache(maxsize=8192)  # each rule that reads words asks anew
def running_text(text: str) -> str:
    """The text, as long as it was, its directives blank and its objects `OBJECT`."""
    return hidden(hidden(text, _DIRECTIVE), _OBJECT, OBJECT)


def edits(text: MarkedText, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """The edit that puts `new` in the place of `text[start:end]`; none if that is unknown."""
    return (Edit(text.span_at(start, end), new),) if text.segments else ()
