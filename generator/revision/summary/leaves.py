"""The numbers that a plan's writer gives, found again in the cells that show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.document.blocks import Row
from generator.locale import round_half_up
from generator.revision.summary.inputs import PlanState
from generator.revision.summary.model import Quantity


@dataclass(slots=True)
class Leaves:
    """The given numbers of two states of a plan.

    What is given shows in one cell of a table: `claim` does not find it for another one there.
    """

    old: PlanState
    new: PlanState
    claimed: set[tuple[str, str]] = field(default_factory=set)

    def claim(self, holder: str, row: Row, old: Quantity | None, new: Quantity | None) -> str:
        """The path of the given number that a cell shows; empty for a computed one."""
        before, after = self.old.numbers(_old_source(row)), self.new.numbers(row.source)
        known, sought = (before, old) if new is None else (after, new)
        assert sought
        fitting = [rest for rest, (_, value) in known.items() if _is(value, sought)]
        if old and new:
            fitting = [
                rest for rest in fitting if rest in before and _is(before[rest][1], old)
            ] or (fitting if any(_is(value, old) for _, value in before.values()) else [])
        for rest in fitting:
            path = known[rest][0]
            if (holder, path) not in self.claimed:
                self.claimed.add((holder, path))
                return path
        return ""

    def is_known(self, path: str) -> bool:
        """Whether the numbers below the path stand in the plan itself and not in a data file."""
        return bool(self.old.numbers(path) or self.new.numbers(path))

    def changed(self, path: str) -> Iterator[tuple[str, Decimal, Decimal]]:
        """The numbers below a path that are given in both states: path, old value and new one."""
        before = self.old.numbers(path)
        for rest, (place, value) in self.new.numbers(path).items():
            if rest in before and before[rest][1] != value:
                yield place, before[rest][1], value


def _old_source(row: Row) -> str:
    return row.was.source if isinstance(row.was, Row) else row.source


def _is(value: Decimal, shown: Quantity) -> bool:
    """Whether the value is shown so, perhaps rounded."""
    decimals = max(0, -int(shown.value.as_tuple().exponent))
    return round_half_up(value, decimals) == shown.value
