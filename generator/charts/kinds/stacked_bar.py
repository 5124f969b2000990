"""Bars of several series on top of each other, with the sum at their end.

Options:
- `values`: false leaves all labels out;
- `totals`: false leaves the sums out;
- `highlight`: a category or several that stand out from the rest;
- `orientation`: «vertical» or «horizontal» against the chart's own choice;
- `y_title`, `x_title`: titles of the value axis and of the category axis.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts.problem import ChartProblem, series_problems
from generator.charts.recipe import Recipe
from generator.charts.wording import describe_stacks

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the bars."""
    from generator.charts.bars import draw_bars
    from generator.charts.columns import stacked

    draw_bars(canvas, recipe, stacked(canvas, recipe))


def describe(recipe: Recipe) -> str:
    """The largest and the smallest sum, then those of each series."""
    return describe_stacks(recipe)


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack."""
    return series_problems(recipe)
