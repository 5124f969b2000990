"""What the writers of parts share where changes are marked: parts that are new, gone or both."""

from __future__ import annotations

from collections.abc import Callable

from generator.document.blocks import Figure, Heading, Table
from generator.document.marked import PartType
from generator.word.context import Context
from generator.word.oxml import Element
from generator.word.tracking.marks import mark, renewed


def write_part(
    context: Context,
    part: PartType,
    write: Callable[[Context, PartType], list[Element]],
) -> list[Element]:
    """The part, marked as a whole where it is new or gone."""
    if context.has_marks and part.change:
        return mark(write(context.on(part.change), part), part.change)
    return write(context, part)


def renewed_number(
    block: Heading | Table | Figure, write: Callable[[str], list[Element]]
) -> list[Element]:
    """The number of a block that `write` writes, marked where only it is another one."""
    now = write(block.number)
    return renewed(now, write(block.was.number)) if isinstance(block.was, type(block)) else now
