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
# A longer word is hyphenated rather than given its whole width.
_LONGEST_WHOLE_WORD = 14
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
    return sum(_needs(table, size - _SMALLER_BY)) > page.text_width


def lay_out(table: Table, room: int, size: int) -> Layout:
    """The widths and the type size of a table that has `room` twips."""
    needs = _needs(table, size)
    if len(table.columns) > _MOST_COLUMNS_FULL_SIZE or sum(needs) > room:
        smaller = size - _SMALLER_BY
        return Layout(_shared_out(table, _needs(table, smaller), room), smaller)
    return Layout(_shared_out(table, needs, room), 0)


def header_of(column: Column) -> str:
    """A column's heading with its unit: «Määrä, €»."""
    return ", ".join(filter(None, (text_of(column.label), column.unit)))


def _needs(table: Table, size: int) -> list[int]:
    """The width below which a column's numbers or words would break."""
    return [
        _width_of(max(_longest_piece(column), _longest_cell(table, index, column)), size)
        for index, column in enumerate(table.columns)
    ]


def _longest_piece(column: Column) -> int:
    return min(_longest_word(header_of(column)), _LONGEST_WHOLE_WORD)


def _longest_cell(table: Table, index: int, column: Column) -> int:
    lengths = (_longest_word(text_of(row.cells[index])) for row in table.rows)
    longest = max(lengths, default=0)
    return longest if column.kind == "number" else min(longest, _LONGEST_WHOLE_WORD)


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
