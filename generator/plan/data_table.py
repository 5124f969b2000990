"""Figures in rows and columns: what tables print and charts draw, typed once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generator.plan.values import Text

Cell = Text | tuple[Text, ...] | Decimal | None
RowKind = Literal["body", "group", "subtotal", "total"]


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column: `key` names it in charts, `decimals` None keeps the decimals as given.

    `weight` is its share of the table's width relative to the others.
    """

    key: str
    label: Text
    kind: Literal["text", "number"] = "text"
    unit: str = ""
    decimals: int | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row with a cell for each column; `approximate` prints «n.» before its numbers.

    A cell of several texts prints them with commas between. `repeats` are texts of the plan that
    say once more what the row says: the same group named on each of its lines.
    """

    cells: tuple[Cell, ...]
    kind: RowKind = "body"
    path: str = ""
    approximate: bool = False
    repeats: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the plan; `origins` are ids of the plan's sources."""

    id: str
    title: Text
    columns: tuple[DataColumn, ...]
    rows: tuple[DataRow, ...]
    path: str
    unit: str = ""
    notes: tuple[Text, ...] = ()
    origins: tuple[str, ...] = ()

    def column(self, key: str) -> int | None:
        """The index of the column with the key."""
        return next((i for i, column in enumerate(self.columns) if column.key == key), None)


def total_row(
    rows: Iterable[DataRow],
    columns: Sequence[DataColumn],
    label: Text,
    *,
    path: str = "",
    kind: RowKind = "total",
) -> DataRow:
    """The row that sums the number columns of the body rows; a column without numbers stays empty.

    The label stands in the first column of text. The sum is approximate where one of its rows is.
    """
    body = [row for row in rows if row.kind == "body"]
    sums = [_sum(row.cells[i] for row in body) for i in range(len(columns))]
    cells: list[Cell] = [
        sums[i] if column.kind == "number" else None for i, column in enumerate(columns)
    ]
    cells[next((i for i, column in enumerate(columns) if column.kind == "text"), 0)] = label
    return DataRow(tuple(cells), kind, path, approximate=any(row.approximate for row in body))


def _sum(cells: Iterable[Cell]) -> Decimal | None:
    numbers = [cell for cell in cells if isinstance(cell, Decimal)]
    return sum(numbers, Decimal(0)) if numbers else None


def only_filled(table: DataTable) -> DataTable:
    """The table with those of its columns that some row fills."""
    used = [
        i for i in range(len(table.columns)) if any(row.cells[i] is not None for row in table.rows)
    ]
    return replace(
        table,
        columns=tuple(table.columns[i] for i in used),
        rows=tuple(replace(row, cells=tuple(row.cells[i] for i in used)) for row in table.rows),
    )
