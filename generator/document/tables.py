"""The plan's data tables as tables of the document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from generator.document.blocks import Column, Row, Table
from generator.document.inlines import Inlines, Plain
from generator.locale import NBSP, format_number, label
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable
from generator.plan.front import Source
from generator.plan.values import Text, words_in

Words = Callable[[Text], Inlines]
EMPTY: Inlines = (Plain("–"),)


def table_block(
    table: DataTable, sources: Mapping[str, Source], words: Words, language: str
) -> Table:
    """The table with its numbers typeset; `words` makes inlines of a text of the plan."""
    columns = tuple(
        Column(words(c.label), c.kind, _unit(c, language), c.weight) for c in table.columns
    )
    rows = tuple(_row(row, table.columns, words, language) for row in table.rows)
    return Table(
        id=table.id,
        caption=words(table.title),
        columns=columns,
        rows=rows,
        source=table.path,
        notes=tuple(words(note) for note in table.notes),
        origin=origin_line(table.origins, sources, words, language),
    )


def _unit(column: DataColumn, language: str) -> str:
    unit = words_in(column.unit, language) if column.unit else ""
    return "" if column.label.in_language(language).endswith(unit) else unit


def _row(row: DataRow, columns: Sequence[DataColumn], words: Words, language: str) -> Row:
    cells = tuple(
        () if row.kind == "group" and cell is None else _cell(cell, column, row, words, language)
        for cell, column in zip(row.cells, columns, strict=True)
    )
    numbers = tuple(cell if isinstance(cell, Decimal) else None for cell in row.cells)
    return Row(cells, row.kind, row.path, numbers if any(n is not None for n in numbers) else ())


def _cell(cell: Cell, column: DataColumn, row: DataRow, words: Words, language: str) -> Inlines:
    if cell is None:
        return EMPTY
    if isinstance(cell, Decimal):
        text = format_number(cell, column.decimals, language=language)
        about = label("value.approximately", language) + NBSP if row.approximate else ""
        return (Plain(about + text),)
    texts = cell if isinstance(cell, tuple) else (cell,)
    parts = [words(text) for text in texts]
    return joined(parts, ", ") or EMPTY


def joined(parts: Sequence[Inlines], separator: str) -> Inlines:
    """The parts one after another with the separator between."""
    between: Inlines = (Plain(separator),)
    pairs = ((between, part) if i else (part,) for i, part in enumerate(parts))
    return tuple(inline for pair in pairs for part in pair for inline in part)


def origin_line(
    ids: Sequence[str], sources: Mapping[str, Source], words: Words, language: str
) -> Inlines:
    """«Lähde: Tilastokeskus, Työssäkäyntitilasto 2021.», empty without sources."""
    known = [sources[name] for name in ids if name in sources]
    if not known:
        return ()
    key = "value.source" if len(known) == 1 else "value.sources"
    named = [
        joined([words(text) for text in (source.publisher, source.title) if text], ", ")
        for source in known
    ]
    return (Plain(label(key, language) + " "), *joined(named, "; "), Plain("."))
