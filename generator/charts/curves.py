"""What line and area charts share: where the points lie, and how gaps part a series."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.charts.axes import Frame
from generator.charts.canvas import Point
from generator.charts.recipe import Recipe

_INSET = 5.0  # mm, between the plot's side and the first point


def positions(recipe: Recipe, frame: Frame) -> list[float]:
    """The points' distances from the left: years lie as far apart as they are in time."""
    places = _places(recipe.categories)
    if len(places) == 1:
        return [frame.left + frame.width / 2]
    span = places[-1] - places[0]
    width = frame.width - 2 * _INSET
    return [frame.left + _INSET + (place - places[0]) / span * width for place in places]


def runs(values: Sequence[Decimal | None]) -> list[list[int]]:
    """The places of the values, parted where one is missing."""
    result: list[list[int]] = [[]]
    for place, value in enumerate(values):
        if value is None:
            result.append([])
        else:
            result[-1].append(place)
    return [run for run in result if run]


def points(frame: Frame, across: Sequence[float], values: dict[int, Decimal]) -> list[Point]:
    """The points of values by their places."""
    return [(across[place], frame.at(value)) for place, value in values.items()]


def _places(categories: Sequence[str]) -> list[float]:
    names = [name.strip() for name in categories]
    if all(name.isdecimal() and len(name) == 4 for name in names):  # noqa: PLR2004
        years = [float(name) for name in names]
        if all(first < second for first, second in pairwise(years)):
            return years
    return [float(place) for place in range(len(names))]
