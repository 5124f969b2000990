"""The division of a project's money among its years, by months."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.projects import months_by_year
from generator.plan.values import Moment, Period
from generator.rules.numbers.project_years import divided


def test_forty_three_months_over_four_years() -> None:
    months = months_by_year(Period(Moment(2026, 3, 1), Moment(2029, 9, 30)))
    assert months == {2026: 10, 2027: 12, 2028: 12, 2029: 9}
    assert list(divided(Decimal(45957), months).values()) == [10688, 12825, 12825, 9619]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (Moment(2024), Moment(2025), {2024: 12, 2025: 12}),
        (Moment(2024, 11), Moment(2025, 2), {2024: 2, 2025: 2}),
        (Moment(2024, 12, 31), Moment(2025, 1, 1), {2024: 1, 2025: 1}),
    ],
)
def test_a_month_counts_however_little_of_it_the_period_takes(
    start: Moment, end: Moment, months: dict[int, int]
) -> None:
    assert months_by_year(Period(start, end)) == months


@given(
    whole=st.decimals(0, 10**7, places=2),
    months=st.lists(st.integers(1, 12), min_size=2, max_size=6),
)
def test_the_parts_make_the_whole(whole: Decimal, months: list[int]) -> None:
    parts = divided(whole, {2025 + i: count for i, count in enumerate(months)})
    assert sum(parts.values()) == whole
    assert all(part == part.to_integral_value() for part in [*parts.values()][:-1])
