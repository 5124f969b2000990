"""Lines of plain text: wrapped at spaces, never within a number or a word."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 80
"""Characters a line has at most; a longer word, such as an address, stands whole."""

_UNBREAKABLE = str.maketrans("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "  ", "\N{SOFT HYPHEN}")


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The text in lines of at most `width`, the first after `first`, the others after `rest`.

    A line break of the author stays. No-break spaces hold while the lines are made.
    """
    lines: list[str] = []
    for piece in text.split("\n"):
        lines += textwrap.wrap(
            piece,
            width,
            initial_indent=rest if lines else first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


def indented(lines: Iterable[str], first: str, rest: str) -> list[str]:
    """The lines after `first`, then `rest`; empty ones stay empty."""
    return [
        f"{rest if number else first}{line}" if line else "" for number, line in enumerate(lines)
    ]


def finished(lines: Iterable[str]) -> str:
    """The lines as the text of a file: ordinary spaces, nothing at the ends of lines."""
    return "".join(f"{line.translate(_UNBREAKABLE).rstrip()}\n" for line in lines)
