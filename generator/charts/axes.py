"""The upright chart's frame: value axis on the left, categories below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.charts import options
from generator.charts.canvas import Canvas
from generator.charts.recipe import Recipe
from generator.charts.scale import Scale
from generator.charts.times import are_times
from generator.charts.wrap import widest_part

MOST_LINES = 4
_TICK_GAP = 1.5
_UPRIGHT_LINES = 2
_LONGEST_UPRIGHT = 38.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot area in millimetres, and the scale that maps values to heights."""

    left: float
    top: float
    width: float
    height: float
    scale: Scale

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def at(self, value: Decimal) -> float:
        """The height of a value, from the top of the sheet."""
        return self.bottom - self.scale.share(value) * self.height

    @property
    def base(self) -> float:
        """The height of zero, or of the edge nearest to it."""
        low, high = self.scale.ticks[0], self.scale.ticks[-1]
        return self.at(min(max(Decimal(0), low), high))


def open_frame(
    canvas: Canvas, recipe: Recipe, scale: Scale, *, right: float = 0, headroom: float = 0
) -> Frame:
    """Draw unit, grid and ticks; `right` and `headroom` leave millimetres free for labels."""
    style = canvas.style
    title = axis_title(recipe, "y_title", scale.numbers.unit)
    top = title_above(canvas, title) + headroom
    ticks = scale.texts()
    left = max(style.measure(style.small)(tick) for tick in ticks) + _TICK_GAP
    frame = Frame(left, top, canvas.width - left - right, canvas.plot, scale)
    for tick, text in zip(scale.ticks, ticks, strict=True):
        height = frame.at(tick)
        canvas.line([(left, height), (frame.right, height)], color=style.grid)
        canvas.text(
            left - _TICK_GAP, height, text, size=style.small, color=style.muted, align="right"
        )
    return frame


def base_line(canvas: Canvas, frame: Frame) -> None:
    """Draw the line of zero over the data; an axis that leaves zero out has none."""
    if not frame.scale.ticks[0] <= 0 <= frame.scale.ticks[-1]:
        return
    ends = [(frame.left, frame.base), (frame.right, frame.base)]
    canvas.line(ends, color=canvas.style.muted, width=0.9)


def axis_title(recipe: Recipe, key: str, unit: str) -> str:
    """The title that the planner gave with the unit, or the unit alone."""
    title = options.text(recipe, key)
    return f"{title}, {unit}" if title and unit else title or unit


def title_above(canvas: Canvas, title: str) -> float:
    """Draw the value axis's title at the top left; the height where the plot may begin."""
    style = canvas.style
    lines = style.wrap(title, canvas.width, style.small) if title else []
    canvas.lines(0, 0, lines, size=style.small, color=style.muted)
    return len(lines) * style.line(style.small) + 2.0


def fits_upright(canvas: Canvas, names: Sequence[str], slot: float) -> bool:
    """Whether the names stand below their columns without a broken word."""
    style, width = canvas.style, slot - 1.5
    return all(
        widest_part(name, style.measure(bold=True)) <= width
        and len(style.wrap(name, width, bold=True)) <= MOST_LINES
        for name in names
    )


def category_axis(
    canvas: Canvas,
    recipe: Recipe,
    top: float,
    names: Sequence[str],
    centers: Sequence[float],
) -> float:
    """Write the names below the plot; the height where they end.

    Names of time are thinned where they are too dense, other names are turned upright.
    """
    slot = _slot(canvas, centers)
    if are_times(names):
        bottom = _thinned(canvas, top, names, centers)
    elif fits_upright(canvas, names, slot):
        bottom = _level(canvas, recipe, top, names, centers, slot - 1.5)
    else:
        bottom = _turned(canvas, recipe, top, names, centers, slot)
    return title_below(canvas, recipe, bottom)


def highlighted(recipe: Recipe) -> frozenset[str]:
    """The categories that the planner wants to stand out."""
    return frozenset(str(name) for name in options.sequence(recipe, "highlight"))


def _slot(canvas: Canvas, centers: Sequence[float]) -> float:
    """The room of one name, which may not run over its neighbours or the edge of the sheet."""
    return min(_nearest(centers), 2 * centers[0], 2 * (canvas.width - centers[-1]))


def _nearest(centers: Sequence[float]) -> float:
    gaps = (abs(second - first) for first, second in pairwise(centers))
    return min(gaps, default=math.inf)


def _thinned(canvas: Canvas, top: float, names: Sequence[str], centers: Sequence[float]) -> float:
    """Write every name, or every second, third, … counted back from the newest."""
    measure = canvas.style.measure()
    widest = max(measure(name) for name in names) + 2
    steps = range(1, len(names) + 1)
    step = next(step for step in steps if _nearest(centers[::-step]) >= widest)
    for name, center in list(zip(names, centers, strict=True))[::-step]:
        half = measure(name) / 2
        middle = min(max(center, half), canvas.width - half)
        canvas.lines(middle, top + 1.0, [name], align="center")
    return top + 1.0 + canvas.style.line()


def _level(
    canvas: Canvas,
    recipe: Recipe,
    top: float,
    names: Sequence[str],
    centers: Sequence[float],
    width: float,
) -> float:
    chosen, most = highlighted(recipe), 0
    for name, center in zip(names, centers, strict=True):
        lines = canvas.style.wrap(name, width, bold=True)
        canvas.lines(center, top + 1.0, lines, align="center", bold=name in chosen)
        most = max(most, len(lines))
    return top + 1.0 + most * canvas.style.line()


def _turned(
    canvas: Canvas,
    recipe: Recipe,
    top: float,
    names: Sequence[str],
    centers: Sequence[float],
    slot: float,
) -> float:
    style, chosen, longest = canvas.style, highlighted(recipe), 0.0
    room = max(1, min(_UPRIGHT_LINES, int(slot / style.line(style.small))))
    for name, center in zip(names, centers, strict=True):
        lines = _within(canvas, name, room)
        first = center - (len(lines) - 1) * style.line(style.small) / 2
        for index, line in enumerate(lines):
            canvas.text(
                first + index * style.line(style.small),
                top + 1.5,
                line,
                size=style.small,
                bold=name in chosen,
                align="right",
                upright=True,
            )
            longest = max(longest, style.measure(style.small, bold=name in chosen)(line))
    return top + 2.0 + longest


def _within(canvas: Canvas, name: str, room: int) -> list[str]:
    """The lines of a turned name, in as little height as so many lines allow."""
    style = canvas.style
    width = _LONGEST_UPRIGHT
    while len(lines := style.wrap(name, width, style.small)) > room:
        width *= 1.25
    return lines


def title_below(canvas: Canvas, recipe: Recipe, top: float) -> float:
    """Draw the category axis's title, if it has one; the height where it ends."""
    title = options.text(recipe, "x_title")
    if not title:
        return top
    style = canvas.style
    lines = style.wrap(title, canvas.width, style.small)
    canvas.lines(
        canvas.width / 2, top + 1.0, lines, size=style.small, color=style.muted, align="center"
    )
    return top + 1.0 + len(lines) * style.line(style.small)
