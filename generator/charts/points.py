"""The points of a bubble chart, read from a recipe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.options import number, sequence
from generator.charts.recipe import Recipe
from generator.charts.shares import column


@dataclass(frozen=True, slots=True)
class Point:
    """A named point; x or y is None where its figure is missing, size where none is given."""

    label: str
    x: Decimal | None
    y: Decimal | None
    size: Decimal | None = None


def points_of(recipe: Recipe) -> list[Point]:
    """The points of the option `points`, else of the categories and the first three series."""
    given = [point for point in sequence(recipe, "points") if isinstance(point, Mapping)]
    if given:
        return [_point(point) for point in given]
    result = []
    for index, label in enumerate(recipe.categories):
        values = (*column(recipe, index), None, None, None)
        result.append(Point(label, *values[:3]))
    return result


def _point(given: Mapping[str, object]) -> Point:
    x, y, size = (number(given.get(key)) for key in ("x", "y", "size"))
    return Point(str(given.get("label") or ""), x, y, size)
