"""Drawing small multiples: a panel a series, side by side, on one scale where that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.charts.axes import axis_title, title_above, title_below
from generator.charts.bars import Bars, draw_bars, fit_upright
from generator.charts.canvas import Canvas, Panel
from generator.charts.columns import grouped
from generator.charts.lines import draw_lines, line_scale
from generator.charts.recipe import Recipe, Series
from generator.charts.scale import Scale, numbers_of, scale_of
from generator.charts.times import are_times
from generator.charts.wording import say

_GAP = 6.0  # mm, between panels
_PLOT = 30.0
_BAR = 3.8
_MOST_COLUMNS = 3
_COMPARABLE = Decimal("0.2")
"""A panel whose largest figure is a smaller part of the largest of all would look empty."""


def draw_multiples(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the panels row by row, the unit above them and what differs below."""
    unit, panels = _panels(recipe)
    top = title_above(canvas, axis_title(recipe, "y_title", unit))
    scale = _shared_scale(recipe, panels)
    columns = _columns(len(panels))
    width = (canvas.width - (columns - 1) * _GAP) / columns
    lying = _lie(canvas, panels, width)
    for start in range(0, len(panels), columns):
        top = _row(canvas, panels[start : start + columns], top, width, scale, lying=lying)
    if scale is None and len(panels) > 1:
        top = _below(canvas, top, say(recipe, "own_scales"))
    canvas.finish(title_below(canvas, recipe, top) + 1)


def _panels(recipe: Recipe) -> tuple[str, list[Recipe]]:
    """The unit, and a recipe a series: all of one multiple of the unit and with equal decimals."""
    numbers = numbers_of(recipe, [value for one in recipe.series for value in one.values])
    options = {key: recipe.options[key] for key in ("highlight", "values") if key in recipe.options}
    same = replace(recipe, unit="", decimals=numbers.decimals, options=options)
    scaled = (_scaled(one, -numbers.exponent) for one in recipe.series)
    return numbers.unit, [replace(same, title=one.name, series=(one,)) for one in scaled]


def _scaled(series: Series, exponent: int) -> Series:
    values = (None if value is None else value.scaleb(exponent) for value in series.values)
    return Series(series.name, tuple(values))


def _columns(count: int) -> int:
    """Two by two rather than three and one."""
    return 2 if count == 4 else min(max(count, 1), _MOST_COLUMNS)  # noqa: PLR2004


def _shared_scale(recipe: Recipe, panels: Sequence[Recipe]) -> Scale | None:
    """The scale of all panels; None where it would flatten one of them."""
    series = [each for panel in panels for each in panel.series]
    highs = [max((abs(v) for v in each.values if v is not None), default=None) for each in series]
    known = [high for high in highs if high is not None]
    if not known or min(known) < max(known) * _COMPARABLE:
        return None
    together = replace(panels[0], series=tuple(series))
    if are_times(recipe.categories):
        return line_scale(together)
    return scale_of(together, [value for each in series for value in each.values])


def _lie(canvas: Canvas, panels: Sequence[Recipe], width: float) -> bool:
    """Whether the bars of all panels lie, for those of one do not fit upright."""
    sheet = Panel(canvas, 0, 0, width)
    return not all(fit_upright(sheet, panel, grouped(sheet, panel)) for panel in panels)


def _row(
    canvas: Canvas,
    panels: Sequence[Recipe],
    top: float,
    width: float,
    scale: Scale | None,
    *,
    lying: bool,
) -> float:
    """Draw panels side by side, their plots on one level; the height where they end."""
    titles = [canvas.style.wrap(panel.title, width, bold=True) for panel in panels]
    line = canvas.style.line()
    below = top + max(len(lines) for lines in titles) * line + 1.0
    heights = []
    for place, (panel, lines) in enumerate(zip(panels, titles, strict=True)):
        left = place * (width + _GAP)
        canvas.lines(left, below - 1.0 - len(lines) * line, lines, bold=True)
        heights.append(_panel(Panel(canvas, left, below, width), panel, scale, lying=lying))
    return below + max(heights) + _GAP / 2


def _panel(sheet: Panel, recipe: Recipe, scale: Scale | None, *, lying: bool) -> float:
    sheet.plot, sheet.bar = _PLOT, _BAR
    if are_times(recipe.categories):
        draw_lines(sheet, recipe, scale)
    else:
        bars: Bars = grouped(sheet, recipe)
        draw_bars(sheet, recipe, replace(bars, scale=scale) if scale else bars, lying=lying)
    return sheet.height


def _below(canvas: Canvas, top: float, text: str) -> float:
    style = canvas.style
    lines = style.wrap(text, canvas.width, style.small)
    canvas.lines(0, top, lines, size=style.small, color=style.muted)
    return top + len(lines) * style.line(style.small)
