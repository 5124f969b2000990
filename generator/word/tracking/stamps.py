"""Who changed what and when: the last thing that is written on all marks of changes.

    <w:ins w:id="412" w:author="työllisyysjohtaja" w:date="2026-02-03T07:15:09Z">

Ids are unique in the file. Each change is a second later than the one before it: LibreOffice joins
changes that touch and are of one time, and then loses the form of lists. All marks of a paragraph
that is new or gone as a whole are one change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

from generator.word.oxml import Element, name

_MARKS = tuple(map(name, ("w:ins", "w:del", "w:pPrChange")))
_OTHERS = tuple(map(name, ("w:bookmarkStart", "w:commentRangeStart")))
_SIGN, _PARAGRAPH = name("w:rPr"), name("w:p")


def stamp(roots: Iterable[Element], author: str, moment: datetime) -> None:
    """Give all marks in the parts of a file their ids, author and time."""
    roots = list(roots)
    taken = (int(e.get(name("w:id"), "0")) for root in roots for e in root.iter(*_OTHERS))
    ids = count(max(taken, default=0) + 1)
    start = moment.astimezone(UTC)
    changes = (change for root in roots for change in _changes(root))
    for seconds, marks in enumerate(changes):
        time = (start + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
        for mark in marks:
            mark.set(name("w:id"), str(next(ids)))
            mark.set(name("w:author"), author)
            mark.set(name("w:date"), time)


def _changes(root: Element) -> Iterator[list[Element]]:
    """The marks by change."""
    change: list[Element] = []
    for mark in root.iter(*_MARKS):
        if change and not _goes_with(mark, change[0]):
            yield change
            change = []
        change.append(mark)
    if change:
        yield change


def _goes_with(mark: Element, first: Element) -> bool:
    """Whether a mark is of the same paragraph and kind as the mark of its end sign."""
    line = next(first.iterancestors(_PARAGRAPH), None)
    is_sign = next(first.iterancestors()).tag == _SIGN
    return is_sign and mark.tag == first.tag and next(mark.iterancestors(_PARAGRAPH), None) is line
