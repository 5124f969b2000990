"""Areas over time: one series filled to zero, several stacked to their sum.

Options:
- `y_title`, `x_title`: titles of the axes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.charts.problem import ChartProblem, negative_problems, series_problems
from generator.charts.recipe import Recipe, Series
from generator.charts.scale import numbers_of, scale_of
from generator.charts.shares import column, sums
from generator.charts.wording import composed, course, missing, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas

_ZERO = Decimal(0)


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the areas, the first series lowest."""
    from generator.charts.axes import base_line, category_axis, open_frame
    from generator.charts.curves import positions
    from generator.charts.legend import legend

    tops = _tops(recipe)
    values = [value for level in tops for value in level]
    frame = open_frame(canvas, recipe, scale_of(recipe, values))
    across = positions(recipe, frame) if recipe.categories else []
    below: tuple[Decimal | None, ...] = (_ZERO,) * len(recipe.categories)
    for index, level in enumerate(tops):
        swatch = canvas.style.swatch(index)
        for ring in _rings(across, below, level, frame.at):
            canvas.area([ring], swatch=swatch)
        below = level
    base_line(canvas, frame)
    bottom = frame.bottom
    if across:
        bottom = category_axis(canvas, recipe, bottom, recipe.categories, across)
    if len(recipe.series) > 1:
        entries = [(one.name, canvas.style.swatch(at)) for at, one in enumerate(recipe.series)]
        bottom = legend(canvas, bottom + 2.5, entries)
    canvas.finish(bottom + 1)


def describe(recipe: Recipe) -> str:
    """The course of the sum, then of the series that it is made of."""
    total = Series(say(recipe, "sum"), tuple(sums(recipe)))
    series = [total, *recipe.series] if len(recipe.series) > 1 else list(recipe.series)
    numbers = numbers_of(recipe, [value for one in series for value in one.values])
    told = [course(recipe, one, numbers, alone=len(series) == 1) for one in series]
    return composed(recipe, [*told, *missing(recipe)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack, and negative parts of a sum."""
    yield from series_problems(recipe)
    if len(recipe.series) > 1:
        yield from negative_problems(recipe)


def _tops(recipe: Recipe) -> list[tuple[Decimal | None, ...]]:
    """The upper edge of each series; None wherever any part of the sum is missing."""
    columns = [column(recipe, index) for index in range(len(recipe.categories))]
    whole = [None not in values for values in columns]
    return [
        tuple(
            sum((value for value in values[: place + 1] if value is not None), _ZERO)
            if full
            else None
            for values, full in zip(columns, whole, strict=True)
        )
        for place in range(len(recipe.series))
    ]


def _rings(
    across: list[float],
    below: tuple[Decimal | None, ...],
    above: tuple[Decimal | None, ...],
    at: Callable[[Decimal], float],
) -> list[list[tuple[float, float]]]:
    """The outline of each stretch without gaps; a lone point becomes a narrow column."""
    from generator.charts.curves import runs

    rings = []
    for run in runs(above):
        upper = [(across[place], at(above[place] or _ZERO)) for place in run]
        lower = [(across[place], at(below[place] or _ZERO)) for place in reversed(run)]
        if len(run) == 1:
            (left, top), (_, bottom) = upper[0], lower[0]
            upper, lower = (
                [(left - 1, top), (left + 1, top)],
                [(left + 1, bottom), (left - 1, bottom)],
            )
        rings.append(upper + lower)
    return rings
