"""The figures that a chart shows, as a data table: from a table, from facts or from a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from pydantic_core import PydanticCustomError

from generator.findings import Finding, suggestion
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable
from generator.plan.facts import FactBook, if_known
from generator.plan.figure import Figure
from generator.plan.values import Text, read_number
from generator.source import MarkedText, read_data


def figure_data(
    figure: Figure, tables: Mapping[str, DataTable], book: FactBook, folder: Path
) -> tuple[DataTable | None, tuple[Finding, ...]]:
    """The columns and rows that the chart shows; None where there are no numbers to show.

    The first column names the categories. Only body rows count: a chart adds nothing up twice.
    """
    if figure.data is None:
        return None, ()
    if isinstance(figure.data, list):
        return _of_facts(figure, figure.data, book), ()
    if figure.data.endswith(".csv"):
        return _of_file(figure, figure.data, folder)
    table = tables.get(figure.data)
    if table is None:
        return None, ()
    return _chosen(figure, table), tuple(_asked_in_vain(figure, table))


def _of_facts(figure: Figure, names: list[str], book: FactBook) -> DataTable:
    rows = []
    for name in names:
        value = if_known(book.rounded, name)
        if value is not None:
            rows.append(DataRow((book.fact(name).label, value), path=figure.path))
    first = next((book.fact(name) for name in names if name in book), None)
    unit = figure.unit or (first.unit if first else "")
    columns = (
        DataColumn("label", Text.of_label("column.indicator"), weight=2),
        DataColumn("value", Text.of_label("column.value"), "number", unit, figure.decimals),
    )
    return DataTable(figure.id, figure.title, columns, tuple(rows), figure.path, unit)


def _of_file(
    figure: Figure, name: str, folder: Path
) -> tuple[DataTable | None, tuple[Finding, ...]]:
    assert isinstance(name, MarkedText)
    data = read_data(folder, name)
    if isinstance(data, tuple):
        return None, data
    label, *numbers = data.header
    columns = [DataColumn(str(label), Text.of(label))]
    columns += [
        DataColumn(str(key), Text.of(key), "number", figure.unit or "", figure.decimals)
        for key in numbers
    ]
    problems: list[Finding] = []
    rows = [
        DataRow((Text.of(row[0]), *(_number(cell, problems) for cell in row[1:])), path=figure.path)
        for row in data.rows
    ]
    table = DataTable(
        figure.id, figure.title, tuple(columns), tuple(rows), figure.path, figure.unit or ""
    )
    return _chosen(figure, table), (*problems, *_asked_in_vain(figure, table))


def _number(cell: MarkedText, problems: list[Finding]) -> Decimal | None:
    if not cell.strip():
        return None
    try:
        return read_number(cell)
    except PydanticCustomError as error:
        code = "P105" if error.type == "number_ambiguous" else "P104"
        values = {"value": str(cell), **(error.context or {})}
        problems.append(Finding(code, cell.span, values))
        return None


def _chosen(figure: Figure, table: DataTable) -> DataTable:
    """The table's category column, the series asked for and the rows asked for."""
    category = _category(figure, table)
    numbers = [i for i, column in enumerate(table.columns) if column.kind == "number"]
    if figure.series:
        asked = [table.column(key) for key in figure.series]
        numbers = [i for i in asked if i is not None]
    kept = [category, *numbers]
    body = (row for row in table.rows if row.kind == "body")
    rows = [r for r in body if not figure.rows or is_named(r.cells[category], figure.rows)]
    return replace(
        table,
        columns=tuple(table.columns[i] for i in kept),
        rows=tuple(replace(row, cells=tuple(row.cells[i] for i in kept)) for row in rows),
        unit=figure.unit or table.unit,
    )


def _category(figure: Figure, table: DataTable) -> int:
    """The index of the column that names the rows."""
    asked = table.column(figure.category) if figure.category else None
    return asked or 0


def _asked_in_vain(figure: Figure, table: DataTable) -> Iterator[Finding]:
    """Columns and rows that the figure names but its data lack."""
    keys = {column.key: column.kind for column in table.columns}
    for key in [*figure.series, *([figure.category] if figure.category else [])]:
        if key not in keys:
            yield _missing("P132", key, list(keys))
    for key in figure.series:
        if keys.get(key) == "text":
            yield _missing("P134", key, [])
    category = _category(figure, table)
    cells = [row.cells[category] for row in table.rows if row.kind == "body"]
    for name in [*figure.rows, *figure.total_bars]:
        if not any(is_named(cell, [name]) for cell in cells):
            yield _missing("P133", name, [category_text(cell) for cell in cells])


def _missing(code: str, name: str, known: list[str]) -> Finding:
    assert isinstance(name, MarkedText)
    values = {"value": str(name), "known": ", ".join(known), **suggestion(name, known)}
    return Finding(code, name.span, values)


def is_named(cell: Cell, names: Sequence[str]) -> bool:
    """Whether one of the names is that of the row that the cell names, in any language."""
    own = {category_text(cell, language) for language in ("fi", "sv")}
    own |= set(cell.versions.values()) if isinstance(cell, Text) else set()
    return not own.isdisjoint(names)


def category_text(cell: Cell, language: str = "fi") -> str:
    """The words of the cell that names a row."""
    return cell.in_language(language) if isinstance(cell, Text) else str(cell or "")
