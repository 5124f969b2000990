"""Bars of equal length, divided by the shares of the series in each category's whole.

Options:
- `values`: false leaves the percentages out;
- `highlight`: a category or several that stand out from the rest;
- `orientation`: «vertical» or «horizontal»; lying unless told otherwise;
- `y_title`, `x_title`: titles of the value axis and of the category axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.charts import options
from generator.charts.problem import (
    EMPTY_WHOLE,
    ChartProblem,
    negative_problems,
    series_problems,
)
from generator.charts.recipe import Recipe, Series
from generator.charts.scale import Numbers
from generator.charts.shares import percentages
from generator.charts.wording import amount, composed, listed, missing, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the bars, lying: shares are compared along a line."""
    from generator.charts.bars import draw_bars
    from generator.charts.columns import shares

    upright = options.text(recipe, "orientation") == "vertical"
    draw_bars(canvas, recipe, shares(canvas, recipe), lying=not upright)


def describe(recipe: Recipe) -> str:
    """The shares of each category, largest first."""
    numbers = Numbers("%", recipe.decimals or 0, 0, recipe.language)
    told = [
        _category(recipe, category, parts, numbers)
        for category, parts in zip(recipe.categories, percentages(recipe), strict=True)
        if any(parts)
    ]
    return composed(recipe, [*(told or [say(recipe, "no_data")]), *missing(recipe)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack, negative parts, and wholes that are zero."""
    yield from series_problems(recipe)
    yield from negative_problems(recipe)
    yield from _empty_wholes(recipe)


def _category(recipe: Recipe, category: str, parts: list[Decimal | None], numbers: Numbers) -> str:
    pairs = [(one, part) for one, part in zip(recipe.series, parts, strict=True) if part]
    ordered: list[tuple[Series, Decimal]] = sorted(pairs, key=lambda pair: -pair[1])
    shares = [f"{one.name} {amount(numbers, part)}" for one, part in ordered]
    return f"{category}: {listed(recipe, shares)}."


def _empty_wholes(recipe: Recipe) -> Iterator[ChartProblem]:
    for index, category in enumerate(recipe.categories):
        parts = [one.values[index] for one in recipe.series if index < len(one.values)]
        known = [part for part in parts if part is not None]
        if known and not any(known):
            yield ChartProblem(EMPTY_WHOLE, {"category": category})
