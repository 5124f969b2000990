"""Per cent that should make a hundred, and percentages that nothing can have."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from operator import add

from generator.findings import Finding, Severity
from generator.locale import format_number
from generator.rules.numbers.amounts import HUNDRED, ZERO, Amount, Range, places, spelt, typed
from generator.rules.numbers.grid import Grid, free_grids
from generator.rules.numbers.labels import is_change, is_share, is_share_of_another, words
from generator.rules.numbers.units import PERCENT, scale
from generator.rules.reading import PlanReading

CODES = ("N205", "N210")

_MOST = 100


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each distribution that does not make a hundred and each odd percentage."""
    for _, grid in free_grids(reading):
        yield from _of_grid(grid)
        yield from _of_grid(grid.turned())
        yield from _impossible_cells(grid)
    for amount, label in _typed_percentages(reading):
        yield from _impossible(amount, label)


def _of_grid(grid: Grid) -> Iterator[Finding]:
    for j, column in enumerate(grid.columns):
        if column.kind != "body" or is_change(column.label):
            continue
        cells = [(row, cells[j]) for row, cells in zip(grid.rows, grid.cells, strict=True)]
        percent = [(row, c) for row, c in cells if c and scale(c.unit).kind == PERCENT]
        # A row of per cent among rows of amounts is judged in the turned grid.
        if not percent or len(percent) < sum(c is not None for _, c in cells):
            continue
        parts = [amount for row, amount in percent if row.kind == "body"]
        total = next((amount for row, amount in percent if row.kind == "total"), None)
        if len(parts) > 1:
            yield from _distribution(grid, j, parts, total)


def _distribution(
    grid: Grid, j: int, parts: list[Amount], total: Amount | None
) -> Iterator[Finding]:
    """Shares make a hundred where a total says so, or where the parts beside them have a total."""
    label = grid.columns[j].label
    shares = is_share(label) and not is_share_of_another(label, grid.totals())
    if total is not None:
        if _is_rate(parts, total):
            return
        whole = _makes(parts, total.exact())
        right = _meets_hundred(total) or (shares and total.value < _MOST and whole)
        meant = right or shares or total.value > _MOST
        if meant and not (right and whole):
            yield _finding(label, total, parts, Severity.ERROR)
    elif grid.sums_itself and not _makes(parts, HUNDRED):
        yield _finding(label, parts[-1], parts, Severity.ERROR if shares else Severity.WARNING)
    elif shares and any(row.kind == "total" for row in grid.rows) and not _makes(parts, HUNDRED):
        yield _finding(label, parts[-1], parts, Severity.ERROR)


def _is_rate(parts: list[Amount], total: Amount) -> bool:
    """Whether the total is a mean of the parts, as the rate of a whole area is."""
    values = [part.value for part in parts]
    return min(values) <= total.value <= max(values)


def _makes(parts: list[Amount], whole: Range) -> bool:
    return reduce(add, (part.loose() for part in parts), ZERO).gap(whole) == 0


def _meets_hundred(amount: Amount) -> bool:
    return amount.exact().gap(HUNDRED) == 0


def _finding(label: str, at: Amount, parts: list[Amount], severity: Severity) -> Finding:
    values = {
        "what": label,
        "sum": format_number(sum((part.value for part in parts), Decimal(0))),
        "terms": spelt(parts),
    }
    related = places(part for part in parts if part.span != at.span)
    return Finding("N205", at.span, values, severity, related, at.path)


def _impossible_cells(grid: Grid) -> Iterator[Finding]:
    for row, cells in zip(grid.rows, grid.cells, strict=True):
        for column, amount in zip(grid.columns, cells, strict=True):
            if amount and scale(amount.unit).kind == PERCENT:
                label = column.label if is_share(column.label) else row.label
                if is_share(label) and not is_change(label):
                    yield from _impossible(amount, label)


def _impossible(amount: Amount, label: str) -> Iterator[Finding]:
    if not 0 <= amount.value <= _MOST:
        values = {"what": label, "given": str(amount)}
        yield Finding("N210", amount.span, values, path=amount.path)


def _typed_percentages(reading: PlanReading) -> Iterator[tuple[Amount, str]]:
    """The shares that parts of the plan hold under a key of their own, with what they are of."""
    plan, root = reading.plan, reading.root
    for name, fact in plan.facts.items():
        label = words(fact.label)
        if fact.stated_share is not None:
            yield typed(root, f"facts.{name}.stated_share", fact.stated_share), label
        named = scale(fact.unit).kind == PERCENT and is_share(label) and not is_change(label)
        if fact.value is not None and named:
            yield typed(root, f"facts.{name}.value", fact.value), label
    for path, value, label in _keyed(reading):
        if value is not None:
            yield typed(root, path, value), label


def _keyed(reading: PlanReading) -> Iterator[tuple[str, Decimal | None, str]]:
    plan = reading.plan
    if plan.resources and plan.resources.state_funding:
        for step in plan.resources.state_funding.transition:
            yield f"{step.path}.actual_share", step.actual_share, str(step.year)
    if plan.funding_model and plan.funding_model.tiers:
        for regime in plan.funding_model.tiers.regimes:
            for tier in regime.steps:
                yield f"{tier.path}.share", tier.share, words(regime.name)
    if plan.funding_model and plan.funding_model.history:
        for year in plan.funding_model.history.years:
            yield f"{year.path}.stated_percent", year.stated_percent, str(year.period)
    for project in plan.projects.projects if plan.projects else ():
        for key in ("funder_percent", "own_share_percent"):
            if project.money:
                yield (
                    f"{project.money.path}.{key}",
                    getattr(project.money, key),
                    words(project.name),
                )
