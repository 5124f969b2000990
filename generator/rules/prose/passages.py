"""The prose of a plan as blocks and sentences, with facts and references kept apart from words.

Everything is found at its offset in the text as the planner wrote it. `words` has the text's
length: what is no prose (code, links, list markers, directives) and what is referred to by name
(facts, chapters) is blanked out, so that a rule reads nothing but words and typed numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.findings import Span
from generator.plan.marks import (
    ADDRESS,
    DIRECTIVE,
    EMAIL,
    FACT,
    FOOTNOTE,
    LINK_TARGET,
    LITERAL,
    REFERENCE,
    either,
    hidden,
)
from generator.rules.reading import Reading
from generator.rules.running_text import OBJECT
from generator.rules.sentences import sentences
from generator.source import MarkedText

# Links are left out whole: their words name another work or place.
_NO_PROSE = either(
    DIRECTIVE,
    r"^[ \t]*\|.*$",  # rows of a table
    LITERAL,
    rf"\[[^\[\]\n]*\]{LINK_TARGET}",
    ADDRESS,
    EMAIL,
    FOOTNOTE,
    r"^[ \t]*#{1,6} ",
)
_MARKER = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")


class Reference(NamedTuple):
    """A fact named in prose, «{unemployed.share:0}», with its offsets."""

    name: str
    aspect: str
    decimals: int | None
    start: int
    end: int


class Target(NamedTuple):
    """A chapter, table, figure or annex referred to, with the offsets of the reference."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words, and what it refers to. Offsets are those of the whole text."""

    words: str
    start: int
    end: int
    references: tuple[Reference, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or an item of a list and its sentences."""

    kind: Literal["paragraph", "item"]
    indent: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the plan, in its language, and its blocks in order."""

    text: MarkedText
    language: str
    blocks: tuple[Block, ...]

    def span(self, start: int, end: int) -> Span:
        """The range in the file of the text between two offsets."""
        return self.text.span_at(start, end)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in order."""
        for block in self.blocks:
            yield from block.sentences


# The homes of numbers, and what tells of them: a fact's label and note, a source's title.
_HOMES = ("facts.", "sources.", "glossary.")


@lru_cache(maxsize=1)  # each rule of prose asks for them
def passages(reading: Reading) -> tuple[Passage, ...]:
    """The plan's prose: all its texts but cells of tables and the labels of facts and sources."""
    return tuple(
        Passage(text, language, tuple(_blocks(str(text))))
        for text, language in reading.prose
        if not text.path.startswith(_HOMES) and ".cells[" not in text.path
    )


def _blocks(text: str) -> Iterator[Block]:
    references = tuple(_references(text))
    targets = tuple(Target(match["id"], *match.span()) for match in REFERENCE.finditer(text))
    words = _words(text)
    for kind, indent, start, end in _bounds(text, words):
        yield Block(kind, indent, tuple(_sentences(words, start, end, references, targets)))


def _references(text: str) -> Iterator[Reference]:
    for match in FACT.finditer(text):
        decimals = int(match["decimals"]) if match["decimals"] else None
        yield Reference(match["name"], match["aspect"] or "", decimals, *match.span())


def _words(text: str) -> str:
    plain = hidden(hidden(text, FACT, OBJECT), _NO_PROSE)
    return plain.replace("**", "  ").replace("\N{NO-BREAK SPACE}", " ")


def _bounds(text: str, words: str) -> Iterator[tuple[Literal["paragraph", "item"], int, int, int]]:
    """Kind, indent, start and end of each block."""
    open_block: tuple[Literal["paragraph", "item"], int, int] | None = None
    offset = 0
    for line in text.split("\n"):
        marker = _MARKER.match(line)
        ends = marker or not words[offset : offset + len(line)].strip()
        if ends and open_block:
            yield (*open_block, offset)
            open_block = None
        if marker:
            indent = len(line) - len(line.lstrip())
            open_block = ("item", indent, offset + marker.end())
        elif not ends and not open_block:
            open_block = ("paragraph", 0, offset)
        offset += len(line) + 1
    if open_block:
        yield (*open_block, len(text))


def _sentences(
    words: str,
    start: int,
    end: int,
    references: tuple[Reference, ...],
    targets: tuple[Target, ...],
) -> Iterator[Sentence]:
    for piece in sentences(words[start:end]):
        first, last = start + piece.start, start + piece.end
        if piece.words.strip():
            yield Sentence(
                piece.words,
                first,
                last,
                tuple(r for r in references if first <= r.start < last),
                tuple(t for t in targets if first <= t.start < last),
            )


CLAUSES = re.compile(
    r"[;:]|,(?=\s)(?!\s(?:mikä|joka\son|joka\soli|eli|vilket|som\sär|dvs|alltså)\b)"
    r"|\s(?:mutta|vaan|men|utan)\s"
)
"""Where one statement of a sentence ends and another begins."""


def clause_around(
    sentence: Sentence, start: int, end: int, breaks: re.Pattern[str] = CLAUSES
) -> tuple[int, int]:
    """The part of the sentence between breaks that holds the text from `start` to `end`."""
    first, last = sentence.start, sentence.end
    for match in breaks.finditer(sentence.words):
        if sentence.start + match.end() <= start:
            first = sentence.start + match.end()
        elif sentence.start + match.start() >= end:
            last = sentence.start + match.start()
            break
    return first, last
