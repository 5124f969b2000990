"""The content of a part of the plan as a short fingerprint: what a reader of the part reads.

The recipe. It must not change: fingerprints are kept in plans.

1. The part as YAML values: a mapping by its keys in alphabetical order without the empty ones, a
   list in its order, every scalar as text, `folded`.
2. Beside it everything that it refers to, and what that refers to in turn, by its name:
   «fact NAME» and «source NAME» as under 1; «table ID» and «figure ID», as under 1, where the part
   shows one; «file NAME» as a list of rows of folded cells for a CSV file, else as the SHA-256 of
   its bytes with the ends of lines as LF.
3. `{"part": …, "refers": {…}}` as JSON in UTF-8 with sorted keys, no spaces and no escapes but
   JSON's own; its SHA-256 in base 32 (RFC 4648), small letters, the first twelve of them by fours.

So comments, quotes, wrapping, the order of keys and the file in which the part stands do not
matter. Base 32 has no 0 and no 1: what comes out is never taken for a number or a telephone.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.files import digest
from generator.plan.data_table import DataTable
from generator.plan.marks import FACT, PLACED
from generator.source import MarkedList, MarkedMap, MarkedText, Value, read_data, resolve_file
from generator.source.locate import locate, maps, texts

REVIEWS = "reviews"
_GROUP, _LENGTH = 4, 12

_BLOCK = re.compile(r"\s*(?:[-*+]\s|[>|]|#+\s|`{3}|~{3}|\[\^[^\]]+\]:)")
_NUMBERED = re.compile(r"\s*(\d+)[.)]\s")


def find_part(root: MarkedMap, name: str) -> Value:
    """The part of the name: keys joined by dots, else an id; None where there is none.

    An item of a list is known by its id alone: its place in the list may change.
    """
    value = locate(root, name)
    if value is not None and value.path == name and name and "[" not in name:
        return None if _within_reviews(name) else value
    return next((each for each in maps(root) if each.get("id") == name), None)


def part_names(root: MarkedMap) -> tuple[str, ...]:
    """Every name that `find_part` finds."""
    values = (value for each in maps(root) for value in each.values())
    paths = [value.path for value in values if value is not None and "[" not in value.path]
    ids = [str(each["id"]) for each in maps(root) if each.get("id")]
    return tuple(name for name in dict.fromkeys((*paths, *ids)) if not _within_reviews(name))


def _within_reviews(path: str) -> bool:
    return path.partition(".")[0] == REVIEWS


def fingerprint(part: Value, root: MarkedMap, folder: Path, tables: Mapping[str, DataTable]) -> str:
    """The fingerprint of a part: «k3mq-77ab-x2pd»; `folder` and `tables` are the plan's."""
    referred = _Referred(root, folder, tables)
    referred.follow(part)
    content = {"part": _canonical(part), "refers": referred.found}
    said = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    letters = base64.b32encode(hashlib.sha256(said.encode()).digest()).decode().lower()
    return "-".join(letters[i : i + _GROUP] for i in range(0, _LENGTH, _GROUP))


def folded(text: str) -> str:
    """The text with every run of spaces as one and each paragraph and list item on one line.

    In Markdown a line's end within a paragraph is a space.
    """
    lines: list[str] = []
    for line in text.strip().split("\n"):
        words = " ".join(line.split())
        if words and lines and lines[-1] and not _begins_block(line, lines[-1]):
            lines[-1] += f" {words}"
        elif words:
            indent = " " * (len(line) - len(line.lstrip())) if lines else ""
            lines.append(indent + words)
        elif lines and lines[-1]:
            lines.append("")
    return "\n".join(lines)


def _begins_block(line: str, above: str) -> bool:
    """Whether Markdown begins something new: a number does so at 1 or after another number."""
    number = _NUMBERED.match(line)
    if number:
        return number[1] == "1" or _NUMBERED.match(above) is not None
    return _BLOCK.match(line) is not None


def _is_empty(value: Value) -> bool:
    return value is None or (isinstance(value, MarkedText) and not value.strip())


def _canonical(value: Value) -> Any:
    if isinstance(value, MarkedMap):
        return {key: _canonical(below) for key, below in value.items() if not _is_empty(below)}
    if isinstance(value, MarkedList):
        return [_canonical(below) for below in value]
    return folded(value or "")


class _Referred:
    """What a part refers to, gathered from value to value."""

    def __init__(self, root: MarkedMap, folder: Path, tables: Mapping[str, DataTable]) -> None:
        self._root, self._folder, self._tables = root, folder, tables
        self._by_id = {str(each["id"]): each for each in reversed([*maps(root)]) if each.get("id")}
        self.found: dict[str, Any] = {}

    def follow(self, value: Value) -> None:
        """Gather what the value refers to, and what that refers to."""
        for text in texts(value):
            for match in FACT.finditer(text):
                self._entry("fact", match["name"])
            for match in PLACED.finditer(text):
                self._shown(match["kind"], match["id"])
        for mapping in maps(value):
            for key, below in mapping.items():
                for name in _names(below):
                    self._named(key, name, mapping)

    def _named(self, key: str, name: MarkedText, mapping: MarkedMap) -> None:
        match key:
            case "fact" | "facts" | "share_of":
                self._entry("fact", name.strip())
            case "formula":
                for each in re.findall(r"[a-z_][a-z0-9_]*", name):
                    self._entry("fact", each)
            case "source":
                self._entry("source", name.strip())
            case "file":
                self._file(name)
            case "data" if name.endswith(".csv"):
                self._rows(name)
            case "data" if isinstance(mapping["data"], MarkedList):
                self._entry("fact", name.strip())
            case "data":
                self._shown("table", name.strip())

    def _entry(self, kind: str, name: str) -> None:
        entries = self._root.get(f"{kind}s")
        self._add(f"{kind} {name}", entries.get(name) if isinstance(entries, MarkedMap) else None)

    def _shown(self, kind: str, name: str) -> None:
        """A table or figure: of typed tables, which may have no id, the model knows the place."""
        own: Value = self._by_id.get(name)
        if own is None and name in self._tables:
            own = locate(self._root, self._tables[name].path)
        self._add(f"{kind} {name}", own)

    def _add(self, name: str, value: Value) -> None:
        if value is not None and name not in self.found:
            self.found[name] = _canonical(value)
            self.follow(value)

    def _rows(self, name: MarkedText) -> None:
        data = read_data(self._folder, name)
        if not isinstance(data, tuple):
            rows = (data.header, *data.rows)
            self.found[f"file {name.strip()}"] = [[folded(cell) for cell in row] for row in rows]

    def _file(self, name: MarkedText) -> None:
        path = resolve_file(self._folder, name)
        if isinstance(path, Path):
            with suppress(OSError):  # told where the file is used
                data = path.read_bytes().replace(b"\r\n", b"\n")
                self.found[f"file {name.strip()}"] = digest(data)


def _names(value: Value) -> Iterator[MarkedText]:
    """A name, or each of a list of names."""
    items = value if isinstance(value, MarkedList) else [value]
    yield from (item for item in items if isinstance(item, MarkedText))
