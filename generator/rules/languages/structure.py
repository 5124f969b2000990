"""Versions of a text that are built differently, so that one of them says less than the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

from generator.findings import Finding, Severity
from generator.locale import LANGUAGES, report_words
from generator.plan.marks import ESCAPED, FACT, LITERAL, PLACED, REFERENCE, either, hidden
from generator.rules.languages.versions import versions
from generator.rules.reading import PlanReading
from generator.source import MarkedText

CODES = ("L111", "L112", "L113", "L114", "L115", "L116")

_LITERAL = either(LITERAL, ESCAPED)
_HEADING = re.compile(r"^ {0,3}(?P<level>#{1,6})[ \t]+\S", re.MULTILINE)
_ITEM = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>[-*+]|\d{1,9}[.)])[ \t]+\S", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\](?!:)")
_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)


class _Piece(NamedTuple):
    """A piece of a text: what it is, the same in every language, and where it stands."""

    what: str
    start: int
    end: int


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each kind of piece of which two versions of a text have different ones."""
    languages = reading.plan.told_in
    for _, by_language in versions(reading):
        own: dict[str, MarkedText] = {
            each: by_language[each] for each in languages if each in by_language
        }
        if len(own) > 1:
            yield from _differences(own)


def _differences(texts: Mapping[str, MarkedText]) -> Iterator[Finding]:
    words = {language: hidden(text, _LITERAL) for language, text in texts.items()}
    for code, pieces_of in (("L111", _headings), ("L112", _items)):
        pieces = {language: list(pieces_of(text)) for language, text in words.items()}
        yield from _other_order(code, texts, pieces)
    for code, pieces_of in (
        ("L113", _references),
        ("L114", _facts),
        ("L115", _footnotes),
        ("L116", _tables),
    ):
        pieces = {language: list(pieces_of(text)) for language, text in words.items()}
        yield from _only_in_one(code, texts, pieces)


def _headings(text: str) -> Iterator[_Piece]:
    """Headings by their level, of which the highest in the text counts as the first."""
    levels = sorted({match["level"] for match in _HEADING.finditer(text)})
    for match in _HEADING.finditer(text):
        level = levels.index(match["level"])
        yield _Piece(str(level), match.start("level"), match.end("level"))


def _items(text: str) -> Iterator[_Piece]:
    """The items of lists: bulleted or numbered; how deep, by the indents that the text has."""
    indents = sorted({len(match["indent"].expandtabs(4)) for match in _ITEM.finditer(text)})
    for match in _ITEM.finditer(text):
        depth = indents.index(len(match["indent"].expandtabs(4)))
        kind = "1." if match["mark"][0].isdigit() else "-"
        yield _Piece(f"{depth}{kind}", match.start("mark"), match.end("mark"))


def _references(text: str) -> Iterator[_Piece]:
    for match in REFERENCE.finditer(text):
        yield _Piece(f"#{match['id']}", *match.span())


def _facts(text: str) -> Iterator[_Piece]:
    """The figures that the text prints; units and labels bend with the sentence."""
    for match in FACT.finditer(text):
        aspect = (match["aspect"] or "").removesuffix("number")
        if aspect not in {"unit", "label"}:
            yield _Piece(match["name"] + (f".{aspect}" if aspect else ""), *match.span())


def _footnotes(text: str) -> Iterator[_Piece]:
    for number, match in enumerate(_FOOTNOTE.finditer(text), 1):
        yield _Piece(str(number), *match.span())


def _tables(text: str) -> Iterator[_Piece]:
    for match in PLACED.finditer(text):
        yield _Piece(match["id"], *match.span("id"))
    for number, match in enumerate(_ROW.finditer(text), 1):
        yield _Piece(f"| {number}", *match.span())


def _other_order(
    code: str, texts: Mapping[str, MarkedText], pieces: Mapping[str, list[_Piece]]
) -> Iterator[Finding]:
    """One finding where the pieces begin to differ, with how many there are in each version."""
    (one, first), (other, second) = pieces.items()
    for left, right in zip_longest(first, second):
        if left is None or right is None or left.what != right.what:
            language, piece = (one, left) if left else (other, right)
            counts = {name: len(found) for name, found in pieces.items()}
            yield _finding(code, texts[language], piece, {**counts})
            return


def _only_in_one(
    code: str, texts: Mapping[str, MarkedText], pieces: Mapping[str, list[_Piece]]
) -> Iterator[Finding]:
    """A finding for each piece that one version has and the other has not."""
    known = {language: Counter(piece.what for piece in found) for language, found in pieces.items()}
    for language, found in pieces.items():
        others = [counts for name, counts in known.items() if name != language]
        apart = {piece.what: piece for piece in reversed(found)}
        for piece in reversed(apart.values()):
            if not all(piece.what in counts for counts in others):
                where = {each: report_words(f"language.in.{language}", each) for each in LANGUAGES}
                yield _finding(code, texts[language], piece, {"value": piece.what, "where": where})


def _finding(code: str, text: MarkedText, piece: _Piece, values: Mapping[str, object]) -> Finding:
    span = text.span_at(piece.start, piece.end)
    return Finding(code, span, values, severity=Severity.WARNING, path=text.path)
