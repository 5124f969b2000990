"""Numbers as planners typed them: the value, its place, and between what it may truly lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from generator.findings import Span
from generator.locale import format_number, round_half_up, with_unit
from generator.rules.numbers.units import scale
from generator.source import MarkedMap
from generator.source.locate import span_of

MOST_TERMS = 8
"""Terms of a sum that a message spells out, and places that it points to."""


@dataclass(frozen=True, slots=True)
class Range:
    """The values between two bounds, both included."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Range) -> Range:
        return Range(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Range) -> Range:
        return _spanning(a * b for a in (self.low, self.high) for b in (other.low, other.high))

    def __truediv__(self, other: Range) -> Range:
        """Raises ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        return _spanning(a / b for a in (self.low, self.high) for b in (other.low, other.high))

    def gap(self, other: Range) -> Decimal:
        """How far the nearest values of the two are from each other; zero where they meet."""
        return max(self.low - other.high, other.low - self.high, Decimal(0))

    @classmethod
    def around(cls, value: Decimal, reach: Decimal) -> Range:
        """The values within reach of a value."""
        return cls(value - reach, value + reach)


def _spanning(corners: Iterable[Decimal]) -> Range:
    found = list(corners)
    return Range(min(found), max(found))


ZERO = Range(Decimal(0), Decimal(0))
HUNDRED = Range(Decimal(100), Decimal(100))


@dataclass(frozen=True, slots=True)
class Amount:
    """A typed number with its place; `approximate` where the planner says that it is."""

    value: Decimal
    span: Span
    path: str
    unit: str = ""
    approximate: bool = False

    @property
    def decimals(self) -> int:
        """The decimals that it was typed with."""
        return max(0, -int(self.value.as_tuple().exponent))

    @property
    def last_place(self) -> Decimal:
        """One of the last digit typed: 0,1 for «14,8»."""
        return Decimal(1).scaleb(-self.decimals)

    def exact(self) -> Range:
        """The values that may have been rounded to it.

        Half of the last decimal both ways: ±0,05 for «14,8». Whole numbers are exact, save those
        of a unit that rounds itself, such as «milj. €» and «%»: ±0,5.
        """
        rounds = self.decimals > 0 or scale(self.unit).rounds
        return Range.around(self.value, self.last_place / 2 if rounds else Decimal(0))

    def rounded(self) -> Range:
        """The values that may have been rounded to it, were it the result of a division."""
        return Range.around(self.value, self.last_place / 2)

    def loose(self) -> Range:
        """The same, and one of the last digit more where the number is approximate."""
        exact = self.exact()
        more = self.last_place if self.approximate else Decimal(0)
        return Range(exact.low - more, exact.high + more)

    def is_cut_from(self, exact: Decimal) -> bool:
        """Whether it is what remains when digits of the exact value are cut, not rounded."""
        cut = exact.quantize(self.last_place, rounding=ROUND_DOWN)
        return cut == self.value != round_half_up(exact, self.decimals)

    def __str__(self) -> str:
        return format_number(self.value)

    def with_unit(self) -> str:
        """The number and its unit, typeset."""
        return with_unit(format_number(self.value), self.unit)


def typed(
    root: MarkedMap, path: str, value: Decimal, unit: str = "", *, approximate: bool = False
) -> Amount:
    """The number that stands at a path of the plan."""
    return Amount(value, span_of(root, path), path, unit, approximate)


def plain(value: Decimal, decimals: int) -> str:
    """A computed number, typeset with so many decimals but no zeros at their end."""
    rounded = round_half_up(value, decimals)
    whole = rounded.to_integral_value()
    return format_number(whole if rounded == whole else rounded.normalize())


def euros(value: Decimal) -> str:
    """An amount of money: whole euros, or with cents."""
    cents = round_half_up(value, 2)
    whole = cents.to_integral_value()
    return format_number(whole if cents == whole else cents)


def spelt(terms: Sequence[Amount]) -> str:
    """The sum as one would say it: «40 + 3 − 6»; the middle of a long one is left out."""
    shown = terms if len(terms) <= MOST_TERMS else (*terms[: MOST_TERMS - 2], None, terms[-1])
    words = ""
    for term in shown:
        if term is None:
            words += " + …"
        elif not words:
            words = str(term)
        else:
            words += f" {'−' if term.value < 0 else '+'} {format_number(abs(term.value))}"
    return words


def places(amounts: Iterable[Amount]) -> tuple[Span, ...]:
    """The first places of the amounts, each once."""
    return tuple(dict.fromkeys(amount.span for amount in amounts))[:MOST_TERMS]
