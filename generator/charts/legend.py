"""The legend: below the chart, in rows that never cover data."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.canvas import Canvas
from generator.charts.colour import WHITE
from generator.charts.style import Swatch

_KEY = 5.0  # mm, the width of a key
_GAP = 1.5
_BETWEEN = 5.0


def legend(
    canvas: Canvas,
    top: float,
    entries: Sequence[tuple[str, Swatch]],
    *,
    lines: bool = False,
    edge: str = WHITE,
) -> float:
    """Draw the names of the series with their keys; the height where the legend ends.

    `lines` shows each as a line with its marker, else as a filled box with a rim.
    """
    left, row = 0.0, 0.0
    for name, swatch in entries:
        texts = canvas.style.wrap(name, canvas.width - _KEY - _GAP)
        width = _KEY + _GAP + max(canvas.style.measure()(text) for text in texts)
        if left and left + width > canvas.width:
            left, top, row = 0.0, top + row, 0.0
        _key(canvas, left, top, swatch, lines=lines, edge=edge)
        canvas.lines(left + _KEY + _GAP, top, texts)
        row = max(row, len(texts) * canvas.style.line() + 0.6)
        left += width + _BETWEEN
    return top + row


def _key(
    canvas: Canvas, left: float, top: float, swatch: Swatch, *, lines: bool, edge: str
) -> None:
    middle = top + canvas.style.line() / 2
    if not lines:
        box = (left, middle - 1.4, _KEY, 2.8)
        canvas.rectangle(*box, fill=swatch.color, hatch=swatch.hatch, edge=edge)
        return
    ends = [(left, middle), (left + _KEY, middle)]
    canvas.line(ends, color=swatch.color, width=1.6, dashes=swatch.dashes)
    if swatch.marker:
        canvas.marker((left + _KEY / 2, middle), swatch.marker, color=swatch.color)
