"""Drawing heat tables: names on the left and above, a figure in each cell."""

from __future__ import annotations

from decimal import Decimal

from generator.charts import options
from generator.charts.axes import axis_title
from generator.charts.canvas import Canvas
from generator.charts.colour import text_on
from generator.charts.columns import MISSING
from generator.charts.ramp import MISSING_FILL, Ramp, missing_swatch, ramp_of
from generator.charts.recipe import Recipe
from generator.charts.scale import Numbers, numbers_of
from generator.charts.shares import column
from generator.charts.style import SMALLEST

_NAMES = 0.34  # of the width, at most, for the rows' names
_ROW = 7.0  # mm
_LOWEST = 5.0
_TALLEST = 190.0
_WIDEST = 30.0
_LONGEST_UPRIGHT = 36.0
_SCALE_STEPS = 5


def draw_heat(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the heads, the rows and, where the cells have no figures, the scale."""
    values = [value for one in recipe.series for value in one.values if value is not None]
    numbers, ramp = numbers_of(recipe, values), ramp_of(canvas.style, values)
    left = _names_width(canvas, recipe)
    cell = min((canvas.width - left) / max(1, len(recipe.categories)), _WIDEST)
    size = _figure_size(canvas, recipe, numbers, cell)
    top = _heads(canvas, recipe, numbers, left, cell)
    for place in range(len(recipe.series)):
        top = _row(canvas, recipe, place, (left, top, cell), numbers, ramp, size)
    if not size and values:
        top = _scale(canvas, top + 2.5, left, numbers, ramp, values)
    canvas.finish(top + 1)


def _names_width(canvas: Canvas, recipe: Recipe) -> float:
    widest = max((canvas.style.measure()(one.name) for one in recipe.series), default=0.0)
    return min(widest, canvas.width * _NAMES) + 2


def _figure_size(canvas: Canvas, recipe: Recipe, numbers: Numbers, cell: float) -> float:
    """The size at which all figures fit their cells, 0 where there is none."""
    if not options.flag(recipe, "values", True):
        return 0.0
    texts = [
        numbers.text(value) for one in recipe.series for value in one.values if value is not None
    ]
    for size in (canvas.style.size, canvas.style.small, SMALLEST):
        if all(canvas.style.measure(size)(text) + 1.4 <= cell for text in texts):
            return size
    return 0.0


def _heads(canvas: Canvas, recipe: Recipe, numbers: Numbers, left: float, cell: float) -> float:
    """Write the columns' names, upright where they are too wide; the height where they end."""
    style = canvas.style
    top = 0.0
    titles = [options.text(recipe, "y_title"), axis_title(recipe, "x_title", numbers.unit)]
    for title, at in zip(titles, (0.0, left), strict=True):
        lines = style.wrap(title, canvas.width - at if at else left, style.small) if title else []
        canvas.lines(at, 0, lines, size=style.small, color=style.muted)
        top = max(top, len(lines) * style.line(style.small))
    wrapped = [style.wrap(name, cell - 1, style.small) for name in recipe.categories]
    words = all(
        style.measure(style.small)(word) <= cell - 1
        for name in recipe.categories
        for word in name.split()
    )
    if words:
        most = max((len(lines) for lines in wrapped), default=0)
        bottom = top + most * style.line(style.small) + 0.8
        for place, lines in enumerate(wrapped):
            first = bottom - 0.8 - len(lines) * style.line(style.small)
            middle = left + (place + 0.5) * cell
            canvas.lines(middle, first, lines, size=style.small, align="center")
        return bottom
    return _upright_heads(canvas, recipe, top, left, cell)


def _upright_heads(canvas: Canvas, recipe: Recipe, top: float, left: float, cell: float) -> float:
    style = canvas.style
    line = style.line(style.small)
    room = max(1, int(cell / line))
    width = _LONGEST_UPRIGHT
    names = [style.wrap(name, width, style.small) for name in recipe.categories]
    while any(len(lines) > room for lines in names):
        width *= 1.2
        names = [style.wrap(name, width, style.small) for name in recipe.categories]
    longest = max(style.measure(style.small)(text) for lines in names for text in lines)
    bottom = top + longest + 1.5
    for place, lines in enumerate(names):
        first = left + (place + 0.5) * cell - (len(lines) - 1) * line / 2
        for index, text in enumerate(lines):
            canvas.text(first + index * line, bottom - 1, text, size=style.small, upright=True)
    return bottom


def _row(
    canvas: Canvas,
    recipe: Recipe,
    place: int,
    corner: tuple[float, float, float],
    numbers: Numbers,
    ramp: Ramp,
    size: float,
) -> float:
    """Draw one row; the height where it ends."""
    left, top, cell = corner
    one, style = recipe.series[place], canvas.style
    lines = style.wrap(one.name, left - 2)
    height = max(_LOWEST, min(_ROW, _TALLEST / len(recipe.series)), len(lines) * style.line() + 0.6)
    canvas.lines(0, top + (height - len(lines) * style.line()) / 2, lines)
    for at in range(len(recipe.categories)):
        box = (left + at * cell, top, cell, height)
        _cell(canvas, box, column(recipe, at)[place], numbers, ramp, size)
    return top + height


def _cell(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    value: Decimal | None,
    numbers: Numbers,
    ramp: Ramp,
    size: float,
) -> None:
    fill = MISSING_FILL if value is None else ramp.color(value)
    hatch = missing_swatch().hatch if value is None else ""
    canvas.rectangle(*box, fill=fill, hatch=hatch, line=0.8)
    if size:
        text = MISSING if value is None else numbers.text(value)
        middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
        color = text_on(fill, canvas.style.text)
        ground = fill if value is None else ""
        canvas.text(*middle, text, size=size, color=color, align="center", ground=ground)


def _scale(
    canvas: Canvas, top: float, left: float, numbers: Numbers, ramp: Ramp, values: list[Decimal]
) -> float:
    """Draw what the colours stand for; the height where it ends."""
    style = canvas.style
    low, high = min(values), max(values)
    steps = [low + (high - low) * place / (_SCALE_STEPS - 1) for place in range(_SCALE_STEPS)]
    for value in dict.fromkeys(steps):
        text = numbers.text(value)
        fill = ramp.color(value)
        canvas.rectangle(left, top, 6, 3.2, fill=fill, edge=style.muted, line=0.4)
        canvas.text(left + 7, top + 1.6, text, size=style.small)
        left += 11 + style.measure(style.small)(text)
    return top + 3.6
