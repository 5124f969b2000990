"""Which of a plan's sources a document of some of its parts rests on."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Any

from generator.plan.facts import Fact, formula_tree
from generator.plan.front import Source
from generator.plan.marks import FACT
from generator.plan.part import values_within
from generator.plan.plan import Plan
from generator.plan.values import Text


def sources_of(plan: Plan, parts: Iterable[str]) -> dict[str, Source]:
    """The sources of a document of the parts, in the plan's own order.

    What no part cites is the whole plan's background. What only other parts cite is not there: a
    plan of 2025 does not rest on what the application of 2019 beside it cites.
    """
    own = _cited(plan, parts)
    others = _cited(plan, Plan.model_fields.keys() - {"facts", "sources"}) - own
    return {name: source for name, source in plan.sources.items() if name not in others}


def _cited(plan: Plan, parts: Iterable[str]) -> set[str]:
    """The names of the sources of the parts' tables, charts and facts, and more names."""
    names = set(_names([getattr(plan, part) for part in parts]))
    return names | {str(fact.source) for fact in _with_their_terms(names, plan)}


def _with_their_terms(names: Iterable[str], plan: Plan) -> Iterator[Fact]:
    """The facts among the names and those that they are computed from."""
    ahead, seen = list(names), set[str]()
    while ahead:
        name = ahead.pop()
        fact = plan.facts.get(name)
        if fact and name not in seen:
            seen.add(name)
            ahead += _terms(fact)
            yield fact


def _terms(fact: Fact) -> Iterator[str]:
    if fact.formula:
        nodes = ast.walk(formula_tree(fact.formula))
        yield from (node.id for node in nodes if isinstance(node, ast.Name))
    yield str(fact.share_of)
    if fact.previous:
        yield str(fact.previous.fact)


def _names(value: Any) -> Iterator[str]:
    """Every id within a value: those that stand alone, and the facts that its texts print."""
    for each in values_within(value):
        if isinstance(each, str):
            yield each
        elif isinstance(each, Text):
            yield from (m["name"] for text in each.versions.values() for m in FACT.finditer(text))
