"""A text on its way to being right, which still knows the offsets of the text that it began as.

One slip can hide another («1241milj.» is no amount before it has a unit), so that a text is read
again once its slips are mended. What is found then is told at its place in the planner's text.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import replace

from generator.rules.typography.slip import Change, Slip


class Draft:
    """A text and the slips found in it so far; `text` is how it reads with their changes."""

    def __init__(self, first: str) -> None:
        self.text = self._first = first
        self._origins = list(range(len(first) + 1))
        self._slips = set[Slip]()
        self._changes: list[Change] = []  # sorted; none meets another

    def mend(self, found: Iterable[Slip]) -> list[Slip]:
        """Makes the changes of slips of `text`; they come back in the offsets of the first text.

        Those told already are left out, and those whose changes meet others.
        """
        fresh: list[Slip] = []
        for slip in map(self._in_first, found):
            if slip not in self._slips and not self._meets_others(slip):
                fresh.append(slip)
                self._slips.add(slip)
                for change in slip.changes:
                    insort(self._changes, change)
        self._rewrite()
        return fresh

    def _in_first(self, slip: Slip) -> Slip:
        changes = tuple((*self._range(start, end), words) for start, end, words in slip.changes)
        start, end = self._range(slip.start, slip.end)
        return replace(slip, start=start, end=end, changes=changes)

    def _range(self, start: int, end: int) -> tuple[int, int]:
        """A range of `text` in the first text, without what is taken away after it there."""
        first, last = self._origins[start], self._origins[max(start, end - 1)]
        return first, min(last + 1, self._origins[end]) if end > start else first

    def _meets_others(self, slip: Slip) -> bool:
        return any(_meet(own, other) for own in slip.changes for other in self._beside(own))

    def _beside(self, change: Change) -> list[Change]:
        index = bisect_left(self._changes, change)
        return self._changes[max(0, index - 1) : index + 1]

    def _rewrite(self) -> None:
        words, origins, at = [], [], 0
        for start, end, new in self._changes:
            words += [self._first[at:start], new]
            origins += [*range(at, start), *([start] * len(new))]
            at = end
        self.text = "".join((*words, self._first[at:]))
        self._origins = [*origins, *range(at, len(self._first) + 1)]


def _meet(one: Change, other: Change) -> bool:
    """Whether two changes want the same characters, or the same place between two."""
    return one[:2] == other[:2] or (one[0] < other[1] and other[0] < one[1])
