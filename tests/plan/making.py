"""Plans made of a few lines, and their tables as plain rows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from generator.build.reading import PlanInput, read
from generator.files.templates import Templates, built_in
from generator.plan.data_table import Cell, DataTable
from generator.plan.plan import Plan
from generator.plan.values import Text
from tests.annotations import of_shape

FRONT = """\
title: Suunnitelma
documents: [tyollisyydenhoitosuunnitelma]
as_of: 1.1.2025
authority: {name: Kunta, municipality: 398}
"""


def made(folder: Path, text: str, templates: Templates | None = None) -> PlanInput:
    """The plan of a front matter and the text, as read."""
    file = folder / "kunta.yaml"
    file.write_text(FRONT + text, encoding="utf-8")
    return read(file, templates or built_in())


def plan_of(folder: Path, text: str) -> Plan:
    """The plan of a front matter and the text; it must be without faults."""
    result = made(folder, text)
    faults = of_shape(result.findings)
    assert not faults, [(f.code, str(f.span), f.values) for f in faults]
    assert result.plan is not None
    return result.plan


def table_of(folder: Path, text: str, name: str) -> DataTable:
    """A table of the plan of the text."""
    result = made(folder, text)
    faults = of_shape(result.findings)
    assert not faults, [(f.code, str(f.span), f.values) for f in faults]
    return result.tables[name]


def rows(table: DataTable, language: str = "fi") -> list[list[str]]:
    """The table as rows of words, the column labels first; numbers as they are reckoned."""
    head = [column.label.in_language(language) for column in table.columns]
    return [head, *([_shown(cell, language) for cell in row.cells] for row in table.rows)]


def _shown(cell: Cell, language: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    if isinstance(cell, Text):
        return cell.in_language(language)
    return ", ".join(text.in_language(language) for text in cell)
