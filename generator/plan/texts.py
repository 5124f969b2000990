"""Every text of a plan: what documents print and readers read, without ids and codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.plan.values import Text


def plan_texts(value: Any) -> Iterator[Text]:
    """Every text within a part, in the order of the model."""
    if isinstance(value, Text):
        yield value
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            yield from plan_texts(getattr(value, name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from plan_texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from plan_texts(item)
