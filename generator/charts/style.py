"""The look of charts: the theme's values, made fit to draw with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.charts.colour import SHAPE_CONTRAST, TEXT_CONTRAST, legible, mix
from generator.charts.typeface import LINE_HEIGHT, MM_PER_POINT, Typeface
from generator.charts.wrap import Measure, wrap

if TYPE_CHECKING:
    from generator.theme import Theme

SMALLEST = 7.0
"""The least size of any text, in points: smaller is not read on paper."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """How one series looks: its colour, and what tells it apart where colours do not show."""

    color: str
    hatch: str = ""
    marker: str = "o"
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes in points, measures in millimetres, colours as six hexadecimal digits."""

    width: float
    size: float
    dpi: int
    text: str
    muted: str
    accent: str
    box: str
    swatches: tuple[Swatch, ...]
    typeface: Typeface

    @property
    def small(self) -> float:
        """The size of ticks and value labels."""
        return max(SMALLEST, self.size - 1)

    @property
    def grid(self) -> str:
        """The colour of lines that only guide the eye."""
        return mix(self.muted, "FFFFFF", 0.75)

    def swatch(self, index: int) -> Swatch:
        """How the series of this place looks; beyond the palette they come round again."""
        return self.swatches[index % len(self.swatches)]

    def measure(self, size: float | None = None, *, bold: bool = False) -> Measure:
        """The function that tells how wide a text is."""
        return partial(self.typeface.width, size=size or self.size, bold=bold)

    def wrap(
        self, text: str, width: float, size: float | None = None, *, bold: bool = False
    ) -> list[str]:
        """The lines of a text that is to be no wider than so many millimetres."""
        return wrap(text, width, self.measure(size, bold=bold))

    def line(self, size: float | None = None) -> float:
        """The height of a line of text."""
        return (size or self.size) * LINE_HEIGHT * MM_PER_POINT


_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 1.5), (6, 2, 1.5, 2), (3, 1.5), (8, 3))


def style_of(theme: Theme) -> Style:
    """The style of a theme: colours darkened where they would be too faint on paper."""
    chart = theme.chart
    return Style(
        width=float(chart["width"]),
        size=float(chart["size"]),
        dpi=int(chart["dpi"]),
        text=legible(theme.colors["text"], TEXT_CONTRAST),
        muted=legible(theme.colors["muted"], TEXT_CONTRAST),
        accent=legible(theme.colors["accent"], TEXT_CONTRAST),
        box=theme.colors["box"],
        swatches=_swatches(chart["palette"], chart["hatches"], chart["markers"]),
        typeface=Typeface(str(chart["font"])),
    )


def _swatches(palette: list[str], hatches: list[str], markers: list[str]) -> tuple[Swatch, ...]:
    return tuple(
        Swatch(
            color=legible(color, SHAPE_CONTRAST),
            hatch=hatches[index % len(hatches)],
            marker=markers[index % len(markers)],
            dashes=_DASHES[index % len(_DASHES)],
        )
        for index, color in enumerate(palette)
    )
