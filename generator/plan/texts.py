"""Every text of a plan: what documents print and readers read, without ids and codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.plan.part import values_within
from generator.plan.values import Text


def plan_texts(value: Any) -> Iterator[Text]:
    """Every text within a part, in the order of the model."""
    return (each for each in values_within(value) if isinstance(each, Text))
