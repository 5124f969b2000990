"""The words of a part of a tree, all of them in one text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import (
    Box,
    BulletList,
    Column,
    Definition,
    Definitions,
    Figure,
    Footnote,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Part,
    Quote,
    Remark,
    Row,
    Table,
    UnknownBlockError,
)
from generator.document.inlines import text_of


def words_of(*parts: Part) -> str:
    """What a reader reads in the parts, a line each; raises UnknownBlockError on a stranger."""
    return "\n".join(line for part in parts for line in _lines(part) if line)


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Heading() | Paragraph():
            yield text_of(part.children)
        case BulletList() | NumberedList():
            yield words_of(*part.items)
        case ListItem() | Quote() | Footnote():
            yield words_of(*part.blocks)
        case Table() | Figure():
            yield text_of(part.caption)
            yield from _shown(part)
            yield from (text_of(line) for line in (*part.notes, part.origin))
        case Column():
            yield f"{text_of(part.label)} {part.unit}".strip()
        case Row():
            yield " | ".join(text_of(cell) for cell in part.cells)
        case Box():
            yield text_of(part.title)
            yield words_of(*part.blocks)
        case Definitions():
            yield words_of(*part.rows)
        case Definition():
            yield text_of(part.term)
            yield words_of(*part.blocks)
        case Remark():
            yield from (part.title, part.text, part.hint)
        case PageBreak():
            pass
        case _:
            raise UnknownBlockError(part)


def _shown(part: Table | Figure) -> Iterator[str]:
    if isinstance(part, Table):
        yield words_of(*part.columns, *part.rows)
    else:
        yield part.alt
        yield words_of(*([part.data] if part.data else []))
