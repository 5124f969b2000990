"""Tables to write, and the files that came of them read by another library."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from generator.document.blocks import Column, Cover, Document, Row, Table
from generator.document.tables import table_block
from generator.document.typography import plain
from generator.plan.data_table import DataColumn, DataRow, DataTable
from generator.plan.values import Text
from generator.sheets import write_xlsx
from generator.theme import read_theme

THEME = read_theme(Path(__file__).parents[2] / "templates" / "theme.yaml")
DOCUMENT = Document(
    kind="jarjestamissuunnitelma",
    language="fi",
    cover=Cover("Jämsän kaupunki", "Järjestämissuunnitelma", date="31.1.2026"),
    blocks=(),
    date="2026-01-31",
    author="Jämsän kaupunki",
)

_COLUMNS = (
    DataColumn("service", Text.of("Palvelu")),
    DataColumn("euros", Text.of("Määräraha"), "number", "€", 0),
    DataColumn("share", Text.of("Osuus"), "number", "%", 1),
)
_DATA = DataTable(
    id="own-table",
    title=Text.of("Palvelut ja niiden rahoitus"),
    columns=_COLUMNS,
    rows=(
        DataRow((Text.of("Neuvonta"), Decimal("1234567.5"), Decimal("83.25"))),
        DataRow((Text.of("Työpaja"), Decimal(-250000), None), approximate=True),
        DataRow((Text.of("Yhteensä"), Decimal("984567.5"), Decimal(100)), "total"),
    ),
    path="tables[0]",
    notes=(Text.of("Luvut ovat arvioita."),),
)
TABLE = table_block(_DATA, {}, lambda text: plain(text.in_language("fi")), "fi")


def words_table(*rows: tuple[str, ...], head: tuple[str, ...] = ("A", "B")) -> Table:
    """A table of words alone."""
    return Table(
        id="words",
        caption=plain("Sanoja"),
        columns=tuple(Column(plain(label)) for label in head),
        rows=tuple(Row(tuple(plain(cell) for cell in row)) for row in rows),
        source="",
    )


def read_xlsx(data: bytes) -> Worksheet:
    """The one sheet of a workbook."""
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def written(table: Table, document: Document = DOCUMENT) -> Worksheet:
    """The sheet that the table is written to."""
    return read_xlsx(write_xlsx(table, document, THEME))
