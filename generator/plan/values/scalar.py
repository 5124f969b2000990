"""What every single value is in the file: a text, whatever YAML would make of it."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError


def scalar(value: Any) -> str:
    """The value as it is written, without the space around it; refuses lists and mappings."""
    if not isinstance(value, str):
        raise PydanticCustomError("scalar", "not a single value")
    return value.strip()
