"""Block nodes to HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

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
from generator.html.contents import heading_number
from generator.html.context import Context
from generator.html.figure import write_figure
from generator.html.inlines import write_inlines, write_line
from generator.html.marks import flags_below, labelled, quietly, replaced_text, whole
from generator.html.markup import Html, element, join, text
from generator.html.redline import Redline
from generator.html.table import write_table

_DEEPEST = 6


def write_blocks(blocks: Blocks, context: Context) -> Html:
    """The blocks one after another, each with its `data-source`."""
    return join((unit.html for unit in write_units(blocks, context)), "\n")


@dataclass(frozen=True, slots=True)
class Unit:
    """One block, or all that a change adds or takes away in one place: what they became."""

    first: Block
    html: Html


def write_units(blocks: Blocks, context: Context) -> Iterator[Unit]:
    """The blocks, those together that are new or gone by one change."""
    if context.redline is None:
        yield from (Unit(block, _block(block, context)) for block in blocks)
        return
    for group in _units(blocks, context, context.redline):
        first = group[0]
        content = join((_block(block, context.of(block)) for block in group), "\n")
        yield Unit(first, whole(first, content, context))


def _units(blocks: Blocks, context: Context, redline: Redline) -> list[list[Block]]:
    units: list[list[Block]] = []
    for block in blocks:
        if context.leaves_out(block):
            continue
        begins = not block.change or redline.at(block)
        if begins or not units or units[-1][0].change != block.change:
            units.append([])
        units[-1].append(block)
    return units


@singledispatch
def _block(block: Block, _context: Context) -> Html:
    raise UnknownBlockError(block)


@_block.register
def _heading(heading: Heading, context: Context) -> Html:
    was = heading.was if context.copy else None
    level = was.level if isinstance(was, Heading) else heading.level
    context.level = min(level + 1, _DEEPEST)
    words = write_inlines(heading.children, context)
    title = element(
        f"h{context.level}",
        join((heading_number(heading, context), words)),
        id=context.own_id(heading.id),
        class_="annex" if heading.kind == "annex" else None,
        data_source=heading.source,
    )
    return join((title, flags_below(heading, heading.children, context)))


@_block.register
def _paragraph(paragraph: Paragraph, context: Context) -> Html:
    words = write_line(paragraph.children, context)
    return element("p", words, data_source=paragraph.source)


@_block.register
def _bullet_list(bullets: BulletList, context: Context) -> Html:
    return element("ul", _items(bullets.items, context), data_source=bullets.source)


@_block.register
def _numbered_list(numbered: NumberedList, context: Context) -> Html:
    was = numbered.was if context.copy else None
    start = was.start if isinstance(was, NumberedList) else numbered.start
    items = _items(numbered.items, context)
    rows = element("ol", items, start=None if start == 1 else start, data_source=numbered.source)
    return join((flags_below(numbered, (), context), rows))


def _items(items: tuple[ListItem, ...], context: Context) -> Html:
    return join((_item(item, context) for item in items if not context.leaves_out(item)), "\n")


def _item(item: ListItem, context: Context) -> Html:
    content = whole(item, write_blocks(item.blocks, context.of(item)), context)
    return element("li", content, class_=item.change or None, data_source=item.source)


_block.register(Table, write_table)
_block.register(Figure, write_figure)


@_block.register
def _box(box: Box, context: Context) -> Html:
    # The title is a heading of the chapter that the box stands in, though not in the contents.
    level = min(context.level + 1, _DEEPEST)
    title = element(f"h{level}", write_line(box.title, context), class_="title")
    content = join((title, write_blocks(box.blocks, context)), "\n")
    return element("section", content, class_="box", data_source=box.source)


@_block.register
def _definitions(definitions: Definitions, context: Context) -> Html:
    rows = (_definition(row, context) for row in definitions.rows if not context.leaves_out(row))
    return element("dl", join(rows, "\n"), data_source=definitions.source)


def _definition(definition: Definition, context: Context) -> Html:
    change, within = definition.change, context.of(definition)
    words = quietly(change, write_line(definition.term, within))
    term = element("dt", join((labelled(definition, context), words)))
    meaning = element("dd", quietly(change, write_blocks(definition.blocks, within)))
    return element(
        "div", join((term, meaning)), class_=change or None, data_source=definition.source
    )


@_block.register
def _quote(quote: Quote, context: Context) -> Html:
    return element("blockquote", write_blocks(quote.blocks, context), data_source=quote.source)


@_block.register
def _page_break(page_break: PageBreak, _context: Context) -> Html:
    return element("div", class_="page-break", data_source=page_break.source)


@_block.register
def _remark(remark: Remark, context: Context) -> Html:
    title = element("strong", text(f"{remark.title}."))
    lines = [join((title, text(f" {remark.text}")))]
    hint = _hint(remark, context)
    lines += [hint] if hint else []
    paragraphs = join((element("p", line) for line in lines), "\n")
    kind = f"remark {remark.severity}"
    return element("div", paragraphs, class_=kind, role="note", data_source=remark.source)


def _hint(remark: Remark, context: Context) -> Html:
    was = remark.was if isinstance(remark.was, Remark) else remark
    return replaced_text(was.hint, remark.hint, context)
