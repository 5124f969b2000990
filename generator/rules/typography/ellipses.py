"""Ellipses: one character «…», which no line break parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.typography.slip import Slip

_DOTS = re.compile(r"(?<![.\d])\.{3}(?![.\d])")


def dots(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """Three full stops: allowed, but not beside «…» in one document."""
    for match in _DOTS.finditer(text):
        yield Slip("T114", *match.span(), ((*match.span(), "…"),), Severity.NOTE)
