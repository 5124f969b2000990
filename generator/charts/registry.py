"""The chart kinds: one module each under `kinds/`, found by its file name.

A new kind is one new file. `kinds/stacked_bar.py` is the kind «stacked-bar» and has

- `draw(canvas, recipe)`: draws the chart and finishes the canvas at its height;
- `describe(recipe) -> str`: the alt text, composed from the data in the recipe's language;
- `check(recipe) -> Iterable[ChartProblem]`: what keeps it from showing its data rightly.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from generator.charts.problem import UNKNOWN_KIND, ChartProblem
from generator.charts.recipe import Recipe

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas

_FOLDER = Path(__file__).parent / "kinds"


class Kind(Protocol):
    """What a module under `kinds/` offers."""

    def draw(self, canvas: Canvas, recipe: Recipe) -> None:
        """Draw the chart of a recipe without problems, or as much of it as its data gives."""

    def describe(self, recipe: Recipe) -> str:
        """The alt text of the chart."""

    def check(self, recipe: Recipe) -> Iterable[ChartProblem]:
        """The problems of the recipe, in the order of its data."""


@cache
def kind_names() -> tuple[str, ...]:
    """The names of all chart kinds, as planners write them, in alphabetical order."""
    files = sorted(_FOLDER.glob("[a-z]*.py"))
    return tuple(file.stem.replace("_", "-") for file in files)


def kind(name: str) -> Kind:
    """The kind of this name; KeyError where there is none."""
    if name not in kind_names():
        raise KeyError(name)
    return cast(Kind, import_module(f"generator.charts.kinds.{name.replace('-', '_')}"))


def describe(recipe: Recipe) -> str:
    """The alt text of a chart, composed from its data in the recipe's language."""
    return kind(recipe.kind).describe(recipe)


def check(recipe: Recipe) -> list[ChartProblem]:
    """What keeps the chart from showing its data rightly, from an unknown kind to missing data.

    Raises ValueError for a recipe that contradicts itself.
    """
    if recipe.kind not in kind_names():
        return [ChartProblem(UNKNOWN_KIND, {"value": recipe.kind})]
    return list(kind(recipe.kind).check(recipe))
