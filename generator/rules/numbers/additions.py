"""Sums that a planner typed: which numbers a total adds up, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce
from operator import add

from generator.rules.numbers.amounts import ZERO, Amount, Range
from generator.rules.numbers.grid import Grid, Line
from generator.rules.numbers.labels import adds_up, is_change, is_ratio, is_sex
from generator.rules.numbers.units import PERCENT, POINTS, scale

# Statistics of the unemployed by sex leave out some persons: in the 421 areas of table 12r5 of
# Statistics Finland for 6/2026 at most three and one in a thousand of all.
_SEX_PERSONS, _SEX_SHARE = Decimal(3), Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Addition:
    """A total as typed and the terms that it should be the sum of.

    `likely` where only the label hints at a total, `tolerance` what official statistics may leave
    out.
    """

    label: str
    stated: Amount
    terms: tuple[Amount, ...]
    likely: bool = False
    tolerance: Decimal = Decimal(0)

    @property
    def sum(self) -> Decimal:
        """The terms added up."""
        return sum((term.value for term in self.terms), Decimal(0))

    @property
    def is_right(self) -> bool:
        """Whether the total may be the sum, each number rounded to the decimals typed."""
        stated = self.stated
        if any(term.decimals > stated.decimals for term in self.terms):
            exact = stated.rounded()  # «50» of 40 and 9,6 has been rounded, though whole
        else:
            exact = stated.exact()
        return exact.gap(_added([term.exact() for term in self.terms])) <= self.tolerance

    @property
    def is_nearly_right(self) -> bool:
        """Whether it may be the sum if each approximate number is one off in its last digit."""
        return self.stated.loose().gap(_added([t.loose() for t in self.terms])) <= self.tolerance

    @property
    def is_far_off(self) -> bool:
        """Whether total and sum differ so much that the total is hardly meant as this sum."""
        return abs(self.sum - self.stated.value) * 4 > abs(self.stated.value)


def _added(ranges: Sequence[Range]) -> Range:
    return reduce(add, ranges, ZERO)


_Heading = tuple[Line, Amount]
_Part = tuple[Line, Amount]


@dataclass(slots=True)
class _Terms:
    """What has been passed on the way down a column."""

    all: list[Amount] = field(default_factory=list)
    since_total: list[Amount] = field(default_factory=list)
    subtotals: list[Amount] = field(default_factory=list)
    segment: list[Amount] = field(default_factory=list)
    men_and_women: bool = True

    def take(self, amount: Amount | None, label: str) -> None:
        """Pass a row whose number is a term of the totals below."""
        if amount:
            for terms in (self.all, self.since_total, self.segment):
                terms.append(amount)
            self.men_and_women &= is_sex(label)

    def end(self, row: Line, amount: Amount | None) -> None:
        """Pass a row that ends a group of terms."""
        self.segment = []
        if row.kind == "subtotal" and amount:
            self.subtotals.append(amount)
        elif row.kind == "total" and amount:
            self.since_total = []

    def sums(self) -> list[list[Amount]]:
        """The terms that a total here may add up: the nearest first."""
        ways = (self.since_total, self.all, self.subtotals)
        return [list(way) for i, way in enumerate(ways) if way and way not in ways[:i]]


def additions(grid: Grid, j: int) -> Iterator[Addition]:
    """The totals of the rows in a column; per cent are no amounts to add up."""
    if not _can_be_added(grid.columns[j]) or any(place[1] == j for place in grid.unknown):
        return
    passed = _Terms()
    heading: _Heading | None = None
    for i, row in enumerate(grid.rows):
        amount = grid.cells[i][j]
        if scale(grid.unit(i, j)).kind == PERCENT or not adds_up(row.label):
            continue
        if row.kind == "body":
            passed.take(amount, row.label)
            continue
        yield from _of_heading(heading, passed)
        heading = (row, amount) if row.kind == "group" and amount else None
        if row.kind != "group" and amount:
            yield from _of_total(row, amount, passed, _parts_below(grid, i, j))
        passed.end(row, amount)
    yield from _of_heading(heading, passed)


def _can_be_added(column: Line) -> bool:
    relative = scale(column.unit).kind in (PERCENT, POINTS) or "/" in column.unit
    return not relative and adds_up(column.label) and not is_ratio(column.label)


def _of_heading(heading: _Heading | None, passed: _Terms) -> Iterator[Addition]:
    """The number on the row that titles a group: the sum of its rows, else a term itself."""
    if heading and passed.segment:
        yield Addition(heading[0].label, heading[1], tuple(passed.segment))
    elif heading:
        passed.take(heading[1], heading[0].label)


def _parts_below(grid: Grid, i: int, j: int) -> list[_Part]:
    below = zip(grid.rows[i + 1 :], grid.cells[i + 1 :], strict=True)
    return [(row, amount) for row, cells in below if row.kind == "body" and (amount := cells[j])]


def _of_total(row: Line, stated: Amount, passed: _Terms, below: list[_Part]) -> Iterator[Addition]:
    ways = [passed.segment] if row.kind == "subtotal" else passed.sums()
    by_sex = passed.men_and_women
    if row.kind == "total" and not passed.all:  # a total above its terms
        by_sex = bool(below) and all(is_sex(part.label) for part, _ in below)
        ways = [[amount for _, amount in below]] if row.by == "told" or by_sex else []
    yield from _likeliest(row, stated, ways, by_sex, row.label)


def _likeliest(
    total: Line, stated: Amount, ways: Sequence[Sequence[Amount]], by_sex: bool, label: str
) -> Iterator[Addition]:
    """Of the ways in which the total may be a sum the one that is right, else the nearest.

    What only its label calls a total must have several terms.
    """
    least = 1 if total.by == "told" else 2
    tolerance = _SEX_PERSONS + _SEX_SHARE * abs(stated.value) if by_sex else Decimal(0)
    found = [
        Addition(label, stated, tuple(way), total.by == "likely", tolerance)
        for way in ways
        if len(way) >= least
    ]
    if found:
        yield next((addition for addition in found if addition.is_right), found[0])


def additions_across(grid: Grid, i: int) -> Iterator[Addition]:
    """The totals of the columns in a row: each adds up the columns of its unit beside it."""
    row = grid.rows[i]
    if row.kind == "group" or any(place[0] == i for place in grid.unknown):
        return
    for j, total in enumerate(grid.columns):
        stated = grid.cells[i][j]
        if (
            stated
            and total.kind == "total"
            and _can_be_added(total)
            and scale(grid.unit(i, j)).kind != PERCENT
        ):
            yield from _across(grid, i, j, stated)


def _across(grid: Grid, i: int, j: int, stated: Amount) -> Iterator[Addition]:
    columns, total = grid.columns, grid.columns[j]
    parts = [k for k, column in enumerate(columns) if _is_part(column, total)]
    last = next((k for k in range(j - 1, -1, -1) if columns[k].kind == "total"), -1)
    by_sex = bool(parts) and all(is_sex(columns[k].label) for k in parts)
    ways = [[k for k in parts if last < k < j], [k for k in parts if k < j]]
    if total.by == "told" or by_sex:
        ways.append([k for k in parts if k > j])
    cells = grid.cells[i]
    terms = [[amount for k in way if (amount := cells[k])] for way in ways]
    yield from _likeliest(total, stated, terms, by_sex, total.label)


def _is_part(column: Line, total: Line) -> bool:
    return (
        column.kind == "body"
        and _can_be_added(column)
        and not is_change(column.label)
        and scale(column.unit) == scale(total.unit)
    )
