"""Values that know where they stand: plain text, mappings and lists with a span and a path.

They are what `read_plan` makes of YAML and what the plan's model reads. An empty YAML value is
None; every other scalar is text exactly as it was written, for types come from the model.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.findings import Span

Segment: TypeAlias = tuple[int, int, int]
"""An offset in a text and the line and column in the file where the characters from it stand."""


class MarkedText(str):
    """A scalar as the planner wrote it, with its place in the file.

    `segments` map the text to the file, in order; the characters from each stand one after another
    up to the next. Without segments only the whole scalar has a place.
    """

    __slots__ = ("path", "segments", "span")

    span: Span
    path: str
    segments: tuple[Segment, ...]

    def __new__(
        cls, text: str, span: Span, path: str = "", segments: tuple[Segment, ...] = ()
    ) -> MarkedText:
        """Text with its place, and where known the place of each part of it."""
        self = super().__new__(cls, text)
        self.span, self.path, self.segments = span, path, segments
        return self

    def __reduce__(self) -> tuple[type[MarkedText], tuple[object, ...]]:
        return MarkedText, (str(self), self.span, self.path, self.segments)

    def span_at(self, start: int, end: int) -> Span:
        """The range in the file of `text[start:end]`, or of the whole scalar if that is unknown.

        Works on the stripped text of `|` blocks too. Line breaks at the slice's end are left out.
        """
        if not self.segments:
            return self.span
        start, end, _ = slice(start, end).indices(len(self))
        while end > start + 1 and self[end - 1] == "\n":
            end -= 1
        line, column = self._place(start)
        end_line, end_column = self._end_place(max(start, end))
        if (end_line, end_column) < (line, column) or end <= start:
            end_line, end_column = line, column
        return Span(self.span.file, line, column, end_line, end_column)

    def _place(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self.segments, offset, key=lambda segment: segment[0]) - 1
        start, line, column = self.segments[max(index, 0)]
        return line, column + max(offset - start, 0)

    def _end_place(self, offset: int) -> tuple[int, int]:
        """The place after the last character, on its own line; an escape's whole width counts."""
        line, column = self._place(max(offset - 1, 0))
        next_line, next_column = self._place(offset)
        return (line, max(column + 1, next_column)) if next_line == line else (line, column + 1)


class MarkedMap(dict[str, "Value"]):
    """A mapping with its place; `key_spans` has the place of every key, also of empty ones."""

    __slots__ = ("key_spans", "path", "span")

    span: Span
    path: str
    key_spans: dict[str, Span]

    def __init__(
        self,
        items: Mapping[str, Value] | Iterable[tuple[str, Value]],
        span: Span,
        path: str = "",
        key_spans: dict[str, Span] | None = None,
    ) -> None:
        super().__init__(items)
        self.span, self.path, self.key_spans = span, path, key_spans or {}

    def __reduce__(self) -> tuple[type[MarkedMap], tuple[object, ...]]:
        return MarkedMap, (dict(self), self.span, self.path, self.key_spans)


class MarkedList(list["Value"]):
    """A list with its place in the file."""

    __slots__ = ("path", "span")

    span: Span
    path: str

    def __init__(self, items: Iterable[Value], span: Span, path: str = "") -> None:
        super().__init__(items)
        self.span, self.path = span, path

    def __reduce__(self) -> tuple[type[MarkedList], tuple[object, ...]]:
        return MarkedList, (list(self), self.span, self.path)


Value: TypeAlias = MarkedText | MarkedMap | MarkedList | None
