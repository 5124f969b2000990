"""Boxes: text set apart under a title, on a tinted ground with a bar at its left.

    <w:tbl> <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr> title </w:tr>
            <w:tr> blocks </w:tr> </w:tbl>

Why a table of one column: LibreOffice leaves the borders of paragraphs untagged in a PDF, which
PDF/UA forbids (ISO 14289-1, 7.1), and the tint of paragraphs with different indents has ragged
edges in Word. The title is the header of its column, is read as such, and is repeated where the
box goes on over a page.
"""

from __future__ import annotations

from generator.document.blocks import Blocks, Box
from generator.document.inlines import text_of
from generator.word.context import Context, Place
from generator.word.inlines import inline_runs
from generator.word.lists import WriteBlocks
from generator.word.oxml import Element, paragraph, w
from generator.word.tables import table_look
from generator.word.tracking.marks import fill_sides

_PADDING = 227  # as in the table style
_BAR = 72  # the bar at the left stands half outside


def write_box(context: Context, box: Box, place: Place, write: WriteBlocks) -> list[Element]:
    """The table of the box and some room after it; `write` writes the blocks within."""
    width = place.room - _BAR
    title = paragraph(
        context.styles["Laatikon otsikko"],
        context.bookmarks.keyed(box.source, inline_runs(context, box.title)),
        keep_next=True,
    )
    properties = w(
        "tblPr",
        w("tblStyle", val=context.styles["Laatikko"]),
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=place.indent + _BAR, type="dxa"),
        w("tblLayout", type="fixed"),
        table_look(first_column=False),
        w("tblCaption", val=text_of(box.title)),
    )
    table = w(
        "tbl",
        properties,
        w("tblGrid", w("gridCol", w=width)),
        w("tr", w("trPr", w("cantSplit"), w("tblHeader")), _cell(width, [title])),
        w("tr", _cell(width, _content(context, box.blocks, width, write))),
    )
    return [table, paragraph(context.styles["Taulukon loppu"])]


def _content(context: Context, blocks: Blocks, width: int, write: WriteBlocks) -> list[Element]:
    inside = Place.styled("Laatikon teksti", width - 2 * _PADDING)
    content = write(context, blocks, inside)
    # A cell ends in a paragraph, even where nothing is in it or a table ends it.
    return content + fill_sides(content, lambda: paragraph(context.styles["Laatikon teksti"]))


def _cell(width: int, content: list[Element]) -> Element:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *content)
