"""Amounts on different scales that are put together as if they were on one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.facts import Fact, formula_tree
from generator.plan.figure import Figure
from generator.plan.table import Table
from generator.rules.numbers.grid import free_grids
from generator.rules.numbers.units import MONEY, mixed, scale
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("N231",)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each table, chart, share, change and formula that mixes units."""
    for name, fact in reading.plan.facts.items():
        yield from _compared(reading, name, fact)
        yield from _added(reading, name, fact)
    for figure in reading.plan.figures():
        yield from _drawn(reading, figure)
    for table, _ in free_grids(reading):
        yield from _set_out(reading, table)


def _finding(
    reading: PlanReading, path: str, units: list[str], severity: Severity, piece: str = ""
) -> Finding:
    span = span_of(reading.root, path, piece)
    values = {"units": ", ".join(dict.fromkeys(units))}
    return Finding("N231", span, values, severity, path=path)


def _compared(reading: PlanReading, name: str, fact: Fact) -> Iterator[Finding]:
    """A share or a change is reckoned from two numbers as they stand."""
    before = fact.previous.fact if fact.previous else None
    pairs = ((fact.share_of, "share_of"), (before, "previous.fact"))
    for other, key in pairs:
        if other in reading.plan.facts:
            units = [fact.unit, reading.plan.facts[other].unit]
            if mixed(units):
                yield _finding(reading, f"facts.{name}.{key}", units, Severity.ERROR)


def _added(reading: PlanReading, name: str, fact: Fact) -> Iterator[Finding]:
    """Facts that a formula adds up or subtracts as they stand."""
    if fact.formula is None:
        return
    for node in ast.walk(formula_tree(fact.formula)):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
            ends = [end for end in _terms(node) if end in reading.plan.facts]
            units = [reading.plan.facts[end].unit for end in ends]
            if mixed(units):
                path = f"facts.{name}.formula"
                yield _finding(reading, path, units, Severity.ERROR)
                return


def _terms(node: ast.expr) -> Iterator[str]:
    """The facts that stand in a sum or difference by themselves."""
    match node:
        case ast.Name(id=name):
            yield name
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
            yield from _terms(left)
            yield from _terms(right)


def _drawn(reading: PlanReading, figure: Figure) -> Iterator[Finding]:
    """Facts whose bars stand on one axis."""
    facts = reading.plan.facts
    if isinstance(figure.data, list):
        units = [facts[name].unit for name in figure.data if name in facts]
        if mixed(units):
            yield _finding(reading, f"{figure.path}.data[0]", units, Severity.ERROR)


def _set_out(reading: PlanReading, table: Table) -> Iterator[Finding]:
    """Columns of money on two scales, which a reader takes for one."""
    money = [column for column in table.columns if scale(column.unit).kind == MONEY]
    first = money[0] if money else None
    for column in money[1:]:
        if first and scale(column.unit) != scale(first.unit):
            units = [first.unit, column.unit]
            yield _finding(reading, f"{column.path}.unit", units, Severity.WARNING)
            return
