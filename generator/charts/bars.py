"""Bars of every sort, upright or lying: what the bar kinds and the waterfall share.

A chart of bars is categories with lanes side by side; a lane is a stack of segments. Bars stand
upright where the names and labels fit below and above them, and lie down where they do not, so
that no name is ever cut, tilted or set too small.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.charts import options
from generator.charts.axes import (
    Frame,
    axis_title,
    base_line,
    category_axis,
    fits_upright,
    highlighted,
    open_frame,
)
from generator.charts.canvas import Canvas
from generator.charts.colour import SHAPE_CONTRAST, WHITE, legible, mix, text_on
from generator.charts.legend import legend
from generator.charts.recipe import Recipe
from generator.charts.scale import Scale
from generator.charts.style import Swatch
from generator.charts.times import are_times

_WIDEST = 20.0  # mm, an upright bar
_FILLED = 0.72  # of the room of a category
_LOWEST = 1.2  # mm, a lying bar
_TALLEST = 200.0  # mm, a plot of lying bars: it must fit a page with its caption
_NAMES = 0.42  # of the width, at most, for the names of lying bars
_LABEL_GAP = 1.0
_FADED = 0.5  # of white, in a bar that another one outshines


@dataclass(frozen=True, slots=True)
class Segment:
    """One rectangle, from a value to a value; `label` is written inside if it fits."""

    start: Decimal
    end: Decimal
    swatch: Swatch
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A stack of segments, and a label beyond its end at `end`."""

    segments: tuple[Segment, ...] = ()
    end: Decimal = Decimal(0)
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """All that is drawn: a row of lanes for each category; links join ends of neighbours."""

    lanes: tuple[tuple[Lane, ...], ...]
    scale: Scale
    entries: tuple[tuple[str, Swatch], ...] = ()
    links: tuple[Decimal, ...] = field(default=())

    @property
    def width(self) -> int:
        """The number of lanes side by side in a category."""
        return max((len(row) for row in self.lanes), default=1) or 1


def draw_bars(canvas: Canvas, recipe: Recipe, bars: Bars, *, lying: bool | None = None) -> None:
    """Draw the bars; `lying` None lets the names decide, as does the option `orientation`."""
    asked = {"horizontal": True, "vertical": False}.get(options.text(recipe, "orientation"))
    lying = asked if lying is None else lying
    if lying is None:
        lying = not fit_upright(canvas, recipe, bars)
    bottom = (_draw_lying if lying else _draw_upright)(canvas, recipe, bars)
    if bars.entries:
        bottom = legend(canvas, bottom + 2.5, bars.entries)
    canvas.finish(bottom + 1)


def faded(swatch: Swatch) -> Swatch:
    """How a bar looks while another one is highlighted."""
    color = legible(mix(swatch.color, WHITE, _FADED), SHAPE_CONTRAST)
    return Swatch(color, swatch.hatch, swatch.marker)


def fit_upright(canvas: Canvas, recipe: Recipe, bars: Bars) -> bool:
    """Whether the names and the labels have room below and above upright bars."""
    if are_times(recipe.categories):
        return True
    slot = (canvas.width - _tick_width(canvas, bars.scale)) / max(1, len(bars.lanes))
    names = fits_upright(canvas, recipe.categories, slot)
    return names and _labels_fit(canvas, bars, slot)


def _tick_width(canvas: Canvas, scale: Scale) -> float:
    return max(canvas.style.measure(canvas.style.small)(text) for text in scale.texts()) + 1.5


def _labels_fit(canvas: Canvas, bars: Bars, slot: float) -> bool:
    """Whether no value label is wider than the room of its bar."""
    measure = canvas.style.measure(canvas.style.small)
    room = slot - 1 if bars.width == 1 else _lane_width(slot, bars.width)
    return all(measure(lane.label) <= room for row in bars.lanes for lane in row)


def _lane_width(slot: float, lanes: int) -> float:
    share = _FILLED if lanes == 1 else _FILLED + 0.12
    return min(slot * share / lanes, _WIDEST)


def _draw_upright(canvas: Canvas, recipe: Recipe, bars: Bars) -> float:
    style = canvas.style
    headroom = style.line(style.small)
    frame = open_frame(canvas, recipe, bars.scale, headroom=headroom)
    slot = frame.width / max(1, len(bars.lanes))
    centers = [frame.left + (index + 0.5) * slot for index in range(len(bars.lanes))]
    labelled = _labels_fit(canvas, bars, slot)
    width = _lane_width(slot, bars.width)
    for center, row in zip(centers, bars.lanes, strict=True):
        for place, lane in enumerate(row):
            left = center + (place - len(row) / 2) * width
            _upright_lane(canvas, frame, lane, left, width, labelled=labelled)
    for index, value in enumerate(bars.links[: max(0, len(centers) - 1)]):
        ends = [(centers[index] + width / 2, frame.at(value))]
        ends.append((centers[index + 1] - width / 2, frame.at(value)))
        canvas.line(ends, color=style.muted, width=0.7)
    base_line(canvas, frame)
    bottom = frame.bottom
    if labelled and any(_below(lane) for row in bars.lanes for lane in row):
        bottom += headroom
    return category_axis(canvas, recipe, bottom, recipe.categories, centers) if centers else bottom


def _below(lane: Lane) -> bool:
    return bool(lane.label) and lane.end < 0


def _upright_lane(
    canvas: Canvas, frame: Frame, lane: Lane, left: float, width: float, *, labelled: bool
) -> None:
    style = canvas.style
    for segment in lane.segments:
        start, end = sorted((frame.at(segment.start), frame.at(segment.end)))
        _block(canvas, (left, start, width, end - start), segment)
    if lane.label and labelled:
        side = 1 if _below(lane) else -1
        middle = frame.at(lane.end) + side * style.line(style.small) * 0.55
        canvas.text(left + width / 2, middle, lane.label, size=style.small, align="center")


def _block(canvas: Canvas, box: tuple[float, float, float, float], segment: Segment) -> None:
    """Draw a segment, and its label where the whole of it fits inside."""
    left, top, width, height = box
    swatch, size = segment.swatch, canvas.style.small
    canvas.rectangle(left, top, width, height, fill=swatch.color, hatch=swatch.hatch)
    wide = canvas.style.measure(size)(segment.label) + 2
    if segment.label and wide <= width and canvas.style.line(size) + 0.4 <= height:
        canvas.text(
            left + width / 2,
            top + height / 2,
            segment.label,
            size=size,
            color=text_on(swatch.color, canvas.style.text),
            align="center",
            ground=swatch.color if swatch.hatch else "",
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where lying bars are: the plot's sides, the height of a bar, the rows' tops and heights."""

    left: float
    right: float
    bar: float
    names: list[list[str]]
    heights: list[float]
    scale: Scale

    def at(self, value: Decimal) -> float:
        return self.left + self.scale.share(value) * (self.right - self.left)


def _draw_lying(canvas: Canvas, recipe: Recipe, bars: Bars) -> float:
    rows = _rows(canvas, recipe, bars)
    bottom = sum(rows.heights) + 1
    _lying_grid(canvas, rows, bottom)
    top, chosen = 1.0, highlighted(recipe)
    for index, (lanes, height) in enumerate(zip(bars.lanes, rows.heights, strict=True)):
        _lying_row(canvas, rows, lanes, top, height)
        _row_name(canvas, rows.names[index], top, height, bold=recipe.categories[index] in chosen)
        if index < len(bars.links) and index + 1 < len(bars.lanes):
            across = rows.at(bars.links[index])
            ends = [(across, top + (height + rows.bar) / 2)]
            ends.append((across, top + height + (rows.heights[index + 1] - rows.bar) / 2))
            canvas.line(ends, color=canvas.style.muted, width=0.7)
        top += height
    _lying_base(canvas, rows, bottom)
    return _lying_ticks(canvas, recipe, rows, bottom)


def _rows(canvas: Canvas, recipe: Recipe, bars: Bars) -> _Rows:
    style = canvas.style
    measure = style.measure(style.small)
    widest = max((style.measure(bold=True)(name) for name in recipe.categories), default=0.0)
    names_width = min(widest, canvas.width * _NAMES)
    names = [style.wrap(name, names_width, bold=True) for name in recipe.categories]
    ends = [lane for row in bars.lanes for lane in row if lane.label]
    after = max((measure(lane.label) for lane in ends if not _below(lane)), default=2.0)
    before = max((measure(lane.label) for lane in ends if _below(lane)), default=0.0)
    half_tick = measure(bars.scale.texts()[-1]) / 2
    count = sum(max(1, len(row)) for row in bars.lanes)
    gap = 2.6 if len(bars.lanes) <= 15 else 1.2  # noqa: PLR2004
    bar = (_TALLEST - gap * len(bars.lanes)) / max(1, count)
    bar = min(max(bar, _LOWEST), canvas.bar if bars.width == 1 else canvas.bar - 1)
    heights = [
        max(len(row) * bar, len(lines) * style.line()) + gap
        for row, lines in zip(bars.lanes, names, strict=True)
    ]
    left = names_width + 2 + before
    right = canvas.width - max(after + _LABEL_GAP, half_tick)
    return _Rows(left, right, bar, names, heights, bars.scale)


def _lying_grid(canvas: Canvas, rows: _Rows, bottom: float) -> None:
    for tick in rows.scale.ticks:
        canvas.line([(rows.at(tick), 0), (rows.at(tick), bottom)], color=canvas.style.grid)


def _lying_base(canvas: Canvas, rows: _Rows, bottom: float) -> None:
    low, high = rows.scale.ticks[0], rows.scale.ticks[-1]
    zero = rows.at(min(max(Decimal(0), low), high))
    canvas.line([(zero, 0), (zero, bottom)], color=canvas.style.muted, width=0.9)


def _lying_row(
    canvas: Canvas, rows: _Rows, lanes: Sequence[Lane], top: float, height: float
) -> None:
    size = canvas.style.small
    first = top + (height - len(lanes) * rows.bar) / 2
    for place, lane in enumerate(lanes):
        upper = first + place * rows.bar
        for segment in lane.segments:
            start, end = sorted((rows.at(segment.start), rows.at(segment.end)))
            _block(canvas, (start, upper, end - start, rows.bar), segment)
        if lane.label and rows.bar >= canvas.style.line(size) * 0.85:
            side = -1 if _below(lane) else 1
            across = rows.at(lane.end) + side * _LABEL_GAP
            align = "right" if _below(lane) else "left"
            canvas.text(across, upper + rows.bar / 2, lane.label, size=size, align=align)  # type: ignore[arg-type]


def _row_name(
    canvas: Canvas, lines: Sequence[str], top: float, height: float, *, bold: bool
) -> None:
    first = top + (height - len(lines) * canvas.style.line()) / 2
    canvas.lines(0, first, lines, bold=bold)


def _lying_ticks(canvas: Canvas, recipe: Recipe, rows: _Rows, bottom: float) -> float:
    style = canvas.style
    measure, line = style.measure(style.small), style.line(style.small)
    taken = -1.0
    for tick, text in zip(rows.scale.ticks, rows.scale.texts(), strict=True):
        half = measure(text) / 2
        if rows.at(tick) - half >= taken:
            canvas.lines(
                rows.at(tick),
                bottom + 1,
                [text],
                size=style.small,
                color=style.muted,
                align="center",
            )
            taken = rows.at(tick) + half + 2
    title = axis_title(recipe, "y_title", rows.scale.numbers.unit)
    if not title:
        return bottom + 1 + line
    lines = style.wrap(title, rows.right - rows.left, style.small)
    canvas.lines(
        rows.right, bottom + 1 + line, lines, size=style.small, color=style.muted, align="right"
    )
    return bottom + 1 + line * (1 + len(lines))
