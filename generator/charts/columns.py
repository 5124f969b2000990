"""Series turned into bars: side by side, stacked, or as shares of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.charts import options
from generator.charts.axes import highlighted
from generator.charts.bars import Bars, Lane, Segment, faded
from generator.charts.canvas import Canvas
from generator.charts.recipe import Recipe
from generator.charts.scale import Numbers, Scale, numbers_of, scale_of
from generator.charts.shares import column, percentages
from generator.charts.style import Style, Swatch

MISSING = ".."
"""The sign of official statistics for a figure that is not known."""
_ZERO = Decimal(0)


def grouped(canvas: Canvas, recipe: Recipe) -> Bars:
    """Bars side by side, each labelled with its value."""
    values = [value for one in recipe.series for value in one.values]
    numbers = numbers_of(recipe, values)
    shown = options.flag(recipe, "values", True)
    lanes = tuple(
        tuple(
            _single(
                value,
                _swatch(canvas.style, recipe, place, category),
                numbers,
                shown=shown,
            )
            for place, value in enumerate(column(recipe, index))
        )
        for index, category in enumerate(recipe.categories)
    )
    return Bars(lanes, scale_of(recipe, values), _entries(canvas.style, recipe))


def stacked(canvas: Canvas, recipe: Recipe) -> Bars:
    """Bars on top of each other; negative figures grow the other way from zero."""
    stacks = [column(recipe, index) for index in range(len(recipe.categories))]
    sums = [total for stack in stacks for total in _sums(stack)]
    numbers = numbers_of(recipe, [*sums, *(value for stack in stacks for value in stack)])
    shown = options.flag(recipe, "values", True)
    totals = shown and options.flag(recipe, "totals", len(recipe.series) > 1)
    lanes = tuple(
        (_stack(canvas.style, recipe, index, stack, numbers, shown=shown, total=totals),)
        for index, stack in enumerate(stacks)
    )
    return Bars(lanes, scale_of(recipe, sums), _entries(canvas.style, recipe))


def shares(canvas: Canvas, recipe: Recipe) -> Bars:
    """Bars of equal length: each part as a share of its category's whole, in per cent."""
    numbers = Numbers("%", recipe.decimals or 0, 0, recipe.language)
    ticks = tuple(Decimal(tick) for tick in range(0, 101, 20))
    scale = Scale(ticks, Numbers("%", 0, 0, recipe.language))
    shown = options.flag(recipe, "values", True)
    lanes = tuple(
        (_stack(canvas.style, recipe, index, stack, numbers, shown=shown, total=False),)
        for index, stack in enumerate(percentages(recipe))
    )
    return Bars(lanes, scale, _entries(canvas.style, recipe))


def _single(value: Decimal | None, swatch: Swatch, numbers: Numbers, *, shown: bool) -> Lane:
    if value is None:
        return Lane((), _ZERO, MISSING)
    text = numbers.text(value) if shown else ""
    return Lane((Segment(_ZERO, value, swatch),), value, text)


def _sums(stack: Sequence[Decimal | None]) -> tuple[Decimal, Decimal]:
    known = [value for value in stack if value is not None]
    above = sum((value for value in known if value > 0), _ZERO)
    return sum((value for value in known if value < 0), _ZERO), above


def _stack(
    style: Style,
    recipe: Recipe,
    index: int,
    stack: Sequence[Decimal | None],
    numbers: Numbers,
    *,
    shown: bool,
    total: bool,
) -> Lane:
    low = high = _ZERO
    segments: list[Segment] = []
    for place, value in enumerate(stack):
        if not value:
            continue
        start = high if value > 0 else low
        label = numbers.text(value) if shown else ""
        swatch = _swatch(style, recipe, place, recipe.categories[index])
        segments.append(Segment(start, start + value, swatch, label))
        low, high = min(low, start + value), max(high, start + value)
    if all(value is None for value in stack):
        return Lane((), _ZERO, MISSING)
    end = high if high or not low else low
    return Lane(tuple(segments), end, numbers.text(low + high) if total else "")


def _swatch(style: Style, recipe: Recipe, place: int, category: str) -> Swatch:
    swatch = style.swatch(place)
    chosen = highlighted(recipe)
    return faded(swatch) if chosen and category not in chosen else swatch


def _entries(style: Style, recipe: Recipe) -> tuple[tuple[str, Swatch], ...]:
    if len(recipe.series) < 2:  # noqa: PLR2004
        return ()
    return tuple((one.name, style.swatch(place)) for place, one in enumerate(recipe.series))
