"""Block nodes to lines of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count, repeat

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Definition,
    Definitions,
    Figure,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Table,
    UnknownBlockError,
)
from generator.text.inlines import line, words
from generator.text.lines import indented, wrapped
from generator.text.table import below, captioned, write_table

_UNDERLINES = {1: "=", 2: "-"}
_INDENT = "    "


def write_blocks(blocks: Blocks, labels: Mapping[str, str], width: int) -> list[str]:
    """The lines of the blocks, an empty one between two, two before a heading that follows text.

    Raises UnknownBlockError on a block that there are no words for.
    """
    lines: list[str] = []
    for number, block in enumerate(blocks):
        if number:
            follows_text = not isinstance(blocks[number - 1], Heading)
            lines += ["", ""] if isinstance(block, Heading) and follows_text else [""]
        lines += _block(block, labels, width)
    return lines


def _block(block: Block, labels: Mapping[str, str], width: int) -> list[str]:
    match block:
        case Heading():
            return _heading(block, labels, width)
        case Paragraph():
            return wrapped(words(block.children), width)
        case BulletList():
            return _list(zip(block.items, repeat("- "), strict=False), labels, width)
        case NumberedList():
            marks = (f"{number}. " for number in count(block.start))
            return _list(zip(block.items, marks, strict=False), labels, width)
        case Table():
            return write_table(block, labels, width)
        case Figure():
            return _figure(block, labels, width)
        case Box():
            return _box(block, labels, width)
        case Definitions():
            return [each for row in block.rows for each in _definition(row, labels, width)]
        case Quote():
            inside = write_blocks(block.blocks, labels, width - len(_INDENT))
            return indented(inside, _INDENT, _INDENT)
        case PageBreak():
            return ["-" * width]
        case Remark():
            return wrapped(f"[{block.title}: {block.text} {block.hint}".rstrip() + "]", width)
        case _:
            raise UnknownBlockError(block)


def heading_words(heading: Heading, labels: Mapping[str, str]) -> str:
    """The number and the words of a heading: «3.1 Henkilöstö», «Liite 1. Aiesopimus»."""
    annex = heading.kind == "annex" and heading.number
    number = f"{labels['annex']} {heading.number}." if annex else heading.number
    return f"{number} {line(heading.children)}".strip()


def _heading(heading: Heading, labels: Mapping[str, str], width: int) -> list[str]:
    lines = wrapped(heading_words(heading, labels), width)
    sign = _UNDERLINES.get(heading.level)
    return [*lines, sign * max(map(len, lines))] if sign and lines else lines


def _list(
    items: Iterable[tuple[ListItem, str]], labels: Mapping[str, str], width: int
) -> list[str]:
    lines: list[str] = []
    for item, mark in items:
        inside = _item(item, labels, width - len(mark))
        lines += indented(inside or [""], mark, " " * len(mark))
    return lines


def _item(item: ListItem, labels: Mapping[str, str], width: int) -> list[str]:
    """The lines of an item; a list within it stands close under its words."""
    lines: list[str] = []
    for block in item.blocks:
        if lines and not isinstance(block, BulletList | NumberedList):
            lines.append("")
        lines += _block(block, labels, width)
    return lines


def _definition(row: Definition, labels: Mapping[str, str], width: int) -> list[str]:
    term = line(row.term)
    match row.blocks:
        case (Paragraph(children),):
            return wrapped(f"{term}: {words(children)}", width, rest=_INDENT)
    inside = write_blocks(row.blocks, labels, width - len(_INDENT))
    return [*wrapped(f"{term}:", width), *indented(inside, _INDENT, _INDENT)]


def _figure(figure: Figure, labels: Mapping[str, str], width: int) -> list[str]:
    lines = [*captioned(figure, labels["figure"], width), *wrapped(figure.alt, width)]
    if figure.words:
        shown = f"{labels['in_figure']}: {'; '.join(figure.words)}."
        lines += ["", *wrapped(shown, width)]
    if figure.data:
        same = figure.data.caption == figure.caption
        data = replace(figure.data, caption=()) if same else figure.data
        lines += ["", *write_table(data, labels, width)]
    return lines + below(figure, width)


def _box(box: Box, labels: Mapping[str, str], width: int) -> list[str]:
    rule = "-" * width
    title = wrapped(line(box.title), width)
    return [rule, *title, "", *write_blocks(box.blocks, labels, width), rule]
