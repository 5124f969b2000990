"""What is gone from one place and new at another was moved, and is told as that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.document.blocks import Figure, Heading, ListItem, Part, Row, Table
from generator.document.inlines import text_of
from generator.document.revision import Kind
from generator.revision.found import Found
from generator.revision.matching import Thing, likeness, thing
from generator.revision.sections import chapter_key
from generator.revision.texts import words_of

_ALIKE = 0.8
_MANY_WORDS = 5  # fewer may stand at two places by chance
Inner = Callable[[Found, Found], Iterator[Found]]


def told_moves(found: Sequence[Found], inner: Inner) -> Iterator[Found]:
    """The changes, each pair of one gone and one new that are the same thing told as one.

    A figure or table drawn anew in its place is told as replaced, all else as moved; `inner` gives
    what changed in what was moved.
    """
    pairs = _pairs(found)
    gone = set(pairs.values())
    for at, each in enumerate(found):
        old = found[pairs[at]] if at in pairs else None
        if old and pairs[at] == at - 1 and isinstance(each.parts[0], Table | Figure):
            yield _told(each, old, "replaced")
        elif old:
            yield _told(each, old, "moved")
            yield from (_placed(within, each) for within in inner(old, each))
        elif at not in gone:
            yield each


def _told(new: Found, old: Found, kind: Kind) -> Found:
    places = (*new.change.places, *old.change.places)
    change = replace(new.change, kind=kind, old=old.change.old, places=places)
    return replace(new, change=change, was=old)


def _placed(found: Found, moved: Found) -> Found:
    """What changed in a moved thing, told at that thing: the marked tree has it whole there."""
    return replace(found, change=replace(found.change, places=moved.change.places[:1]))


def _pairs(found: Sequence[Found]) -> dict[int, int]:
    """For what is new where in the row the same thing is gone: by id first, then by likeness."""
    gone, new = (
        {i: _thing(each) for i, each in enumerate(found) if each.change.kind == kind}
        for kind in ("deleted", "inserted")
    )
    pairs: dict[int, int] = {}
    for same in (_same_id, _same_words, _alike):
        for at, added in new.items():
            match = next((i for i, old in gone.items() if same(old, added)), None)
            if at not in pairs and match is not None:
                pairs[at] = match
                del gone[match]
    return pairs


def _thing(found: Found) -> Thing:
    """What it is called, and what it is: things that cannot become one another are not the same."""
    first = found.parts[0]
    own = first.kind if isinstance(first, Row | Heading) else type(first)
    text = found.change.old or found.change.new
    return thing((found.change.thing, own), text, _id(found))


def _id(found: Found) -> str:
    first: Part = found.parts[0]
    match first:
        case Heading():
            return chapter_key(first)
        case Table() | Figure():
            return first.id
        case ListItem():
            return f"{first.source}: {words_of(first)}"
        case Row():
            table = found.context.holder
            name = text_of(first.cells[0])
            return f"{table.id or table.source}: {name}" if table and name else ""
    return ""


def _same_id(old: Thing, new: Thing) -> bool:
    return old.kind == new.kind and old.key == new.key != ""


def _same_words(old: Thing, new: Thing) -> bool:
    return old.kind == new.kind and old.print == new.print and _is_long(old)


def _alike(old: Thing, new: Thing) -> bool:
    return old.kind == new.kind and _is_long(old) and _is_long(new) and likeness(old, new) >= _ALIKE


def _is_long(each: Thing) -> bool:
    return each.stems.total() >= _MANY_WORDS
