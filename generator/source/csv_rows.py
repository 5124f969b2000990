"""The cells of a CSV text with their places: quotes, line breaks in quotes, any usual separator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Span
from generator.source.codes import Code
from generator.source.text import SourceText
from generator.source.values import MarkedText, Segment

SEPARATORS = (";", "\t", ",")
"""In the order of trust: a comma is also a decimal comma."""

Row = tuple[MarkedText, ...]

_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_PIECES = re.compile(r'""|[^"]+')

_Place = tuple[int, int]


class CsvRows:
    """The rows of a CSV text, cell by cell, with what is wrong in their quotes."""

    def __init__(self, source: SourceText) -> None:
        self.source, self.findings = source, list[Finding]()
        self._line, self._column = 0, 0
        self.separator = self._sniff()

    def _sniff(self) -> str:
        """The separator that the header uses outside quotes, or that a `sep=` line names."""
        first = next((line for line in self.source.lines if line.strip()), "")
        if told := _SEPARATOR_LINE.fullmatch(first.strip()):
            self._line = self.source.lines.index(first) + 1
            return told[1]
        bare = _QUOTED.sub("", first)
        return next((mark for mark in SEPARATORS if mark in bare), SEPARATORS[0])

    def __iter__(self) -> Iterator[Row]:
        while self._line < len(self.source.lines):
            yield tuple(self._row())
            self._line, self._column = self._line + 1, 0

    def _row(self) -> Iterator[MarkedText]:
        more = True
        while more:
            quoted = self.source.lines[self._line].startswith('"', self._column)
            yield self._quoted() if quoted else self._plain()
            more = self.source.lines[self._line].startswith(self.separator, self._column)
            self._column += 1

    def _plain(self) -> MarkedText:
        line = self.source.lines[self._line]
        end = line.find(self.separator, self._column)
        end = len(line) if end < 0 else end
        raw = line[self._column : end]
        text, start = raw.strip(), self._column + len(raw) - len(raw.lstrip())
        start = start if text else self._column
        self._column = end
        span = self.source.span(self._line, start, start + len(text))
        return MarkedText(text, span, "", ((0, span.line, span.column),))

    def _quoted(self) -> MarkedText:
        start = (self._line, self._column)
        end = self._closing_quote()
        if end is None:
            span = self.source.span(*start, start[1] + 1)
            self.findings.append(Finding(Code.DATA_QUOTE_OPEN, span))
            self._line, self._column = len(self.source.lines) - 1, len(self.source.lines[-1])
            return MarkedText("", span)
        self._line, self._column = end
        self._refuse_text_after()
        text, segments = self._inside(start, end)
        span = Span(self.source.file, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)
        return MarkedText(text, span, "", segments)

    def _closing_quote(self) -> _Place | None:
        """The place after the quote that ends the cell; a doubled quote does not."""
        line, column = self._line, self._column + 1
        while line < len(self.source.lines):
            text = self.source.lines[line]
            found = text.find('"', column)
            if found < 0:
                line, column = line + 1, 0
            elif text.startswith('""', found):
                column = found + 2
            else:
                return line, found + 1
        return None

    def _inside(self, start: _Place, end: _Place) -> tuple[str, tuple[Segment, ...]]:
        """The text between the quotes, and where each stretch of it stands."""
        lines: list[str] = []
        segments: list[Segment] = []
        offset = 0
        for index in range(start[0], end[0] + 1):
            left = start[1] + 1 if index == start[0] else 0
            right = end[1] - 1 if index == end[0] else None
            raw = self.source.lines[index][left:right]
            for piece in _PIECES.finditer(raw):
                segments.append((offset, index + 1, left + piece.start() + 1))
                offset += 1 if piece[0] == '""' else len(piece[0])
            lines.append(raw.replace('""', '"'))
            offset += 1
        return "\n".join(lines), tuple(segments)

    def _refuse_text_after(self) -> None:
        """After a closing quote only the separator may stand."""
        line = self.source.lines[self._line]
        end = line.find(self.separator, self._column)
        end = len(line) if end < 0 else end
        if line[self._column : end].strip():
            span = self.source.span(self._line, self._column, end)
            self.findings.append(Finding(Code.DATA_TEXT_AFTER_QUOTE, span))
        self._column = end
