"""Titles and captions that carry what the program gives them: numbers, «Taulukko 1», full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.crossreferences.targets import is_title
from generator.rules.reading import Reading
from generator.rules.running_text import edits, running_text
from generator.source import MarkedText

CODES = ("R211", "R212", "R213")

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S[^\n]*?)[ \t#]*$", re.MULTILINE)
# «1. Johdanto», «3.2.Työ», «4.1 siirtyvät»; not «1. luokan», «24.3. pidetty», «12 suurinta».
_NUMBER = re.compile(
    r"\d{1,2}(?:\.\d{1,2}){0,2}(?:\.\s*|\s+)(?=[^\W\d_a-zåäö])|\d{1,2}(?:\.\d{1,2}){1,2}\s+(?=[a-zåäö])"
)
_LABEL = re.compile(
    r"(?:Taulukko|Kuvio|Kuva|Kaavio|Kartta|Liite|Luku|Tabell|Figur|Diagram|Bild|Bilaga|Kapitel"
    r"|Table|Figure|Annex|Appendix|Chapter)\s+(?:\d+(?:\.\d+)*|[xX]+)(?:\s*[.,:–-]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_END = re.compile(r"\s*[.,:;]+\s*$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[a-zåäö]{1,4}|oy|yms|etc|milj|mrd)|(?<!\d)\d{1,2})\.$", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each title with a typed number or label, or with a mark at its end."""
    for text, _ in reading.prose:
        if text.path.startswith("sources"):
            continue
        if is_title(text.path):
            yield from _of_title(text, 0, len(text.rstrip()))
        else:
            for match in _HEADING.finditer(running_text(text)):
                yield from _of_title(text, match.start(1), match.end(1))


def _of_title(text: MarkedText, start: int, end: int) -> Iterator[Finding]:
    title = text[start:end]
    for code, pattern in (("R211", _NUMBER), ("R212", _LABEL)):
        if match := pattern.match(title):
            yield _finding(code, text, start, start + match.end())
    match = _END.search(title)
    if match and not (match[0].strip() == "." and _ABBREVIATED.search(title)):
        yield _finding("R213", text, start + match.start(), start + match.end())


def _finding(code: str, text: MarkedText, start: int, end: int) -> Finding:
    kept = start + len(text[start:end].rstrip())
    span = text.span_at(start, kept)
    values = {"value": text[start:kept].strip()}
    fix = edits(text, start, end, "")
    return Finding(code, span, values, severity=Severity.WARNING, path=text.path, fix=fix)
