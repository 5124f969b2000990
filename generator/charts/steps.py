"""Drawing steps: tiers as wide as their days, or alike where no edges are given."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.charts import options
from generator.charts.axes import Frame, base_line, category_axis, open_frame, title_below
from generator.charts.canvas import Canvas
from generator.charts.colour import TEXT_CONTRAST, WHITE, legible
from generator.charts.curves import runs
from generator.charts.legend import legend
from generator.charts.recipe import Recipe, Series
from generator.charts.scale import Numbers, numbers_of, scale_of
from generator.charts.style import Swatch
from generator.locale import format_number

_APART = 0.5  # mm, between lines that would cover each other
_OPEN = 0.12  # of the axis: how far a tier without an end runs on
_LABEL_HEIGHT = 3.6
_Span = tuple[float, float]


def draw_steps(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the steps of every series, their labels, the axes and the legend."""
    values = [value for one in recipe.series for value in one.values]
    headroom = canvas.style.line(canvas.style.small)
    frame = open_frame(canvas, recipe, scale_of(recipe, values), headroom=headroom)
    edges = _edges(recipe)
    spans = _spans(frame, edges, len(recipe.categories))
    base_line(canvas, frame)
    for index, one in enumerate(recipe.series):
        _staircase(canvas, frame, spans, one, _swatch(canvas, index), index * _APART)
    if options.flag(recipe, "values", True):
        _labels(canvas, frame, spans, recipe, numbers_of(recipe, values))
    bottom = frame.bottom
    if spans and edges:
        bottom = _edge_axis(canvas, recipe, frame, edges, spans)
    elif spans:
        centers = [(start + end) / 2 for start, end in spans]
        bottom = category_axis(canvas, recipe, bottom, recipe.categories, centers)
    if len(recipe.series) > 1:
        entries = [(one.name, _swatch(canvas, at)) for at, one in enumerate(recipe.series)]
        bottom = legend(canvas, bottom + 2.5, entries, lines=True)
    canvas.finish(bottom + 1)


def _swatch(canvas: Canvas, index: int) -> Swatch:
    own = canvas.style.swatch(index)
    return Swatch(own.color, marker="", dashes=own.dashes)


def _edges(recipe: Recipe) -> list[Decimal]:
    """The edges if they fit the tiers, else none."""
    given = [options.number(value) for value in options.sequence(recipe, "edges")]
    edges = [edge for edge in given if edge is not None]
    rising = all(earlier < later for earlier, later in pairwise(edges))
    tiers = len(recipe.categories)
    return edges if rising and edges and len(edges) in {tiers, tiers + 1} else []


def _spans(frame: Frame, edges: Sequence[Decimal], tiers: int) -> list[_Span]:
    """From where to where each tier runs, in millimetres from the left."""
    if not edges:
        slot = frame.width / max(1, tiers)
        return [(frame.left + at * slot, frame.left + (at + 1) * slot) for at in range(tiers)]
    ends = list(edges)
    if len(edges) == tiers:
        span = (edges[-1] - edges[0]) or Decimal(1)
        ends.append(edges[-1] + span * Decimal(str(_OPEN)))
    whole = ends[-1] - ends[0]
    across = [frame.left + float((end - ends[0]) / whole) * frame.width for end in ends]
    return list(pairwise(across))


def _staircase(
    canvas: Canvas,
    frame: Frame,
    spans: Sequence[_Span],
    one: Series,
    swatch: Swatch,
    lift: float,
) -> None:
    values = one.values[: len(spans)]
    for run in runs(values):
        points = []
        for place in run:
            height = frame.at(values[place] or Decimal(0)) - lift
            points += [(spans[place][0], height), (spans[place][1], height)]
        canvas.line(points, color=swatch.color, width=2.0, dashes=swatch.dashes)


def _labels(
    canvas: Canvas, frame: Frame, spans: Sequence[_Span], recipe: Recipe, numbers: Numbers
) -> None:
    """Write each level once, over the middle of its stretch, where nothing else is written."""
    taken: list[tuple[float, float, float]] = []
    for index, one in enumerate(recipe.series):
        color = legible(canvas.style.swatch(index).color, TEXT_CONTRAST)
        for stretch, value in _levels(one, spans):
            text = numbers.text(value)
            half = canvas.style.measure(canvas.style.small, bold=True)(text) / 2
            height = frame.at(value) - 2.6 - index * _APART
            boxes = [
                (middle - half, middle + half, height)
                for middle in _middles(stretch)
                if 2 * half <= stretch[-1][1] - stretch[0][0]
            ]
            box = next((box for box in boxes if not any(_meet(box, old) for old in taken)), None)
            if box is None:
                continue
            taken.append(box)
            canvas.text(
                (box[0] + box[1]) / 2,
                height,
                text,
                size=canvas.style.small,
                bold=True,
                color=color,
                align="center",
                ground=WHITE,
            )


def _levels(one: Series, spans: Sequence[_Span]) -> list[tuple[list[_Span], Decimal]]:
    """The stretches of one value: the tiers that each runs through."""
    found: list[tuple[list[_Span], Decimal]] = []
    for span, value in zip(spans, one.values, strict=False):
        if value is None:
            continue
        if found and found[-1][1] == value and found[-1][0][-1][1] == span[0]:
            found[-1][0].append(span)
        else:
            found.append(([span], value))
    return found


def _middles(stretch: Sequence[_Span]) -> list[float]:
    """The middles of a stretch's tiers, the most central first: no riser runs through them."""
    center = (stretch[0][0] + stretch[-1][1]) / 2
    middles = [(start + end) / 2 for start, end in stretch]
    return sorted(middles, key=lambda middle: abs(middle - center))


def _meet(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    return (
        one[0] < other[1] + 1 and other[0] < one[1] + 1 and abs(one[2] - other[2]) < _LABEL_HEIGHT
    )


def _edge_axis(
    canvas: Canvas,
    recipe: Recipe,
    frame: Frame,
    edges: Sequence[Decimal],
    spans: Sequence[_Span],
) -> float:
    style = canvas.style
    across = [start for start, _ in spans] + [spans[-1][1]]
    taken = -1.0
    for edge, left in zip(edges, across, strict=False):
        canvas.line([(left, frame.bottom), (left, frame.bottom + 1)], color=style.muted)
        text = format_number(edge, language=recipe.language)
        half = style.measure()(text) / 2
        middle = min(left, canvas.width - half)
        if middle - half > taken:
            canvas.lines(middle, frame.bottom + 1.2, [text], align="center")
            taken = middle + half + 1.5
    return title_below(canvas, recipe, frame.bottom + 1.2 + style.line())
