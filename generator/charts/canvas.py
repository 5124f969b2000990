"""A sheet to draw on: millimetres from the top left corner, growing downwards.

Charts are drawn with plain shapes and texts that are measured before they are placed. Nothing
is left to matplotlib's own layout, so that no text overlaps or is cut, nothing warns, and the
same recipe gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from generator.charts.colour import BLACK, WHITE, luminance, mix
from generator.charts.style import Style, Swatch
from generator.charts.typeface import CAP_HEIGHT, MM_PER_POINT, plain

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
_INCH = 25.4
PLOT_HEIGHT = 54.0  # mm: two charts and their captions fit on a page with some text
BAR_HEIGHT = 5.6  # mm, of a lying bar at most
HATCH_WIDTH = 0.7
_HATCH_TONE = 0.6  # of white: seen in grey print, and calm beside text
_PALE = 0.6


def _hatch_color(fill: str) -> str:
    """A tone that shows on the fill: lighter on most, darker on the palest."""
    pale = luminance(fill) > _PALE
    return mix(fill, BLACK, 1 - _HATCH_TONE) if pale else mix(fill, WHITE, _HATCH_TONE)


class Canvas:
    """Draws on a figure of the theme's width; its height is known when all is drawn.

    `plot` is the height of an upright chart's plot and `bar` that of a lying bar, in millimetres.
    """

    def __init__(self, figure: Figure, style: Style) -> None:
        self.figure = figure
        self.style = style
        self.width = style.width
        self.plot = PLOT_HEIGHT
        self.bar = BAR_HEIGHT
        self.height = 0.0
        self._millimetres = Affine2D()
        self._to_figure = self._millimetres + figure.transFigure
        self._order = 0

    def finish(self, height: float) -> None:
        """Set the height of the chart, in millimetres."""
        self.height = round(height, 2)
        self.figure.set_size_inches(self.width / _INCH, self.height / _INCH)
        self._millimetres.scale(1 / self.width, -1 / self.height).translate(0, 1)

    def rectangle(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str,
        hatch: str = "",
        edge: str = WHITE,
        line: float = 0.6,
    ) -> None:
        """A filled rectangle with a rim."""
        corner, sides = (left, top), (width, height)
        self._fill(Rectangle(corner, *sides), fill, hatch)
        if line:
            outline = Rectangle(
                corner, *sides, facecolor="none", edgecolor=f"#{edge}", linewidth=line
            )
            self._add(outline)

    def area(
        self,
        rings: Sequence[Sequence[Point]],
        *,
        swatch: Swatch,
        edge: str = WHITE,
        line: float = 0.6,
    ) -> None:
        """A filled shape; rings that turn the other way are holes."""
        parts = [Path([*ring, ring[0]], closed=True) for ring in rings]
        shape = Path.make_compound_path(*parts)
        self._fill(PathPatch(shape), swatch.color, swatch.hatch)
        self._add(PathPatch(shape, facecolor="none", edgecolor=f"#{edge}", linewidth=line))

    def circle(self, center: Point, radius: float, *, swatch: Swatch) -> None:
        """A filled circle with a white rim."""
        self._fill(Circle(center, radius), swatch.color, swatch.hatch)
        rim = Circle(center, radius, facecolor="none", edgecolor=f"#{WHITE}", linewidth=0.8)
        self._add(rim)

    def line(
        self,
        points: Sequence[Point],
        *,
        color: str,
        width: float = 0.6,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """A line through the points, its width in points of type."""
        across, down = zip(*points, strict=True)
        drawn = Line2D(across, down, color=f"#{color}", linewidth=width)
        drawn.set_linestyle((0, dashes) if dashes else "-")
        drawn.set_dash_capstyle("butt")
        drawn.set_solid_capstyle("butt")
        drawn.set_solid_joinstyle("round")
        self._add(drawn)

    def marker(self, at: Point, symbol: str, *, color: str, size: float = 5) -> None:
        """A marker with a white rim, so that it shows on any line."""
        drawn = Line2D(
            [at[0]],
            [at[1]],
            marker=symbol,
            markersize=size,
            color=f"#{color}",
            markeredgecolor=f"#{WHITE}",
            markeredgewidth=0.6,
        )
        self._add(drawn)

    def arrow(self, points: Sequence[Point], *, color: str, width: float = 0.9) -> None:
        """A line through the points that ends in an arrowhead at the last."""
        (x0, y0), (x1, y1) = points[-2:]
        length = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1e-6)
        along = ((x1 - x0) / length, (y1 - y0) / length)
        neck = (x1 - 2.0 * along[0], y1 - 2.0 * along[1])
        wings = [(neck[0] - side * along[1], neck[1] + side * along[0]) for side in (0.9, -0.9)]
        self.line([*points[:-1], neck], color=color, width=width)
        self.area([[(x1, y1), *wings]], swatch=Swatch(color), line=0)

    def text(
        self,
        left: float,
        middle: float,
        text: str,
        *,
        size: float | None = None,
        bold: bool = False,
        color: str | None = None,
        align: Align = "left",
        upright: bool = False,
        ground: str = "",
    ) -> None:
        """One line of text, its capitals centred on the height `middle`.

        `upright` turns it to be read from below; `ground` is laid behind it, so that hatches and
        lines do not run through the letters.
        """
        size, text = size or self.style.size, plain(text)
        drop = size * CAP_HEIGHT * MM_PER_POINT / 2
        across, down = (left + drop, middle) if upright else (left, middle + drop)
        if ground:
            self._ground(left, middle, text, size, bold, align, ground)
        drawn = Text(
            across,
            down,
            text,
            color=f"#{color or self.style.text}",
            fontproperties=self.style.typeface.properties(text, size, bold=bold),
            verticalalignment="baseline",
            horizontalalignment=align,
            parse_math=False,
        )
        if upright:
            drawn.set(rotation=90, rotation_mode="anchor")
        self._add(drawn)

    def lines(
        self,
        left: float,
        top: float,
        lines: Iterable[str],
        *,
        size: float | None = None,
        bold: bool = False,
        color: str | None = None,
        align: Align = "left",
    ) -> None:
        """Lines of text below each other, the first one's line box at `top`."""
        height = self.style.line(size)
        for index, line in enumerate(lines):
            middle = top + (index + 0.5) * height
            self.text(left, middle, line, size=size, bold=bold, color=color, align=align)

    def _ground(
        self,
        left: float,
        middle: float,
        text: str,
        size: float,
        bold: bool,
        align: Align,
        fill: str,
    ) -> None:
        width = self.style.typeface.width(text, size, bold=bold)
        height = size * MM_PER_POINT * 1.05
        start = left - width * {"left": 0.0, "center": 0.5, "right": 1.0}[align] - 0.6
        width += 1.2
        self.rectangle(start, middle - height / 2, width, height, fill=fill, line=0)

    def _fill(self, patch: Artist, color: str, hatch: str) -> None:
        """Fill a patch; its edge colour is what matplotlib hatches with, so it has no line."""
        patch.set(facecolor=f"#{color}", linewidth=0, edgecolor=f"#{_hatch_color(color)}")
        if hatch:
            patch.set(hatch=hatch)
        self._add(patch)

    def _add(self, artist: Artist) -> None:
        """Add the artist on top of all that was drawn before it."""
        self._order += 1
        artist.set_zorder(self._order)
        artist.set_transform(self._to_figure)
        self.figure.add_artist(artist)


class Panel(Canvas):
    """A part of a sheet, to be drawn on like a sheet of its own: small multiples have several."""

    def __init__(self, sheet: Canvas, left: float, top: float, width: float) -> None:
        super().__init__(sheet.figure, replace(sheet.style, width=width))
        self._to_figure = Affine2D().translate(left, top) + sheet._to_figure

    def finish(self, height: float) -> None:
        """Tell the height of the panel, in millimetres."""
        self.height = height
