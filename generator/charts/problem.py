"""What is wrong with a recipe, told so that the caller can make a finding of it.

A recipe that contradicts itself, as no figure of a plan can, is the caller's own fault: ValueError.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.charts.options import sequence
from generator.charts.recipe import Recipe

# The codes of the findings that problems become; their words are in the message catalogues.
UNKNOWN_KIND = "C101"  # value
NO_DATA = "C130"
MANY_SERIES = "C132"  # count, limit
UNKNOWN_HIGHLIGHT = "C133"  # value
NEGATIVE_PART = "C134"  # series, category, value
EMPTY_WHOLE = "C135"  # category
ONE_SERIES_ONLY = "C136"  # count
WRONG_TOTAL = "C138"  # category, value, computed
NO_POINTS = "C141"
INCOMPLETE_POINT = "C142"  # label
NO_ROOT = "C143"
EMPTY_LABEL = "C144"  # count
NO_NODES = "C145"
TWIN_NODES = "C146"  # value
UNKNOWN_NODE = "C147"  # value
NO_REGIONS = "C148"
SHAPELESS_REGION = "C149"  # name
UNKNOWN_REGION = "C150"  # name

MOST_SERIES = 6


@dataclass(frozen=True, slots=True)
class ChartProblem:
    """One thing that keeps a chart from showing its data rightly.

    `key` is the code of the finding that it becomes; `values` fill in its message.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


def series_problems(recipe: Recipe) -> Iterator[ChartProblem]:
    """What can be wrong with any chart that is made of categories and series.

    Raises ValueError for a series that has not one value a category.
    """
    figures = [value for series in recipe.series for value in series.values]
    if not recipe.categories or all(value is None for value in figures):
        yield ChartProblem(NO_DATA)
    for series in recipe.series:
        if len(series.values) != len(recipe.categories):
            counts = f"{len(series.values)} values, {len(recipe.categories)} categories"
            raise ValueError(f"{recipe.id}: series «{series.name}» has {counts}")
    if len(recipe.series) > MOST_SERIES:
        yield ChartProblem(MANY_SERIES, {"count": len(recipe.series), "limit": MOST_SERIES})
    yield from _unknown_highlights(recipe)


def negative_problems(recipe: Recipe) -> Iterator[ChartProblem]:
    """The parts of a whole that are below zero."""
    for series in recipe.series:
        for category, value in zip(recipe.categories, series.values, strict=False):
            if value is not None and value < 0:
                where = {"series": series.name, "category": category, "value": value}
                yield ChartProblem(NEGATIVE_PART, where)


def _unknown_highlights(recipe: Recipe) -> Iterator[ChartProblem]:
    for name in sequence(recipe, "highlight"):
        if str(name) not in recipe.categories:
            yield ChartProblem(UNKNOWN_HIGHLIGHT, {"value": str(name)})
