"""Block nodes to HTML."""

from __future__ import annotations

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
from generator.html.inlines import write_inlines
from generator.html.markup import Html, element, join, text
from generator.html.table import write_table

_DEEPEST = 6


def write_blocks(blocks: Blocks, context: Context) -> Html:
    """The blocks one after another, each with its `data-source`."""
    return join((_block(block, context) for block in blocks), "\n")


@singledispatch
def _block(block: Block, _context: Context) -> Html:
    raise UnknownBlockError(block)


@_block.register
def _heading(heading: Heading, context: Context) -> Html:
    context.level = min(heading.level + 1, _DEEPEST)
    words = write_inlines(heading.children, context)
    return element(
        f"h{context.level}",
        join((heading_number(heading, context), words)),
        id=heading.id,
        class_="annex" if heading.kind == "annex" else None,
        data_source=heading.source,
    )


@_block.register
def _paragraph(paragraph: Paragraph, context: Context) -> Html:
    words = write_inlines(paragraph.children, context)
    return element("p", words, data_source=paragraph.source)


@_block.register
def _bullet_list(bullets: BulletList, context: Context) -> Html:
    return element("ul", _items(bullets.items, context), data_source=bullets.source)


@_block.register
def _numbered_list(numbered: NumberedList, context: Context) -> Html:
    start = None if numbered.start == 1 else numbered.start
    items = _items(numbered.items, context)
    return element("ol", items, start=start, data_source=numbered.source)


def _items(items: tuple[ListItem, ...], context: Context) -> Html:
    return join(
        (
            element("li", write_blocks(item.blocks, context), data_source=item.source)
            for item in items
        ),
        "\n",
    )


_block.register(Table, write_table)
_block.register(Figure, write_figure)


@_block.register
def _box(box: Box, context: Context) -> Html:
    # The title is a heading of the chapter that the box stands in, though not in the contents.
    level = min(context.level + 1, _DEEPEST)
    title = element(f"h{level}", write_inlines(box.title, context), class_="title")
    content = join((title, write_blocks(box.blocks, context)), "\n")
    return element("section", content, class_="box", data_source=box.source)


@_block.register
def _definitions(definitions: Definitions, context: Context) -> Html:
    rows = join((_definition(row, context) for row in definitions.rows), "\n")
    return element("dl", rows, data_source=definitions.source)


def _definition(definition: Definition, context: Context) -> Html:
    term = element("dt", write_inlines(definition.term, context))
    meaning = element("dd", write_blocks(definition.blocks, context))
    return element("div", join((term, meaning)), data_source=definition.source)


@_block.register
def _quote(quote: Quote, context: Context) -> Html:
    return element("blockquote", write_blocks(quote.blocks, context), data_source=quote.source)


@_block.register
def _page_break(page_break: PageBreak, _context: Context) -> Html:
    return element("div", class_="page-break", data_source=page_break.source)


@_block.register
def _remark(remark: Remark, _context: Context) -> Html:
    title = element("strong", text(f"{remark.title}."))
    lines = [join((title, text(f" {remark.text}")))]
    lines += [text(remark.hint)] if remark.hint else []
    paragraphs = join((element("p", line) for line in lines), "\n")
    kind = f"remark {remark.severity}"
    return element("div", paragraphs, class_=kind, role="note", data_source=remark.source)
