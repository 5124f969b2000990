"""An organisation chart: boxes under boxes, joined without crossing lines.

Options:
- `root`: the topmost box, `{"label": …, "children": […]}`, each child of the same form;
- `direction`: «down» or «right» against the chart's own choice, where the words allow it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts import options
from generator.charts.problem import EMPTY_LABEL, NO_ROOT, ChartProblem
from generator.charts.recipe import Recipe
from generator.charts.tree import Node, tree_of
from generator.charts.wording import composed, listed, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the boxes and the lines that join them."""
    from generator.charts.trees import draw_tree

    root = tree_of(recipe) or Node(say(recipe, "no_data"))
    draw_tree(canvas, root, options.text(recipe, "direction"))


def describe(recipe: Recipe) -> str:
    """Each box with the boxes under it, from the top."""
    root = tree_of(recipe)
    if root is None:
        return composed(recipe, [say(recipe, "no_data")])
    told = [
        say(
            recipe,
            "children",
            parent=node.label,
            children=listed(recipe, [child.label for child in node.children]),
        )
        for _, node in root.walk()
        if node.children
    ]
    return composed(recipe, told or [f"{root.label}."])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """A missing root, and boxes without text."""
    root = tree_of(recipe)
    if root is None:
        yield ChartProblem(NO_ROOT)
        return
    empty = sum(not node.label.strip() for _, node in root.walk())
    if empty:
        yield ChartProblem(EMPTY_LABEL, {"count": empty})
