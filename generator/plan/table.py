"""Tables that a planner writes out herself, or keeps as CSV beside the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, TypeGuard

from pydantic import Field, PlainValidator
from pydantic_core import PydanticCustomError

from generator.plan.data_table import DataColumn, DataRow, DataTable
from generator.plan.figure import as_ids
from generator.plan.part import Part
from generator.plan.values import Decimals, Flag, Identifier, Line, Prose, Text, Whole, Words


class TablePart(Part):
    """What every table may say of itself beside its figures: name, notes and sources."""

    id: Identifier | None = None
    title: Prose | None = None
    source: Identifier | list[Identifier] | None = None
    notes: list[Prose] = Field(default_factory=list)

    def as_table(
        self,
        default_title: Text,
        columns: Sequence[DataColumn],
        rows: Sequence[DataRow],
        *,
        unit: str = "",
    ) -> DataTable:
        """The data table under the planner's own name where she gave one.

        A part that may go without an id names the usual one first among its `table_ids`.
        """
        return DataTable(
            id=self.id or self.table_ids[0],
            title=self.title or default_title,
            columns=tuple(columns),
            rows=tuple(rows),
            path=self.path,
            unit=unit,
            notes=tuple(self.notes),
            origins=as_ids(self.source),
        )


MARKERS = {
    "–": "none",
    "-": "none",
    ".": "impossible",
    "..": "unknown",
    "…": "confidential",
    "...": "confidential",
}
"""What may stand in a table in place of a number, and what it says, as in official statistics."""


def is_marker(value: object) -> TypeGuard[str]:
    """Whether a cell says why it has no number."""
    return isinstance(value, str) and value.strip() in MARKERS


class TableColumn(Part):
    """A column: `kind: number` reads its cells as numbers and sets them to the right.

    `total` marks the column that sums the other columns of its unit.
    """

    key: Identifier
    label: Prose
    kind: Literal["text", "number"] = "text"
    unit: Words = ""
    decimals: Decimals | None = None
    width: Whole | None = None
    total: Flag = False


def _read_cells(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise PydanticCustomError("list_type", "not a list")
    return value  # as marked: its cells are read when their columns are known


Cells = Annotated[list[Any], PlainValidator(_read_cells)]


class TableRow(Part):
    """A row: its cells in the order of the columns; an empty cell is an empty value.

    `kind` is `group` for a row that titles the rows after it, `subtotal` or `total` for sums.
    """

    cells: Cells
    kind: Literal["body", "group", "subtotal", "total"] = "body"
    approximate: Flag = False


class Table(TablePart):
    """A free table: columns and either rows or a CSV file whose header names the columns' keys.

    `total` adds a row of sums, with the label «Yhteensä».
    """

    id: Identifier
    title: Prose
    columns: list[TableColumn] = Field(min_length=1)
    rows: list[TableRow] = Field(default_factory=list)
    data: Line | None = None
    total: Flag = False
