"""The widths of a table's columns, and whether the table needs small type or a page on its side.

Takes a table and the room for it, returns widths in twips. No layout engine is at hand, so the
width of text is estimated from its letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from generator.document.blocks import Column, Table
from generator.document.inlines import Inlines, text_of
from generator.word.measures import Page

# The mean width of a letter of Calibri or Carlito in ems, rather too wide than too narrow.
_LETTER = 0.55
_CELL_PADDING = 2 * 85 + 20
_MOST_COLUMNS_UPRIGHT = 9
_MOST_COLUMNS_FULL_SIZE = 7
_SMALLER_BY = 3  # half-points
# Where there is room, words of so many letters stay whole; a table that is short of room keeps only
# shorter ones whole, down to the second number, and counts on hyphenation.
_WHOLE_WORD, _WHOLE_WORD_IF_TIGHT = 30, 14
_BREAKS = re.compile(r"[ /–-]")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is set: the widths of its columns in twips, and its type in half-points.

    `size` is 0 where the type is that of the style.
    """

    widths: tuple[int, ...]
    size: int


def lies_sideways(table: Table, page: Page, size: int) -> bool:
    """Whether the table only fits on a page on its side; `size` is its type in half-points."""
    if len(table.columns) > _MOST_COLUMNS_UPRIGHT:
        return True
    return sum(_needs(table, size - _SMALLER_BY, _WHOLE_WORD_IF_TIGHT)) > page.text_width


def lay_out(table: Table, room: int, size: int) -> Layout:
    """The widths and the type size of a table that has `room` twips."""
    many = len(table.columns) > _MOST_COLUMNS_FULL_SIZE
    tight = sum(_needs(table, size, _WHOLE_WORD_IF_TIGHT)) > room
    smaller = size - _SMALLER_BY if many or tight else 0
    return Layout(_shared_out(table, _roomy_needs(table, smaller or size, room), room), smaller)


def header_of(column: Column) -> str:
    """A column's heading with its unit: «Määrä, €»."""
    return ", ".join(filter(None, (text_of(column.label), column.unit)))


def _roomy_needs(table: Table, size: int, room: int) -> list[int]:
    """The needs with the longest words kept whole for which there is room."""
    for whole in range(_WHOLE_WORD, _WHOLE_WORD_IF_TIGHT, -1):
        needs = _needs(table, size, whole)
        if sum(needs) <= room:
            return needs
    return _needs(table, size, _WHOLE_WORD_IF_TIGHT)


def _needs(table: Table, size: int, whole: int) -> list[int]:
    """The widths below which numbers would break, or words of up to `whole` letters."""
    return [
        _width_of(_longest_piece(table, index, column, whole), size)
        for index, column in enumerate(table.columns)
    ]


def _longest_piece(table: Table, index: int, column: Column, whole: int) -> int:
    cells = max((_longest_word(text_of(row.cells[index])) for row in table.rows), default=0)
    header = min(_longest_word(header_of(column)), whole)
    return max(header, cells if column.kind == "number" else min(cells, whole))


def _longest_word(text: str) -> int:
    return max(map(len, _BREAKS.split(text)))


def _width_of(letters: int, size: int) -> int:
    return round(letters * _LETTER * size * 10) + _CELL_PADDING  # a half-point is ten twips


def _shared_out(table: Table, needs: Sequence[int], room: int) -> tuple[int, ...]:
    """The room shared by the columns' weights, each column at least as wide as it needs."""
    if sum(needs) >= room:
        return _rounded([room * need / sum(needs) for need in needs], room)
    weights = _weights(table)
    widths: dict[int, float] = {}
    while True:
        left = room - sum(widths.values())
        free = [index for index in range(len(needs)) if index not in widths]
        whole = sum(weights[index] for index in free)
        tight = [i for i in free if left * weights[i] / whole < needs[i]]
        if not tight:
            widths |= {index: left * weights[index] / whole for index in free}
            return _rounded([widths[index] for index in range(len(needs))], room)
        widths |= {index: needs[index] for index in tight}


def _rounded(widths: Sequence[float], room: int) -> tuple[int, ...]:
    whole = [int(width) for width in widths]
    whole[0] += room - sum(whole)
    return tuple(whole)


def _weights(table: Table) -> list[float]:
    """The weights that the table gives; where it gives none, they come from what the cells hold.

    The square root keeps a column of sentences from pressing the others to their least.
    """
    given = [column.weight for column in table.columns]
    if len(set(given)) > 1:
        return given
    return [sqrt(_mean_length(table, i, column)) for i, column in enumerate(table.columns)]


def _mean_length(table: Table, index: int, column: Column) -> float:
    lengths = [_length(row.cells[index]) for row in table.rows]
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    return max(mean, len(header_of(column)) / 2, 1.0)


def _length(cell: Inlines) -> int:
    return len(text_of(cell))
