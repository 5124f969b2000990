"""The tree of an organisation chart, read from a recipe's options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.charts.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Node:
    """A box and the boxes under it."""

    label: str
    children: tuple[Node, ...] = ()

    @property
    def depth(self) -> int:
        """The number of levels."""
        return 1 + max((child.depth for child in self.children), default=0)

    @property
    def leaves(self) -> int:
        """The number of boxes with nothing under them."""
        return sum(child.leaves for child in self.children) or 1

    def walk(self, level: int = 0) -> Iterator[tuple[int, Node]]:
        """The box itself and all under it with their levels, from the top and from the left."""
        yield level, self
        for child in self.children:
            yield from child.walk(level + 1)


def tree_of(recipe: Recipe) -> Node | None:
    """The tree in the option `root`, None where there is none."""
    root = recipe.options.get("root")
    return _node(root) if isinstance(root, Mapping) else None


def _node(given: Mapping[str, Any]) -> Node:
    children = [child for child in given.get("children") or () if isinstance(child, Mapping)]
    return Node(str(given.get("label") or ""), tuple(_node(child) for child in children))
