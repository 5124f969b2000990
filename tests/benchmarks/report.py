"""The table that the benchmarks fill and that is printed after them."""

from __future__ import annotations

from tests.benchmarks.measure import Measured

LINES: list[str] = []


def head(words: str) -> None:
    """Begin a part of the table."""
    LINES.extend(["", words])


def tell(name: str, measured: Measured, note: str = "") -> None:
    """Add a line: what was measured, seconds, megabytes, and what it amounts to."""
    LINES.append(f"  {name:<44}{measured.seconds:7.2f} s {measured.megabytes:7.0f} MB  {note}")
