"""Sums that take in what covers more than their own area."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.facts import formula_tree
from generator.plan.resources import Personnel
from generator.rules.numbers.grid import Grid, free_grids
from generator.rules.numbers.labels import is_wider, words
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("N223",)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each term of a sum that is of another area than the sum."""
    for name in reading.plan.facts:
        yield from _of_fact(reading, name)
    resources = reading.plan.resources
    if resources and resources.personnel:
        yield from _of_personnel(reading, resources.personnel)
    for _, grid in free_grids(reading):
        yield from _of_grid(grid)


def _of_fact(reading: PlanReading, name: str) -> Iterator[Finding]:
    """A sum of facts of which some are of its own area and others not."""
    facts = reading.plan.facts
    fact = facts[name]
    if fact.formula is None or fact.area is None:
        return
    terms = [facts[term] for term in _terms(formula_tree(fact.formula)) if term in facts]
    areas = {words(term.area).lower() for term in terms if term.area}
    own = words(fact.area).lower()
    strange = next((t for t in terms if t.area and words(t.area).lower() != own), None)
    if own in areas and strange:
        path = f"facts.{name}.formula"
        values = {"what": words(strange.label)}
        span = span_of(reading.root, path, strange.path.rpartition(".")[2])
        related = (span_of(reading.root, f"{strange.path}.area"),)
        yield Finding("N223", span, values, Severity.WARNING, related, path)


def _terms(node: ast.expr) -> Iterator[str]:
    """The facts that a formula adds up; what it subtracts or multiplies is no term."""
    match node:
        case ast.Name(id=name):
            yield name
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield from _terms(left)
            yield from _terms(right)


def _of_personnel(reading: PlanReading, personnel: Personnel) -> Iterator[Finding]:
    """Staff that also serves other areas is in the sums: a note must tell."""
    for group in personnel.groups:
        if (group.beyond_area or is_wider(words(group.service))) and not personnel.notes:
            path = f"{group.path}.service"
            values = {"what": words(group.service)}
            span = span_of(reading.root, path)
            yield Finding("N223", span, values, Severity.WARNING, path=path)


def _of_grid(grid: Grid) -> Iterator[Finding]:
    """Rows that say «koko maakunta» among others that a total adds up."""
    total = next((row for row in grid.rows if row.kind == "total"), None)
    summed = total is not None or grid.sums_itself
    body = [i for i, row in enumerate(grid.rows) if row.kind == "body"]
    wider = [i for i in body if is_wider(grid.rows[i].label)]
    if not summed or len(wider) == len(body) or (total and is_wider(total.label)):
        return
    for i in wider:
        if amount := next((cell for cell in grid.cells[i] if cell), None):
            values = {"what": grid.rows[i].label}
            yield Finding("N223", amount.span, values, Severity.WARNING, path=amount.path)
