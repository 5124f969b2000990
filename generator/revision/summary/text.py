"""The summary as text for a terminal of 100 columns.

5.1 Taloudelliset voimavarat
  Kaupungin oma panostus 2025: 10,1 → 11,3 milj. €, +1,2 (+11,9 %) (taulukko 9)
    ↳ Yhteensä 2025: 53,9 → 55,1 milj. €, +1,2 (+2,2 %) (taulukko 9)
  «…neuvontaa on [kuudessa → seitsemässä] toimipisteessä…»
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.revision.summary.model import DocumentChanges, Summary
from generator.revision.summary.telling import (
    Line,
    Piece,
    Swapped,
    Values,
    Words,
    counts,
    heading,
    lines,
    states,
    title,
    titles,
    told_documents,
)
from generator.revision.summary.words import renumbering_words, word

WIDTH = 100
_INDENT = "  "
_FOLLOWS = "↳ "
_WORD = re.compile(r"[ ]?[^ ]+|[ ]$")  # a no-break space does not end a word

Style = Literal["", "title", "chapter", "old", "new", "difference", "quiet"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a line in one style, for those who put on colours."""

    text: str
    style: Style = ""


def summary_text(summary: Summary, language: str) -> str:
    """The summary in plain text, told in the user's language."""
    return "\n".join(
        "".join(segment.text for segment in line) for line in summary_segments(summary, language)
    )


def summary_segments(summary: Summary, language: str) -> Iterator[tuple[Segment, ...]]:
    """The lines of the same text, each in pieces that say their style."""
    documents = told_documents(summary)
    for document in documents or summary.documents[:1]:
        yield (Segment(title(document, language), "title"),)
    if told := states(summary, language):
        yield (Segment(told, "quiet"),)
    yield (Segment(counts(summary, language)),)
    for document in documents:
        if len(documents) > 1:
            yield from ((), (Segment(document.title, "title"),))
        yield from _document(document, language, titles(summary))


def _document(
    document: DocumentChanges, language: str, names: Mapping[str, str]
) -> Iterator[tuple[Segment, ...]]:
    for chapter in document.chapters:
        yield from ((), (Segment(heading(chapter, language), "chapter"),))
        for entry in chapter.entries:
            for line in lines(entry, language, names):
                yield from _wrapped(line)
    if document.renumbered:
        yield from ((), (Segment(word("renumbered", language), "chapter"),))
        for each in document.renumbered:
            yield (Segment(_INDENT + renumbering_words(each, language)),)


def _wrapped(line: Line) -> Iterator[tuple[Segment, ...]]:
    """The line within the width, its further rows under its words."""
    indent = _INDENT * (1 + line.level)
    sign = _FOLLOWS if line.follows else ""
    row, used = [Segment(indent + sign)], len(indent + sign)
    for segment in _segments(line.pieces):
        for piece in _WORD.findall(segment.text):
            if used + len(piece) > WIDTH and piece.startswith(" "):
                yield tuple(row)
                hanging = indent + " " * len(sign)
                row, used = [Segment(hanging)], len(hanging)
                piece = piece[1:]  # noqa: PLW2901
            row.append(Segment(piece, segment.style))
            used += len(piece)
    yield tuple(row)


def _segments(pieces: Sequence[Piece]) -> Iterable[Segment]:
    for piece in pieces:
        match piece:
            case Words(text, style):
                yield Segment(text, style)
            case Values(old, new):
                yield from (Segment(old, "old"), Segment(" → "), Segment(new, "new"))
            case Swapped(old, ""):
                yield from (Segment("[− "), Segment(old, "old"), Segment("]"))
            case Swapped("", new):
                yield from (Segment("[+ "), Segment(new, "new"), Segment("]"))
            case Swapped(old, new):
                yield from (Segment("["), Segment(old, "old"), Segment(" → "))
                yield from (Segment(new, "new"), Segment("]"))
