"""Names beside or inside the places that they belong to, without overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.charts.canvas import Canvas

Area = tuple[float, float, float, float]
"""Left, top, right and bottom, in millimetres."""


@dataclass(slots=True)
class Taken:
    """The areas that are drawn on already, inside the one that may be drawn on."""

    whole: Area
    areas: list[Area] = field(default_factory=list)

    def first_free(self, areas: Iterable[Area]) -> Area | None:
        """The first of the areas that is free, which is taken from then on."""
        for area in areas:
            if self._inside(area) and not any(meet(area, other) for other in self.areas):
                self.areas.append(area)
                return area
        return None

    def _inside(self, area: Area) -> bool:
        left, top, right, bottom = self.whole
        return area[0] >= left and area[1] >= top and area[2] <= right and area[3] <= bottom


def meet(one: Area, other: Area) -> bool:
    """Whether two areas overlap."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def numbered_list(canvas: Canvas, top: float, names: Sequence[tuple[int, str]]) -> float:
    """Write the names of numbered places in rows below the chart; the height where they end."""
    style = canvas.style
    size, left = style.small, 0.0
    for number, name in names:
        lines = style.wrap(f"{number} {name}", canvas.width, size)
        width = max(map(style.measure(size), lines))
        if left and left + width > canvas.width:
            left, top = 0.0, top + style.line(size)
        canvas.lines(left, top, lines, size=size)
        top += (len(lines) - 1) * style.line(size)
        left += width + 4
    return top + style.line(size) if names else top
