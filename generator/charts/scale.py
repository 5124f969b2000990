"""The value axis: round ticks, sensible multiples of euros, numbers in the chart's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.charts.recipe import Recipe
from generator.locale import format_number, label

_EUROS = frozenset({"€", "eur", "euro", "euroa"})
_MULTIPLES = ((9, "chart.billion_euros"), (6, "chart.million_euros"))
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the figures of one chart are printed: alike, in one multiple of the unit.

    Euros from a million on are shown in millions or thousands of millions: `exponent` is the
    power of ten that they are divided by, and `unit` says so.
    """

    unit: str
    decimals: int
    exponent: int
    language: str

    def text(self, value: Decimal, *, sign: bool = False) -> str:
        """The value as its label prints it, without the unit."""
        scaled = value.scaleb(-self.exponent)
        return format_number(scaled, self.decimals, language=self.language, sign=sign)


@dataclass(frozen=True, slots=True)
class Scale:
    """A value axis from its first tick to its last, both whole steps."""

    ticks: tuple[Decimal, ...]
    numbers: Numbers

    def share(self, value: Decimal) -> float:
        """How far along the axis a value lies: 0 at the first tick, 1 at the last."""
        low, high = self.ticks[0], self.ticks[-1]
        return float((value - low) / (high - low))

    def texts(self) -> list[str]:
        """The ticks as the axis prints them."""
        return [self.numbers.text(tick) for tick in self.ticks]


def numbers_of(recipe: Recipe, values: Iterable[Decimal | None]) -> Numbers:
    """How these values of a recipe are printed.

    The recipe's `decimals` hold, except that none in full euros still gives decimals in millions.
    """
    known = [value for value in values if value is not None]
    most = max((abs(value) for value in known), default=Decimal(0))
    exponent, unit = _multiple(recipe, most)
    decimals = recipe.decimals
    if decimals is None or (exponent and not decimals):
        decimals = _decimals([value.scaleb(-exponent) for value in known], bool(exponent))
    return Numbers(unit, decimals, exponent, recipe.language)


def scale_of(
    recipe: Recipe, values: Iterable[Decimal | None], *, zero: bool = True, steps: int = 5
) -> Scale:
    """An axis of about so many steps that holds the values, and zero where asked."""
    known = [value for value in values if value is not None]
    low = min([*known, Decimal(0)] if zero or not known else known)
    high = max([*known, Decimal(0)] if zero or not known else known)
    exponent, unit = _multiple(recipe, max(abs(low), abs(high)))
    whole = all(value == value.to_integral_value() for value in known) and not exponent
    step = _round_step(high - low, steps, high, whole=whole and bool(known))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
    ticks = tuple(step * (first + count) for count in range(int(last - first) + 1))
    shown = _exact_decimals(step.scaleb(-exponent))
    return Scale(ticks, Numbers(unit, shown, exponent, recipe.language))


def _multiple(recipe: Recipe, most: Decimal) -> tuple[int, str]:
    if recipe.unit.strip().lower() in _EUROS:
        for exponent, key in _MULTIPLES:
            if most >= Decimal(1).scaleb(exponent):
                return exponent, label(key, recipe.language)
    return 0, recipe.unit


def _decimals(values: list[Decimal], scaled: bool) -> int:
    """Decimals as in the data, but not more than tell the figures apart."""
    exact = max((_exact_decimals(value) for value in values), default=0)
    sizes = [abs(value) for value in values if value]
    if not sizes:
        return 0
    if scaled:
        tens = 10
        return min(exact, 1 if max(sizes) >= tens and min(sizes) >= Decimal("0.1") else 2)
    return min(exact, max(_MOST_DECIMALS, 1 - min(0, max(sizes).adjusted())))


def _exact_decimals(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def _round_step(span: Decimal, steps: int, high: Decimal, *, whole: bool) -> Decimal:
    span = span or abs(high) or Decimal(1)
    raw = span / steps
    power = Decimal(1).scaleb(raw.adjusted())
    step = next(power * size for size in _STEPS if power * size >= raw)
    return max(step, Decimal(1)) if whole and step < 1 else _whole(step) if whole else step


def _whole(step: Decimal) -> Decimal:
    """Counts have no half ticks: 2.5 becomes 5, but 25 stays."""
    return step if step == step.to_integral_value() else Decimal(5)
