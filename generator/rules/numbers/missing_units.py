"""Numbers without a unit that need one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding, Severity, Span
from generator.plan.goals import Indicator
from generator.plan.situation import TimeSeries
from generator.plan.table import Table
from generator.rules.numbers.amounts import Amount, typed
from generator.rules.numbers.grid import Grid, free_grids
from generator.rules.numbers.labels import is_share, words
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import locate, span_of

CODES = ("N230",)

# What is told in euros or per cent; and a label or title that tells its unit.
_NEEDS = re.compile(
    r"kustannukset\b|\bmenot\b|\btulot\b|määräraha|rahoitus\b|budjetti\b|talousarvio\b|palkat\b"
    r"|avustukset\b|\w+aste\b|prosent|kostnader|utgifter|inkomster|anslag|budget\b|\w+grad\b|procent"
)
_TELLS = re.compile(
    r"€|%|\beuro|\beur\b|\bhtv\b|henkilötyövuo|milj\.|miljoon|tuhan|\bkpl\b|prosent|procent"
    r"|\bvuot(?:ta|ena|t)\b|\bkk\b|kuukaut|tunti|\bh\b|\bpv\b|päivä|årsverk|\bmn\b|tusen|\bper\b|/"
    r"|suhdeluku|indeksi|index|kerroin"
)
_SMALL = 1000
"""No municipal budget is this few euros in every line: they are thousands or millions."""


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each column, budget, series, fact or indicator whose numbers lack a unit."""
    for table, grid in free_grids(reading):
        yield from _of_table(table, grid, reading.root)
    yield from _of_budget(reading)
    for series in reading.plan.situation.series if reading.plan.situation else ():
        yield from _of_series(series, reading.root)
    yield from _of_facts(reading)
    for indicator in reading.plan.indicators():
        yield from _of_indicator(indicator, reading.root)


def needs_unit(label: str, amounts: Iterable[Amount]) -> bool:
    """Whether the numbers say nothing without a unit: money, rates, and decimals."""
    text = label.lower()
    if _TELLS.search(text):
        return False
    return bool(_NEEDS.search(text)) or is_share(label) or any(a.decimals for a in amounts)


def _finding(label: str, span: Span, path: str) -> Finding:
    return Finding("N230", span, {"what": label}, Severity.WARNING, path=path)


def _of_table(table: Table, grid: Grid, root: MarkedMap) -> Iterator[Finding]:
    if _TELLS.search(grid.title.lower()):
        return
    labels = {words(column.label): column.path for column in table.columns}
    for j, column in enumerate(grid.columns):
        amounts = [
            amount
            for i, amount in enumerate(grid.column(j))
            if amount and not grid.unit(i, j) and not _TELLS.search(grid.rows[i].label.lower())
        ]
        if amounts and not column.unit and needs_unit(column.label, amounts):
            path = f"{labels[column.label]}.label"
            yield _finding(column.label, span_of(root, path), path)


def _of_budget(reading: PlanReading) -> Iterator[Finding]:
    """A budget without a unit is in euros, which amounts like «14,8» are not."""
    budget = reading.plan.resources.budget if reading.plan.resources else None
    given = locate(reading.root, budget.path) if budget else None
    if budget is None or not isinstance(given, MarkedMap) or given.get("unit"):
        return
    values = [value for line in budget.lines for value in line.amounts.values()]
    if values and all(abs(value) < _SMALL for value in values):
        line = budget.lines[0]
        path = f"{line.path}.amounts.{next(iter(line.amounts))}"
        yield _finding(words(line.item), span_of(reading.root, path), path)


def _of_series(series: TimeSeries, root: MarkedMap) -> Iterator[Finding]:
    amounts = [
        typed(root, f"{point.path}.value", point.value)
        for each in series.lines
        for point in each.points
        if point.value is not None
    ]
    title = words(series.title)
    if not series.unit and needs_unit(title, amounts):
        path = f"{series.path}.title"
        yield _finding(title, span_of(root, path), path)


def _of_facts(reading: PlanReading) -> Iterator[Finding]:
    for name, fact in reading.plan.facts.items():
        path = f"facts.{name}.value"
        amounts = [typed(reading.root, path, fact.value)] if fact.value is not None else []
        label = words(fact.label)
        if amounts and not fact.unit and (needs_unit(label, amounts) or _TELLS.search(label)):
            yield _finding(label, amounts[0].span, path)


def _of_indicator(indicator: Indicator, root: MarkedMap) -> Iterator[Finding]:
    keys = [key for key in ("baseline", "target") if getattr(indicator, key) is not None]
    amounts = [typed(root, f"{indicator.path}.{key}", getattr(indicator, key)) for key in keys]
    label = words(indicator.name)
    if amounts and not indicator.unit and needs_unit(label, amounts):
        yield _finding(label, amounts[0].span, amounts[0].path)
