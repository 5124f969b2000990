"""Numbers of chapters, tables, figures, annexes and footnotes that follow from other changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.document.blocks import Block, Document, Figure, Footnote, Heading, Table
from generator.document.walk import all_blocks
from generator.revision.summary.model import Renumbering

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_Kind = str
_Pair = tuple[str, str]


def renumberings(marked: Document) -> tuple[Renumbering, ...]:
    """The new numbers of what stood there before, neighbours in one.

    A sub-chapter whose chapter has another number is told only where its own place in it changed.
    """
    found: dict[str, list[_Pair]] = {}
    for kind, pair in (*_of_blocks(marked), *_of_footnotes(marked)):
        if all(map(_NUMBER.fullmatch, pair)):
            found.setdefault(kind, []).append(pair)
    kinds: tuple[_Kind, ...] = ("chapter", "annex", "table", "figure", "footnote")
    return tuple(
        Renumbering(kind, (run[0][0], run[-1][0]), (run[0][1], run[-1][1]))  # type: ignore[arg-type]
        for kind in kinds
        for run in _joined(_told(found.get(kind, ())))
    )


def _of_blocks(marked: Document) -> Iterator[tuple[_Kind, _Pair]]:
    for block in all_blocks(marked.blocks):
        kind = _kind(block)
        if kind and not block.change and isinstance(block, Heading | Table | Figure):
            was = block.was if isinstance(block.was, Heading | Table | Figure) else block
            yield kind, (was.number, block.number)


def _kind(block: Block) -> _Kind:
    match block:
        case Heading():
            return "annex" if block.kind == "annex" else "chapter"
        case Table():
            return "table"
        case Figure():
            return "figure"
    return ""


def _of_footnotes(marked: Document) -> Iterator[tuple[_Kind, _Pair]]:
    for note in marked.footnotes.values():
        if not note.change:
            was = note.was if isinstance(note.was, Footnote) else note
            yield "footnote", (str(was.number), str(note.number))


def _told(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """The pairs whose last number differs, or that stand under another chapter than before."""
    above = dict(pairs)
    for old, new in pairs:
        (old_chapter, old_last), (new_chapter, new_last) = _parted(old), _parted(new)
        same_chapter = above.get(old_chapter, old_chapter) == new_chapter
        if old_last != new_last or not same_chapter:
            yield old, new


def _parted(number: str) -> tuple[str, int]:
    chapter, _, last = number.rpartition(".")
    return chapter, int(last)


def _joined(pairs: Iterator[_Pair]) -> list[list[_Pair]]:
    """Runs of pairs that follow one another in both."""
    runs: list[list[_Pair]] = []
    for pair in pairs:
        if runs and all(map(_follows, runs[-1][-1], pair)):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _follows(before: str, after: str) -> bool:
    (chapter, last), (same, following) = _parted(before), _parted(after)
    return chapter == same and following == last + 1
