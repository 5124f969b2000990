"""Paragraphs that a plan says twice, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import Reading
from generator.rules.running_text import OBJECT, running_text
from generator.rules.sentences import paragraphs
from generator.source import MarkedText

CODES = ("R216",)

_SHORTEST = 80
_LONGEST_SHOWN = 60


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each paragraph that an earlier text holds too; agenda items may repeat."""
    seen: dict[tuple[str, str], tuple[MarkedText, int, int]] = {}
    for text, language in reading.prose:
        if len(text) < _SHORTEST or text.path.startswith("decisions"):
            continue
        for piece in paragraphs(running_text(text)):
            start = piece.start + len(piece.words) - len(piece.words.lstrip())
            end = piece.start + len(piece.words.rstrip())
            plain = " ".join(text[start:end].split())
            if len(plain) < _SHORTEST or not re.search(rf"[^\s{OBJECT}]", piece.words):
                continue
            first = seen.setdefault((language, plain.casefold()), (text, start, end))
            if first != (text, start, end) or first[0] is not text:
                yield _finding(text, start, end, plain, first)


def _finding(
    text: MarkedText, start: int, end: int, plain: str, first: tuple[MarkedText, int, int]
) -> Finding:
    earlier = first[0].span_at(first[1], first[2])
    shown = plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN].rstrip()}…"
    values = {"value": shown, "file": earlier.file, "line": earlier.line}
    return Finding(
        "R216",
        text.span_at(start, end),
        values,
        severity=Severity.NOTE,
        related=(earlier,),
        path=text.path,
    )
