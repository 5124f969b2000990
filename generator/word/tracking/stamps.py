"""Who changed what and when: the last thing that is written on all marks of changes.

    <w:ins w:id="412" w:author="työllisyysjohtaja" w:date="2026-02-03T07:15:09Z">

Ids are unique in the file. LibreOffice joins changes that touch and are of one minute, and those of
one second altogether. So each change is a second later than the one before it, or it would lose the
form of lists; and changed words are two minutes from what is changed before them, or paragraphs of
which one ends and the next begins with new words would become one. All marks of a paragraph that is
new or gone as a whole are one change.

What LibreOffice finds gone in one place and new in another it takes for moved; where that follows a
table, the line after it would lose its form. So the lines after a table that goes are not all of
one minute, while those of a new one are: what it joins is then not alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from generator.word.oxml import Element, name

_MARKS = tuple(map(name, ("w:ins", "w:del", "w:pPrChange")))
_OTHERS = tuple(map(name, ("w:bookmarkStart", "w:commentRangeStart")))
_GONE, _SIGN, _PARAGRAPH, _TABLE = map(name, ("w:del", "w:rPr", "w:p", "w:tbl"))


def stamp(roots: Iterable[Element], author: str, moment: datetime) -> None:
    """Give all marks in the parts of a file their ids, author and time."""
    roots = list(roots)
    taken = (int(e.get(name("w:id"), "0")) for root in roots for e in root.iter(*_OTHERS))
    ids = count(max(taken, default=0) + 1)
    changes = [change for root in roots for change in _changes(root)]
    for time, marks in zip(_times(changes, moment), changes, strict=True):
        for mark in marks:
            mark.set(name("w:id"), str(next(ids)))
            mark.set(name("w:author"), author)
            mark.set(name("w:date"), time)


def _times(changes: Sequence[Sequence[Element]], moment: datetime) -> Iterator[str]:
    """The times of the changes, all within three minutes."""
    later, was_whole = False, True
    for number, change in enumerate(changes):
        whole = _is_sign(change[0])
        if not (whole and was_whole) or _ends_second_line_gone(change[0]):
            later = not later
        was_whole = whole
        time = moment.astimezone(UTC) + timedelta(minutes=2 * later, seconds=number % 60)
        yield time.strftime("%Y-%m-%dT%H:%M:%SZ")


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
    within = next(mark.iterancestors(_PARAGRAPH), None) is line
    return _is_sign(first) and mark.tag == first.tag and within


def _is_sign(mark: Element) -> bool:
    return next(mark.iterancestors()).tag == _SIGN


def _ends_second_line_gone(sign: Element) -> bool:
    """Whether it is the end sign of the second line after a table, which goes."""
    line = next(sign.iterancestors(_PARAGRAPH))
    before = line.getprevious()
    table = before.getprevious() if before is not None else None
    return sign.tag == _GONE and table is not None and table.tag == _TABLE
