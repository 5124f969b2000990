"""Blocks: each kind goes to its writer, and an unknown one is refused.

Takes blocks and the place where they stand, returns the elements of the body.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Definitions,
    Figure,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Table,
    UnknownBlockError,
)
from generator.word.boxes import write_box
from generator.word.context import Context, Place
from generator.word.definitions import write_definitions
from generator.word.figures import write_figure
from generator.word.headings import write_heading
from generator.word.inlines import inline_runs
from generator.word.lists import write_list
from generator.word.oxml import Element, keep_with_next, paragraph, run, start_page
from generator.word.tables import write_table
from generator.word.tracking.parts import write_part

_QUOTE_INDENT = 567  # as in the style


def write_blocks(context: Context, blocks: Blocks, place: Place) -> list[Element]:
    """The elements of the blocks; a page break is a property of what comes after it.

    Raises UnknownBlockError on a block or inline that there is no writer for.
    """
    written: list[Element] = []
    elements: list[Element] = []
    waiting: list[Remark] = []
    breaks = False
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, PageBreak):
            breaks = True
            continue
        if isinstance(block, Remark):
            waiting += _remarked(context, (block,), elements)
            continue
        elements = write_part(context, block, lambda here, each: _write_block(here, each, place))
        waiting = _remarked(context, waiting, elements)
        if isinstance(block, Paragraph) and isinstance(after, BulletList | NumberedList):
            keep_with_next(elements[-1])  # the words that lead a list in stay with it
        if breaks and elements:
            start_page(elements[0])
            breaks = False
        written += elements
    for remark in waiting:  # with no text to lie over, its own words stand there
        line = paragraph(context.styles[place.text], [run(remark.title)])
        _remarked(context, (remark,), [line])
        written.append(line)
    return written


def _remarked(context: Context, remarks: Iterable[Remark], elements: list[Element]) -> list[Remark]:
    """Lay the remarks over the elements; those remain that found no text there."""
    return [
        remark for remark in remarks if not context.remarks.attach(remark, elements, context.styles)
    ]


def _write_block(context: Context, block: Block, place: Place) -> list[Element]:
    match block:
        case Heading():
            return write_heading(context, block)
        case Paragraph():
            return [_write_paragraph(context, block, place)]
        case BulletList() | NumberedList():
            return write_list(context, block, place, write_blocks)
        case Table():
            return write_table(context, block, place)
        case Figure():
            return write_figure(context, block, place)
        case Box():
            return write_box(context, block, place, write_blocks)
        case Definitions():
            return write_definitions(context, block, place, write_blocks)
        case Quote():
            inside = Place.styled("Block Text", place.width, _QUOTE_INDENT, _QUOTE_INDENT)
            return write_blocks(context, block.blocks, inside)
        case _:
            raise UnknownBlockError(block)


def _write_paragraph(context: Context, block: Paragraph, place: Place) -> Element:
    return paragraph(
        context.styles[place.text],
        context.bookmarks.keyed(block.source, inline_runs(context, block.children)),
        indent=place.direct_indent,
    )
