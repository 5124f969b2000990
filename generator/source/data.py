"""Data tables kept as CSV beside a plan, as a spreadsheet program saves them.

Semicolons with decimal commas (Finnish and Swedish Excel), commas or tabs; UTF-8. The cells are
marked text: what they mean is for the plan's model to say.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace
from pathlib import Path

from generator.findings import Finding, Span
from generator.source.codes import Code
from generator.source.csv_rows import CsvRows, Row
from generator.source.files import resolve_file
from generator.source.text import SourceText, capped, clean, decode, read_bytes
from generator.source.values import MarkedText

_SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".ods")
_ARCHIVE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A table of text: column names, and rows that are each as long as the header."""

    header: Row
    rows: tuple[Row, ...]
    file: Path


def read_data(folder: Path, name: MarkedText) -> DataFile | tuple[Finding, ...]:
    """The CSV file in a plan's folder that a value of the plan names, or all that is wrong."""
    path = resolve_file(folder, name)
    if isinstance(path, Finding):
        return (path,)
    shown = posixpath.join(posixpath.dirname(name.span.file), path.relative_to(folder).as_posix())
    data = read_bytes(path, shown)
    if isinstance(data, Finding):
        return (_pointed_from(name, data),)
    if path.suffix.lower() in _SPREADSHEETS or data.startswith(_ARCHIVE):
        return (Finding(Code.SPREADSHEET, name.span, {"name": str(name)}, path=name.path),)
    source = decode(data, shown)
    if isinstance(source, Finding):
        return (_pointed_from(name, replace(source, code=Code.DATA_NOT_UTF8, values={})),)
    table = _table(source, path)
    return table if isinstance(table, DataFile) else _all_pointed_from(name, table)


def _pointed_from(name: MarkedText, finding: Finding) -> Finding:
    return replace(finding, related=(*finding.related, name.span), path=name.path)


def _all_pointed_from(name: MarkedText, findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(_pointed_from(name, finding) for finding in capped(findings))


def _table(source: SourceText, path: Path) -> DataFile | list[Finding]:
    source, findings = clean(source, tabs=CsvRows(source).separator == "\t")
    rows = CsvRows(source)
    header, *body = [row for row in rows if any(row)] or [()]
    if not header:
        return [*findings, Finding(Code.DATA_EMPTY, Span.start_of(source.file))]
    width = len(_without_empty_end(header, 0))
    findings += rows.findings + _columns_twice(header[:width])
    cut = [_without_empty_end(row, width) for row in body]
    findings += [_ragged(row, width) for row in cut if len(row) != width]
    return findings or DataFile(header[:width], tuple(cut), path)


def _without_empty_end(row: Row, least: int) -> Row:
    end = len(row)
    while end > least and not row[end - 1]:
        end -= 1
    return row[:end]


def _columns_twice(header: Row) -> list[Finding]:
    first: dict[str, MarkedText] = {}
    findings = []
    for cell in header:
        earlier = first.setdefault(cell, cell)
        if earlier is not cell:
            values = {"name": str(cell)}
            findings.append(
                Finding(Code.DATA_COLUMN_TWICE, cell.span, values, related=(earlier.span,))
            )
    return findings


def _ragged(row: Row, width: int) -> Finding:
    """A row with cells too few or too many, shown where they end or go over."""
    cell = row[width] if len(row) > width else row[-1]
    return Finding(Code.DATA_RAGGED, cell.span, {"found": len(row), "expected": width})
