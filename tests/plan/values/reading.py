"""Reading a single value as the model does."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError


def read(kind: Any, text: object) -> Any:
    """The value of the text."""
    return TypeAdapter(kind).validate_python(text)


def refusal(kind: Any, text: object) -> str:
    """Why the text is refused: the type of the error."""
    with pytest.raises(ValidationError) as raised:
        read(kind, text)
    return str(raised.value.errors()[0]["type"])
