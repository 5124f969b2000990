"""A map whose areas are coloured by their figures, in at most five classes of equal count.

Options:
- `regions`: `{"name": …, "rings": [[[x, y], …], …], "value": …}`, the rings closed or open, holes
  among them, longitude and latitude or metres; areas without a figure are hatched grey. Without
  `value` the figure is that of the category of the same name in the first series;
- `legend_title`: what the figures are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts.problem import (
    NO_DATA,
    NO_REGIONS,
    SHAPELESS_REGION,
    UNKNOWN_REGION,
    ChartProblem,
)
from generator.charts.recipe import Recipe
from generator.charts.regions import regions_of
from generator.charts.scale import numbers_of
from generator.charts.wording import composed, extremes, listed, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the areas, their names and the legend."""
    from generator.charts.maps import draw_map

    draw_map(canvas, recipe)


def describe(recipe: Recipe) -> str:
    """The areas with the largest and the smallest figure; the areas alone where none has one."""
    regions = regions_of(recipe)
    known = [(region.name, region.value) for region in regions if region.value is not None]
    if not known:
        names = listed(recipe, [region.name for region in regions if region.name])
        told = say(recipe, "names", names=names) if names else say(recipe, "no_data")
        return composed(recipe, [told])
    numbers = numbers_of(recipe, [value for _, value in known])
    gaps = [region.name for region in regions if region.value is None]
    lacking = [say(recipe, "missing", names=listed(recipe, gaps))] if gaps else []
    return composed(recipe, [extremes(recipe, known, numbers), *lacking])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """Missing areas, areas without a shape, figures without an area."""
    regions = regions_of(recipe)
    if not regions:
        yield ChartProblem(NO_REGIONS)
    for region in regions:
        if not region.rings:
            yield ChartProblem(SHAPELESS_REGION, {"name": region.name})
    names = {region.name for region in regions}
    for category in recipe.categories:
        if category not in names:
            yield ChartProblem(UNKNOWN_REGION, {"name": category})
    if recipe.series and regions and all(region.value is None for region in regions):
        yield ChartProblem(NO_DATA)
