"""Lines of prose that stand in for what the program makes: captions, list marks, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Finding, Severity
from generator.rules.gaps.placeholders import placeholders
from generator.rules.reading import Reading
from generator.rules.running_text import edits, running_text
from generator.rules.sentences import paragraphs
from generator.source import MarkedText

CODES = ("R214", "R215", "R217", "R218")

_CAPTION = re.compile(
    r"^[ \t]*((?:Taulukko|Kuvio|Kuva|Kaavio|Kartta|Tabell|Figur|Diagram|Bild|Table|Figure)\s+"
    r"(?:\d{1,3}|[xX]{1,3}|_+|\?+)(?:\s?[.,:–-]+(?=\s|$)|\s*$))[^\n]*",
    re.MULTILINE,
)
_MARKS = "•❖▪◦●■□○◆➢➤►▶✓✔·"
_SURE_MARK = re.compile(rf"^[ \t]*([{_MARKS}]|o(?=[ \t]+\w))[ \t]*(?=\S)", re.MULTILINE)
_DASHES = re.compile(r"(?:\A|:[ \t]*\n|\n[ \t]*\n)(?:[ \t]*[–—−][ \t]+[^\n]+(?:\n|\Z))+")
_DASH = re.compile(r"^[ \t]*([–—−])[ \t]+(?=\S)", re.MULTILINE)
_LETTER = re.compile(r"^[ \t]*(\(?[a-h]\))[ \t]+(?=\w)", re.MULTILINE)
# Within a paragraph, not at its start: there a bold title opens a paragraph of its own.
_RUN_IN = re.compile(r"(?<=[.!?:;\w\ufffc])[ \t]*[ \t\n]\*\*([^*\n]{3,80}?)(?:[.:]\*\*|\*\*:)\s+\S")
_SENTENCE_END = re.compile(r"[.!?:;,…»”\")\]\ufffc–-]$")
_NO_LINE = re.compile(r"^\s*(?:[-*+>#|]|\d{1,2}[.)]\s|\*\*|:)")
_VERBLESS_LINE = 3


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each line that looks like a caption, a list item or a heading and is none."""
    for text, _ in reading.prose:
        words = running_text(text)
        captions = list(_CAPTION.finditer(words)) if "\n" in words.strip() else []
        for match in captions:
            yield _finding("R214", text, match.start(1), match.start() + len(match[0].rstrip()))
        yield from _orphans(text, words, [match.start() for match in captions])
        yield from _list_marks(text, words)
        for match in _RUN_IN.finditer(words):
            yield _finding("R218", text, match.start(1), match.end(1), Severity.NOTE)


def _orphans(text: MarkedText, words: str, captions: list[int]) -> Iterator[Finding]:
    """One-line paragraphs within a text that end like no sentence and lead into no list."""
    pieces = list(paragraphs(words))
    for piece, after in pairwise(pieces):
        line = piece.words.strip()
        if "\n" in line or len(line.split()) < _VERBLESS_LINE or _NO_LINE.match(line):
            continue
        if _SENTENCE_END.search(line) and not re.search(r"[^.!?]\)$", line):
            continue
        start = piece.start + piece.words.index(line)
        told = start in captions or start in (place for place, _ in placeholders(text))
        if not _NO_LINE.match(after.words) and not told:
            yield _finding("R215", text, start, start + len(line), Severity.NOTE)


def _list_marks(text: MarkedText, words: str) -> Iterator[Finding]:
    sure = {match.start(1): match for match in _SURE_MARK.finditer(words)}
    for block in _DASHES.finditer(words):
        sure |= {m.start(1): m for m in _DASH.finditer(words, block.start(), block.end())}
    letters = {match.start(1): match for match in _LETTER.finditer(words)}
    for start, match in sorted((sure | letters).items()):
        alone = not text[:start].strip() and "\n" not in text.strip()
        fix = edits(text, start, match.end(), "" if alone else "- ") if start in sure else ()
        span = text.span_at(start, match.end(1))
        values = {"value": match[1]}
        yield Finding("R217", span, values, severity=Severity.NOTE, path=text.path, fix=fix)


def _finding(
    code: str, text: MarkedText, start: int, end: int, severity: Severity = Severity.WARNING
) -> Finding:
    values = {"value": " ".join(text[start:end].split())}
    return Finding(code, text.span_at(start, end), values, severity=severity, path=text.path)
