"""Comments that speak to the program: `# pykala: salli N201 – peruste`.

YAML drops comments while it reads. These are looked for afterwards, in what is no value.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.findings import Span
from generator.source.locate import maps, texts
from generator.source.text import SourceText
from generator.source.values import MarkedList, MarkedMap, Value

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*pykala:\s*(.*?)\s*$")
_NO_CONTENT = re.compile(r"\s*(#.*)?$")


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says after «pykala:», where it stands and what it speaks of.

    `covers` is the range of the entry that it stands beside or above: a key with its value or an
    item of a list.
    """

    text: str
    span: Span
    covers: Span


def comments(source: SourceText, value: Value) -> Iterator[Comment]:
    """The comments to the program in a file that holds the value, in order."""
    hits = [(i, hit) for i, line in enumerate(source.lines) if (hit := _COMMENT.search(line))]
    if not hits:
        return
    held = sorted(text.span for text in texts(value))
    entries: dict[int, list[Span]] = {}
    for entry in sorted(_entries(value), key=_extent):
        entries.setdefault(entry.line, []).append(entry)
    for index, hit in hits:
        span = source.span(index, hit.start(), hit.end())
        if not _is_held(span, held):
            alone = not source.lines[index][: hit.start()].strip()
            yield Comment(hit[1], span, _covered(source, entries, span, alone))


def _is_held(span: Span, held: list[Span]) -> bool:
    """Whether the place stands within one of the texts, which are in order and apart."""
    before = bisect_right(held, (span.line, span.column), key=lambda text: (text.line, text.column))
    return any(
        (span.line, span.column) < (text.end_line, text.end_column)
        for text in held[max(0, before - 1) : before]
    )


def _covered(
    source: SourceText, entries_by_line: dict[int, list[Span]], span: Span, alone: bool
) -> Span:
    """What a comment speaks of.

    Alone on its line, it is the whole entry below; at the end of a line what ends on that line,
    else the entry that the line begins.
    """
    line = span.line
    while alone and _NO_CONTENT.match(source.line(line - 1)) and line <= len(source.lines):
        line += 1
    entries = entries_by_line.get(line)
    if not entries:
        return span
    if alone:
        return entries[-1]
    ended = [entry for entry in entries if entry.end_line == line]
    return (ended or entries[:1])[-1]


def _extent(span: Span) -> tuple[int, int]:
    return (span.end_line, -span.column)


def _entries(value: Value) -> Iterator[Span]:
    """The range of every key with its value and of every item of a list."""
    for mapping in maps(value):
        for key, below in mapping.items():
            start = mapping.key_spans[key]
            end = below.span if below is not None else start
            yield replace(start, end_line=end.end_line, end_column=end.end_column)
            yield from _items(below)
    yield from _items(value)


def _items(value: Value) -> Iterator[Span]:
    if isinstance(value, MarkedList):
        for item in value:
            if item is not None:
                yield item.span
            if not isinstance(item, MarkedMap):
                yield from _items(item)
