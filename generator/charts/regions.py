"""The areas of a map: read from a recipe, projected, and divided into classes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.options import number, sequence
from generator.charts.recipe import Recipe
from generator.charts.shares import column

Ring = tuple[tuple[float, float], ...]
_LEAST_CORNERS = 3
_LONGITUDES, _LATITUDES = 180.0, 90.0


@dataclass(frozen=True, slots=True)
class Region:
    """An area: its rings, outer ones turning one way and holes the other, and its figure."""

    name: str
    rings: tuple[Ring, ...]
    value: Decimal | None


def regions_of(recipe: Recipe) -> list[Region]:
    """The areas of the option `regions`, their y growing downwards and true to scale."""
    given = [region for region in sequence(recipe, "regions") if isinstance(region, Mapping)]
    figures = {
        category: next(iter(column(recipe, index)), None)
        for index, category in enumerate(recipe.categories)
    }
    read = [
        (str(region.get("name") or ""), _rings(region.get("rings")), region.get("value"))
        for region in given
    ]
    shrink = _shrink([point for _, rings, _ in read for ring in rings for point in ring])
    return [
        Region(
            name,
            _wound(tuple(tuple((x * shrink, -y) for x, y in ring) for ring in rings)),
            number(value) if value is not None else figures.get(name),
        )
        for name, rings, value in read
    ]


def breaks(values: Sequence[Decimal], most: int) -> list[tuple[Decimal, Decimal]]:
    """The classes of the figures, as many in each as may be: their least and greatest figures."""
    ordered = sorted(values)
    count = min(most, len(set(ordered)))
    starts = sorted({ordered[place * len(ordered) // count] for place in range(count)})
    ends = [
        max(value for value in ordered if value < following) for following in starts[1:]
    ] + ordered[-1:]
    return list(zip(starts, ends, strict=True))


def area(ring: Ring) -> float:
    """Twice the area of a ring, below zero where it turns the other way."""
    ends = (*ring[1:], ring[0])
    return sum(x * v - u * y for (x, y), (u, v) in zip(ring, ends, strict=True))


def contains(ring: Ring, point: tuple[float, float]) -> bool:
    """Whether a point lies inside a ring: a ray from it crosses the ring an odd number of times."""
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            inside = not inside
    return inside


def _rings(given: object) -> tuple[Ring, ...]:
    """The rings that span an area, without the closing point."""
    rings = given if isinstance(given, list | tuple) else ()
    read = (tuple((float(point[0]), float(point[1])) for point in ring) for ring in rings)
    opened = (ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring for ring in read)
    return tuple(ring for ring in opened if len(set(ring)) >= _LEAST_CORNERS)


def _shrink(points: Sequence[tuple[float, float]]) -> float:
    """How much narrower a degree of longitude is than one of latitude; 1 for metres."""
    degrees = points and all(abs(x) <= _LONGITUDES and abs(y) <= _LATITUDES for x, y in points)
    if not degrees:
        return 1.0
    middle = (min(y for _, y in points) + max(y for _, y in points)) / 2
    return math.cos(math.radians(middle))


def _wound(rings: tuple[Ring, ...]) -> tuple[Ring, ...]:
    """The rings turned so that a ring inside another is a hole, whatever way it was given."""
    result = []
    for ring in rings:
        depth = sum(contains(other, ring[0]) for other in rings if other is not ring)
        turns_right = area(ring) > 0
        result.append(ring if turns_right == (depth % 2 == 0) else tuple(reversed(ring)))
    return tuple(result)
