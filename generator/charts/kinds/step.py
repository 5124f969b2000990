"""Steps: a share that rises by days, as the municipality's part of unemployment benefit does.

Without options the categories («1–100», «101–200», …) stand side by side, each series a line of
steps. Several series are regimes, the old law and the new. Options:
- `edges`: the days where the tiers begin and end (0, 100, 200, …), one more than there are
  values, or as many, when the last tier has no end; the axis is then true to the days;
- `values`: false leaves the value labels out;
- `y_title`, `x_title`: titles of the axes.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.charts import options
from generator.charts.problem import ChartProblem, series_problems
from generator.charts.recipe import Recipe, Series
from generator.charts.scale import Numbers, numbers_of
from generator.charts.wording import amount, composed, known, missing, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the steps."""
    from generator.charts.steps import draw_steps

    draw_steps(canvas, recipe)


def describe(recipe: Recipe) -> str:
    """The tiers of each series in order, neighbours of one value together."""
    numbers = numbers_of(recipe, [value for one in recipe.series for value in one.values])
    told = [_tiers(recipe, one, numbers) for one in recipe.series]
    return composed(recipe, [*told, *missing(recipe)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack; raises ValueError for edges that do not fit the tiers."""
    _refuse_wrong_edges(recipe)
    return series_problems(recipe)


def _tiers(recipe: Recipe, series: Series, numbers: Numbers) -> str:
    parts: list[tuple[str, Decimal]] = []
    for category, value in known(recipe, series):
        if not parts or parts[-1][1] != value:
            parts.append((category, value))
    if not parts:
        return say(recipe, "no_data")
    told = ", ".join(f"{category} {amount(numbers, value)}" for category, value in parts)
    return f"{series.name}: {told}." if len(recipe.series) > 1 else f"{told}."


def _refuse_wrong_edges(recipe: Recipe) -> None:
    given = options.sequence(recipe, "edges")
    if not given:
        return
    tiers = len(recipe.categories)
    if len(given) not in {tiers, tiers + 1}:
        raise ValueError(f"{recipe.id}: {len(given)} edges for {tiers} tiers")
    edges = [edge for value in given if (edge := options.number(value)) is not None]
    if len(edges) < len(given) or any(later <= earlier for earlier, later in pairwise(edges)):
        raise ValueError(f"{recipe.id}: edges do not rise: {given}")
