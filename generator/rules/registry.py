"""Finding the rules and applying them."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from types import ModuleType

from generator.findings import Finding
from generator.rules.reading import PlanReading, Reading


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its module's name, the codes of its findings and one of the two ways to check."""

    name: str
    codes: tuple[str, ...]
    check: Callable[[Reading], Iterable[Finding]] | None
    check_plan: Callable[[PlanReading], Iterable[Finding]] | None


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their names."""
    package = import_module("generator.rules")
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    modules = (import_module(name) for name in sorted(module.name for module in found))
    return tuple(_rule(module) for module in modules if hasattr(module, "CODES"))


def _rule(module: ModuleType) -> Rule:
    name = module.__name__.removeprefix("generator.rules.")
    return Rule(
        name, module.CODES, getattr(module, "check", None), getattr(module, "check_plan", None)
    )


def apply_in_each_language(reading: Reading) -> Iterator[Finding]:
    """What the rules find in the reading; of a plan in several languages in each of them.

    What a rule tells of a place in one language it does not tell again in another.
    """
    told = list(apply_rules(reading))
    yield from told
    if isinstance(reading, PlanReading) and not reading.unread:
        known = {(finding.code, finding.span) for finding in told}
        for language in reading.plan.told_in[1:]:
            again = replace(reading, plan=reading.plan.in_language(language))
            for rule in rules():
                for finding in rule.check_plan(again) if rule.check_plan else ():
                    if (finding.code, finding.span) not in known:
                        yield finding


def apply_rules(reading: Reading, wanted: Collection[str] | None = None) -> Iterator[Finding]:
    """What the rules find in the reading, those alone that can yield one of the wanted codes.

    Rules that need a plan's model are left out where there is none, and where a file of the plan
    could not be read: they would miss what it holds.
    """
    for rule in rules():
        if wanted is not None and not any(code in wanted for code in rule.codes):
            continue
        if rule.check:
            yield from rule.check(reading)
        if rule.check_plan and isinstance(reading, PlanReading) and not reading.unread:
            yield from rule.check_plan(reading)
