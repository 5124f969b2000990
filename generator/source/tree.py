"""YAML text to marked values, refusing on the way the YAML that a plan does not use.

Events, not composed nodes: they have the same marks, but come one by one, so that nesting can be
stopped before any recursion and an alias or a second document is a finding and not an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from generator.files.yaml import LOADER
from generator.findings import Finding, Severity, Span
from generator.source.codes import Code
from generator.source.segments import flowing_segments, literal_segments
from generator.source.syntax import explain
from generator.source.text import PLACEHOLDER, SourceText, clean, code_point, refusal
from generator.source.values import MarkedList, MarkedMap, MarkedText, Value

MAX_DEPTH = 50

_EMPTY = ("", "~", "null", "Null", "NULL")
_PROPERTY = {"anchor": re.compile(r"&[^\s,\[\]{}]+"), "tag": re.compile(r"![^\s,\[\]{}]*")}
_CUTTING_HASH = re.compile(r"\s+(#[^\s#].*)")
_HASH_IN_HEADER = re.compile(r"[|>][-+0-9]*(#.*)")
_TOO_LARGE_ESCAPE = re.compile(r"\\U(?!000|0010)[0-9a-fA-F]{8}")

Place = tuple[int, int]


class _Stop(Exception):  # noqa: N818  not an error: the rest of the file is not worth reading
    """Ends the reading of a file; the finding that says why is already noted."""


def parse_yaml(source: SourceText, path: str = "") -> tuple[Value, list[Finding]]:
    """The value that a file holds, and all that is wrong with it.

    `path` is the YAML path of the value, empty for a whole plan. The value is None where the file
    is empty or cannot be read to its end: half a file would only breed false findings.
    """
    source, findings = clean(source)
    source, directives = _without_directives(source)
    walk = _Walk(source, findings + directives)
    return walk.document(path), walk.findings


def _without_directives(source: SourceText) -> tuple[SourceText, list[Finding]]:
    """`%YAML` and `%TAG` lines become comments: loaders differ in what they make of them."""
    lines, findings = list(source.lines), []
    for index, line in enumerate(lines):
        if line.startswith("%"):
            findings.append(Finding(Code.DIRECTIVE, source.span(index, 0, len(line.rstrip()))))
            lines[index] = f"#{line[1:]}"
    return SourceText(source.file, lines), findings


class _Walk:
    """One pass over the events of one file."""

    def __init__(self, source: SourceText, findings: list[Finding]) -> None:
        self.source, self.findings = source, findings
        self._events: Iterator[Any] = yaml.parse(source.text, Loader=LOADER)
        self._end: Place = (0, 0)

    def document(self, path: str) -> Value:
        """The file's one document; None where it is empty or cannot be read."""
        try:
            return self._document(path)
        except yaml.MarkedYAMLError as error:
            self._note_syntax(explain(error, self.source))
        except (ValueError, OverflowError):  # the pure loader, on an escape such as \UFFFFFFFF
            self._note_syntax(Finding(Code.BAD_ESCAPE, self._too_large_escape()))
        except _Stop:
            pass
        return None

    def _note_syntax(self, finding: Finding) -> None:
        # Where tabs indent, a fault of structure only follows from them.
        if not any(earlier.code == Code.TAB for earlier in self.findings):
            self.findings.append(finding)

    def _too_large_escape(self) -> Span:
        for index, line in enumerate(self.source.lines):
            if hit := _TOO_LARGE_ESCAPE.search(line):
                return self.source.span(index, *hit.span())
        return Span.start_of(self.source.file)

    def _document(self, path: str) -> Value:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._note_empty()
            return None
        value = self._value(next(self._events), path, 0)
        next(self._events)
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            self._refuse(Code.SEVERAL_DOCUMENTS, _place(after.start_mark), 3)
        if value is None:
            self._note_empty()
        return value

    def _note_empty(self) -> None:
        self.findings.append(Finding(Code.EMPTY, Span.start_of(self.source.file)))

    def _refuse(self, code: Code, place: Place, length: int, path: str = "", **values: str) -> None:
        line, column = place
        span = self.source.span(line, column, column + length)
        self.findings.append(Finding(code, span, values, path=path))

    def _value(self, event: Any, path: str, depth: int) -> Value:
        self._refuse_properties(event, path)
        match event:
            case yaml.AliasEvent():
                return self._alias(event, path)
            case yaml.ScalarEvent():
                return self._scalar(event, path)
            case yaml.MappingStartEvent():
                return self._mapping(event, path, self._deeper(event, path, depth))
            case _:
                return self._list(event, path, self._deeper(event, path, depth))

    def _deeper(self, event: Any, path: str, depth: int) -> int:
        if depth < MAX_DEPTH:
            return depth + 1
        return self._stop_too_deep(event, path)

    def _stop_too_deep(self, event: Any, path: str) -> NoReturn:
        span = self.source.span(event.start_mark.line, event.start_mark.column, 0)
        self.findings.append(Finding(Code.TOO_DEEP, span, {"limit": MAX_DEPTH}, path=path))
        raise _Stop

    def _refuse_properties(self, event: Any, path: str) -> None:
        line, column = _place(event.start_mark)
        for code, name in ((Code.ANCHOR, "anchor"), (Code.TAG, "tag")):
            if getattr(event, name, None) is None or isinstance(event, yaml.AliasEvent):
                continue
            hit = _PROPERTY[name].search(self.source.line(line), column)
            start, text = (hit.start(), hit[0]) if hit else (column, "")
            self._refuse(code, (line, start), len(text), path, text=text)

    def _alias(self, event: Any, path: str) -> MarkedText:
        text = f"*{event.anchor}"
        self._end = _place(event.end_mark)
        self._refuse(Code.ALIAS, _place(event.start_mark), len(text), path, text=text)
        return MarkedText(text, self._span(_place(event.start_mark), self._end), path)

    def _span(self, start: Place, end: Place) -> Span:
        return Span(self.source.file, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)

    def _mapping(self, event: Any, path: str, depth: int) -> MarkedMap:
        items: dict[str, Value] = {}
        spans: dict[str, Span] = {}
        self._end = start = _place(event.start_mark)
        while not isinstance(key_event := next(self._events), yaml.MappingEndEvent):
            key = self._key(key_event, path, depth)
            key_path = f"{path}.{key or ''}" if path else key or ""
            if key is not None and key in spans:
                self._refuse_duplicate(key, spans[key], key_path)
            value = self._value(next(self._events), key_path, depth)
            if key is not None and key not in spans:
                items[key], spans[key] = value, key.span
        self._end_of_flow(event, key_event)
        return MarkedMap(items, self._span(start, self._end), path, spans)

    def _key(self, event: Any, path: str, depth: int) -> MarkedText | None:
        key = self._value(event, path, depth)
        if not isinstance(event, yaml.ScalarEvent) or not event.value:
            start, width = _place(event.start_mark), self._end[1] - event.start_mark.column
            self._refuse(Code.KEY_NOT_TEXT, start, width if self._end[0] == start[0] else 1, path)
            return None
        if event.value == "<<" and not event.style:
            self._refuse(Code.MERGE_KEY, _place(event.start_mark), 2, path)
            return None
        return key if isinstance(key, MarkedText) else self._text(event, path)

    def _refuse_duplicate(self, key: MarkedText, first: Span, path: str) -> None:
        values = {"key": str(key), "line": first.line}
        self.findings.append(
            Finding(Code.DUPLICATE_KEY, key.span, values, related=(first,), path=path)
        )

    def _list(self, event: Any, path: str, depth: int) -> MarkedList:
        items: list[Value] = []
        self._end = start = _place(event.start_mark)
        while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(item, f"{path}[{len(items)}]", depth))
        self._end_of_flow(event, item)
        return MarkedList(items, self._span(start, self._end), path)

    def _end_of_flow(self, start: Any, end: Any) -> None:
        """A `[…]` ends at its bracket; a block ends where its last value does."""
        if start.flow_style:
            self._end = _place(end.end_mark)

    def _scalar(self, event: Any, path: str) -> MarkedText | None:
        if not event.style and event.value in _EMPTY:
            if event.value:
                self._end = _place(event.end_mark)
            return None
        return self._text(event, path)

    def _text(self, event: Any, path: str) -> MarkedText:
        start, self._end = _place(event.start_mark), _place(event.end_mark)
        text = event.value
        if event.style in ("|", ">"):
            self._refuse_hash_in_header(event)
            segments = self._block_segments(event)
            start, self._end = self._block_range(event, segments)
        else:
            segments = self._line_segments(event, start, self._end)
            self._warn_of_hash(event)
        if event.style == '"':
            text = self._refuse_escaped(text, self._span(start, self._end), segments)
        return MarkedText(text, self._span(start, self._end), path, segments)

    def _line_segments(self, event: Any, start: Place, end: Place) -> tuple[Any, ...]:
        quoted = bool(event.style)
        column = start[1] + quoted
        as_written = (start[0], column + len(event.value) + quoted) == end
        if as_written and self.source.line(start[0]).startswith(event.value, column):
            return ((0, start[0] + 1, column + 1),)
        inner = (end[0], end[1] - quoted)
        place = (start[0], column)
        return flowing_segments(event.value, self.source.lines, place, inner, event.style or "")

    def _block_segments(self, event: Any) -> tuple[Any, ...]:
        lines, first = self.source.lines, event.start_mark.line + 1
        if event.style == "|":
            return literal_segments(event.value, lines, first)
        end = _place(event.end_mark)
        return flowing_segments(event.value, lines, (first, 0), end, ">")

    def _block_range(self, event: Any, segments: tuple[Any, ...]) -> tuple[Place, Place]:
        """From the first character of the text to its last; the `|` itself where there is none."""
        if not segments:
            line, column = _place(event.start_mark)
            return (line, column), (line, column + 1)
        last = segments[-1][1] - 1
        width = len(self.source.line(last).rstrip())
        return (segments[0][1] - 1, segments[0][2] - 1), (last, width)

    def _refuse_escaped(self, text: str, span: Span, segments: tuple[Any, ...]) -> str:
        """Characters that are refused when typed are refused as escapes too."""
        if not any(refusal(character) for character in set(text)):
            return text
        marked = MarkedText(text, span, "", segments)
        for offset, character in enumerate(text):
            code = refusal(character)
            if code and character != PLACEHOLDER:
                values = {"character": code_point(character)}
                place = marked.span_at(offset, offset + 1)
                self.findings.append(Finding(code, place, values))
        return "".join(PLACEHOLDER if refusal(character) else character for character in text)

    def _refuse_hash_in_header(self, event: Any) -> None:
        """`|#` is no comment; only the C loader takes it for one."""
        line, column = _place(event.start_mark)
        if hit := _HASH_IN_HEADER.match(self.source.line(line), column):
            self._refuse(Code.BLOCK_HEADER, (line, hit.start(1)), len(hit[1]))

    def _warn_of_hash(self, event: Any) -> None:
        """`title: Hanke #1` is read as «Hanke», silently; a comment has a space after its #."""
        line, column = _place(event.end_mark)
        hit = None if event.style else _CUTTING_HASH.match(self.source.line(line), column)
        if hit:
            span = self.source.span(line, *hit.span(1))
            values = {"text": hit[1]}
            self.findings.append(Finding(Code.HASH_CUTS_TEXT, span, values, Severity.WARNING))


def _place(mark: Any) -> Place:
    return mark.line, mark.column
