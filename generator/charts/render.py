"""One recipe drawn: the bytes of its SVG and PNG. Here matplotlib is imported."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.figure import Figure

from generator.charts.canvas import HATCH_WIDTH, Canvas
from generator.charts.recipe import Recipe
from generator.charts.registry import kind
from generator.charts.store import Picture
from generator.charts.style import Style, style_of
from generator.charts.svg import clean_svg

if TYPE_CHECKING:
    from generator.theme import Theme


def render(recipe: Recipe, theme: Theme) -> Picture:
    """Draw the chart: equal recipes and themes give equal bytes.

    A matplotlibrc of the user and settings of the process have no say, and keep as they were.
    """
    style = style_of(theme)
    with matplotlib.rc_context(), warnings.catch_warnings():
        # A letter that no font here has is a box in the PNG and itself in the SVG.
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_settings(recipe))
        canvas = Canvas(Figure(dpi=style.dpi, facecolor="white"), style)
        kind(recipe.kind).draw(canvas, recipe)
        size = (canvas.width, canvas.height)
        svg = clean_svg(_svg(canvas.figure), recipe.id, size, style.typeface.name)
        return Picture(svg, _png(canvas.figure, style), *size)


def _settings(recipe: Recipe) -> dict[Any, Any]:
    return {
        "svg.fonttype": "none",
        "svg.hashsalt": recipe.id,
        "hatch.linewidth": HATCH_WIDTH,
        "text.hinting": "no_hinting",
        "path.simplify": False,
    }


def _svg(figure: Figure) -> bytes:
    file = io.BytesIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    figure.savefig(file, format="svg", metadata=nothing)
    return file.getvalue()


def _png(figure: Figure, style: Style) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=style.dpi, metadata={"Software": None})
    return file.getvalue()
