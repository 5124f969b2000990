"""Generated documents as a plan would give them.

LibreOffice 7.4 shows some things that no plan has not the same way twice, or never ends laying them
out: headings, tables and page breaks within lists; references in headings, which may lead in
circles; paragraphs, items and rows without words; more than one mark of a footnote.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from generator.document.inlines import (
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Plain,
    Reference,
    text_of,
)
from generator.document.walk import change_inlines, rebuilt

_WORD = Plain("Sana ")


def plausible(made: Document) -> Document:
    """The document with what no plan has replaced by words."""
    return replace(made, blocks=_Plausible().blocks(made.blocks))


class _Plausible:
    def __init__(self) -> None:
        self._marked: set[str] = set()

    def blocks(self, blocks: Blocks) -> Blocks:
        """Those of the text itself."""
        return tuple(self._block(block, self._within) for block in blocks)

    def _within(self, blocks: Blocks) -> Blocks:
        """Those in another block: they begin with a paragraph."""
        plain = tuple(map(self._plain, blocks))
        first = () if plain and isinstance(plain[0], Paragraph) else (Paragraph((_WORD,), "first"),)
        return (*first, *plain)

    def _plain(self, block: Block) -> Block:
        match block:
            case Heading():
                block = Paragraph(block.children, block.source)
            case PageBreak() | Table() | Figure() | Box():
                block = Paragraph((_WORD,), block.source)
        return self._block(block, self._within)

    def _block(self, block: Block, inner: Callable[[Blocks], Blocks]) -> Block:
        if isinstance(block, Table):
            block = replace(block, rows=tuple(map(_worded, block.rows)))
        simple = isinstance(block, Heading)
        return rebuilt(block, lambda words: self._words(words, simple=simple), inner)

    def _words(self, words: Inlines, *, simple: bool) -> Inlines:
        def change(inline: Inline) -> Inline:
            match inline:
                case FootnoteMark(key=key) if simple or key in self._marked:
                    return _WORD
                case FootnoteMark(key=key):
                    self._marked.add(key)
                case Reference() | LineBreak() if simple:
                    return _WORD
            return inline

        changed = change_inlines(words, change)
        return changed if not words or text_of(changed).strip() else (_WORD, *changed)


def _worded(row: Row) -> Row:
    return replace(row, cells=tuple(cell or (_WORD,) for cell in row.cells))
