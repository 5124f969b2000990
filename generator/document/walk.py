"""Going through a tree: every inline of every block, rebuilt by a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

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
from generator.document.inlines import (
    Deletion,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Insertion,
    Link,
    Renewal,
    Strong,
)

Change = Callable[[Inline], Inline]
ChangeBlock = Callable[[Block], Block]


def change_inlines(inlines: Inlines, change: Change) -> Inlines:
    """The inlines with each leaf and each container passed through `change`, innermost first."""
    return tuple(_changed(inline, change) for inline in inlines)


def _changed(inline: Inline, change: Change) -> Inline:
    if isinstance(inline, Emphasis | Strong | Link | Insertion | Deletion | Renewal):
        inline = replace(inline, children=change_inlines(inline.children, change))
    return change(inline)


def change_blocks(blocks: Blocks, block: ChangeBlock, inline: Change) -> Blocks:
    """The blocks, in reading order, each passed through `block` and its inlines through `inline`.

    A block is changed before what it holds, so that numbers follow the reading order.
    """

    def words(inlines: Inlines) -> Inlines:
        return change_inlines(inlines, inline)

    def inner(children: Blocks) -> Blocks:
        return change_blocks(children, block, inline)

    return tuple(rebuilt(block(each), words, inner) for each in blocks)


def rebuilt(
    block: Block, words: Callable[[Inlines], Inlines], inner: Callable[[Blocks], Blocks]
) -> Block:
    """The block with its texts passed through `words` and the blocks in it through `inner`.

    Raises UnknownBlockError on a block whose parts are not known.
    """
    match block:
        case Heading() | Paragraph():
            return replace(block, children=words(block.children))
        case BulletList() | NumberedList():
            return replace(block, items=tuple(_item(item, inner) for item in block.items))
        case Table():
            return _table(block, words)
        case Figure():
            return replace(
                block,
                caption=words(block.caption),
                notes=tuple(words(note) for note in block.notes),
                origin=words(block.origin),
                data=_table(block.data, words) if block.data else None,
            )
        case Box():
            return replace(block, title=words(block.title), blocks=inner(block.blocks))
        case Definitions():
            rows = tuple(
                replace(row, term=words(row.term), blocks=inner(row.blocks)) for row in block.rows
            )
            return replace(block, rows=rows)
        case Quote():
            return replace(block, blocks=inner(block.blocks))
        case PageBreak() | Remark():
            return block
    raise UnknownBlockError(block)


def _item(item: ListItem, inner: Callable[[Blocks], Blocks]) -> ListItem:
    return replace(item, blocks=inner(item.blocks))


def _table(table: Table, words: Callable[[Inlines], Inlines]) -> Table:
    return replace(
        table,
        caption=words(table.caption),
        columns=tuple(replace(c, label=words(c.label)) for c in table.columns),
        rows=tuple(replace(r, cells=tuple(words(c) for c in r.cells)) for r in table.rows),
        notes=tuple(words(note) for note in table.notes),
        origin=words(table.origin),
    )


def sources(block: Block) -> Iterator[str]:
    """The YAML paths that a block prints: its own, then those of its rows."""
    yield block.source
    if isinstance(block, Table | Definitions):
        yield from (row.source for row in block.rows if row.source)


def all_blocks(blocks: Blocks) -> Iterator[Block]:
    """Every block of a tree, each before the blocks that it holds."""
    for block in blocks:
        yield block
        for holder in holders(block):
            yield from all_blocks(holder.blocks)


def holders(block: Block) -> Sequence[Box | Quote | ListItem | Definition]:
    """What of a block holds further blocks: the block itself, or its items or rows."""
    match block:
        case BulletList() | NumberedList():
            return block.items
        case Definitions():
            return block.rows
        case Box() | Quote():
            return (block,)
    return ()


def marks_of(blocks: Blocks) -> list[str]:
    """The keys of the footnotes to which marks in the blocks point, in reading order."""
    found: list[str] = []
    change_blocks(blocks, lambda block: block, lambda inline: _noted(inline, found))
    return found


def marks_in(line: Inlines) -> list[str]:
    """The keys of the footnotes to which marks in the line point, in reading order."""
    found: list[str] = []
    change_inlines(line, lambda inline: _noted(inline, found))
    return found


def _noted(inline: Inline, found: list[str]) -> Inline:
    if isinstance(inline, FootnoteMark):
        found.append(inline.key)
    return inline
