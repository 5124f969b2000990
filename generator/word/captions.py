"""Captions of tables and figures, and the small lines of notes and source below them.

    <w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>
      <w:r><w:t xml:space="preserve">Taulukko </w:t></w:r>
      <w:bookmarkStart w:id="9" w:name="_Ref…"/> SEQ Taulukko → 3 <w:bookmarkEnd w:id="9"/>
      <w:r><w:t xml:space="preserve">. Henkilöstö palveluittain</w:t></w:r></w:p>

The bookmark encloses the number only: the word before it is inflected where it is referred to.
"""

from __future__ import annotations

from typing import Literal

from generator.document.blocks import Figure, Table
from generator.document.inlines import Inlines
from generator.document.marked import words_after, words_before
from generator.word.context import Context, Place
from generator.word.fields import sequence
from generator.word.inlines import NBSP, inline_runs
from generator.word.oxml import Element, paragraph, run
from generator.word.tracking.marks import mark
from generator.word.tracking.parts import renewed_number


def write_caption(
    context: Context,
    block: Table | Figure,
    label: Literal["table", "figure"],
    place: Place,
    *,
    keep_next: bool,
) -> Element:
    """The caption's paragraph; without the label where the block has no number."""
    bookmarks, anchor = context.bookmarks, context.anchors[block.id].reference
    text = inline_runs(context, block.caption)
    if block.number:
        word = context.document.labels[label]
        count = renewed_number(block, lambda number: sequence(word, number))
        number = bookmarks.around(anchor, count)
        text = [run(word + NBSP), *number, run(". "), *text]
    else:
        text = bookmarks.around(anchor, text)
    return paragraph(
        context.styles["caption"],
        bookmarks.keyed(block.source, text),
        keep_next=keep_next,
        indent=place.direct_indent,
    )


def write_notes(context: Context, block: Table | Figure, place: Place) -> list[Element]:
    """The notes and the source, a paragraph each, kept together."""
    lines: list[Inlines] = [*block.notes, *([block.origin] if block.origin else [])]
    return [
        _write_line(context, line, place, keep_next=number < len(lines))
        for number, line in enumerate(lines, start=1)
    ]


def _write_line(context: Context, line: Inlines, place: Place, *, keep_next: bool) -> Element:
    style, indent = context.styles["Taulukon huomautus"], place.direct_indent
    written = paragraph(style, inline_runs(context, line), keep_next=keep_next, indent=indent)
    if context.has_marks and not words_after(line):
        mark([written], "deleted")
    if context.has_marks and not words_before(line):
        mark([written], "inserted")
    return written
