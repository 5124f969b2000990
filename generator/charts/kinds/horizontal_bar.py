"""Lying bars: for long names, and for comparing many categories.

Options:
- `values`: false leaves the value labels out;
- `highlight`: a category or several that stand out from the rest;
- `y_title`: the title of the value axis.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts.problem import ChartProblem, series_problems
from generator.charts.recipe import Recipe
from generator.charts.wording import describe_series

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the bars."""
    from generator.charts.bars import draw_bars
    from generator.charts.columns import grouped

    draw_bars(canvas, recipe, grouped(canvas, recipe), lying=True)


def describe(recipe: Recipe) -> str:
    """The largest and the smallest figure of each series."""
    return describe_series(recipe)


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack."""
    return series_problems(recipe)
