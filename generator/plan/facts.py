"""Facts: the numbers of a plan, each with one home, and what can be computed from them."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, DecimalException
from typing import Annotated

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.locale import round_half_up
from generator.plan.part import Part
from generator.plan.values import Decimals, Flag, Identifier, Number, Prose, When, Words

_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div)
_NODES = (ast.Expression, ast.BinOp, ast.UnaryOp, ast.USub, ast.Name, ast.Load, ast.Constant)
_PLAIN = re.compile(r"[a-z0-9_+\-−*·×/()., ]{1,500}")
_ODD_NUMBER = re.compile(r"(?<![a-z0-9_])\d+[a-z_]|\d{16}")  # 1e999, 0x10, 1_000


class UnknownFactError(KeyError):
    """A formula or a reference names a fact that the plan lacks."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FactValueError(ValueError):
    """A fact has no value of the kind asked for; `reason` is a key of the message catalogue."""

    def __init__(self, reason: str, name: str) -> None:
        super().__init__(reason, name)
        self.reason = reason
        self.name = name


def _read_formula(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not _PLAIN.fullmatch(text) or _ODD_NUMBER.search(text):
        raise PydanticCustomError("formula", "not a formula")
    try:
        tree = ast.parse(_with_points(text), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise PydanticCustomError("formula", "not a formula") from None
    if not all(isinstance(node, _NODES + _OPERATORS) for node in ast.walk(tree)):
        raise PydanticCustomError("formula", "not a formula")
    return value  # type: ignore[return-value]  # the marked text, with its place


def formula_tree(formula: str) -> ast.expr:
    """The syntax tree of a formula that the model has read."""
    return ast.parse(_with_points(formula.strip()), mode="eval").body


def _with_points(formula: str) -> str:
    return formula.replace(",", ".").replace("−", "-").replace("·", "*").replace("×", "*")


Formula = Annotated[str, PlainValidator(_read_formula)]


class Previous(Part):
    """The value that a fact is compared with: an earlier one, by number or as another fact.

    `stated_change` (in the fact's unit) and `stated_change_percent` are the change as the source
    tells it: they are checked, never printed.
    """

    value: Number | None = None
    fact: Identifier | None = None
    as_of: When | None = None
    stated_change: Number | None = None
    stated_change_percent: Number | None = None


class Fact(Part):
    """A number with its unit, day, area and source.

    Either `value` or `formula` (facts joined by + − * / and numbers); of both the value counts and
    the formula checks it. `share_of` names the fact that this one is a part of, `stated_share` the
    percentage as the source tells it (checked, never printed), `previous` what it has changed from.
    """

    label: Prose
    value: Number | None = None
    formula: Formula | None = None
    unit: Words = ""
    as_of: When | None = None
    area: Prose | None = None
    source: Identifier | None = None
    share_of: Identifier | None = None
    stated_share: Number | None = None
    previous: Previous | None = None
    approximate: Flag = False
    decimals: Decimals | None = None
    note: Prose | None = None


class FactBook:
    """The facts of a plan and what follows from them: shares, changes, results of formulas.

    Every method raises `UnknownFactError` for an unknown id and `FactValueError` where the fact
    does not carry what is asked.
    """

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self._known: dict[str, Decimal] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._facts

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def fact(self, name: str) -> Fact:
        """The fact as the planner wrote it."""
        if name not in self._facts:
            raise UnknownFactError(name)
        return self._facts[name]

    def value(self, name: str) -> Decimal:
        """The number itself, in the fact's unit."""
        try:
            return self._value(name)
        except RecursionError:
            raise FactValueError("circular", name) from None

    def decimals(self, name: str) -> int | None:
        """The decimals that the fact is shown with; None those that it was given with.

        What is computed is shown in whole numbers unless the fact says otherwise.
        """
        fact = self.fact(name)
        if fact.decimals is None and fact.value is None:
            return 0
        return fact.decimals

    def rounded(self, name: str) -> Decimal:
        """The number as it is shown, in the fact's unit."""
        decimals = self.decimals(name)
        value = self.value(name)
        return value if decimals is None else round_half_up(value, decimals)

    def _value(self, name: str, above: tuple[str, ...] = ()) -> Decimal:
        if name not in self._known:
            self._known[name] = self._reckoned(name, above)
        return self._known[name]

    def _reckoned(self, name: str, above: tuple[str, ...]) -> Decimal:
        if name in above:
            raise FactValueError("circular", name)
        fact = self.fact(name)
        return fact.value if fact.value is not None else self._by_formula(name, above)

    def by_formula(self, name: str) -> Decimal:
        """What the fact's formula gives, whether or not the fact has a value too."""
        try:
            return self._by_formula(name, ())
        except RecursionError:
            raise FactValueError("circular", name) from None

    def _by_formula(self, name: str, above: tuple[str, ...]) -> Decimal:
        formula = self.fact(name).formula
        if formula is None:
            raise FactValueError("no_value", name)
        tree = formula_tree(formula)
        return self._computed(tree, (*above, name))

    def _computed(self, node: ast.expr, above: tuple[str, ...]) -> Decimal:
        match node:
            case ast.Constant(value=number):
                return Decimal(str(number))
            case ast.Name(id=name):
                return self._value(name, above)
            case ast.UnaryOp(operand=operand):
                return -self._computed(operand, above)
            case ast.BinOp(left=left, op=op, right=right):
                a, b = self._computed(left, above), self._computed(right, above)
                return _combined(op, a, b, above[-1])
        raise FactValueError("no_value", above[-1])

    def share(self, name: str) -> Decimal:
        """The fact as a percentage of the fact that it is a share of."""
        whole = self.fact(name).share_of
        if whole is None:
            raise FactValueError("no_share", name)
        return _percentage(self.value(name), self.value(whole), name)

    def previous(self, name: str) -> Decimal:
        """The value that the fact has changed from."""
        before = self.fact(name).previous
        if before is None or (before.value is None and before.fact is None):
            raise FactValueError("no_previous", name)
        return before.value if before.value is not None else self.value(str(before.fact))

    def change(self, name: str) -> Decimal:
        """The change from the previous value, in the fact's unit."""
        return self.value(name) - self.previous(name)

    def change_percent(self, name: str) -> Decimal:
        """The change from the previous value, in per cent of it."""
        return _percentage(self.change(name), self.previous(name), name)

    def factor(self, name: str) -> Decimal:
        """How many times the previous value the fact is: 40 is 1.6 times 25."""
        return _combined(ast.Div(), self.value(name), self.previous(name), name)


def if_known(compute: Callable[[str], Decimal], name: str) -> Decimal | None:
    """What a method of a `FactBook` tells of a fact; None where the fact does not carry it.

    Why it does not is told where references are checked.
    """
    try:
        return compute(name)
    except (UnknownFactError, FactValueError):
        return None


def _combined(operator: ast.operator, a: Decimal, b: Decimal, name: str) -> Decimal:
    try:
        match operator:
            case ast.Add():
                return a + b
            case ast.Sub():
                return a - b
            case ast.Mult():
                return a * b
            case _:
                return a / b
    except DecimalException:
        raise FactValueError("division", name) from None


def _percentage(part: Decimal, whole: Decimal, name: str) -> Decimal:
    if whole == 0:
        raise FactValueError("division", name)
    return part / whole * 100
