"""Findings as plain text, each with the line that it is about.

plans/lahti/resources.yaml:34:14: virhe N201 Summa ei täsmää.
34 |       total: 60
|              ^^ rivit: 40 + 3 + 6 + 5 + 5
ohje: Jätä yhteensä-rivi pois, niin se lasketaan.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from generator.findings.finding import Finding, Law, Severity
from generator.findings.span import Span
from generator.locale import counted, message, note, report_words

ReadLine = Callable[[str, int], str | None]
"""The line of a file, counted from 1 and without its end, or None where there is none."""

MAX_WIDTH = 100
"""Columns that an excerpt may take; a longer line is cut around its range."""

_BEFORE = 30
"""Columns kept before the range of a line that is cut."""

_TAB = "    "
_MOST_CHARACTERS = 10_000_000


def report(findings: Iterable[Finding], language: str, *, read_line: ReadLine | None = None) -> str:
    """The findings in the order given, parted by empty lines; without colour codes."""
    reader = read_line or line_reader()
    return "\n\n".join(_finding(finding, language, reader) for finding in findings)


def summary(findings: Sequence[Finding], language: str) -> str:
    """How many there are of each severity: «2 virhettä, 1 varoitus»."""
    counts = [
        counted(f"count.{severity}", number, language)
        for severity in Severity
        if (number := sum(finding.severity == severity for finding in findings))
    ]
    return ", ".join(counts) or report_words("nothing", language)


def line_reader() -> ReadLine:
    """Reads lines from disk, each file once; bytes that are not UTF-8 show as stand-ins."""

    @cache
    def lines(file: str) -> list[str]:
        try:
            if not Path(file).is_file():
                return []
            with Path(file).open(encoding="utf-8-sig", errors="replace") as stream:
                return stream.read(_MOST_CHARACTERS).split("\n")
        except (OSError, ValueError):
            return []

    def read_line(file: str, number: int) -> str | None:
        found = lines(file)
        return found[number - 1] if 0 < number <= len(found) else None

    return read_line


def _finding(finding: Finding, language: str, read_line: ReadLine) -> str:
    text, hint = message(finding.code, language, finding.values)
    beside = note(finding.code, language, finding.values)
    severity = report_words(finding.severity, language)
    parts = [f"{finding.span}: {severity} {finding.code} {text}"]
    parts += _excerpt(finding.span, beside, read_line)
    for span in finding.related:
        parts += [f"   {report_words('related', language)} {span}", *_excerpt(span, "", read_line)]
    if finding.law:
        parts.append(f"   {report_words('law', language)}: {_law(finding.law, language)}")
    if hint:
        parts.append(f"   {report_words('hint', language)}: {hint}")
    return "\n".join(_visible(part) for part in parts)


def _law(law: Law, language: str) -> str:
    """The act and section, and whether they have been read in a primary source."""
    doubt = "" if law.verified else f" ({report_words('unverified', language)})"
    return f"{law}{doubt}"


def _excerpt(span: Span, beside: str, read_line: ReadLine) -> list[str]:
    """The span's first line and under it the marks of its range.

    Nothing for a file as a whole or where there is no line.
    """
    line = None if span == Span.start_of(span.file) else read_line(span.file, span.line)
    if not line:
        return []
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = max(start + 1, min(end, len(line)))
    shown, before, width = _cut(line, start, end)
    marks = f"{' ' * before}{'^' * width}"
    margin = f"{span.line:>5}"
    return [f"{margin} | {shown}", f"{' ' * len(margin)} | {marks} {beside}".rstrip()]


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The line as shown, and the columns before its range and in it."""
    head, body, tail = (_visible(part) for part in (line[:start], line[start:end], line[end:]))
    if _width(head) + _width(body) + _width(tail) > MAX_WIDTH:
        head = _shortened(head[::-1], _BEFORE)[::-1]
        body = _shortened(body, MAX_WIDTH - _BEFORE)
        tail = _shortened(tail, max(MAX_WIDTH - _width(head) - _width(body), 1))
    return f"{head}{body}{tail}".rstrip(), _width(head), max(_width(body), 1)


def _shortened(text: str, most: int) -> str:
    """As much of the start of a text as fits in so many columns, with … if some was left out."""
    if _width(text) <= most:
        return text
    kept, used = "", 1
    for character in text:
        used += _width(character)
        if used > most:
            break
        kept += character
    return f"{kept}…"


def _visible(text: str) -> str:
    """A text without tabs and without characters that would move the cursor or hide."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    if character == "\n":
        return " "
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
    return "\ufffd" if hidden and character != "\u00ad" else character


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or character == "\u00ad":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
