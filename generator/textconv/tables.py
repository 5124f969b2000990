"""Tables as Markdown with pipes: a line for each row, whatever its cells hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.textconv.inlines import LINE
from generator.textconv.package import Element, child, integer, local, value

Say: TypeAlias = Callable[[Element], str]
"""What a paragraph says, with the number that Word shows before it."""

_WITHIN = frozenset(("sdt", "sdtContent", "customXml", "ins", "del", "AlternateContent", "Choice"))
_ROW_MARKS = {"ins": "{+rivi+} ", "del": "{-rivi-} "}
_MOST_COLUMNS = 63  # of Word's


def table_lines(table: Element, say: Say) -> Iterator[str]:
    """The rows as lines, with the line below the first that makes them a table in Markdown.

    A cell that goes over several columns is followed by empty ones; of one that goes over several
    rows the later parts are empty.
    """
    rows = [_cells(row, say) for row in _parts(table, "tr")]
    width = max(map(len, rows), default=0)
    for index, row in enumerate(rows):
        yield f"| {' | '.join([*row, *[''] * (width - len(row))])} |"
        if index == 0:
            yield f"|{'---|' * width}"


def _parts(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in _WITHIN:
            yield from _parts(each, name)


def _cells(row: Element, say: Say) -> list[str]:
    properties = child(row, "trPr")
    cells = [""] * _columns(properties, "gridBefore", 0)
    for cell in _parts(row, "tc"):
        own = child(cell, "tcPr")
        goes_on = value(own, "vMerge") in ("", "continue")
        cells.append("" if goes_on else _said(cell, say))
        cells += [""] * (_columns(own, "gridSpan", 1) - 1)
    if cells and properties is not None:
        marks = (_ROW_MARKS.get(local(each), "") for each in properties)
        cells[0] = "".join(marks) + cells[0]
    return cells


def _columns(properties: Element | None, name: str, otherwise: int) -> int:
    return integer(value(properties, name), otherwise, _MOST_COLUMNS)


def _said(cell: Element, say: Say) -> str:
    """The paragraphs of a cell on one line; a table in it as its cells."""
    texts = (text.replace("|", r"\|").replace(LINE, "<br>") for text in _texts(cell, say))
    return "<br>".join(text for text in texts if text)


def _texts(element: Element, say: Say) -> Iterator[str]:
    for each in element:
        if local(each) == "p":
            yield say(each)
        elif local(each) == "tbl":
            yield from ("; ".join(_cells(row, say)) for row in _parts(each, "tr"))
        elif local(each) in _WITHIN:
            yield from _texts(each, say)
