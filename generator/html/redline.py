"""The changes that a page shows, by the nodes of the marked tree that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.document.blocks import Image, Part
from generator.document.inlines import Inlines
from generator.document.revision import Change, Revision


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change stands: its number in the list and whether this is the old place of it.

    `first` says that no other change stands there before it.
    """

    number: int
    change: Change
    is_old: bool = False
    first: bool = True

    @property
    def id(self) -> str:
        """The id of the place on the page."""
        return old_id(self.number) if self.is_old else place_id(self.number)


def place_id(number: int) -> str:
    """The id of the place of a change."""
    return f"change--{number}"


def old_id(number: int) -> str:
    """The id of the place where that stood which was moved."""
    return f"{place_id(number)}--from"


def entry_id(number: int) -> str:
    """The id of a change in the list of them."""
    return f"entry--{number}"


@dataclass(slots=True)
class Redline:
    """The numbered changes, the words to tell them with, and which of them were met so far."""

    revision: Revision
    labels: Mapping[str, str]
    met: list[Place] = field(default_factory=list)
    _places: dict[int, list[Place]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for number, change in enumerate(self.revision.changes, start=1):
            for at, node in enumerate(change.places):
                there = self._places.setdefault(id(node), [])
                there.append(Place(number, change, at > 0, not there))

    @property
    def images(self) -> Mapping[str, Image]:
        """The old pictures."""
        return self.revision.images

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self.revision.changes)

    def at(self, node: Part | Inlines) -> list[Place]:
        """The changes that the node shows."""
        return self._places.get(id(node), [])

    def of_cover(self) -> Iterator[Place]:
        """The changes on the cover, which have no node in the tree."""
        for number, change in enumerate(self.revision.changes, start=1):
            if change.thing == "cover":
                yield Place(number, change)

    def meet(self, places: list[Place]) -> None:
        """Remember that the changes stand where the page has come to."""
        self.met += places

    def taken(self) -> list[Place]:
        """The changes met since this was asked last."""
        met, self.met = self.met, []
        return met
