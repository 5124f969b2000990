"""A table whose cells are coloured by their figures: a commuting matrix, for one.

The categories are the columns, each series is a row. Options:
- `values`: false leaves the figures out of the cells and shows a scale below instead;
- `x_title`, `y_title`: what the columns and the rows are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts.problem import MANY_SERIES, ChartProblem, series_problems
from generator.charts.recipe import Recipe
from generator.charts.scale import numbers_of
from generator.charts.wording import composed, extremes, known, missing, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the table."""
    from generator.charts.heat import draw_heat

    draw_heat(canvas, recipe)


def describe(recipe: Recipe) -> str:
    """The largest and the smallest cell, then those of each row."""
    numbers = numbers_of(recipe, [value for one in recipe.series for value in one.values])
    cells = [
        (say(recipe, "cell", row=one.name, column=column), value)
        for one in recipe.series
        for column, value in known(recipe, one)
    ]
    return composed(recipe, [extremes(recipe, cells, numbers), *missing(recipe)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack; a table may have any number of rows."""
    return (problem for problem in series_problems(recipe) if problem.key != MANY_SERIES)
