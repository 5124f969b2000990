"""What a chart is made from: plain data, equal recipes make equal pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Series:
    """One row of figures under a name; None where a figure is missing."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides how a chart looks, besides the theme and the drawing code.

    `categories` name the places on the axis, and each series has a value for each of them.
    `language` («fi», «sv») sets the form of the numbers and of the composed alt text. `unit` is
    shown on the value axis; `decimals` fixes the decimals of value labels, None takes them from
    the data. `options` is for what only some kinds know: each kind documents its own.
    """

    id: str
    kind: str
    title: str
    language: str
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    unit: str = ""
    decimals: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
