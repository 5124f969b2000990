"""Drawing lines with their labels: at the points of one, at the ends of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from generator.charts import options
from generator.charts.axes import Frame, base_line, category_axis, open_frame
from generator.charts.canvas import Canvas, Point
from generator.charts.colour import TEXT_CONTRAST, legible
from generator.charts.curves import points, positions, runs
from generator.charts.legend import legend
from generator.charts.recipe import Recipe, Series
from generator.charts.scale import Numbers, Scale, numbers_of, scale_of
from generator.charts.spread import spread
from generator.charts.style import Swatch

_WIDEST_NAME = 38.0  # mm, of a name at the end of its line
_FARTHEST = 7.0  # mm, that such a name may stand from its line's end
_GAP = 3.0
_MOST_MARKERS = 18  # on a line: more would run into each other
_FLAT = Decimal("0.25")


@dataclass(frozen=True, slots=True)
class _End:
    """A name at a line's end: its lines of text, and the height of their middle."""

    index: int
    lines: list[str]
    middle: float


def draw_lines(canvas: Canvas, recipe: Recipe, scale: Scale | None = None) -> None:
    """Draw the lines, their names and values, and the axes; `scale` None takes one of the data."""
    values = [value for one in recipe.series for value in one.values]
    numbers = numbers_of(recipe, values)
    scale = scale or line_scale(recipe)
    ends = _ends(canvas, recipe, numbers, scale)
    room = max((_width(canvas, end) for end in ends), default=0.0)
    headroom = canvas.style.line(canvas.style.small)
    frame = open_frame(canvas, recipe, scale, right=room and room + _GAP, headroom=headroom)
    base_line(canvas, frame)
    across = positions(recipe, frame) if recipe.categories else []
    for index, one in enumerate(recipe.series):
        _line(canvas, frame, across, one, canvas.style.swatch(index))
    if len(recipe.series) == 1 and options.flag(recipe, "values", True):
        _point_labels(canvas, frame, across, recipe.series[0], numbers)
    for end in ends:
        _name(canvas, frame, end)
    bottom = frame.bottom
    if across:
        bottom = category_axis(canvas, recipe, bottom, recipe.categories, across)
    if len(recipe.series) > 1 and not ends:
        entries = [(one.name, _at(canvas, place)) for place, one in enumerate(recipe.series)]
        bottom = legend(canvas, bottom + 2.5, entries, lines=True)
    canvas.finish(bottom + 1)


def line_scale(recipe: Recipe) -> Scale:
    """The axis of all lines of the recipe."""
    values = [value for one in recipe.series for value in one.values]
    return scale_of(recipe, values, zero=_from_zero(recipe, values))


def _at(canvas: Canvas, index: int) -> Swatch:
    return canvas.style.swatch(index)


def _from_zero(recipe: Recipe, values: Sequence[Decimal | None]) -> bool:
    known = [value for value in values if value is not None] or [Decimal(0)]
    flat = min(known) > 0 and max(known) - min(known) < max(known) * _FLAT
    return options.flag(recipe, "zero", not flat or max(known) == min(known))


def _line(
    canvas: Canvas, frame: Frame, across: Sequence[float], one: Series, swatch: Swatch
) -> None:
    known = dict(enumerate(one.values[: len(across)]))
    for run in runs(one.values[: len(across)]):
        chosen = {place: value for place in run if (value := known[place]) is not None}
        drawn = points(frame, across, chosen)
        if len(drawn) > 1:
            canvas.line(drawn, color=swatch.color, width=1.8, dashes=swatch.dashes)
        for point in drawn[:: -(len(across) // -_MOST_MARKERS)]:
            canvas.marker(point, swatch.marker, color=swatch.color)


def _ends(canvas: Canvas, recipe: Recipe, numbers: Numbers, scale: Scale) -> list[_End]:
    """The names at the ends of several lines; none if they have no room there."""
    if len(recipe.series) < 2 or not recipe.categories:  # noqa: PLR2004
        return []
    last = len(recipe.categories) - 1
    frame = Frame(0, 0, 1, canvas.plot, scale)
    found: list[_End] = []
    for index, one in enumerate(recipe.series):
        value = one.values[last] if last < len(one.values) else None
        if value is None:
            return []
        text = one.name
        if options.flag(recipe, "values", True):
            text = f"{one.name}: {numbers.text(value)}"
        lines = canvas.style.wrap(text, _WIDEST_NAME, canvas.style.small)
        found.append(_End(index, lines, frame.at(value)))
    return _spread(canvas, found)


def _spread(canvas: Canvas, ends: list[_End]) -> list[_End]:
    """Move the names apart until none overlaps; none at all if one would stray too far."""
    line = canvas.style.line(canvas.style.small)
    ordered = sorted(ends, key=lambda end: end.middle)
    sizes = [len(end.lines) * line for end in ordered]
    middles = spread([end.middle for end in ordered], sizes)
    moved = [replace(end, middle=middle) for end, middle in zip(ordered, middles, strict=True)]
    strays = (abs(new.middle - old.middle) for new, old in zip(moved, ordered, strict=True))
    return moved if max(strays, default=0) <= _FARTHEST else []


def _width(canvas: Canvas, end: _End) -> float:
    measure = canvas.style.measure(canvas.style.small, bold=True)
    return max(measure(line) for line in end.lines)


def _name(canvas: Canvas, frame: Frame, end: _End) -> None:
    style = canvas.style
    size = style.small
    color = legible(style.swatch(end.index).color, TEXT_CONTRAST)
    top = frame.top + end.middle - len(end.lines) * style.line(size) / 2
    canvas.lines(frame.right + _GAP / 3, top, end.lines, size=size, color=color, bold=True)


def _point_labels(
    canvas: Canvas, frame: Frame, across: Sequence[float], one: Series, numbers: Numbers
) -> None:
    """Label all points if there is room, else the first, last, highest and lowest."""
    known = {
        place: value for place, value in enumerate(one.values[: len(across)]) if value is not None
    }
    measure = canvas.style.measure(canvas.style.small)
    widest = max((measure(numbers.text(value)) for value in known.values()), default=0.0)
    dense = any(second - first < widest + 1 for first, second in pairwise(across))
    taken: list[Point] = []
    for place in _outstanding(known) if dense else known:
        at = (across[place], frame.at(known[place]))
        text = numbers.text(known[place])
        if any(abs(at[0] - other[0]) < widest + 1 for other in taken):
            continue
        taken.append(at)
        _point_label(canvas, frame, at, text, below=_is_valley(known, place))


def _outstanding(known: dict[int, Decimal]) -> list[int]:
    if not known:
        return []
    first, last = min(known), max(known)
    high = max(known, key=lambda place: known[place])
    low = min(known, key=lambda place: known[place])
    return list(dict.fromkeys([last, first, high, low]))


def _is_valley(known: dict[int, Decimal], place: int) -> bool:
    before, after = known.get(place - 1), known.get(place + 1)
    sides = [value for value in (before, after) if value is not None]
    return bool(sides) and all(value > known[place] for value in sides)


def _point_label(canvas: Canvas, frame: Frame, at: Point, text: str, *, below: bool) -> None:
    style = canvas.style
    half = style.measure(style.small)(text) / 2
    gap = style.line(style.small) * 0.5 + 1.6
    below = below and at[1] + 2 * gap < frame.bottom
    across = min(max(at[0], half), canvas.width - half)
    canvas.text(across, at[1] + (gap if below else -gap), text, size=style.small, align="center")
