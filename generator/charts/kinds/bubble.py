"""Points by two figures, and by the size of a third: a scatter or bubble chart.

Options:
- `points`: `{"label": …, "x": …, "y": …, "size": …}`, the size being optional; without the
  option, the categories are the labels, and the first three series x, y and size;
- `x_title`, `y_title`: the titles of the axes, with their units; `size_title`: what size means;
- `zero`: true makes both axes begin at zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts import options
from generator.charts.points import Point, points_of
from generator.charts.problem import INCOMPLETE_POINT, NEGATIVE_PART, NO_POINTS, ChartProblem
from generator.charts.recipe import Recipe
from generator.charts.scale import numbers_of
from generator.charts.wording import composed, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the points, their names and both axes."""
    from generator.charts.bubbles import draw_bubbles

    draw_bubbles(canvas, recipe)


def describe(recipe: Recipe) -> str:
    """Which point lies farthest on each axis."""
    points = [point for point in points_of(recipe) if point.x is not None and point.y is not None]
    if not points:
        return composed(recipe, [say(recipe, "no_data")])
    axes = [
        (options.text(recipe, "y_title") or "y", "y"),
        (options.text(recipe, "x_title") or "x", "x"),
    ]
    return composed(recipe, [_ends(recipe, points, title, axis) for title, axis in axes])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """Missing points, points without a place, sizes below zero."""
    points = points_of(recipe)
    if not points:
        yield ChartProblem(NO_POINTS)
    for point in points:
        if point.x is None or point.y is None:
            yield ChartProblem(INCOMPLETE_POINT, {"label": point.label})
        if point.size is not None and point.size < 0:
            where = {"series": options.text(recipe, "size_title"), "category": point.label}
            yield ChartProblem(NEGATIVE_PART, {**where, "value": point.size})


def _ends(recipe: Recipe, points: list[Point], title: str, axis: str) -> str:
    figures = {point.label: getattr(point, axis) for point in points}
    numbers = numbers_of(recipe, figures.values())
    high, low = max(figures, key=lambda at: figures[at]), min(figures, key=lambda at: figures[at])
    return say(
        recipe,
        "bubble_ends",
        title=title,
        high=high,
        high_value=numbers.text(figures[high]),
        low=low,
        low_value=numbers.text(figures[low]),
    )
