"""The places where a change shows become one change, and what else says the same joins it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.revision.summary.model import Entry, Place
from generator.revision.summary.quantities import is_telling, quantity
from generator.revision.summary.sightings import At, Sighting

_WHOLE = frozenset({"inserted", "deleted", "moved", "renamed"})


@dataclass(slots=True)
class Merged:
    """A change with all its places; `home` is the first of them, where it is told."""

    entry: Entry
    home: Place
    is_input: bool = True
    cells: list[At] = field(default_factory=list)

    def join(self, other: Merged) -> None:
        """Take the places of another change that says the same."""
        places = dict.fromkeys((*self.entry.places, *other.entry.places))
        self.entry = replace(self.entry, places=tuple(places))
        self.cells += other.cells


def merged(sightings: Iterable[Sighting]) -> list[Merged]:
    """Every change once, in the order in which they show first."""
    found: dict[Hashable, Merged] = {}
    for each in sightings:
        cells = [each.at] if each.at else []
        one = Merged(each.entry, each.entry.places[0], each.is_input, cells)
        if each.node in found:
            found[each.node].join(one)
        else:
            found[each.node] = one
    changes = list(found.values())
    changes = _joined(changes, _thing, lambda _: True)
    changes = _joined(changes, _number, lambda entry: entry.thing == "number")
    changes = _joined(changes, _words, lambda entry: entry.thing != "cover")
    return list(_without_told(changes))


def _joined(
    changes: list[Merged],
    key: Callable[[Entry], Iterator[Hashable]],
    joins: Callable[[Entry], bool],
) -> list[Merged]:
    """The changes, those that may joined to the one of the same key that says most."""
    leaders: dict[Hashable, Merged] = {}
    for each in sorted(changes, key=_weight):  # stable: of two equals the first leads
        for name in key(each.entry):
            leaders.setdefault(name, each)
    kept = []
    for each in changes:
        leader = next((leaders[name] for name in key(each.entry)), each)
        if leader is each or not joins(each.entry):
            kept.append(each)
        else:
            leader.join(each)
    return kept


def _weight(change: Merged) -> int:
    """What stands on the cover, is renamed or belongs to the plan itself says more than text."""
    order = ("cover", "chapter", "fact", "cell", "row")
    thing = change.entry.thing
    return order.index(thing) if thing in order else len(order)


def _thing(entry: Entry) -> Iterator[Hashable]:
    """A thing of a list of the plan that is new, gone, moved or renamed at several places."""
    if entry.kind in _WHOLE and entry.path.endswith("]"):
        yield entry.kind, entry.path


def _number(entry: Entry) -> Iterator[Hashable]:
    """A number with many digits that is written out in a text, and the same one elsewhere."""
    old, new = quantity(entry.old), quantity(entry.new)
    if entry.group == "number" and old and new and is_telling(entry.new):
        yield old.value, new.value


def _words(entry: Entry) -> Iterator[Hashable]:
    """One place of a line, alone in it, where the same words became the same ones."""
    if entry.kind == "renamed":
        yield entry.old, entry.new
    elif entry.thing == "cover" or (len(entry.excerpts) == 1 and entry.group != "number"):
        yield from ((each.old, each.new) for each in entry.excerpts if each.old and each.new)


def _without_told(changes: list[Merged]) -> Iterator[Merged]:
    """The changes of lines without those of their words that are told as changes of their own."""
    leaders = {pair: each for each in changes for pair in _words(each.entry)}
    for each in changes:
        excerpts = each.entry.excerpts if each.entry.thing != "cover" else ()
        left = tuple(e for e in excerpts if (e.old, e.new) not in leaders)
        if len(excerpts) > 1 and left and left != excerpts:
            for excerpt in (e for e in excerpts if e not in left):
                leaders[excerpt.old, excerpt.new].join(each)
            each.entry = replace(each.entry, excerpts=left)
        yield each
