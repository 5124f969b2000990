"""Definitions: a term in bold and what is said of it, beside it or, where terms are long, below.

    <w:p><w:pPr><w:pStyle w:val="Definition"/>
        <w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs>
        <w:ind w:left="1701" w:hanging="1701"/></w:pPr>
      <w:r><w:rPr><w:b/></w:rPr><w:t>TEM</w:t></w:r><w:r><w:tab/></w:r>
      <w:r><w:t>työ- ja elinkeinoministeriö</w:t></w:r></w:p>

Paragraphs, not a table: such rows have no column headings, and a screen reader reads term and
meaning as one line.
"""

from __future__ import annotations

from generator.document.blocks import Blocks, Definition, Definitions, Paragraph
from generator.document.inlines import Inlines, text_of
from generator.document.marked import part_after
from generator.word.context import Context, Place
from generator.word.inlines import Form, inline_runs
from generator.word.lists import WriteBlocks, begins_with_text
from generator.word.oxml import Element, paragraph, tab
from generator.word.tracking.redline import write_both, write_part

_STYLE = "Määritelmä"
_LONGEST_BESIDE = 30
_LETTER = 125  # twips, of bold text
_GAP = 250
_LEAST = 1134
_BELOW = 397


def write_definitions(
    context: Context, block: Definitions, place: Place, write: WriteBlocks
) -> list[Element]:
    """The paragraphs of the definitions; `write` writes what a meaning holds beside text."""
    return write_part(
        context, block, lambda here, each: _write(here, each, place, write), stand_beside
    )


def stand_beside(block: Definitions) -> bool:
    """Whether the terms are so short that what is said of them stands beside them."""
    return _longest(block) <= _LONGEST_BESIDE


def _longest(block: Definitions) -> int:
    return max((len(text_of(row.term)) for row in block.rows), default=0)


def _write(context: Context, block: Definitions, place: Place, write: WriteBlocks) -> list[Element]:
    beside = stand_beside(block)
    standing = part_after(block) if context.has_marks else block
    step = max(_longest(standing) * _LETTER + _GAP, _LEAST) if beside else _BELOW

    def write_row(here: Context, row: Definition) -> list[Element]:
        if beside and here.has_marks and row.blocks and row.blocks[0].change:
            return write_both(here, row, write_row)
        writer = _beside if beside else _below
        return writer(here, row, place, place.indent + step, write)

    return [
        element
        for row in block.rows
        for element in write_part(context, row, write_row, begins_with_text)
    ]


def _beside(
    context: Context, row: Definition, place: Place, text: int, write: WriteBlocks
) -> list[Element]:
    first, rest = _first_words(row)
    hanging = {"left": text, "hanging": text - place.indent}
    line = paragraph(
        context.styles[_STYLE],
        [*_term(context, row), tab(), *inline_runs(context, first)],
        tabs=[("left", text)],
        indent=hanging,
    )
    rest = context.remarks.lead(rest, line, context.styles)
    return [line, *write(context, rest, Place.styled(_STYLE, place.width, text))]


def _below(
    context: Context, row: Definition, place: Place, text: int, write: WriteBlocks
) -> list[Element]:
    line = paragraph(
        context.styles[_STYLE], _term(context, row), keep_next=True, indent=place.direct_indent
    )
    return [line, *write(context, row.blocks, Place.styled(_STYLE, place.width, text))]


def _term(context: Context, row: Definition) -> list[Element]:
    return context.bookmarks.keyed(row.source, inline_runs(context, row.term, Form(bold=True)))


def _first_words(row: Definition) -> tuple[Inlines, Blocks]:
    if row.blocks and isinstance(row.blocks[0], Paragraph):
        return row.blocks[0].children, row.blocks[1:]
    return (), row.blocks
