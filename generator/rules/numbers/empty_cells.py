"""Places of a table that have no number and do not say why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding, Severity
from generator.rules.numbers.grid import Grid, Line, free_grids
from generator.rules.numbers.labels import words
from generator.rules.numbers.typed_grids import typed_grids
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import locate, texts

CODES = ("N232",)

_REASON = re.compile(
    r"puuttu|tyhj|tieto\w* ei|luku\w* ei|ei (?:ole )?(?:tieto|luku|saatav|saatu|käytettäv|toim)"
    r"|salassa|saknas|sekretess|uppgift\w* (?:finns )?inte|ingen uppgift|inte tillgänglig|tom\b"
)
_SAME = 5  # letters that two forms of a word share: «Virolahti», «Virolahdelta»
_WORD = re.compile(r"[^\W_]{4,}")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each row that has empty places beside columns with numbers."""
    for table, grid in free_grids(reading):
        told = [words(note) for note in table.notes]
        yield from _check(grid, told)
    personnel = reading.plan.resources.personnel if reading.plan.resources else None
    for grid in typed_grids(reading):
        if personnel is None or grid.path != personnel.path:  # no staff of an origin is none
            part = locate(reading.root, grid.path)
            notes = part.get("notes") if isinstance(part, MarkedMap) else None
            yield from _check(grid, list(texts(notes)))


def _numeric(grid: Grid) -> list[int]:
    """The columns that have some number in an ordinary row, sums of columns left out."""
    return [
        j
        for j, column in enumerate(grid.columns)
        if column.kind == "body"
        and any(c[j] for row, c in zip(grid.rows, grid.cells, strict=True) if row.kind == "body")
    ]


def _check(grid: Grid, notes: list[str]) -> Iterator[Finding]:
    columns = _numeric(grid)
    for i, row in enumerate(grid.rows):
        empty = [
            grid.columns[j]
            for j in columns
            if grid.cells[i][j] is None and (i, j) not in grid.marked
        ]
        if row.kind == "body" and empty and row.span and not _told(notes, [row, *empty]):
            values = {"what": row.label, "columns": "; ".join(column.label for column in empty)}
            yield Finding("N232", row.span, values, Severity.WARNING, path=row.path)


def _told(notes: list[str], lines: Iterable[Line]) -> bool:
    """Whether a note names the row or one of the columns, or says that something is missing."""
    named = {word[:_SAME].lower() for line in lines for word in _WORD.findall(line.label)}
    return any(
        _REASON.search(note.lower())
        or any(word[:_SAME].lower() in named for word in _WORD.findall(note))
        for note in notes
    )
