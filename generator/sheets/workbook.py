"""Tables as Excel workbooks that need no handling before they are sent.

The sheet has the table's title, what document it belongs to, the table itself and below it its
notes and sources. The table is a table to Excel too: its first row is marked as the header, which
screen readers tell with each cell, stays in sight and is printed on every page. Numbers are numbers
with the decimals that the document shows; Excel groups them and sets the decimal comma by the
reader's own settings.

XlsxWriter deflates the parts, which differs by zlib, and knows no language; so its package is
written anew, with the language in its properties.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.document.blocks import Column, Document, Row, Table, forbid_changes
from generator.files.archive import archive_bytes
from generator.sheets.cells import NumberCell, SheetCell, cells, headings
from generator.text import line
from generator.theme import Theme

_HEAD = 3  # the row of the columns' names, from 0: title, document and an empty row come before
_A4 = 9
_NARROW, _WIDE = 10, 56  # the width of a column in characters, at least and at most
_UPRIGHT, _LYING = 90, 130  # how many characters stand on a page in each of its positions
_LINE = 15  # the height of a line of text, in points
_LETTERS = 1.1  # how many letters stand in the width of a digit, by which columns are measured
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]+")
_CORE, _CORE_END = "docProps/core.xml", b"</cp:coreProperties>"


def write_xlsx(table: Table, document: Document, theme: Theme) -> bytes:
    """The table of a document as an .xlsx file, equal for equal input.

    Raises UnknownBlockError on an inline that is not known and on a document marked with changes.
    """
    forbid_changes(document)
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties(_properties(table, document))
    _Sheet(book, table, document, theme).write()
    book.close()
    return archive_bytes(_members(stream, document.language))


def _properties(table: Table, document: Document) -> dict[str, str | datetime]:
    return {
        "title": line(table.caption),
        "subject": document.cover.title,
        "author": document.author,
        "created": datetime.fromisoformat(document.date),
    }


def _members(stream: BytesIO, language: str) -> Iterator[tuple[str, bytes]]:
    told = f"<dc:language>{language}-FI</dc:language>".encode()
    with ZipFile(stream) as package:
        for name in package.namelist():
            part = package.read(name)
            yield name, part.replace(_CORE_END, told + _CORE_END) if name == _CORE else part


class _Sheet:
    """The one sheet of a workbook."""

    def __init__(self, book: Workbook, table: Table, document: Document, theme: Theme) -> None:
        self.book, self.table, self.document, self.theme = book, table, document, theme
        self.title = line(table.caption)
        self.heads = headings(table)
        self.rows = [tuple(cells(row)) for row in table.rows]
        self.sheet: Worksheet = book.add_worksheet(_sheet_name(self.title))
        self.depth = max(1, len(self.rows))  # Excel knows no table without rows
        self.widths = _fitted([self._width(place) for place in range(len(self.heads))])
        self.formats: dict[tuple[object, ...], Format] = {}

    def write(self) -> None:
        """Write the title, the table, its notes and how it is printed."""
        colors = self.theme.colors
        title = self._format(bold=True, font_size=14, font_color=f"#{colors['accent']}")
        self.sheet.write_string(0, 0, self.title, title)
        self.sheet.write_string(1, 0, self._belongs_to(), self._format())
        self._table()
        self._remarks(_HEAD + 2 + self.depth)
        self._columns_and_page()

    def _belongs_to(self) -> str:
        cover = self.document.cover
        return ", ".join(filter(None, (cover.organisation, cover.title, cover.date)))

    def _format(self, **properties: object) -> Format:
        """The format with the properties; each is made once."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            font = {"font_name": self.theme.fonts["text"], "font_size": self.theme.fonts["size"]}
            self.formats[key] = self.book.add_format({**font, **properties})
        return self.formats[key]

    def _table(self) -> None:
        plain = all(row.kind == "body" for row in self.table.rows)
        self.sheet.add_table(
            _HEAD,
            0,
            _HEAD + self.depth,
            len(self.heads) - 1,
            {
                "name": _table_name(self.table.id),
                "title": self.title,
                "columns": [
                    {"header": head, "header_format": self._header(column)}
                    for head, column in zip(self.heads, self.table.columns, strict=True)
                ],
                "style": None,
                "autofilter": plain,  # sorted, rows would leave their group and their sum
            },
        )
        self.sheet.set_row(_HEAD, self._height(self.heads))
        self.sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        for number, (row, written) in enumerate(zip(self.table.rows, self.rows, strict=True)):
            self._row(_HEAD + 1 + number, row, written)

    def _header(self, column: Column) -> Format:
        return self._format(
            bold=True,
            font_color="#FFFFFF",
            bg_color=f"#{self.theme.colors['header_row']}",
            text_wrap=True,
            valign="bottom",
            align=_align(column),
        )

    def _row(self, number: int, row: Row, written: Sequence[SheetCell]) -> None:
        looks: dict[str, object] = {"border": 1, "border_color": "#BFC5CB", "valign": "top"}
        if row.kind != "body":
            looks |= {"bold": True, "bg_color": f"#{self.theme.colors['total_row']}"}
        for place, (cell, column) in enumerate(zip(written, self.table.columns, strict=True)):
            if isinstance(cell, NumberCell):
                form = self._format(**looks, num_format=_number_format(cell), align="right")
                self.sheet.write_number(number, place, float(cell.value), form)
            else:
                form = self._format(**looks, text_wrap=True, align=_align(column))
                self.sheet.write_string(number, place, cell, form)
        self.sheet.set_row(number, self._height(written))

    def _remarks(self, start: int) -> None:
        """The notes and the source, in lines of the table's width: merged cells hinder readers."""
        muted = self._format(font_color=f"#{self.theme.colors['muted']}")
        width = max(sum(self.widths), _UPRIGHT)
        remarks = (line(words) for words in (*self.table.notes, self.table.origin) if words)
        lines = (each for remark in remarks for each in textwrap.wrap(remark, width))
        for number, words in enumerate(lines, start):
            self.sheet.write_string(number, 0, words, muted)

    def _columns_and_page(self) -> None:
        for place, width in enumerate(self.widths):
            self.sheet.set_column(place, place, width)
        self.sheet.freeze_panes(_HEAD + 1, 0)
        self.sheet.repeat_rows(_HEAD)
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(1, 0)
        if sum(self.widths) > _UPRIGHT:
            self.sheet.set_landscape()
        self.sheet.set_footer(f"&L{self.document.author.replace('&', '&&')}&R&P (&N)")

    def _width(self, place: int) -> int:
        """The width of a column: its longest cell's, the longest word's of its name at least."""
        words = [len(word) + 3 for word in self.heads[place].split()]
        return max(_NARROW, *words, *(len(_shown(row[place])) + 2 for row in self.rows))

    def _height(self, written: Sequence[SheetCell]) -> int:
        """The height of a row, in points; not every program finds it out by itself."""
        return _LINE * max(
            len(textwrap.wrap(_shown(cell), int(width * _LETTERS))) or 1
            for cell, width in zip(written, self.widths, strict=True)
        )


def _fitted(widths: Sequence[int]) -> list[int]:
    """The widths of columns on a page: the widest give way until all have room."""
    for most in range(_WIDE, _NARROW, -1):
        fitted = [min(width, most) for width in widths]
        if sum(fitted) <= _LYING:
            return fitted
    return [_NARROW] * len(widths)


def _align(column: Column) -> str:
    return "right" if column.kind == "number" else "left"


def _shown(cell: SheetCell) -> str:
    if isinstance(cell, str):
        return cell
    return f"{cell.about} {cell.value:,.{cell.decimals}f}".strip()


def _number_format(cell: NumberCell) -> str:
    pattern = "#,##0" + ("." + "0" * cell.decimals if cell.decimals else "")
    about = f'"{cell.about} "' if cell.about else ""
    return f"{about}{pattern};{about}-{pattern}" if about else pattern


def _sheet_name(title: str) -> str:
    name = _NOT_IN_SHEET_NAMES.sub(" ", title).replace("'", "")
    return textwrap.shorten(name, _LONGEST_SHEET_NAME, placeholder="…") or "1"


def _table_name(own: str) -> str:
    """A name that Excel takes neither for a cell nor for a function, such as `t_services_table`."""
    return "t_" + re.sub(r"\W", "_", own)
