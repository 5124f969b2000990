"""Small multiples: a small chart a series, side by side, so that each is read without the others.

Lines over time, else bars. All are drawn on one scale; where that would flatten one of them, each
has a scale of its own and the chart says so. Options:
- `values`: false leaves the value labels out;
- `highlight`: a category or several whose bars stand out from the rest;
- `y_title`, `x_title`: titles of the value axes and of the category axes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts.problem import MANY_SERIES, ChartProblem, series_problems
from generator.charts.recipe import Recipe
from generator.charts.scale import numbers_of
from generator.charts.times import are_times
from generator.charts.wording import composed, course, describe_series, missing

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas

MOST_PANELS = 12  # more do not fit on a page


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the panels."""
    from generator.charts.multiples import draw_multiples

    draw_multiples(canvas, recipe)


def describe(recipe: Recipe) -> str:
    """Where each line begins and ends, or the largest and the smallest bar of each panel."""
    if not are_times(recipe.categories):
        return describe_series(recipe)
    numbers = numbers_of(recipe, [value for one in recipe.series for value in one.values])
    told = [course(recipe, one, numbers) for one in recipe.series]
    return composed(recipe, [*told, *missing(recipe)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack; more panels than a page holds."""
    yield from (problem for problem in series_problems(recipe) if problem.key != MANY_SERIES)
    if len(recipe.series) > MOST_PANELS:
        yield ChartProblem(MANY_SERIES, {"count": len(recipe.series), "limit": MOST_PANELS})
