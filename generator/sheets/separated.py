"""Tables as CSV, such that a Finnish or Swedish Excel opens them with a double click.

RFC 4180 with what Excel asks for in countries of the decimal comma: semicolons between cells and
commas in numbers (with commas between cells it would put a row in one cell), and a byte order mark,
without which it takes UTF-8 for Windows-1252 and «ä» for «Ã¤». Thousands are not grouped: a number
with spaces is text to most programs. Pykälä reads such files as a plan's own data.

The first line has the columns' names, so that programs find them; titles, notes and sources are in
the document. Numbers have the decimals of the document, for nothing but the file says how exact
they are. Sums stand where the table has them.
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from generator.document.blocks import Table
from generator.locale import round_half_up
from generator.sheets.cells import SheetCell, cells, headings

_FORMULA = re.compile("[=+@\t\r\uff1d\uff0b\uff0d\uff20-].", re.DOTALL)
"""What a spreadsheet would reckon instead of showing it (OWASP, CSV Injection)."""


def write_csv(table: Table) -> bytes:
    """The table as CSV; words that look like a formula begin with an apostrophe.

    Raises UnknownBlockError on an inline that is not known.
    """
    stream = StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(map(_harmless, headings(table)))
    writer.writerows([_written(cell) for cell in cells(row)] for row in table.rows)
    return stream.getvalue().encode("utf-8-sig")


def _written(cell: SheetCell) -> str:
    if isinstance(cell, str):
        return _harmless(cell)
    number = f"{round_half_up(cell.value, cell.decimals):f}".replace(".", ",")
    return f"{cell.about} {number}" if cell.about else number  # not exact, so no number to reckon


def _harmless(words: str) -> str:
    return f"'{words}" if _FORMULA.match(words) else words
