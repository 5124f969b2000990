"""Telling points of time from other categories."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TIME = re.compile(r"[\w./–-]{0,4}\d{1,4}([./–-]\d{1,4})?\*?")


def are_times(names: Sequence[str]) -> bool:
    """Whether the categories are points of time («2022», «7/2023»), whose order must stay."""
    return all(_TIME.fullmatch(name.strip()) for name in names)
