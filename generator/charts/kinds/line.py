"""Lines over time, each named at its end where the names find room, else in a legend.

Options:
- `values`: false leaves the value labels out; else a single line is labelled at its points, or
  where they are many, at its first, last, highest and lowest; several lines at their ends;
- `zero`: true or false makes the axis begin at zero or near the data; unless told, it leaves
  zero out only where the line would be flat otherwise;
- `y_title`, `x_title`: titles of the axes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts.problem import ChartProblem, series_problems
from generator.charts.recipe import Recipe
from generator.charts.scale import numbers_of
from generator.charts.wording import composed, course, missing

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the lines."""
    from generator.charts.lines import draw_lines

    draw_lines(canvas, recipe)


def describe(recipe: Recipe) -> str:
    """Where each line begins and ends, its highest and its lowest point."""
    numbers = numbers_of(recipe, [value for one in recipe.series for value in one.values])
    told = [course(recipe, one, numbers) for one in recipe.series]
    return composed(recipe, [*told, *missing(recipe)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack."""
    return series_problems(recipe)
