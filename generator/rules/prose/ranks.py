"""Claims of rank, «suurin», «toiseksi eniten», against the table or figure referred to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.findings import Finding, Severity
from generator.plan.data_table import DataRow, DataTable
from generator.plan.figure_data import figure_data
from generator.plan.values import Text
from generator.rules.prose.mentions import shown
from generator.rules.prose.passages import Passage, Sentence, passages
from generator.rules.prose.trends import FELL, GREW
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading

CODES = ("N354",)

_NTH = {"toiseksi": 2, "kolmanneksi": 3, "neljänneksi": 4, "näst": 2, "tredje": 3, "fjärde": 4}
_LARGEST = (
    r"suurin|suurimmat|eniten|korkein|korkeimmat|yleisin|yleisimmät"
    r"|störst|största|flest|mest|högsta|högst(?=\si\s)|vanligast"
)
_SMALLEST = (
    r"pienin|pienimmät|vähiten|matalin|matalimmat|alhaisin|alhaisimmat|harvinaisin"
    r"|minsta|lägst|lägsta|färst|ovanligast"
)
_RANK = re.compile(
    rf"\b(?:(?P<nth>{'|'.join(_NTH)})\s)?(?:(?P<largest>{_LARGEST})|(?P<smallest>{_SMALLEST}))\b"
    r"(?!\s(?:osa|piirtein|mahdollinen|del))",
    re.IGNORECASE,
)
_CHANGE = re.compile(rf"\b(?:{GREW}|{FELL})\b", re.IGNORECASE)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each rank that is another row's in the table or figure referred to."""
    for passage in passages(reading):
        for sentence in passage.sentences:
            ranks = list(_RANK.finditer(sentence.words))
            if not ranks or _CHANGE.search(sentence.words):
                continue
            for target in sentence.targets:
                table = _shown(reading, target.id)
                if table:
                    for rank, words in _pieces(ranks, sentence.words):
                        yield from _check(rank, passage, sentence, table, words)


def _pieces(ranks: list[re.Match[str]], words: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each rank and the words that it is of: «korkein Salossa ja matalin Eurassa»."""
    borders = [0, *(rank.start() for rank in ranks[1:]), len(words)]
    for rank, (start, end) in zip(ranks, pairwise(borders), strict=True):
        yield rank, words[start:end]


def _shown(reading: PlanReading, target: str) -> DataTable | None:
    """The table of that id, or the numbers that the figure of that id draws."""
    if target in reading.tables:
        return reading.tables[target]
    figure = next((f for f in reading.plan.figures() if f.id == target), None)
    if figure is None:
        return None
    return figure_data(figure, reading.tables, reading.plan.book, reading.folder)[0]


def _check(
    rank: re.Match[str], passage: Passage, sentence: Sentence, table: DataTable, words: str
) -> Iterator[Finding]:
    language = passage.language
    said = stems(words, language)
    column = _column(table, said, language)
    if column is None:  # «korkein työttömyysaste on Salossa ja matalin Eurassa» names it once
        column = _column(table, stems(sentence.words, language), language)
    if column is None:
        return
    rows = _rows(table, column)
    named = [row for row in rows if _is_named(row, said, language)]
    if len(named) != 1:
        return
    same = [row for row in rows if _unit(table, row) == _unit(table, named[0])]
    place = int(_NTH[rank["nth"].lower()]) if rank["nth"] else 1
    ordered = sorted(same, key=lambda row: _value(row, column), reverse=bool(rank["largest"]))
    if len(ordered) < max(2, place):
        return
    right = ordered[place - 1]
    if _value(right, column) != _value(named[0], column):
        yield _finding(rank, passage, sentence, table, named[0], right, column)


def _column(table: DataTable, said: frozenset[str], language: str) -> int | None:
    """The one column of numbers, or the one of several that the sentence names."""
    numbers = [i for i, column in enumerate(table.columns) if column.kind == "number"]
    if table.column("value") in numbers:  # facts set out as a table
        return table.column("value")
    if len(numbers) > 1:
        numbers = [
            i
            for i in numbers
            if stems(table.columns[i].label.in_language(language), language) & said
        ]
    return numbers[0] if len(numbers) == 1 else None


def _rows(table: DataTable, column: int) -> list[DataRow]:
    body = [row for row in table.rows if row.kind == "body"]
    return [row for row in body if isinstance(row.cells[column], Decimal)]


def _value(row: DataRow, column: int) -> Decimal:
    cell = row.cells[column]
    assert isinstance(cell, Decimal)
    return cell


def _unit(table: DataTable, row: DataRow) -> str:
    column = table.column("unit")
    return _words(row, column, "fi") if column is not None else ""


def _words(row: DataRow, column: int, language: str) -> str:
    cell = row.cells[column]
    return cell.in_language(language) if isinstance(cell, Text) else ""


def _is_named(row: DataRow, said: frozenset[str], language: str) -> bool:
    label = stems(_words(row, 0, language), language)
    return bool(label) and label <= said


def _finding(
    rank: re.Match[str],
    passage: Passage,
    sentence: Sentence,
    table: DataTable,
    named: DataRow,
    right: DataRow,
    column: int,
) -> Finding:
    start, end = sentence.start + rank.start(), sentence.start + rank.end()
    values = {
        "told": " ".join(rank[0].split()),
        "named": f"{_words(named, 0, passage.language)} {shown(_value(named, column))}",
        "right": f"{_words(right, 0, passage.language)} {shown(_value(right, column))}",
        "table": table.title.in_language(passage.language),
    }
    span = passage.span(start, end)
    return Finding("N354", span, values, severity=Severity.WARNING, path=passage.text.path)
