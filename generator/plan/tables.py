"""All tables of a plan by id: those made of typed content and those that a planner wrote out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from generator.findings import Finding, Span
from generator.locale import LANGUAGES
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable, total_row
from generator.plan.part import Part
from generator.plan.plan import Plan
from generator.plan.table import MARKERS, Table, TableColumn, is_marker
from generator.plan.values import Text, read_number
from generator.source import MarkedList, MarkedMap, MarkedText, read_data
from generator.source.locate import maps


def typed_table_ids() -> frozenset[str]:
    """The ids of all tables that parts of plans make of typed content, where none is given."""
    return frozenset(name for part in _kinds_of(Part) for name in part.table_ids)


def _kinds_of(part: type[Part]) -> Iterator[type[Part]]:
    yield part
    for kind in part.__subclasses__():
        yield from _kinds_of(kind)


def collect_tables(plan: Plan, folder: Path) -> tuple[dict[str, DataTable], tuple[Finding, ...]]:
    """Every table by id, and findings for cells and data files that cannot be read.

    `folder` is the plan's, for CSV files. Of two tables with one id the first is kept.
    """
    tables: dict[str, DataTable] = {}
    findings: list[Finding] = []
    for content in plan.contents:
        for table in content.typed_tables(plan.book):
            tables.setdefault(table.id, table)
        for own in content.tables:
            tables.setdefault(own.id, _data_table(own, folder, findings))
    return tables, tuple(findings)


def check_tables(root: MarkedMap, folder: Path) -> tuple[Finding, ...]:
    """What is wrong in cells and data files of a plan whose other parts do not make a plan."""
    findings: list[Finding] = []
    for content in maps(root):
        tables = content.get("tables")
        for table in tables if isinstance(tables, MarkedList) else ():
            with suppress(ValidationError):  # told where the whole plan is read
                _data_table(Table.model_validate(table), folder, findings)
    return tuple(findings)


def _data_table(table: Table, folder: Path, findings: list[Finding]) -> DataTable:
    columns = [
        DataColumn(c.key, c.label, c.kind, c.unit, c.decimals, float(c.width or 1))
        for c in table.columns
    ]
    rows = list(_rows(table, folder, findings))
    if table.total:
        rows.append(total_row(rows, columns, Text.of_label("writer.total"), path=table.path))
    made = table.as_table(table.title, columns, rows)
    return replace(made, notes=(*made.notes, *_told_markers(rows)))


def _told_markers(rows: Sequence[DataRow]) -> Iterator[Text]:
    """What the marks in place of numbers mean, in the order of the statistics' own list."""
    cells = (cell for row in rows for cell in row.cells if isinstance(cell, Text))
    used = {MARKERS[words] for cell in cells if is_marker(words := cell.in_language(""))}
    return (
        Text.of_label(f"marker.{name}") for name in dict.fromkeys(MARKERS.values()) if name in used
    )


def _rows(table: Table, folder: Path, findings: list[Finding]) -> Iterator[DataRow]:
    for row in table.rows:
        cells = _cells(row.cells, table.columns, findings, row.kind == "group")
        yield DataRow(cells, row.kind, row.path, row.approximate)
    if table.data:
        yield from _csv_rows(table, folder, findings)


def _csv_rows(table: Table, folder: Path, findings: list[Finding]) -> Iterator[DataRow]:
    name = table.data
    assert isinstance(name, MarkedText)
    data = read_data(folder, name)
    if isinstance(data, tuple):
        findings.extend(data)
        return
    places = {str(cell).strip(): i for i, cell in enumerate(data.header)}
    found = {column.key: _places_of(column, places) for column in table.columns}
    missing = [key for key, own in found.items() if not own]
    for key in missing:
        values = {"key": key, "file": str(name), "columns": ", ".join(places)}
        findings.append(Finding("P131", name.span, values))
    if missing:
        return
    for i, row in enumerate(data.rows):
        cells = [_csv_cell(row, found[column.key]) for column in table.columns]
        path = f"{table.path}.data[{i}]"
        yield DataRow(_cells(cells, table.columns, findings), path=path)


def _places_of(column: TableColumn, places: Mapping[str, int]) -> dict[str, int]:
    """Where the column stands in a file; one of words may stand by language: «name.fi»."""
    if column.key in places:
        return {"": places[column.key]}
    if column.kind != "text":
        return {}
    told = {language: places.get(f"{column.key}.{language}") for language in LANGUAGES}
    return {language: place for language, place in told.items() if place is not None}


def _csv_cell(row: Sequence[str], places: Mapping[str, int]) -> object:
    if "" in places:
        return row[places[""]]
    versions = {language: row[place] for language, place in places.items() if row[place].strip()}
    return versions or None


def _cells(
    given: Sequence[Any],
    columns: Sequence[TableColumn],
    findings: list[Finding],
    partial: bool = False,
) -> tuple[Cell, ...]:
    if len(given) != len(columns) and not (partial and len(given) < len(columns)):
        span = _span(given)
        findings.append(Finding("P130", span, {"cells": len(given), "columns": len(columns)}))
        return (None,) * len(columns)
    padded = [*given, *([None] * (len(columns) - len(given)))]
    return tuple(
        _cell(value, column, findings) for value, column in zip(padded, columns, strict=True)
    )


def _span(value: object) -> Span:
    span = getattr(value, "span", None)
    return span if isinstance(span, Span) else Span.start_of("")


def _cell(value: object, column: TableColumn, findings: list[Finding]) -> Cell:
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if column.kind == "text":
        return _text_cell(value, findings)
    if is_marker(value):
        return Text.of(value)
    try:
        return read_number(value)
    except PydanticCustomError as error:
        code = "P105" if error.type == "number_ambiguous" else "P104"
        values = {"key": column.key, "value": str(value), **(error.context or {})}
        findings.append(Finding(code, _span(value), values))
        return None


def _text_cell(value: object, findings: list[Finding]) -> Cell:
    if isinstance(value, str):
        return Text.of(value)
    if isinstance(value, Mapping) and all(isinstance(words, str) for words in value.values()):
        return Text(dict(value), getattr(value, "path", ""))
    findings.append(Finding("P103", _span(value), {"value": ""}))
    return None
