"""Entries of a list of a plan, added and changed where they stand; all else stays byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.findings import Edit, Severity, Span
from generator.source.patch import apply
from generator.source.text import SourceText, decode
from generator.source.tree import parse_yaml
from generator.source.values import MarkedList, MarkedMap, MarkedText, Value

_LINE_END = re.compile(r"\r\n|\r|\n")
_PLAIN = re.compile(r"\w(?:[\w ./-]*[\w./-])?")
_NOTHING = ("null", "~")


def with_entry(text: str, key: str, entry: Mapping[str, str]) -> str | None:
    """The text of a file with one entry more at the end of a list, written on a line of its own.

    The list is the one under the key, which is added where it is not there, or the whole file where
    that is a list. None where no such edit leaves everything else that the YAML says as it was.
    """
    before = _read(text)
    wanted = _plain(before)
    entries = (wanted.get(key) or []) if isinstance(wanted, dict) else wanted
    if not isinstance(entries, list):
        return None
    entries.append(dict(entry))
    if isinstance(wanted, dict):
        wanted[key] = entries
    tried = (
        apply([edit], {"": text}).get("", text) for edit in _additions(text, before, key, entry)
    )
    return next((after for after in tried if _plain(_read(after)) == wanted), None)


def with_values(text: str, key: str, index: int, values: Mapping[str, str]) -> str | None:
    """The text of a file with other values in the entry at the index of a list, found as above."""
    before = _read(text)
    entries = before if isinstance(before, MarkedList) else _under(before, key)
    entry = entries[index] if isinstance(entries, MarkedList) else None
    if not isinstance(entry, MarkedMap):
        return None
    wanted = _plain(before)
    (wanted if isinstance(wanted, list) else wanted[key])[index].update(values)
    old = {name: value for name, value in entry.items() if isinstance(value, MarkedText)}
    if not values.keys() <= old.keys():
        return None
    edits = [Edit(old[name].span, _scalar(value)) for name, value in values.items()]
    after = apply(edits, {"": text}).get("", text)
    return after if _plain(_read(after)) == wanted else None


def _read(text: str) -> Value:
    """What a file says; None where it cannot be read."""
    source = decode(text.encode(), "")
    if not isinstance(source, SourceText):
        return None
    value, findings = parse_yaml(source)
    return None if any(finding.severity is Severity.ERROR for finding in findings) else value


def _plain(value: Value) -> Any:
    """The value without its places; what ends a text, which an addition below may, aside."""
    if isinstance(value, MarkedMap):
        return {key: _plain(below) for key, below in value.items()}
    if isinstance(value, MarkedList):
        return [_plain(below) for below in value]
    return None if value is None else str(value).rstrip("\n")


def _under(value: Value, key: str) -> Value:
    return value.get(key) if isinstance(value, MarkedMap) else None


def _additions(text: str, root: Value, key: str, entry: Mapping[str, str]) -> Iterator[Edit]:
    """The edits that may add the entry, the likeliest first."""
    entries = root if isinstance(root, MarkedList) else _under(root, key)
    line = _flow(entry)
    if isinstance(entries, MarkedList):
        yield from _at_end_of_list(text, entries, line)
    elif isinstance(root, MarkedMap) and key in root.key_spans:
        indent = " " * (root.span.column + 1)
        yield _below(text, root.key_spans[key].end_line, f"{indent}- {line}")
    elif isinstance(root, MarkedMap):
        yield from _with_key(text, root, key, line)


def _at_end_of_list(text: str, entries: MarkedList, line: str) -> Iterator[Edit]:
    if _begins_with(text, entries.span, "["):
        yield from _before_bracket(entries.span, line)
    else:
        indent = " " * (entries.span.column - 1)
        yield _below(text, entries.span.end_line, f"{indent}- {line}")


def _with_key(text: str, root: MarkedMap, key: str, line: str) -> Iterator[Edit]:
    """The key with its first entry: at the end of the file, below a blank line where one can be."""
    if _begins_with(text, root.span, "{"):
        yield from _before_bracket(root.span, f"{key}: [{line}]")
        return
    indent = " " * (root.span.column - 1)
    lines = [f"{indent}{key}:", f"{indent}  - {line}"]
    written = _LINE_END.split(text)
    if written[-2:] != ["", ""]:
        yield _below(text, len(written), "", *lines)
    yield _below(text, len(written), *lines)
    yield _below(text, root.span.end_line, "", *lines)


def _begins_with(text: str, span: Span, character: str) -> bool:
    line = _LINE_END.split(text.removeprefix("\ufeff"))[span.line - 1]
    return line.startswith(character, span.column - 1)


def _before_bracket(span: Span, words: str) -> Iterator[Edit]:
    """The words as one more of what stands in `[…]` or `{…}`, after a comma where one is wanted."""
    place = Span(span.file, span.end_line, span.end_column - 1, span.end_line, span.end_column - 1)
    for before in ("", ", "):
        yield Edit(place, before + words)


def _below(text: str, number: int, *lines: str) -> Edit:
    """Whole lines below the line of the number, in the file's own line ends.

    A file that does not end in one goes on not to.
    """
    ends = _LINE_END.findall(text)
    end = ends[0] if ends else "\n"
    if number <= len(ends):
        place = Span("", number + 1, 1, number + 1, 1)
        return Edit(place, "".join(line + end for line in lines))
    last = _LINE_END.split(text)[-1].removeprefix("\ufeff")
    place = Span("", number, len(last) + 1, number, len(last) + 1)
    if not last:
        return Edit(place, "".join(line + end for line in lines))
    return Edit(place, "".join(end + line for line in lines))


def _flow(entry: Mapping[str, str]) -> str:
    """The entry on one line: `{part: resources, by: työllisyysjohtaja}`."""
    return f"{{{', '.join(f'{key}: {_scalar(value)}' for key, value in entry.items())}}}"


def _scalar(value: str) -> str:
    """A single value as it may stand in `{…}`, in quotes where its characters want them."""
    if _PLAIN.fullmatch(value) and value.casefold() not in _NOTHING:
        return value
    return json.dumps(value, ensure_ascii=False)
