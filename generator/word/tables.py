"""Tables: real ones, with a header row that repeats on each page and rows that never break.

    <w:tbl>
      <w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="9354" w:type="dxa"/>
        <w:tblLayout w:type="fixed"/><w:tblLook … w:firstRow="1" w:firstColumn="1"/>
        <w:tblCaption w:val="Henkilöstö palveluittain"/></w:tblPr>
      <w:tblGrid><w:gridCol w:w="4677"/>…</w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc>…</w:tc></w:tr>
    </w:tbl>

The XML is built row by row: python-docx's `Table.cell()` lays the whole grid out anew at each
call. No cells are merged, so that a screen reader can tell row and column of each.
"""

from __future__ import annotations

from generator.document.blocks import Block, Column, Row, Table
from generator.document.inlines import Inlines, text_of
from generator.document.marked import apart, part_after, part_before
from generator.word.captions import write_caption, write_notes
from generator.word.columns import Layout, header_of, lay_out, lies_sideways
from generator.word.context import Context, Place
from generator.word.inlines import PLAIN, Form, inline_runs
from generator.word.oxml import Element, name, paragraph, run, w
from generator.word.styles import Styles
from generator.word.tracking.marks import fill_sides, set_marks
from generator.word.tracking.parts import write_part

_TEXT, _NUMBER, _HEADING = "Taulukon teksti", "Taulukon luku", "Taulukon sarakeotsikko"
_SUMS = ("subtotal", "total")
# So short a table stays on one page.
_ROWS_KEPT_TOGETHER = 12


def table_size(styles: Styles) -> int:
    """The type size of table text in half-points, as its style says."""
    size = styles.element(_TEXT).find(f".//{name('w:sz')}")
    return int(size.get(name("w:val"), "19")) if size is not None else 19


def is_turned(context: Context, block: Block) -> bool:
    """Whether a block is a table that only fits on a page on its side."""
    if not isinstance(block, Table):
        return False
    return lies_sideways(part_after(block), context.page, table_size(context.styles))


def write_table(context: Context, table: Table, place: Place) -> list[Element]:
    """The caption, the table, its notes and source, and some room after it."""
    caption = []
    if table.caption:
        caption.append(write_caption(context, table, "table", place, keep_next=True))
    after = write_notes(context, table, place)
    # Word joins tables that touch, so something always stands after one.
    end = fill_sides(after, lambda: paragraph(context.styles["Taulukon loppu"]))
    return [*caption, *_write_grid(context, table, place), *after, *end]


def _write_grid(context: Context, table: Table, place: Place) -> list[Element]:
    """The table itself; one of other columns than before is gone, and another there."""
    if context.has_marks and _columns_changed(table):
        between = paragraph(context.styles["Taulukon loppu"])
        set_marks(between, {"inserted", "deleted"})
        gone, new = (
            write_part(context, side, lambda here, each: _write_grid(here, each, place))
            for side in apart(table)
        )
        return [*gone, between, *new]
    shown = part_after(table) if context.has_marks else table
    layout = lay_out(shown, place.room, table_size(context.styles))
    return [_TableWriter(context, table, layout).write(place)]


def _columns_changed(table: Table) -> bool:
    was, now = (
        [(c.kind, c.unit) for c in t.columns] for t in (part_before(table), part_after(table))
    )
    return was != now or any(column.change for column in table.columns)


class _TableWriter:
    def __init__(self, context: Context, table: Table, layout: Layout) -> None:
        self._context = context
        self._table = table
        self._layout = layout
        self._text = context.styles[_TEXT]
        self._number = context.styles[_NUMBER]
        self._heading = context.styles[_HEADING]
        self._key = "" if table.caption else table.source

    def write(self, place: Place) -> Element:
        rows = [
            element
            for row, keep in zip(self._table.rows, self._kept(), strict=True)
            for element in self._rows(row, keep)
        ]
        return w(
            "tbl",
            self._properties(place),
            w("tblGrid", *(w("gridCol", w=width) for width in self._layout.widths)),
            self._header_row(),
            *rows,
        )

    def _properties(self, place: Place) -> Element:
        described = "; ".join(filter(None, map(header_of, self._table.columns)))
        properties = w(
            "tblPr",
            w("tblStyle", val=self._context.styles["Suunnitelman taulukko"]),
            w("tblW", w=sum(self._layout.widths), type="dxa"),
            w("tblInd", w=place.indent, type="dxa"),
            w("tblLayout", type="fixed"),
            table_look(first_column=True),
        )
        if self._table.caption:
            properties.append(w("tblCaption", val=text_of(self._table.caption)))
        properties.append(w("tblDescription", val=described))
        return properties

    def _kept(self) -> list[bool]:
        """For each row whether it stays with the next one, as titles do and rows above a sum."""
        rows = self._table.rows
        whole = len(rows) <= _ROWS_KEPT_TOGETHER
        following = [*(row.kind for row in rows), ""][1:]
        kept = [
            row.kind == "group" or after in _SUMS or whole
            for row, after in zip(rows, following, strict=True)
        ]
        if kept:
            kept[-1] = bool(self._table.notes or self._table.origin)
        return kept

    def _header_row(self) -> Element:
        cells = [
            self._cell(width, self._header_paragraph(column))
            for width, column in zip(self._layout.widths, self._table.columns, strict=True)
        ]
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def _header_paragraph(self, column: Column) -> Element:
        form = Form(size=self._layout.size)
        runs = inline_runs(self._context, column.label, form)
        if column.unit:
            runs.append(run(f", {column.unit}" if runs else column.unit, *form.properties()))
        align = "right" if column.kind == "number" else ""
        return paragraph(self._heading, self._keyed(runs), keep_next=True, align=align)

    def _keyed(self, runs: list[Element]) -> list[Element]:
        """The runs; the first ones asked for carry the key of a table that has no caption."""
        key, self._key = self._key, ""
        if not key:
            return runs
        anchor = self._context.anchors[self._table.id].reference
        return self._context.bookmarks.keyed(key, self._context.bookmarks.around(anchor, runs))

    def _rows(self, row: Row, keep_next: bool) -> list[Element]:
        """The row, marked where it is new or gone."""

        def write(here: Context, each: Row) -> list[Element]:
            return [self._row(here, each, keep_next)]

        return write_part(self._context, row, write)

    def _row(self, context: Context, row: Row, keep_next: bool) -> Element:
        strong = row.kind != "body"
        form = Form(bold=strong, size=self._layout.size) if strong or self._layout.size else PLAIN
        cells = [
            self._cell(
                width, self._paragraph(context, cell, column, form, keep_next), shaded=strong
            )
            for width, cell, column in zip(
                self._layout.widths, row.cells, self._table.columns, strict=True
            )
        ]
        return w("tr", w("trPr", w("cantSplit")), *cells)

    def _paragraph(
        self, context: Context, cell: Inlines, column: Column, form: Form, keep_next: bool
    ) -> Element:
        style = self._number if column.kind == "number" else self._text
        return paragraph(style, inline_runs(context, cell, form), keep_next=keep_next)

    def _cell(self, width: int, content: Element, *, shaded: bool = False) -> Element:
        properties = [w("tcW", w=width, type="dxa")]
        if shaded:
            properties.append(w("shd", val="clear", color="auto", fill=self._context.shade))
        return w("tc", w("tcPr", *properties), content)


def table_look(*, first_column: bool) -> Element:
    """Which parts of the table style apply; the first column names the rows, so it may too."""
    return w(
        "tblLook",
        val="06A0" if first_column else "0620",
        firstRow=1,
        lastRow=0,
        firstColumn=int(first_column),
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
