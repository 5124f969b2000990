"""Shares, ratios and changes that stand in a table beside the numbers that they come from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.findings import Finding, Severity
from generator.rules.numbers.amounts import Amount, Range, places, plain
from generator.rules.numbers.grid import Grid, free_grids
from generator.rules.numbers.labels import is_change, is_share, is_share_of_another
from generator.rules.numbers.units import PERCENT, POINTS, scale
from generator.rules.reading import PlanReading

CODES = ("N206", "N207", "N209")

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HUNDRED = Range(Decimal(100), Decimal(100))


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a number may have been derived: the values it may have, the exact one, the terms."""

    range: Range
    exact: Decimal
    formula: str
    terms: tuple[Amount, ...]


Way = Callable[[int], "Derivation | None"]
"""The derivation of the number in a row, where the row has what it needs."""


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each derived number that the numbers beside it contradict."""
    for _, grid in free_grids(reading):
        yield from _check(grid)
        yield from _check(grid.turned())


def _check(grid: Grid) -> Iterator[Finding]:
    for j, column in enumerate(grid.columns):
        kinds = {scale(c.unit).kind for c in grid.column(j) if c}
        if is_change(column.label):
            ways, code = _changes(grid, j, kinds), "N209"
        elif kinds == {PERCENT}:
            ways, code = _shares(grid, j), "N206"
        else:
            continue
        way = _chosen(grid, j, ways)
        for i, amount in enumerate(grid.column(j)):
            if way and amount and (derivation := way(i)):
                yield from judge(code, amount, derivation, grid.rows[i].label)


def judge(code: str, amount: Amount, derivation: Derivation, what: str) -> Iterator[Finding]:
    """A finding where the typed number is not the derived one, rounded to its decimals."""
    if amount.rounded().gap(derivation.range) == 0:
        return
    severity, shown = Severity.ERROR, max(amount.decimals, 1)
    if amount.is_cut_from(derivation.exact):
        code, severity, shown = "N207", Severity.WARNING, amount.decimals
    values = {
        "what": what,
        "given": str(amount),
        "right": plain(derivation.exact, shown),
        "exact": plain(derivation.exact, amount.decimals + 2),
        "formula": derivation.formula,
    }
    yield Finding(code, amount.span, values, severity, places(derivation.terms), amount.path)


def _chosen(grid: Grid, j: int, ways: list[tuple[bool, Way]]) -> Way | None:
    """The way that explains most of the column; one that its label names needs no witness.

    Others must explain at least two of the numbers and more than they do not: a column that
    follows none of the ways is derived from something that is not in the table.
    """
    best: tuple[int, Way] | None = None
    for named, way in ways:
        right = wrong = 0
        for i, amount in enumerate(grid.column(j)):
            derivation = way(i) if amount else None
            if amount and derivation:
                meets = amount.rounded().gap(derivation.range) == 0
                right, wrong = right + meets, wrong + (not meets)
        sure = right > 1 and right > wrong
        if (named or sure) and right + wrong and (best is None or right > best[0]):
            best = (right, way)
    return best[1] if best else None


def _shares(grid: Grid, j: int) -> list[tuple[bool, Way]]:
    """Shares of the total of a column, then ratios of two columns."""
    counts = [k for k, c in enumerate(grid.columns) if k != j and _is_count(grid, k)]
    label, total = grid.columns[j].label, _total_row(grid)
    own = grid.cells[total][j] if total is not None else None
    whole = own is None or own.exact().gap(_HUNDRED) == 0
    of_another = is_share_of_another(label, grid.totals())
    named = is_share(label) and not of_another and total is not None and whole
    near = [k for k in counts if k < j][-1:] or counts[:1]
    shares = [(named and k in near, _share_of_total(grid, k, total)) for k in counts]
    pairs = [(a, b) for a in counts for b in counts if a != b]
    return [*shares, *((False, _ratio(grid, a, b)) for a, b in pairs)]


def _is_count(grid: Grid, k: int) -> bool:
    kinds = {scale(c.unit).kind for c in grid.column(k) if c}
    return bool(kinds) and not kinds & {PERCENT, POINTS} and not is_change(grid.columns[k].label)


def _total_row(grid: Grid) -> int | None:
    return next((i for i, row in enumerate(grid.rows) if row.kind == "total"), None)


def _share_of_total(grid: Grid, k: int, total: int | None) -> Way:
    column = grid.column(k)
    parts = [c for row, c in zip(grid.rows, column, strict=True) if c and row.kind == "body"]
    whole = column[total] if total is not None else None
    if whole is None and parts and total is None and grid.sums_itself:
        value = sum((part.value for part in parts), Decimal(0))
        whole = Amount(value, parts[0].span, parts[0].path, parts[0].unit)

    def way(i: int) -> Derivation | None:
        return share(column[i], whole)

    return way


def _ratio(grid: Grid, a: int, b: int) -> Way:
    def way(i: int) -> Derivation | None:
        return share(grid.cells[i][a], grid.cells[i][b])

    return way


def share(part: Amount | None, whole: Amount | None) -> Derivation | None:
    """The part in per cent of the whole; None where there is no such number."""
    if part is None or whole is None:
        return None
    try:
        reach = part.loose() / whole.loose() * _HUNDRED
    except ZeroDivisionError:
        return None
    exact = part.value / whole.value * 100
    return Derivation(reach, exact, f"{part} / {whole} · 100", (part, whole))


def change(before: Amount | None, after: Amount | None) -> Derivation | None:
    """The change from one number to the other, in their unit."""
    if before is None or after is None:
        return None
    exact = after.value - before.value
    return Derivation(after.loose() - before.loose(), exact, f"{after} − {before}", (before, after))


def change_percent(before: Amount | None, after: Amount | None) -> Derivation | None:
    """The change from one number to the other, in per cent of the first."""
    if before is None or after is None:
        return None
    try:
        ratio = after.loose() / before.loose() * _HUNDRED
    except ZeroDivisionError:
        return None
    exact = (after.value - before.value) / before.value * 100
    formula = f"({after} − {before}) / {before} · 100"
    return Derivation(ratio - _HUNDRED, exact, formula, (before, after))


def _changes(grid: Grid, j: int, kinds: set[str]) -> list[tuple[bool, Way]]:
    """Changes between two columns: those whose years the label names, else the two nearest."""
    counts = [k for k, c in enumerate(grid.columns) if k != j and not is_change(c.label)]
    years = {k: found[0] for k in counts if (found := _YEAR.findall(grid.columns[k].label))}
    named = _YEAR.findall(grid.columns[j].label)
    reckon = change_percent if kinds == {PERCENT} else change
    ways = []
    for a in counts:
        for b in counts:
            if a in years and b in years and years[a] < years[b]:
                told = named == [years[a], years[b]] or (not named and len(years) == 2)  # noqa: PLR2004
                ways.append((told, _change_between(grid, a, b, reckon)))
    return ways


def _change_between(
    grid: Grid, a: int, b: int, reckon: Callable[[Amount | None, Amount | None], Derivation | None]
) -> Way:
    def way(i: int) -> Derivation | None:
        before, after = grid.cells[i][a], grid.cells[i][b]
        same = before and after and scale(before.unit) == scale(after.unit)
        return reckon(before, after) if same else None

    return way
