"""Near misses: the known word that a planner most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str]) -> dict[str, object]:
    """The nearest known word as a finding's value, nothing where none is near."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return {"suggestion": near[0]} if near else {}
