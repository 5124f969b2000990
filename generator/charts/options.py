"""Reading a recipe's options, whose values come as a planner wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.charts.recipe import Recipe

_NO = frozenset({"false", "no", "ei", "nej", "0", ""})


def text(recipe: Recipe, key: str) -> str:
    """The option as text, empty where it is not given."""
    value = recipe.options.get(key)
    return "" if value is None else str(value)


def flag(recipe: Recipe, key: str, default: bool) -> bool:
    """The option as yes or no."""
    value = recipe.options.get(key)
    return default if value is None else str(value).lower() not in _NO


def sequence(recipe: Recipe, key: str) -> Sequence[Any]:
    """The option as a sequence: a single value alone, nothing as empty."""
    value = recipe.options.get(key)
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def number(value: object) -> Decimal | None:
    """The value as an exact number, None where it is not a finite one."""
    try:
        result = Decimal(str(value))
    except InvalidOperation:
        return None
    return result if result.is_finite() else None
