"""Terms with a life span: a text of a later day says something else.

Finnish inflects: a term is found by the starts of its words, an abbreviation by its endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pydantic import Field

from generator.statute.entry import Dated, read_entries

_ENDING = (
    r"(?::\w+|(?:n|t|in|yn|iin|i?ss[äa]|i?st[äa]|i?lle|i?lt[äa]|i?ll[äa]|iden|ien|jen)(?!\w))?"
    r"(?!\w|-la(?:ki|in|issa|ista|kia|kiin)\b)"  # the act has a life span of its own
)


class Term(Dated):
    """A word of the employment services, its name and stems by language.

    `replaced_by` is what a later text says, `replaces` what an earlier one said. `act` is the act
    that changed it, where one did.
    """

    term: dict[str, str]
    stems: dict[str, tuple[str, ...]]
    abbreviations: tuple[str, ...] = ()
    replaced_by: dict[str, str] = Field(default_factory=dict)
    replaces: dict[str, str] = Field(default_factory=dict)
    act: str | None = None


class Use(NamedTuple):
    """A term in a text, from one offset to before another."""

    term: Term
    start: int
    end: int


@cache
def terms() -> tuple[Term, ...]:
    """All terms, in the file's order."""
    return read_entries("terms", Term)


def uses(text: str, language: str) -> Iterator[Use]:
    """Every use of a term in a text of the language, in order; of two at a place the longer."""
    pattern, found = _pattern(language)
    for match in pattern.finditer(text):
        yield Use(found[int(str(match.lastgroup)[1:])], *match.span())


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], tuple[Term, ...]]:
    """One pattern for all terms of a language, and the terms that its groups stand for."""
    pieces = [
        (stem, rf"(?i:{re.escape(stem)})[\w-]*(?::\w+)?", term)
        for term in terms()
        for stem in term.stems.get(language, ())
    ]
    pieces += [(a, rf"{re.escape(a)}{_ENDING}", t) for t in terms() for a in t.abbreviations]
    pieces.sort(key=lambda piece: -len(piece[0]))
    groups = "|".join(f"(?P<t{i}>{piece[1]})" for i, piece in enumerate(pieces))
    return re.compile(rf"(?<![\w-])(?:{groups})"), tuple(piece[2] for piece in pieces)
