"""Figures that were drawn anew: two pictures over one caption.

A comparison says that the old figure is gone and the new one is there. With two captions, both
would count: the numbers of all figures after them would be wrong while the changes are shown.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from generator.document.blocks import Block, Blocks, Figure
from generator.document.inlines import Deletion, Inlines, Insertion
from generator.document.walk import marks_in, rebuilt


def with_redrawn(blocks: Blocks, other_notes: Collection[str]) -> Blocks:
    """The blocks where what is gone and new in one place is one figure.

    It has the old one, which is gone, in `was`. `other_notes` are the keys under which the old
    document had another footnote than the new one has.
    """
    joined: list[Block] = []
    for each in blocks:
        block = rebuilt(
            each, lambda inlines: inlines, lambda inner: with_redrawn(inner, other_notes)
        )
        old = joined[-1] if joined else None
        if isinstance(block, Figure) and isinstance(old, Figure) and _is_redrawn(old, block):
            joined[-1] = _redrawn(old, block, other_notes)
        else:
            joined.append(block)
    return tuple(joined)


def _is_redrawn(old: Figure, new: Figure) -> bool:
    in_place = (old.change, new.change) == ("deleted", "inserted") and old.id == new.id
    forms = ((bool(figure.caption), bool(figure.number)) for figure in (old, new))
    return in_place and len(set(forms)) == 1


def _redrawn(old: Figure, new: Figure, other_notes: Collection[str]) -> Figure:
    notes = new.notes
    if old.notes != new.notes or any(_names(note, other_notes) for note in notes):
        gone = tuple((Deletion(note),) for note in old.notes)
        notes = (*gone, *((Insertion(note),) for note in new.notes))
    caption = _changed(old.caption, new.caption, other_notes)
    origin = _changed(old.origin, new.origin, other_notes)
    return replace(new, change="", was=old, caption=caption, notes=notes, origin=origin)


def _changed(old: Inlines, new: Inlines, other_notes: Collection[str]) -> Inlines:
    if old == new and not _names(new, other_notes):
        return new
    marks = (Insertion(new), Deletion(old))
    return tuple(mark for mark in marks if mark.children)


def _names(line: Inlines, notes: Collection[str]) -> bool:
    """Whether a mark in the line points to one of the footnotes."""
    return any(key in notes for key in marks_in(line))
