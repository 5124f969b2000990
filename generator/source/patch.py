"""Edits by span: what they do not name stays as it was, byte for byte.

A plan is never loaded and dumped: comments, order, wrapping, quotes, line ends and a byte order
mark are its planner's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.findings import Edit, Finding, Severity
from generator.source.locate import texts
from generator.source.text import SourceText, decode
from generator.source.tree import parse_yaml
from generator.source.values import MarkedText

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARK = "\ufeff"

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Patch:
    """Files with the fixes of findings in them, `files` being only those that changed.

    `refused` are the findings whose fixes would have changed what the YAML says, or that overlap
    with others.
    """

    files: Mapping[str, str]
    mended: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def apply(edits: Iterable[Edit], files: Mapping[str, str]) -> dict[str, str]:
    """The files that the edits change, by name; `files` are their whole texts, line ends as found.

    Edits must not overlap; they may touch. Raises KeyError on a file that is not given.
    """
    ordered = sorted(set(edits), key=_key)
    changed = {
        name: _applied(tuple(group), files[name])
        for name, group in groupby(ordered, key=lambda edit: edit.span.file)
    }
    return {name: text for name, text in changed.items() if text != files[name]}


def patch(findings: Iterable[Finding], files: Mapping[str, str]) -> Patch:
    """The fixes of the findings, applied where the YAML says the same with them.

    «The same» is: each text that a fix edits reads as edited, all else is as before. A comma that
    would end a text in `[…]`, say, is not written.
    """
    fixes = [finding for finding in findings if finding.fix]
    kept = list(_apart(fixes))
    mended: list[Finding] = []
    for name in sorted({finding.span.file for finding in kept}):
        mended += _sound([f for f in kept if f.span.file == name], name, files[name])
    done = {id(finding) for finding in mended}
    return Patch(
        apply((edit for finding in mended for edit in finding.fix), files),
        tuple(mended),
        tuple(finding for finding in fixes if id(finding) not in done),
    )


def _key(edit: Edit) -> tuple[str, Place, Place, str]:
    return edit.span.file, _start(edit), _end(edit), edit.text


def _start(edit: Edit) -> Place:
    return edit.span.line, edit.span.column


def _end(edit: Edit) -> Place:
    return edit.span.end_line, edit.span.end_column


def _applied(edits: tuple[Edit, ...], text: str) -> str:
    lines = _line_starts(text)
    for edit in reversed(edits):
        start, end = (_offset(lines, place) for place in (_start(edit), _end(edit)))
        text = text[:start] + edit.text + text[end:]
    return text


def _line_starts(text: str) -> list[int]:
    """Where each line starts; the first one after a byte order mark."""
    starts = [match.start() for match in _LINE.finditer(text)]
    return [int(text.startswith(_MARK)), *starts[1:]]


def _offset(lines: list[int], place: Place) -> int:
    line, column = place
    return lines[line - 1] + column - 1


def _apart(findings: list[Finding]) -> Iterator[Finding]:
    """The findings whose edits overlap with none of those before them."""
    taken: list[Edit] = []  # sorted; none overlaps with another
    for finding in findings:
        if not any(_overlap(edit, other) for edit in finding.fix for other in _beside(edit, taken)):
            yield finding
            for edit in finding.fix:
                insort(taken, edit, key=_key)


def _beside(edit: Edit, others: list[Edit]) -> list[Edit]:
    """Those of the others, in order, between which the edit would stand."""
    index = bisect_left(others, _key(edit), key=_key)
    return others[max(0, index - 1) : index + 1]


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits want the same characters, or the same place between two."""
    if one.span.file != other.span.file:
        return False
    if _start(one) == _start(other) and _end(one) == _end(other):
        return True
    return _start(one) < _end(other) and _start(other) < _end(one)


def _sound(findings: list[Finding], name: str, text: str) -> list[Finding]:
    """The findings whose fixes, made together, change no more of what the file says than they name.

    Halves of those that do not are tried apart, down to the single ones at fault.
    """
    before = _texts(text, name)
    if before is None:
        return []

    def sound(some: list[Finding]) -> list[Finding]:
        edits = [edit for finding in some for edit in finding.fix]
        after = _texts(apply(edits, {name: text}).get(name, text), name)
        if after is not None and _read_as_edited(before, after, edits):
            return some
        middle = len(some) // 2
        return sound(some[:middle]) + sound(some[middle:]) if middle else []

    return sound(findings)


def _read_as_edited(before: list[MarkedText], after: list[MarkedText], edits: list[Edit]) -> bool:
    ordered = sorted(edits, key=_key)
    starts = [_start(edit) for edit in ordered]
    expected = [(found.path, _edited(found, ordered, starts)) for found in before]
    return expected == [(found.path, str(found)) for found in after]


def _texts(text: str, name: str) -> list[MarkedText] | None:
    """Every text of a YAML file, or None where it cannot be read."""
    source = decode(text.encode(), name)
    if not isinstance(source, SourceText):
        return None
    value, findings = parse_yaml(source)
    if any(finding.severity == Severity.ERROR for finding in findings):
        return None
    return list(texts(value))


def _edited(text: MarkedText, edits: list[Edit], starts: list[Place]) -> str:
    """What the text should read with those of the edits, in order, that stand within it."""
    words, span = str(text), text.span
    first = bisect_left(starts, (span.line, span.column))
    last = bisect_right(starts, (span.end_line, span.end_column))
    for edit in reversed(edits[first:last]):
        start, end = (_offset_in(text, place) for place in (_start(edit), _end(edit)))
        words = words[:start] + edit.text + words[end:]
    return words


def _offset_in(text: MarkedText, place: Place) -> int:
    """The offset in a text of a place in its file."""
    index = bisect_right(text.segments, place, key=lambda segment: segment[1:]) - 1
    if index < 0:
        return 0
    offset, _, column = text.segments[index]
    after = text.segments[index + 1 : index + 2]
    return min(offset + place[1] - column, after[0][0] if after else len(text))
