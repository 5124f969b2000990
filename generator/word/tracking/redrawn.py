"""Figures that were drawn anew: two pictures over one caption.

A comparison says that the old figure is gone and the new one is there. With two captions, both
would count: the numbers of all figures after them would be wrong while the changes are shown.
"""

from __future__ import annotations

from dataclasses import replace

from generator.document.blocks import Block, Blocks, Figure
from generator.document.inlines import Deletion, Inlines, Insertion
from generator.document.walk import rebuilt


def with_redrawn(blocks: Blocks) -> Blocks:
    """The blocks where what is gone and new in one place is one figure.

    It has the old one, which is gone, in `was`.
    """
    joined: list[Block] = []
    for each in blocks:
        block = rebuilt(each, lambda inlines: inlines, with_redrawn)
        old = joined[-1] if joined else None
        if isinstance(block, Figure) and isinstance(old, Figure) and _is_redrawn(old, block):
            joined[-1] = _redrawn(old, block)
        else:
            joined.append(block)
    return tuple(joined)


def _is_redrawn(old: Figure, new: Figure) -> bool:
    in_place = (old.change, new.change) == ("deleted", "inserted") and old.id == new.id
    forms = ((bool(figure.caption), bool(figure.number)) for figure in (old, new))
    return in_place and len(set(forms)) == 1


def _redrawn(old: Figure, new: Figure) -> Figure:
    notes = new.notes
    if old.notes != new.notes:
        gone = tuple((Deletion(note),) for note in old.notes)
        notes = (*gone, *((Insertion(note),) for note in new.notes))
    caption, origin = _changed(old.caption, new.caption), _changed(old.origin, new.origin)
    return replace(new, change="", was=old, caption=caption, notes=notes, origin=origin)


def _changed(old: Inlines, new: Inlines) -> Inlines:
    if old == new:
        return new
    marks = (Insertion(new), Deletion(old))
    return tuple(mark for mark in marks if mark.children)
