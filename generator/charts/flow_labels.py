"""Labels of the arrows of a flow chart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.canvas import Canvas, Point
from generator.charts.colour import WHITE
from generator.charts.flow_layout import WIDEST_LABEL, FlowLayout
from generator.charts.graph import Link

_OFF_BOX, _OFF_HEAD = 1.5, 3.2  # between a label and the box before it, the box after it

Area = tuple[float, float, float, float]
"""The left, top, right and bottom of a label."""


def place_label(
    canvas: Canvas,
    layout: FlowLayout,
    link: Link,
    path: Sequence[Point],
    written: list[Area],
) -> None:
    """Write an arrow's label on its first or last stretch, where it meets no other label."""
    if not link.label:
        return
    entering = sum(route.link.end == link.end for route in layout.layers.routes)
    leaving = sum(route.link.start == link.start for route in layout.layers.routes)
    gathering = entering >= leaving
    stretch = path[:2] if gathering else path[-2:]
    shares = _shares(canvas, layout, link.label, stretch, gathering=gathering)
    if entering == leaving == 1:
        shares = (0.5,)
    areas = [_area(canvas, link.label, _along(layout, stretch, share)) for share in shares]
    free = [area for area in areas if not any(_overlap(area, other) for other in written)]
    area = (free or areas)[0]
    written.append(area)
    write_label(canvas, link.label, ((area[0] + area[2]) / 2, (area[1] + area[3]) / 2))


def _shares(
    canvas: Canvas,
    layout: FlowLayout,
    label: str,
    stretch: Sequence[Point],
    *,
    gathering: bool,
) -> tuple[float, ...]:
    """Where on its stretch a label may stand, as shares of it: first where arrows lie apart.

    Arrows that gather at their end lie apart where they begin, the others where they end.
    """
    left, top, right, bottom = _area(canvas, label, (canvas.width / 2, 0))
    half = (bottom - top if layout.down else right - left) / 2
    length = stretch[1][0] - stretch[0][0]
    near = min((half + _OFF_BOX) / length, 0.5)
    far = max(1 - (half + _OFF_HEAD) / length, 0.5)
    return (near, 0.5, far) if gathering else (far, 0.5, near)


def _along(layout: FlowLayout, stretch: Sequence[Point], share: float) -> Point:
    (start, left), (end, right) = stretch
    return layout.turned(start + (end - start) * share, left + (right - left) * share)


def _area(canvas: Canvas, label: str, middle: Point) -> Area:
    style = canvas.style
    lines = style.wrap(label, WIDEST_LABEL, style.small)
    width = max(map(style.measure(style.small), lines)) + 1
    height = len(lines) * style.line(style.small)
    left, top = middle[0] - width / 2, middle[1] - height / 2
    left = min(max(left, 0), canvas.width - width)
    return left, top, left + width, top + height


def _overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def write_label(canvas: Canvas, label: str, middle: Point) -> None:
    """Write a label on white around its middle, within the sheet."""
    if not label:
        return
    style = canvas.style
    left, top, right, bottom = _area(canvas, label, middle)
    lines = style.wrap(label, WIDEST_LABEL, style.small)
    canvas.rectangle(left, top, right - left, bottom - top, fill=WHITE, line=0)
    canvas.lines((left + right) / 2, top, lines, size=style.small, align="center")
