"""A waterfall: how a sum grows and shrinks step by step.

The only series holds the changes. Options:
- `totals`: the places (from 0) that are not changes but sums so far, drawn from zero; where the
  series has no figure there, the sum is computed;
- `values`: false leaves the value labels out;
- `orientation`: «vertical» or «horizontal» against the chart's own choice;
- `y_title`, `x_title`: titles of the axes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.charts import options
from generator.charts.problem import (
    ONE_SERIES_ONLY,
    WRONG_TOTAL,
    ChartProblem,
    series_problems,
)
from generator.charts.recipe import Recipe
from generator.charts.scale import Numbers, numbers_of, scale_of
from generator.charts.shares import column
from generator.charts.wording import amount, composed, say

if TYPE_CHECKING:
    from generator.charts.bars import Bars
    from generator.charts.canvas import Canvas

_ZERO = Decimal(0)
_SUM, _RISE, _FALL = range(3)


@dataclass(frozen=True, slots=True)
class Step:
    """One column: from which sum to which, and whether it is a change or the sum itself."""

    category: str
    start: Decimal
    end: Decimal
    role: int
    known: bool = True


def steps(recipe: Recipe) -> list[Step]:
    """The columns of the waterfall, in order."""
    places, running, result = _total_places(recipe), _ZERO, []
    for index, category in enumerate(recipe.categories):
        value = next(iter(column(recipe, index)), None)
        if index in places:
            running = running if value is None else value
            result.append(Step(category, _ZERO, running, _SUM))
            continue
        start, running = running, running + (value or _ZERO)
        role = _FALL if running < start else _RISE
        result.append(Step(category, start, running, role, value is not None))
    return result


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the columns and the lines that join them."""
    from generator.charts.bars import draw_bars

    draw_bars(canvas, recipe, _bars(canvas, recipe))


def describe(recipe: Recipe) -> str:
    """Where the sum begins, each step, and where it ends."""
    done = steps(recipe)
    if not done:
        return composed(recipe, [say(recipe, "no_data")])
    numbers = _numbers(recipe, done)
    told = [f"{one.category} {_text(numbers, one)}" for one in done]
    whole = f"{', '.join(told)}."
    last = say(recipe, "final", name=done[-1].category, value=amount(numbers, done[-1].end))
    return composed(recipe, [last, whole] if done[-1].role == _SUM else [whole, last])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """What any chart of series can lack, and sums that do not add up.

    Raises ValueError for a sum that is no category.
    """
    _refuse_misplaced(recipe)
    yield from series_problems(recipe)
    if len(recipe.series) > 1:
        yield ChartProblem(ONE_SERIES_ONLY, {"count": len(recipe.series)})
    yield from _contradicting(recipe)


def _refuse_misplaced(recipe: Recipe) -> None:
    for value in options.sequence(recipe, "totals"):
        if _place(value) not in range(len(recipe.categories)):
            raise ValueError(f"{recipe.id}: no category {value} for a total")


def _contradicting(recipe: Recipe) -> Iterator[ChartProblem]:
    places, running = _total_places(recipe), _ZERO
    for index, category in enumerate(recipe.categories):
        value = next(iter(column(recipe, index)), None)
        if index not in places:
            running += value or _ZERO
            continue
        if value is not None and index and value != running:
            yield ChartProblem(
                WRONG_TOTAL, {"category": category, "value": value, "computed": running}
            )
        running = running if value is None else value


def _total_places(recipe: Recipe) -> frozenset[int]:
    places = (_place(value) for value in options.sequence(recipe, "totals"))
    return frozenset(place for place in places if place is not None)


def _place(value: object) -> int | None:
    number = options.number(value)
    return int(number) if number is not None and number == int(number) else None


def _numbers(recipe: Recipe, done: list[Step]) -> Numbers:
    return numbers_of(recipe, [value for one in done for value in (one.end, one.end - one.start)])


def _text(numbers: Numbers, step: Step) -> str:
    if step.role == _SUM:
        return numbers.text(step.end)
    return numbers.text(step.end - step.start, sign=True)


def _bars(canvas: Canvas, recipe: Recipe) -> Bars:
    from generator.charts.bars import Bars, Lane, Segment
    from generator.charts.columns import MISSING

    done = steps(recipe)
    numbers = _numbers(recipe, done)
    shown = options.flag(recipe, "values", True)
    lanes = []
    for one in done:
        segment = Segment(one.start, one.end, canvas.style.swatch(one.role))
        label = MISSING if not one.known else _text(numbers, one) if shown else ""
        # The label stands beyond the end that the step moves to, or above it in a fall.
        end = one.end if one.end < 0 else max(one.start, one.end)
        lanes.append((Lane((segment,), end, label),))
    names = {_SUM: say(recipe, "sum"), _RISE: say(recipe, "rise"), _FALL: say(recipe, "fall")}
    used = sorted({one.role for one in done})
    return Bars(
        tuple(lanes),
        scale_of(recipe, [value for one in done for value in (one.start, one.end)]),
        tuple((names[role], canvas.style.swatch(role)) for role in used if len(used) > 1),
        tuple(one.end for one in done),
    )
