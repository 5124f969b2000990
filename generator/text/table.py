"""Tables as aligned text; one that does not fit the width row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from generator.document.blocks import Figure, Row, Table
from generator.text.inlines import line
from generator.text.lines import wrapped

_GAP = "  "
_SUMS = {"subtotal", "total"}


def write_table(table: Table, labels: Mapping[str, str], width: int) -> list[str]:
    """The caption, the rows under their columns' names, then the notes and the source."""
    return [*captioned(table, labels["table"], width), *_grid(table, width), *below(table, width)]


def captioned(node: Table | Figure, word: str, width: int) -> list[str]:
    """The caption with its number: «Taulukko 1. Hankkeen rahoitus»."""
    number = f"{word} {node.number}. " if node.number else ""
    lines = wrapped(number + line(node.caption), width)
    return [*lines, ""] if lines else []


def below(node: Table | Figure, width: int) -> list[str]:
    """The notes and the source, after an empty line where there are any."""
    lines = [each for text in (*node.notes, node.origin) for each in wrapped(line(text), width)]
    return ["", *lines] if lines else []


def _grid(table: Table, width: int) -> list[str]:
    heads = [
        line(column.label) + (f", {column.unit}" if column.unit else "") for column in table.columns
    ]
    rows = [[line(cell) for cell in row.cells] for row in table.rows]
    widths = _widths([heads, *rows], width)
    if widths is None:
        return list(chain.from_iterable(_record(heads, cells, width) for cells in rows))[:-1]
    right = [column.kind == "number" for column in table.columns]
    rule = _GAP.join("-" * each for each in widths)
    lines = [*_laid(heads, widths, right), rule]
    for row, cells in zip(table.rows, rows, strict=True):
        lines += _row(row, cells, widths, right, rule, width)
    return lines


def _row(
    row: Row, cells: list[str], widths: list[int], right: list[bool], rule: str, width: int
) -> Iterator[str]:
    if row.kind == "group" and not any(cells[1:]):
        yield from wrapped(cells[0], width)
        return
    if row.kind in _SUMS:
        yield rule
    yield from _laid(cells, widths, right)


def _widths(rows: list[list[str]], width: int) -> list[int] | None:
    """How wide each column is: as wide as its text where there is room, never less than a word.

    None where the words themselves leave no room.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(_longest_word(cell) for cell in column) for column in columns]
    most = [max(map(len, column)) for column in columns]
    spare = width - len(_GAP) * (len(columns) - 1) - sum(least)
    if spare < 0:
        return None
    widths = list(least)
    # Those that need least are served first, so that only long texts are wrapped.
    needs = sorted((high - low, i) for i, (low, high) in enumerate(zip(least, most, strict=True)))
    for served, (need, i) in enumerate(needs):
        given = min(need, spare // (len(needs) - served))
        widths[i] += given
        spare -= given
    return widths


def _longest_word(cell: str) -> int:
    return max((len(word) for word in cell.split(" ")), default=1) or 1


def _laid(cells: list[str], widths: list[int], right: list[bool]) -> Iterator[str]:
    """The cells side by side, each in its width, as many lines as the longest needs."""
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(1, *map(len, columns))):
        pieces = (column[number] if number < len(column) else "" for column in columns)
        yield _GAP.join(
            piece.rjust(width) if to_the_right else piece.ljust(width)
            for piece, width, to_the_right in zip(pieces, widths, right, strict=True)
        )


def _record(heads: list[str], cells: list[str], width: int) -> Iterator[str]:
    """A row as lines of a column's name and its cell, under what names the row."""
    yield from wrapped(cells[0] or heads[0], width)
    for head, cell in zip(heads[1:], cells[1:], strict=True):
        if cell:
            yield from wrapped(f"{head}: {cell}", width, _GAP, _GAP * 2)
    yield ""
