"""Decimals in a column: as many in each cell, or a reader compares digits and not numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import Reading
from generator.source import MarkedList, MarkedMap, MarkedText, Value

CODES = ("T117",)

_NUMBER = re.compile(r"[-−+]?\d[\d \u00a0\u202f]*(?:[.,](\d{1,2}|\d{4,}))?")
_FEWEST = 3
_WHOLE = ("0", "100")  # none and all of something are so exactly


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each cell that has more or fewer decimals than most of its column.

    A column of a free table and a line of a time series, where `decimals` does not settle it.
    """
    for mapping in reading.maps:
        for column in _columns(mapping):
            yield from _uneven(column)


def _columns(mapping: MarkedMap) -> Iterator[list[MarkedText]]:
    """The numbers that stand below one another in a table that the mapping is."""
    if mapping.get("decimals") is not None:
        return
    for line in _maps(mapping.get("lines")):
        yield _numbers(point.get("value") for point in _maps(line.get("points")))
    rows = [row.get("cells") for row in _maps(mapping.get("rows"))]
    for index, column in enumerate(_maps(mapping.get("columns"))):
        if column.get("kind") == "number" and column.get("decimals") is None:
            cells = (row for row in rows if isinstance(row, MarkedList) and index < len(row))
            yield _numbers(row[index] for row in cells)


def _maps(value: Value) -> Iterator[MarkedMap]:
    if isinstance(value, MarkedList):
        yield from (item for item in value if isinstance(item, MarkedMap))


def _numbers(values: Iterator[Value]) -> list[MarkedText]:
    return [v for v in values if isinstance(v, MarkedText) and _NUMBER.fullmatch(v.strip())]


def _uneven(cells: list[MarkedText]) -> Iterator[Finding]:
    counts = Counter(map(_decimals, cells))
    usual, number = counts.most_common(1)[0] if counts else (0, 0)
    if number < _FEWEST or 2 * number <= len(cells):
        return
    for cell in cells:
        if _decimals(cell) != usual and cell.strip() not in _WHOLE:
            values = {"found": str(cell.strip()), "decimals": _decimals(cell), "usual": usual}
            span = cell.span_at(0, len(cell.rstrip()))
            yield Finding("T117", span, values, Severity.WARNING, path=cell.path)


def _decimals(cell: str) -> int:
    match = _NUMBER.fullmatch(cell.strip())
    return len(match[1] or "") if match else 0
