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
from generator.document.inlines import Inlines
from generator.document.marked import part_after
from generator.word.context import Context, Place
from generator.word.forms import longest_term, stand_beside
from generator.word.inlines import Form, inline_runs
from generator.word.lists import WriteBlocks
from generator.word.oxml import Element, paragraph, tab
from generator.word.tracking.parts import write_part

_STYLE = "Määritelmä"
_LETTER = 125  # twips, of bold text
_GAP = 250
_LEAST = 1134
_BELOW = 397


def write_definitions(
    context: Context, block: Definitions, place: Place, write: WriteBlocks
) -> list[Element]:
    """The paragraphs of the definitions; `write` writes what a meaning holds beside text."""
    beside = stand_beside(block)
    standing = part_after(block) if context.has_marks else block
    step = max(longest_term(standing) * _LETTER + _GAP, _LEAST) if beside else _BELOW

    def write_row(here: Context, row: Definition) -> list[Element]:
        writer = _beside if beside else _below
        return writer(here, row, place, place.indent + step, write)

    return [each for row in block.rows for each in write_part(context, row, write_row)]


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
