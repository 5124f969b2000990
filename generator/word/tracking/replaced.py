"""Parts that are written in another form than before: gone as they were, there as they are.

Word tracks no such change within a part: a list item that began with text and now begins with a
table, a row that became a sum, terms that grew too long to stand beside what is said of them.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from generator.document.blocks import (
    Block,
    Blocks,
    BulletList,
    Definition,
    Definitions,
    Figure,
    Heading,
    ListItem,
    NumberedList,
    Part,
    Row,
    Table,
)
from generator.document.marked import PartType, apart, part_after, part_before
from generator.document.walk import rebuilt
from generator.word.forms import begins_with_text, caption_form, has_label, stand_beside


def with_replaced(blocks: Blocks) -> Blocks:
    """The blocks where each part of another form than before is two."""
    return tuple(_within(block) for block in _parts(blocks))


def _within(block: Block) -> Block:
    if block.change:
        return block
    match block:
        case BulletList() | NumberedList():
            block = replace(block, items=_parts(block.items))
        case Definitions():
            block = replace(block, rows=_definitions(block))
        case Table():
            block = replace(block, rows=_parts(block.rows))
    return rebuilt(block, lambda inlines: inlines, with_replaced)


def _definitions(block: Definitions) -> tuple[Definition, ...]:
    """Its rows; beside a term, the first paragraph of what is said has no end of its own."""
    beside = stand_beside(part_after(block))
    return tuple(
        each
        for row in _parts(block.rows)
        for each in (apart(row) if beside and _begins_anew(row) else (row,))
    )


def _begins_anew(row: Definition) -> bool:
    return not row.change and bool(row.blocks) and bool(row.blocks[0].change)


def _parts(parts: tuple[PartType, ...]) -> tuple[PartType, ...]:
    return tuple(each for part in parts for each in (apart(part) if _differs(part) else (part,)))


def _differs(part: Part) -> bool:
    return not part.change and _form(part_before(part)) != _form(part_after(part))


def _form(part: Part) -> Hashable:
    match part:
        case Heading():
            return has_label(part)
        case Table() | Figure():
            return caption_form(part)
        case Definitions():
            return stand_beside(part)
        case ListItem() | Definition():
            return begins_with_text(part)
        case Row():
            return part.kind
    return None
