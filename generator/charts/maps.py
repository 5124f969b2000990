"""Drawing maps: areas to scale, their names inside them, the classes below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.charts import options
from generator.charts.canvas import Canvas, Point
from generator.charts.colour import text_on
from generator.charts.legend import legend
from generator.charts.placing import Area, Taken, numbered_list
from generator.charts.ramp import classes, missing_swatch
from generator.charts.recipe import Recipe
from generator.charts.regions import Region, Ring, area, breaks, contains, regions_of
from generator.charts.scale import Numbers, numbers_of
from generator.charts.style import Swatch
from generator.charts.wording import say

_TALLEST = 150.0  # mm
_MOST_CLASSES = 5
_ROWS = 9  # heights that are tried for a name inside an area


def draw_map(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the areas, their names, and what the colours mean."""
    regions = _placed(regions_of(recipe), canvas.width)
    values = [region.value for region in regions if region.value is not None]
    bounds = breaks(values, _MOST_CLASSES) if values else []
    swatches = classes(canvas.style, len(bounds)) if bounds else []
    looks = [_look(region, bounds, swatches) for region in regions]
    for region, look in zip(regions, looks, strict=True):
        if region.rings:
            canvas.area(region.rings, swatch=look, edge=canvas.style.muted)
    bottom = max((y for region in regions for _, y in _points(region)), default=0.0) + 2.5
    bottom = _names(canvas, regions, looks, bottom)
    canvas.finish(_legend(canvas, recipe, regions, bounds, swatches, bottom) + 1)


def _points(region: Region) -> list[Point]:
    return [point for ring in region.rings for point in ring]


def _placed(regions: list[Region], width: float) -> list[Region]:
    """The areas in millimetres, as large as the sheet allows, in its middle."""
    points = [point for region in regions for point in _points(region)]
    if not points:
        return regions
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide = max(x for x, _ in points) - left
    tall = max(y for _, y in points) - top
    scale = min((width - 1) / wide, _TALLEST / tall)
    start = (width - wide * scale) / 2

    def moved(ring: Ring) -> Ring:
        return tuple((start + (x - left) * scale, 0.5 + (y - top) * scale) for x, y in ring)

    return [Region(one.name, tuple(map(moved, one.rings)), one.value) for one in regions]


def _look(
    region: Region, bounds: Sequence[tuple[Decimal, Decimal]], swatches: Sequence[Swatch]
) -> Swatch:
    if region.value is None:
        return missing_swatch()
    value = region.value
    return next(swatch for (_, high), swatch in zip(bounds, swatches, strict=True) if value <= high)


def _names(canvas: Canvas, regions: list[Region], looks: list[Swatch], bottom: float) -> float:
    """Write the names inside the areas; those without room get a number and a list below."""
    style = canvas.style
    taken = Taken((0, 0, canvas.width, bottom))
    numbered: list[tuple[int, str]] = []
    ordered = sorted(
        (pair for pair in zip(regions, looks, strict=True) if pair[0].rings and pair[0].name),
        key=lambda pair: -max(abs(area(ring)) for ring in pair[0].rings),
    )
    for region, look in ordered:
        text, size = region.name, style.small
        free = taken.first_free(_areas(canvas, region, text, size))
        if free is None:
            numbered.append((len(numbered) + 1, region.name))
            text = str(len(numbered))
            free = taken.first_free(_areas(canvas, region, text, size, strict=False))
        if free is not None:
            middle = ((free[0] + free[2]) / 2, (free[1] + free[3]) / 2)
            ground = look.color if look.hatch else ""
            color = text_on(look.color, style.text)
            canvas.text(*middle, text, size=size, color=color, align="center", ground=ground)
    return numbered_list(canvas, bottom, numbered) + 1.5 if numbered else bottom


def _areas(
    canvas: Canvas, region: Region, text: str, size: float, *, strict: bool = True
) -> Iterable[Area]:
    """Where a name fits inside the largest ring, nearest to its middle first."""
    ring = max(region.rings, key=lambda ring: abs(area(ring)))
    holes = [other for other in region.rings if other is not ring]
    width = canvas.style.measure(size)(text) + 1
    height = canvas.style.line(size) * 0.8
    spans = [span for y in _heights(ring) for span in _spans(ring, y)]
    center = sum(y for _, y in ring) / len(ring)
    spans.sort(key=lambda span: (-min(span[1] - span[0], width * 1.3), abs(span[2] - center)))
    for left, right, y in spans:
        x = (left + right) / 2
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        corners = [(box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])]
        inside = all(contains(ring, corner) for corner in corners)
        clear = not any(contains(hole, (x, y)) for hole in holes)
        if clear and (inside or not strict):
            yield box


def _heights(ring: Ring) -> list[float]:
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    return [top + (bottom - top) * (row + 0.5) / _ROWS for row in range(_ROWS)]


def _spans(ring: Ring, y: float) -> list[tuple[float, float, float]]:
    """The stretches of a height that lie inside the ring."""
    ends = sorted(
        (x1 - x0) * (y - y0) / (y1 - y0) + x0
        for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True)
        if (y0 > y) != (y1 > y)
    )
    return [(left, right, y) for left, right in zip(ends[::2], ends[1::2], strict=True)]


def _legend(
    canvas: Canvas,
    recipe: Recipe,
    regions: list[Region],
    bounds: Sequence[tuple[Decimal, Decimal]],
    swatches: Sequence[Swatch],
    top: float,
) -> float:
    numbers = numbers_of(recipe, [region.value for region in regions])
    title = options.text(recipe, "legend_title")
    title = f"{title}, {numbers.unit}" if title and numbers.unit else title or numbers.unit
    if title and bounds:
        lines = canvas.style.wrap(title, canvas.width)
        canvas.lines(0, top, lines, color=canvas.style.muted)
        top += len(lines) * canvas.style.line() + 0.5
    entries = [
        (_range(numbers, *bound), swatch) for bound, swatch in zip(bounds, swatches, strict=True)
    ]
    if bounds and any(region.value is None for region in regions):
        entries.append((say(recipe, "no_figure"), missing_swatch()))
    return legend(canvas, top, entries, edge=canvas.style.muted) if entries else top


def _range(numbers: Numbers, low: Decimal, high: Decimal) -> str:
    return numbers.text(low) if low == high else f"{numbers.text(low)}–{numbers.text(high)}"
