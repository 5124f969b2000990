"""Where each part of a scalar's text stands in the file, through indentation, folding and escapes.

A YAML scalar is not a stretch of its file: `|` blocks lose their indentation, folded and quoted
text its line breaks, and an escape is several characters for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.source.values import Segment

_DOUBLE = re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.)|[^\\]+")
_SINGLE = re.compile(r"''|[^']+")
_WHITE = " \t\n"


def literal_segments(text: str, lines: list[str], first: int) -> tuple[Segment, ...]:
    """The lines of a `|` block whose text begins on the line of index `first`."""
    segments, offset = [], 0
    for index, content in enumerate(text.split("\n")):
        line = lines[first + index] if first + index < len(lines) else ""
        if not line.endswith(content):
            return ()
        if content:
            segments.append((offset, first + index + 1, len(line) - len(content) + 1))
        offset += len(content) + 1
    return tuple(segments)


def flowing_segments(
    text: str, lines: list[str], start: tuple[int, int], end: tuple[int, int], style: str
) -> tuple[Segment, ...]:
    """The pieces of a folded, quoted or plain scalar between two places (line, column from 0).

    Empty where the pieces do not add up to the text.
    """
    segments, offset = [], 0
    for line, column, piece in _pieces(lines, start, end, style):
        if _is_escape(piece, style):
            length = 1
        else:
            offset, length = _skip_white(text, offset, piece), len(piece)
            if not text.startswith(piece, offset):
                return ()
        segments.append((offset, line + 1, column + 1))
        offset += length
    return () if text[offset:].strip(_WHITE) else tuple(segments)


def _is_escape(piece: str, style: str) -> bool:
    return (style == '"' and piece[0] == "\\") or (style == "'" and piece == "''")


def _skip_white(text: str, offset: int, piece: str) -> int:
    while offset < len(text) and text[offset] in _WHITE and not text.startswith(piece, offset):
        offset += 1
    return offset


def _pieces(
    lines: list[str], start: tuple[int, int], end: tuple[int, int], style: str
) -> Iterator[tuple[int, int, str]]:
    """Line, column and content of each stretch that stands in the text as it stands in the file."""
    for line in range(start[0], min(end[0] + 1, len(lines))):
        left = start[1] if line == start[0] else 0
        right = end[1] if line == end[0] else len(lines[line])
        content = lines[line][left:right]
        left += len(content) - len(content.lstrip(_WHITE))
        for column, piece in _split(content.strip(_WHITE), left, style):
            yield line, column, piece


def _split(content: str, column: int, style: str) -> Iterator[tuple[int, str]]:
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(style)
    if pattern is None:
        if content:
            yield column, content
        return
    for piece in pattern.finditer(content):
        if piece[0] != "\\":  # a backslash at the line's end only joins two lines
            yield column + piece.start(), piece[0]
