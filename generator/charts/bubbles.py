"""Drawing bubbles: two axes, circles by area, names that do not run into each other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import options
from generator.charts.axes import Frame, open_frame
from generator.charts.canvas import Canvas
from generator.charts.colour import text_on
from generator.charts.placing import Area, Taken, numbered_list
from generator.charts.points import Point, points_of
from generator.charts.recipe import Recipe
from generator.charts.scale import Scale, scale_of
from generator.charts.style import SMALLEST
from generator.charts.wording import say

_LARGEST = 9.0  # mm, the radius of the largest bubble
_SMALLEST = 1.1
_PLAIN = 1.5
_MARGIN = 0.1  # of the axes, so that bubbles stay inside
_STEPS = 7
_FARTHER = (0.0, 3.0, 6.0, 10.0)  # mm, that a name may stand away from its bubble


@dataclass(frozen=True, slots=True)
class _Bubble:
    label: str
    x: float
    y: float
    radius: float

    @property
    def area(self) -> Area:
        """The square around the circle."""
        r = self.radius
        return self.x - r, self.y - r, self.x + r, self.y + r


def draw_bubbles(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the axes, the bubbles from the largest to the smallest, and their names."""
    points = [point for point in points_of(recipe) if None not in (point.x, point.y)]
    across = _scale(recipe, [point.x for point in points if point.x is not None])
    upward = _scale(recipe, [point.y for point in points if point.y is not None])
    half = canvas.style.measure(canvas.style.small)(across.texts()[-1]) / 2
    frame = open_frame(canvas, recipe, upward, right=half)
    bottom = _across_axis(canvas, recipe, frame, across)
    bubbles = _bubbles(points, frame, across)
    for bubble in bubbles:
        canvas.circle((bubble.x, bubble.y), bubble.radius, swatch=canvas.style.swatch(0))
    bottom = _names(canvas, frame, bubbles, bottom)
    title = options.text(recipe, "size_title")
    if title and any(point.size for point in points):
        text = say(recipe, "size", name=title)
        canvas.lines(0, bottom + 1, [text], size=canvas.style.small, color=canvas.style.muted)
        bottom += 1 + canvas.style.line(canvas.style.small)
    canvas.finish(bottom + 1)


def _scale(recipe: Recipe, values: list[Decimal]) -> Scale:
    """An axis with some room around the points, from zero where asked."""
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(1))
    room = (high - low) * Decimal(str(_MARGIN)) or abs(high) * Decimal(str(_MARGIN)) or Decimal(1)
    zero = options.flag(recipe, "zero", False)
    start = max(low - room, Decimal(0)) if low >= 0 else low - room
    return scale_of(recipe, [start, high + room], zero=zero, steps=_STEPS)


def _across_axis(canvas: Canvas, recipe: Recipe, frame: Frame, scale: Scale) -> float:
    style = canvas.style
    top = frame.bottom + 1.0
    taken = -1.0
    for tick, text in zip(scale.ticks, scale.texts(), strict=True):
        left = frame.left + scale.share(tick) * frame.width
        canvas.line([(left, frame.top), (left, frame.bottom)], color=style.grid)
        half = style.measure(style.small)(text) / 2
        if left - half >= taken:
            canvas.lines(left, top, [text], size=style.small, color=style.muted, align="center")
            taken = left + half + 2
    top += style.line(style.small)
    title = options.text(recipe, "x_title")
    lines = style.wrap(title, canvas.width, style.small) if title else []
    canvas.lines(frame.right, top, lines, size=style.small, color=style.muted, align="right")
    return top + len(lines) * style.line(style.small)


def _bubbles(points: list[Point], frame: Frame, across: Scale) -> list[_Bubble]:
    most = max((point.size for point in points if point.size), default=Decimal(0))
    made = [
        _Bubble(
            point.label,
            frame.left + across.share(point.x or Decimal(0)) * frame.width,
            frame.at(point.y or Decimal(0)),
            _radius(point.size, most),
        )
        for point in points
    ]
    return sorted(made, key=lambda bubble: -bubble.radius)


def _radius(size: Decimal | None, most: Decimal) -> float:
    """The radius whose circle has an area in proportion to the size."""
    if size is None or not most:
        return _PLAIN
    return max(_LARGEST * math.sqrt(max(size, Decimal(0)) / most), _SMALLEST)


def _names(canvas: Canvas, frame: Frame, bubbles: list[_Bubble], bottom: float) -> float:
    """Name the bubbles beside them; those that find no room get a number and a list below."""
    edges = (frame.left, frame.top, canvas.width, frame.bottom)
    taken = Taken(edges, [bubble.area for bubble in bubbles])
    numbered: list[tuple[int, str]] = []
    for bubble in sorted(bubbles, key=lambda bubble: (bubble.x, bubble.y)):
        if not bubble.label:
            continue
        area = taken.first_free(_areas(canvas, bubble, bubble.label))
        if area is not None:
            _name(canvas, bubble, area)
            continue
        numbered.append((len(numbered) + 1, bubble.label))
        text, at = str(len(numbered)), (bubble.x, bubble.y)
        color = text_on(canvas.style.swatch(0).color, canvas.style.text)
        canvas.text(*at, text, size=SMALLEST, color=color, align="center")
    return numbered_list(canvas, bottom + 1.5, numbered) if numbered else bottom


def _name(canvas: Canvas, bubble: _Bubble, area: Area) -> None:
    """Write a name, and draw a line to its bubble where it stands away from it."""
    left, top, right, bottom = area
    near = (min(max(bubble.x, left), right), min(max(bubble.y, top), bottom))
    away = ((near[0] - bubble.x) ** 2 + (near[1] - bubble.y) ** 2) ** 0.5
    if away > bubble.radius + _FARTHER[1] - 1:
        rim = tuple(
            own + (end - own) * bubble.radius / away
            for own, end in zip((bubble.x, bubble.y), near, strict=True)
        )
        canvas.line([(rim[0], rim[1]), near], color=canvas.style.muted, width=0.5)
    canvas.text(left + 0.3, (top + bottom) / 2, bubble.label, size=canvas.style.small)


def _areas(canvas: Canvas, bubble: _Bubble, text: str) -> Iterator[Area]:
    """Where a name may stand: right, left, above, below, and between these."""
    style = canvas.style
    width = style.measure(style.small)(text) + 0.6
    height = style.line(style.small) * 0.9
    for away in _FARTHER:
        yield from _around(bubble, width, height, away)


def _around(bubble: _Bubble, width: float, height: float, away: float) -> Iterator[Area]:
    far = bubble.radius + 0.6 + away
    slant = bubble.radius * 0.75 + away * 0.75
    for x, y in (
        (bubble.x + far, bubble.y - height / 2),
        (bubble.x - far - width, bubble.y - height / 2),
        (bubble.x - width / 2, bubble.y - far - height),
        (bubble.x - width / 2, bubble.y + far),
        (bubble.x + slant, bubble.y - slant - height),
        (bubble.x + slant, bubble.y + slant),
        (bubble.x - slant - width, bubble.y - slant - height),
        (bubble.x - slant - width, bubble.y + slant),
    ):
        yield x, y, x + width, y + height
