"""Who has accepted which part of the plan, and whether it still reads as it did then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from generator.plan.data_table import DataTable
from generator.plan.part import Part
from generator.plan.part_content import find_part, fingerprint
from generator.plan.values import Day, Line
from generator.source import MarkedMap, Value

Status = Literal["valid", "changed", "missing", "replaced"]


class Review(Part):
    """An acceptance of a part of the plan by a role: `content` is the fingerprint of that day.

    `part` is a key («resources»), keys joined by dots («resources.budget») or an id.
    """

    part: Line
    by: Line
    date: Day
    content: Line


@dataclass(frozen=True, slots=True)
class ReviewState:
    """A review beside the plan as it is now.

    `part` is what it names, None where the plan has no such part. `replaced` tells that the same
    role has accepted the same part later.
    """

    review: Review
    part: Value
    changed: bool = False
    replaced: bool = False

    @property
    def status(self) -> Status:
        """Whether it is in force, and if not, why."""
        if self.replaced:
            return "replaced"
        if self.part is None:
            return "missing"
        return "changed" if self.changed else "valid"

    @property
    def path(self) -> str:
        """The YAML path of the part, empty where the plan has none."""
        return "" if self.part is None else self.part.path

    @property
    def by(self) -> str:
        """The role, its spaces single."""
        return " ".join(self.review.by.split())

    @property
    def what(self) -> tuple[str, str]:
        """The part's path and the role, by which reviews of the same are known."""
        unknown = f"«{self.review.part.strip()}»"
        return self.path or unknown, self.by.casefold()

    def holds(self, path: str) -> bool:
        """Whether the value at the path belongs to the part."""
        return bool(self.path) and path.startswith(self.path) and path[len(self.path) :][:1] in ".["


def review_states(
    reviews: Iterable[Review], root: MarkedMap, folder: Path, tables: Mapping[str, DataTable]
) -> tuple[ReviewState, ...]:
    """Each review, in its order, with what has become of its part."""
    states = [_state(review, root, folder, tables) for review in reviews]
    latest: dict[tuple[str, str], ReviewState] = {}
    for state in states:
        other = latest.setdefault(state.what, state)
        if other.review.date <= state.review.date:
            latest[state.what] = state
    return tuple(
        state if latest[state.what] is state else replace(state, replaced=True) for state in states
    )


def _state(
    review: Review, root: MarkedMap, folder: Path, tables: Mapping[str, DataTable]
) -> ReviewState:
    part = find_part(root, review.part.strip())
    if part is None:
        return ReviewState(review, None)
    now = fingerprint(part, root, folder, tables)
    return ReviewState(review, part, changed=now != review.content.strip())
