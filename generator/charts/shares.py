"""Parts of a whole: their sums and percentages, without any drawing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.charts.recipe import Recipe

_ZERO = Decimal(0)
_HUNDRED = Decimal(100)


def column(recipe: Recipe, index: int) -> list[Decimal | None]:
    """The figures of one category, None where a series is too short."""
    return [one.values[index] if index < len(one.values) else None for one in recipe.series]


def sums(recipe: Recipe) -> list[Decimal | None]:
    """The sum of each category, None where it has no figure at all."""
    columns = (column(recipe, index) for index in range(len(recipe.categories)))
    known = ([value for value in values if value is not None] for values in columns)
    return [sum(values, _ZERO) if values else None for values in known]


def percentages(recipe: Recipe) -> list[list[Decimal | None]]:
    """The shares of each category, in per cent; all None where the whole is zero."""
    return [_shares(column(recipe, index)) for index in range(len(recipe.categories))]


def _shares(parts: Sequence[Decimal | None]) -> list[Decimal | None]:
    whole = sum((part for part in parts if part and part > 0), _ZERO)
    return [
        max(part, _ZERO) * _HUNDRED / whole if part is not None and whole else None
        for part in parts
    ]
