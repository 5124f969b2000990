"""Bytes of a file to text whose lines and columns are those that an editor shows."""

from __future__ import annotations

import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Severity, Span
from generator.source.codes import Code

MAX_BYTES = 5_000_000
"""A plan's largest real files are some hundred kilobytes; more is a mistake or an attack."""

MOST_OF_SAME = 20
"""How many findings of one code a file may have before the rest are only counted."""

PLACEHOLDER = "\ufffd"
"""Stands in for a refused character, so that the rest of the file can still be read."""

_LOST = "\ufffd"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_CONTROL = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0, DEL and C1, of which NEL would end a line in YAML
    "\u2028\u2029"  # line and paragraph separator: YAML ends a line here, editors do not
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # writing direction
    "\ufeff\ufdd0-\ufdef\ufffe\uffff"  # byte order mark in mid-text, noncharacters
)
_REFUSED = re.compile(f"[\t{_CONTROL}{_LOST}{_PRIVATE}]")
_IS_CONTROL = re.compile(f"[{_CONTROL}]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file, by lines without their ends, under the name that the user knows."""

    file: str
    lines: list[str]

    @property
    def text(self) -> str:
        """The whole text with LF line ends, one after the last line too.

        Without that one the C loader misplaces what it misses at the end of a file.
        """
        return "\n".join([*self.lines, ""] if self.lines[-1] else self.lines)

    def span(self, line: int, start: int, end: int) -> Span:
        """The range of columns from `start` to before `end` on a line, all counted from 0."""
        return Span(self.file, line + 1, start + 1, line + 1, max(start, end) + 1)

    def line(self, index: int) -> str:
        """The line at an index from 0; empty after the last."""
        return self.lines[index] if 0 <= index < len(self.lines) else ""


def read_bytes(path: Path, shown: str) -> bytes | Finding:
    """The content of a regular file of at most `MAX_BYTES`, read once."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Finding(Code.UNREADABLE, Span.start_of(shown))
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return Finding(Code.UNREADABLE, Span.start_of(shown))
    if len(data) > MAX_BYTES:
        return Finding(Code.TOO_LARGE, Span.start_of(shown), {"limit": MAX_BYTES // 1_000_000})
    return data


def decode(data: bytes, file: str) -> SourceText | Finding:
    """UTF-8 with or without a byte order mark, CRLF or LF, to lines; else where it fails."""
    if _looks_like_utf16(data):
        return Finding(Code.UTF16, Span.start_of(file))
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return SourceText(file, _lines(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, file)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _looks_like_utf16(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    start = data[:1000]
    return len(start) > 1 and 3 * start.count(0) > len(start)


def _not_utf8(data: bytes, offset: int, file: str) -> Finding:
    before = _lines(data[:offset].decode("utf-8"))
    byte = data[offset : offset + 1]
    values = {"byte": f"0x{byte[0]:02X}", "letter": byte.decode("cp1252", "replace")}
    line, column = len(before), len(before[-1]) + 1
    return Finding(Code.NOT_UTF8, Span(file, line, column, line, column + 1), values)


def clean(source: SourceText, *, tabs: bool = False) -> tuple[SourceText, list[Finding]]:
    """The text with harmless stand-ins for refused characters, and a finding for each line of them.

    Columns stay as they were. With `tabs` a tab is a character like others.
    """
    lines = list(source.lines)
    findings: list[Finding] = []
    for index, line in enumerate(source.lines):
        if line.isascii() and line.isprintable():
            continue
        found = [hit for hit in _REFUSED.finditer(line) if not (tabs and hit[0] == "\t")]
        if found:
            findings += _refusals(source, index, found)
            lines[index] = _REFUSED.sub(lambda hit: _stand_in(hit[0], tabs), line)
    return SourceText(source.file, lines), list(capped(findings))


def _stand_in(character: str, tabs: bool) -> str:
    if character == "\t":
        return "\t" if tabs else " "
    return PLACEHOLDER


def _refusals(source: SourceText, line: int, found: list[re.Match[str]]) -> Iterator[Finding]:
    """The first refused character of each sort on a line."""
    seen = set()
    for hit in found:
        code = refusal(hit[0])
        if code is not None and code not in seen:
            seen.add(code)
            span = source.span(line, hit.start(), _run_end(source.lines[line], hit))
            yield Finding(code, span, {"character": code_point(hit[0])})


def _run_end(line: str, hit: re.Match[str]) -> int:
    end = hit.end()
    while end < len(line) and line[end] == hit[0]:
        end += 1
    return end


def refusal(character: str) -> Code | None:
    """Why a character may not stand in a plan, or None."""
    if not _REFUSED.match(character):
        return Code.CONTROL_CHARACTER if "\ud800" <= character <= "\udfff" else None
    if character == "\t":
        return Code.TAB
    if character == _LOST:
        return Code.LOST_CHARACTER
    return Code.CONTROL_CHARACTER if _IS_CONTROL.match(character) else Code.PRIVATE_CHARACTER


def code_point(character: str) -> str:
    """The name by which a character that cannot be seen is looked up: «U+200E»."""
    return f"U+{ord(character):04X}"


def capped(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of each code, and one note in place of the rest."""
    counts: Counter[str] = Counter()
    first_left_out: dict[str, Finding] = {}
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= MOST_OF_SAME:
            yield finding
        else:
            first_left_out.setdefault(finding.code, finding)
    for code, finding in first_left_out.items():
        values = {"count": counts[code] - MOST_OF_SAME, "code": str(code)}
        yield Finding(Code.MORE_OF_SAME, finding.span, values, Severity.NOTE)
