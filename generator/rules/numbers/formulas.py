"""Typed results of formulas: facts with a value and a formula, the transition of the funding."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding
from generator.locale import format_number
from generator.plan.facts import FactValueError, UnknownFactError, formula_tree
from generator.plan.resources import StateFunding
from generator.rules.numbers.amounts import Amount, Range, typed
from generator.rules.numbers.derived import Derivation, judge
from generator.rules.numbers.fact_amounts import fact_amount
from generator.rules.numbers.labels import words
from generator.rules.reading import PlanReading

CODES = ("N207", "N211", "N212")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each typed result that its formula does not give."""
    for name, fact in reading.plan.facts.items():
        if fact.value is not None and fact.formula is not None:
            yield from _check_fact(reading, name)
    resources = reading.plan.resources
    if resources and resources.state_funding:
        yield from _check_funding(reading, resources.state_funding)


def _check_fact(reading: PlanReading, name: str) -> Iterator[Finding]:
    fact, given = reading.plan.facts[name], fact_amount(reading, name)
    try:
        exact = reading.plan.book.by_formula(name)
        reach = _range(formula_tree(fact.formula or ""), reading)
    except (UnknownFactError, FactValueError, ZeroDivisionError):
        return
    if given:
        source = typed(reading.root, f"facts.{name}.formula", exact)
        derivation = Derivation(reach, exact, str(fact.formula).strip(), (source,))
        yield from judge("N211", given, derivation, words(fact.label))


def _range(node: ast.expr, reading: PlanReading) -> Range:
    """The values that a formula may have, its facts being rounded to the decimals typed."""
    match node:
        case ast.Constant(value=number):
            return Range.around(Decimal(str(number)), Decimal(0))
        case ast.Name(id=name):
            fact = reading.plan.facts[name]
            if fact.value is None:
                return _range(formula_tree(fact.formula or ""), reading)
            amount = fact_amount(reading, name)
            assert amount
            return amount.loose()
        case ast.UnaryOp(operand=operand):
            inner = _range(operand, reading)
            return Range(-inner.high, -inner.low)
        case ast.BinOp(left=left, op=op, right=right):
            return _combined(op, _range(left, reading), _range(right, reading))
    raise FactValueError("no_value", "")


def _combined(op: ast.operator, a: Range, b: Range) -> Range:
    match op:
        case ast.Add():
            return a + b
        case ast.Sub():
            return a - b
        case ast.Mult():
            return a * b
    return a / b


def _check_funding(reading: PlanReading, funding: StateFunding) -> Iterator[Finding]:
    """The stated funding of a year against its shares of actual costs and criteria."""
    costs, criteria = (
        typed(reading.root, f"{funding.path}.{key}", getattr(funding, key), funding.unit)
        for key in ("actual_costs", "by_criteria")
    )
    for step in funding.transition:
        if step.stated_funding is None:
            continue
        path = f"{step.path}.stated_funding"
        stated = typed(reading.root, path, step.stated_funding, funding.unit)
        weight, rest = step.actual_share / 100, 1 - step.actual_share / 100
        reach = _times(weight, costs) + _times(rest, criteria)
        formula = f"{_plain(weight)} · {costs} + {_plain(rest)} · {criteria}"
        derivation = Derivation(reach, funding.funding(step), formula, (costs, criteria))
        yield from judge("N212", stated, derivation, str(step.year))


def _times(weight: Decimal, amount: Amount) -> Range:
    return Range.around(weight, Decimal(0)) * amount.exact()


def _plain(weight: Decimal) -> str:
    return format_number(weight.normalize() if weight else Decimal(0))
