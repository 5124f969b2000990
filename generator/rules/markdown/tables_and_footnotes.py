"""What a plan's texts hold that no document can print: lone footnotes, cells beyond a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Finding
from generator.rules.reading import Reading
from generator.source import MarkedText

CODES = ("R118", "R119", "R120")

_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](?!:)")
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)
_RULER = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *")
_BAR = re.compile(r"(?<!\\)\|")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each footnote without a mark, mark without a footnote and cell too many."""
    for text in reading.texts:
        if "[^" in text:
            yield from _check_footnotes(text)
        if "|" in text and "--" in text:
            yield from _check_tables(text)


def _check_footnotes(text: MarkedText) -> Iterator[Finding]:
    marks = {match[1]: match.span() for match in _MARK.finditer(text)}
    notes = {match[1]: match.span() for match in _NOTE.finditer(text)}
    for code, own, other in (("R118", marks, notes), ("R119", notes, marks)):
        for name, place in own.items():
            if name not in other:
                yield Finding(code, text.span_at(*place), {"value": name}, path=text.path)


def _check_tables(text: MarkedText) -> Iterator[Finding]:
    """Markdown drops the cells of a row that go beyond those of its table's head."""
    offset, width = 0, 0
    for line in text.split("\n"):
        cells = _cells(line)
        if width and not line.strip():
            width = 0
        elif "|" in line and _RULER.fullmatch(line):
            width = len(cells)
        elif width and len(cells) > width:
            start, end = offset + cells[width][0], offset + cells[-1][1]
            values = {"cells": len(cells), "columns": width}
            yield Finding("R120", text.span_at(start, end), values, path=text.path)
        offset += len(line) + 1


def _cells(line: str) -> list[tuple[int, int]]:
    """Where each cell of a row begins and ends, without the spaces around its words."""
    bars = [match.start() for match in _BAR.finditer(line)]
    edges = [-1, *bars, len(line)]
    cells = [(left + 1, right) for left, right in pairwise(edges)]
    if cells and not line[slice(*cells[0])].strip():
        cells = cells[1:]
    if cells and not line[slice(*cells[-1])].strip():
        cells = cells[:-1]
    return [_trimmed(line, start, end) for start, end in cells]


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    words = line[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
