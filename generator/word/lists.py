"""Lists: bulleted and numbered, nested in any mix.

    <w:p><w:pPr><w:pStyle w:val="ListParagraph"/>
      <w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>…</w:p>

The first paragraph of an item has the bullet or number; what follows in the item is indented to
where its text begins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.document.blocks import (
    Block,
    Blocks,
    BulletList,
    ListItem,
    NumberedList,
    Paragraph,
)
from generator.word.context import Context, Place
from generator.word.inlines import inline_runs
from generator.word.numbering import BULLET_STEP, LEVELS, NUMBER_STEP
from generator.word.oxml import Element, paragraph, set_spacing
from generator.word.tracking.parts import write_part

# The items of a list stand closer together than paragraphs: 7 points set the list itself off.
_AFTER_LIST = 140

WriteBlocks = Callable[[Context, Blocks, Place], list[Element]]


def write_list(
    context: Context, block: BulletList | NumberedList, place: Place, write: WriteBlocks
) -> list[Element]:
    """The paragraphs of a list; `write` writes what an item holds besides its first paragraph."""
    level = min(place.depth, LEVELS - 1)
    if isinstance(block, BulletList):
        numbering, step = context.numbering.bullets, BULLET_STEP
    else:
        step = NUMBER_STEP
        numbering = context.numbering.new_list(level, block.start)
    text = place.indent + step
    # Direct indents only where the list stands elsewhere than its numbering says: in a quote,
    # beside a term, in a list of the other kind.
    indent = None if text == step * (level + 1) else {"left": text, "hanging": step}
    inner = replace(place, indent=text, depth=place.depth + 1, text=place.listed)
    written: list[Element] = []

    def write_first(here: Context, first: Paragraph) -> list[Element]:
        content = here.bookmarks.keyed(first.source, inline_runs(here, first.children))
        style = here.styles[place.listed]
        return [paragraph(style, content, numbering=(numbering, level), indent=indent)]

    def write_item(here: Context, item: ListItem) -> list[Element]:
        first, rest = _first_paragraph(item)
        (line,) = write_part(here, first, write_first)
        rest = here.remarks.lead(rest, line, here.styles)
        return [line, *write(here, rest, inner)]

    for item in block.items:
        written += write_part(context, item, write_item)
    if written and place.depth == 0 and place.listed != place.text:
        set_spacing(written[-1], after=_AFTER_LIST)
    return written


def _first_paragraph(item: ListItem) -> tuple[Paragraph, tuple[Block, ...]]:
    if item.blocks and isinstance(item.blocks[0], Paragraph):
        return item.blocks[0], item.blocks[1:]
    return Paragraph((), item.source), item.blocks
