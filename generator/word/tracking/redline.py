"""A marked document with what its writing needs of the two that it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.document.blocks import (
    Blocks,
    Document,
    Figure,
    Footnote,
    Heading,
    Image,
    Remark,
    Table,
)
from generator.document.marked import accepted, common, rejected
from generator.document.walk import all_blocks, holders, rebuilt
from generator.word.anchors import Anchor, find_anchors
from generator.word.bookmarks import Bookmarks, GoneBookmarks
from generator.word.tracking.marks import Change
from generator.word.tracking.redrawn import with_redrawn
from generator.word.tracking.replaced import with_replaced


@dataclass(frozen=True, slots=True)
class Redline:
    """A marked document and the two that it stands for.

    `images`, `anchors` and `bookmarks` are for what is gone.
    """

    marked: Document
    old: Document
    new: Document
    images: Mapping[str, Image]
    anchors: Mapping[str, Anchor]
    bookmarks: GoneBookmarks


def without_remarks(document: Document) -> Document:
    """The document without what a draft says of it: Word tracks no changes of comments."""
    notes = {
        key: replace(note, blocks=_without_remarks(note.blocks))
        for key, note in document.footnotes.items()
    }
    was = without_remarks(document.was) if document.was else None
    return replace(document, blocks=_without_remarks(document.blocks), footnotes=notes, was=was)


def _without_remarks(blocks: Blocks) -> Blocks:
    return tuple(
        rebuilt(block, lambda inlines: inlines, _without_remarks)
        for block in blocks
        if not isinstance(block, Remark)
    )


def make_redline(marked: Document, images: Mapping[str, Image], bookmarks: Bookmarks) -> Redline:
    """What is shared for a marked document; `images` are those of the old document."""
    old, new = rejected(marked), accepted(marked)
    notes = {
        key: replace(note, blocks=with_replaced(note.blocks))
        for key, note in marked.footnotes.items()
    }
    blocks = with_redrawn(with_replaced(marked.blocks), _other_notes(marked, old))
    marked = replace(marked, blocks=blocks, footnotes=notes)
    anchors = find_anchors(new)
    standing = {anchor.reference for anchor in anchors.values()}
    gone = GoneBookmarks(bookmarks, standing)
    return Redline(marked, old, new, images, _old_anchors(marked, old, anchors), gone)


def _other_notes(marked: Document, old: Document) -> set[str]:
    """The keys under which the old document had another footnote than the new one has."""
    before = {
        key: note.was.number if isinstance(note.was, Footnote) else note.number
        for key, note in marked.footnotes.items()
        if not note.change
    }
    taken = set(before.values())
    return {
        key
        for key, note in old.footnotes.items()
        if (before[key] != note.number if key in before else note.number in taken)
    }


def _old_anchors(
    marked: Document, old: Document, anchors: Mapping[str, Anchor]
) -> dict[str, Anchor]:
    """The anchors by the old ids: what stands is found under the bookmark that it has now."""
    before = {
        block.id: block.was.id
        for block in all_blocks(marked.blocks)
        if isinstance(block, Heading | Table | Figure) and isinstance(block.was, type(block))
    }
    now = {
        before.get(block.id, block.id): block.id
        for block in all_blocks(common(marked.blocks))
        if isinstance(block, Heading | Table | Figure)
    }
    own = find_anchors(old, anchors.values())
    return {
        key: replace(anchors[now[key]], chapter=anchor.chapter) if key in now else anchor
        for key, anchor in own.items()
    }


def marked_headings(blocks: Blocks, change: Change | Literal[""] = "") -> Iterator[Heading]:
    """The headings in the blocks; what is within a part that is new or gone is so itself."""
    for block in blocks:
        here = change or block.change
        if isinstance(block, Heading):
            yield replace(block, change=here)
        for holder in holders(block):
            yield from marked_headings(holder.blocks, here or holder.change)
