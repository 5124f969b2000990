"""What stands in the cells of a table: words as a document prints them, numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.document.blocks import Row, Table
from generator.document.inlines import Inlines
from generator.text import line

_DECIMALS = re.compile(r",(\d+)$")


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A number in full, how many decimals the document shows of it, and «n.» before it."""

    value: Decimal
    decimals: int = 0
    about: str = ""


SheetCell = NumberCell | str


def headings(table: Table) -> tuple[str, ...]:
    """The columns' names with their units; each different from the others, as Excel demands."""
    names: list[str] = []
    for column in table.columns:
        parts = (line(column.label), column.unit)
        name = ", ".join(part for part in parts if part)
        taken = {each.casefold() for each in names}
        numbered = (f"{name} ({i})" if i > 1 else name for i in range(1, len(taken) + 2))
        names.append(next(each for each in numbered if each.casefold() not in taken))
    return tuple(names)


def cells(row: Row) -> Iterator[SheetCell]:
    """The cells of a row. Raises UnknownBlockError on an inline that is not known."""
    numbers: Sequence[Decimal | None] = row.numbers or (None,) * len(row.cells)
    for words, number in zip(row.cells, numbers, strict=True):
        yield line(words) if number is None else _number(number, words)


def _number(value: Decimal, words: Inlines) -> NumberCell:
    printed = line(words)
    decimals = _DECIMALS.search(printed)
    about = re.match(r"[^\d+−-]*", printed)
    assert about is not None  # it matches nothing too
    return NumberCell(value, len(decimals[1]) if decimals else 0, about[0].strip())
