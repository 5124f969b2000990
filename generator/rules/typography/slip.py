"""A slip: a piece of a text that is not as Finnish or Swedish orthography wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.findings import Severity

Change: TypeAlias = tuple[int, int, str]
"""The start and end of a piece of a text, and what is to stand there instead."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands from `start` to before `end` of a text, and the least changes that mend it.

    Without changes only the planner can know what is meant.
    """

    code: str
    start: int
    end: int
    changes: tuple[Change, ...] = ()
    severity: Severity = Severity.WARNING

    def mended(self, text: str) -> str:
        """The piece as it should be."""
        piece = text[self.start : self.end]
        for start, end, words in sorted(self.changes, reverse=True):
            piece = piece[: start - self.start] + words + piece[end - self.start :]
        return piece


Matter: TypeAlias = Callable[[str, str], Iterator[Slip]]
"""Finds the slips of one kind in a masked text of a language."""


def insertion(offset: int, words: str = " ") -> Change:
    """A change that adds and takes nothing away."""
    return offset, offset, words
