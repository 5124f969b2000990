"""What a planner did wrong where YAML cannot be read: from the parser's complaint and the line.

The two loaders word their complaints differently but see the same thing at the same place. Their
words are only used to choose a code, never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.findings import Finding, Span
from generator.source.codes import Code
from generator.source.text import SourceText

_DASHES = r"\s*(?:-\s+)*"
_KEY_AND_TEXT = re.compile(_DASHES + r"[^\s#][^:]*:\s+\S")
_NO_SPACE = re.compile(_DASHES + r"([^\s:#\"'{\[|>]+:)[^\s:/]")

_BRACKET = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class _Fault:
    """The complaint in one string, and where it and its context stand, from 0."""

    source: SourceText
    words: str
    line: int
    column: int
    start_line: int
    start_column: int

    @property
    def text(self) -> str:
        return self.source.line(self.line)

    @property
    def character(self) -> str:
        return self.text[self.column : self.column + 1]

    @property
    def first_on_line(self) -> bool:
        return not self.text[: self.column].strip()

    def here(self, code: Code, **values: object) -> Finding:
        """A finding at the complaint itself, to the end of the word there."""
        return Finding(code, self._word(self.line, self.column), values)

    def at_start(self, code: Code, length: int = 1, **values: object) -> Finding:
        """A finding where the construct that fails begins."""
        column = self.start_column
        return Finding(code, self.source.span(self.start_line, column, column + length), values)

    def on_line(self, code: Code, line: int, **values: object) -> Finding:
        """A finding about the whole content of a line."""
        text = self.source.line(line)
        start = len(text) - len(text.lstrip())
        return Finding(code, self.source.span(line, start, len(text.rstrip())), values)

    def line_before(self) -> int:
        """The nearest line above that has content; the line itself where there is none."""
        line = self.line - 1
        while line >= 0 and not self.source.line(line).strip():
            line -= 1
        return line if line >= 0 else self.line

    def _word(self, line: int, column: int) -> Span:
        text = self.source.line(line)
        end = column
        while end < len(text) and not text[end].isspace():
            end += 1
        return self.source.span(line, column, end)


def explain(error: yaml.MarkedYAMLError, source: SourceText) -> Finding:
    """The finding for a complaint of either loader, in the planner's terms."""
    fault = _fault(error, source)
    for words, rule in _RULES:
        if words in fault.words:
            return rule(fault)
    return fault.here(Code.SYNTAX)


def _fault(error: yaml.MarkedYAMLError, source: SourceText) -> _Fault:
    mark = error.problem_mark or error.context_mark
    start = error.context_mark or mark
    problem = (error.problem or "").split(", but ")[0]  # the pure loader goes on to what it found
    words = f"{error.context or ''}: {problem}"
    if mark is None or start is None:
        return _Fault(source, words, 0, 0, 0, 0)
    last = len(source.lines) - 1
    line = min(mark.line, last)
    column = min(mark.column, len(source.line(line)))
    return _Fault(source, words, line, column, min(start.line, last), start.column)


def _quoted(fault: _Fault) -> Finding:
    if "unexpected" in fault.words:
        return fault.at_start(Code.QUOTE_OPEN, mark=_start_character(fault))
    column = fault.text.rfind("\\", 0, fault.column + 1)
    if column < 0:
        return fault.here(Code.BAD_ESCAPE)
    return Finding(Code.BAD_ESCAPE, fault.source.span(fault.line, column, column + 2))


def _start_character(fault: _Fault) -> str:
    return fault.source.line(fault.start_line)[fault.start_column : fault.start_column + 1]


def _simple_key(fault: _Fault) -> Finding:
    """A line of its own without a colon, or without the space after it."""
    return _no_space(fault, fault.start_line) or fault.on_line(Code.COLON_MISSING, fault.start_line)


def _no_space(fault: _Fault, line: int) -> Finding | None:
    hit = _NO_SPACE.match(fault.source.line(line))
    if hit is None or ": " in fault.source.line(line):
        return None
    return Finding(Code.SPACE_MISSING, fault.source.span(line, *hit.span(1)))


def _colon(fault: _Fault) -> Finding:
    """A colon where there can be none: in a value, or in a key that is indented too far."""
    if _KEY_AND_TEXT.match(fault.text[: fault.column]):
        return fault.here(Code.COLON_IN_TEXT)
    before = fault.line_before()
    if before == fault.line:
        return fault.here(Code.SYNTAX)
    if found := _no_space(fault, before):
        return found
    if ":" not in fault.source.line(before) and _indent(fault, before) == _indent(fault):
        return fault.on_line(Code.COLON_MISSING, before)
    return fault.on_line(Code.INDENTATION, fault.line)


def _indent(fault: _Fault, line: int | None = None) -> int:
    text = fault.source.line(fault.line if line is None else line)
    return len(text) - len(text.lstrip(" "))


def _collection(fault: _Fault) -> Finding:
    """Something stands where the next key or the next dash of a block should."""
    if not fault.first_on_line:
        return _after_value(fault)
    if fault.character == ":":
        return fault.here(Code.KEY_NOT_TEXT)
    if fault.character == "-" and "mapping" in fault.words:
        return fault.here(Code.DASH_MISPLACED)
    if "block collection" in fault.words and _aligned(fault):
        return fault.on_line(Code.DASH_MISSING, fault.line)
    return fault.on_line(Code.INDENTATION, fault.line)


def _aligned(fault: _Fault) -> bool:
    return fault.column == fault.start_column


def _after_value(fault: _Fault) -> Finding:
    before = fault.text[: fault.column].rstrip()
    if before.endswith(("]", "}")):
        opening = {"]": "[", "}": "{"}[before[-1]]
        return fault.here(Code.TEXT_AFTER_BRACKET, opening=opening)
    if before.endswith(('"', "'")):
        mark = before[-1]
        return _open_above(fault, mark) or fault.here(Code.TEXT_AFTER_QUOTE, mark=mark)
    return fault.here(Code.SYNTAX)


def _open_above(fault: _Fault, mark: str) -> Finding | None:
    """The quote on an earlier line that this line's first quote closed against all intent."""
    if fault.text[: fault.column].count(mark) % 2 == 0:
        return None
    for line in range(fault.line - 1, -1, -1):
        text = fault.source.line(line)
        if text.count(mark) % 2:
            column = text.rfind(mark)
            return Finding(
                Code.QUOTE_OPEN, fault.source.span(line, column, column + 1), {"mark": mark}
            )
    return None


def _brackets(fault: _Fault) -> Finding:
    if fault.line == fault.start_line and fault.character not in ("", "]", "}"):
        return fault.here(Code.COMMA_MISSING)
    return fault.at_start(Code.BRACKET_OPEN, opening=_start_character(fault))


def _bad_start(fault: _Fault) -> Finding:
    if fault.character:
        return fault.here(Code.BAD_START, character=fault.character)
    return _bracket_above(fault) or fault.here(Code.SYNTAX)


def _bracket_above(fault: _Fault) -> Finding | None:
    """The last bracket before the file's end that none closes."""
    unclosed: list[tuple[int, int]] = []
    for line in range(fault.line + 1):
        for hit in _BRACKET.finditer(fault.source.line(line)):
            if hit[0] in "[{":
                unclosed.append((line, hit.start()))
            elif unclosed:
                unclosed.pop()
    if not unclosed:
        return None
    line, column = unclosed[-1]
    opening = fault.source.line(line)[column]
    span = fault.source.span(line, column, column + 1)
    return Finding(Code.BRACKET_OPEN, span, {"opening": opening})


def _bad_property(fault: _Fault) -> Finding:
    """A text that begins with *, & or !, such as Markdown's **bold**."""
    return fault.at_start(Code.BAD_START, character=_start_character(fault))


def _second_document(fault: _Fault) -> Finding:
    """What follows a whole document: another one after `...`, or text out of its place."""
    if not fault.first_on_line:
        return _after_value(fault)
    if fault.source.line(fault.line_before()).startswith("..."):
        return fault.here(Code.SEVERAL_DOCUMENTS)
    return fault.on_line(Code.INDENTATION, fault.line)


_RULES: tuple[tuple[str, Callable[[_Fault], Finding]], ...] = (
    ("quoted scalar", _quoted),
    ("simple key", _simple_key),
    ("mapping values", _colon),
    ("sequence entries", lambda fault: fault.here(Code.DASH_MISPLACED)),
    ("mapping keys", _bad_start),
    ("cannot start any token", _bad_start),
    ("scanning an alias", _bad_property),
    ("scanning an anchor", _bad_property),
    ("tag", lambda fault: fault.at_start(Code.TAG, text=_start_character(fault))),
    ("block scalar", lambda fault: fault.here(Code.BLOCK_HEADER)),
    ("flow sequence", _brackets),
    ("flow mapping", _brackets),
    ("node content", _bad_start),
    ("document start", _second_document),
    ("block mapping", _collection),
    ("block collection", _collection),
)
"""Words that both loaders use of a fault, and who explains it; the first that fits."""
