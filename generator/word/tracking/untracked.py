"""What Word tracks no changes of, told in a comment at the head of the text.

Why a comment: it is no part of the text, so that accepting or rejecting leaves exactly the new or
the old document, and both Word and LibreOffice show it unasked. A paragraph that is new and gone
at once would vanish either way too, but is shown struck through, and by some views not at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Document, Remark, Table
from generator.document.inlines import text_of
from generator.document.walk import all_blocks
from generator.word.context import Context
from generator.word.tables import is_turned


def untracked(context: Context) -> Remark | None:
    """The comment; None where Word tracks all that changed, as it does in most revisions."""
    sentences = list(_sentences(context))
    if not sentences:
        return None
    labels = context.document.labels
    return Remark("note", labels["untracked"], " ".join(sentences), "")


def _sentences(context: Context) -> Iterator[str]:
    redline, labels = context.redline, context.document.labels
    assert redline is not None
    old, new = redline.old, redline.new
    for key in ("language", "front", "draft", "author"):
        if getattr(old, key) != getattr(new, key):
            yield labels[f"untracked_{key}"]
    turned = [_turned(context, document) for document in (new, old)]
    for caption in dict.fromkeys((*turned[0], *turned[1])):
        if not all(caption in side for side in turned):
            yield labels["untracked_turned"].format(table=caption)


def _turned(context: Context, document: Document) -> list[str]:
    """The captions of the tables for which a page lies on its side."""
    return [
        text_of(block.caption)
        for block in all_blocks(document.blocks)
        if isinstance(block, Table) and is_turned(context, block)
    ]
