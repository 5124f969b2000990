"""The tiers of the benefit liability by date."""

from datetime import date
from itertools import pairwise

import pytest

from generator.statute.acts import acts
from generator.statute.tiers import tiers, tiers_on


@pytest.mark.parametrize(
    ("day", "shares"),
    [
        (date(2024, 12, 31), {300: 0, 301: 50, 1000: 50, 1001: 70}),
        (
            date(2025, 1, 1),
            {100: 0, 101: 10, 200: 10, 201: 20, 301: 30, 400: 30, 401: 40, 700: 40, 701: 50},
        ),
    ],
)
def test_the_share_follows_the_law_of_the_day(day: date, shares: dict[int, int]) -> None:
    law = tiers_on(day)
    assert law is not None
    assert {number: law.share_on(number) for number in shares} == shares


def test_before_the_first_law_that_is_known_there_are_no_tiers() -> None:
    assert tiers_on(date(2014, 12, 31)) is None


def test_a_step_lasts_until_the_next() -> None:
    law = tiers()[1]
    assert [law.last_day(step) for step in law.steps] == [200, 300, 400, 700, None]


def test_the_laws_follow_one_another_and_their_steps_rise() -> None:
    for earlier, later in pairwise(tiers()):
        assert earlier.until is not None and later.start is not None
        assert (later.start - earlier.until).days == 1
    for law in tiers():
        assert law.act in acts()
        days, shares = zip(*((s.from_day, s.share) for s in law.steps), strict=True)
        assert list(days) == sorted(set(days))
        assert list(shares) == sorted(set(shares))


def test_the_tiers_of_2025_have_not_been_read_in_the_act() -> None:
    assert [law.verified for law in tiers()] == [True, False]
