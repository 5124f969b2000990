"""Who may organise, by when it is told, which areas are bilingual."""

from datetime import date

import pytest

from generator.plan.municipalities import municipalities
from generator.statute.acts import acts
from generator.statute.organising import organising

DEMANDS = organising()


def test_the_labour_force_and_the_days_are_those_of_the_law() -> None:
    assert DEMANDS.threshold.labour_force == 20_000
    assert DEMANDS.notice.last_day(date(2023, 10, 2)) == date(2023, 10, 16)
    assert DEMANDS.first_notice.day == date(2023, 10, 31)
    assert (DEMANDS.first_notice.act, DEMANDS.first_notice.section) == ("383/2023", "3 §")


def test_the_demands_rest_on_known_acts_and_what_was_not_read_says_so() -> None:
    demands = [
        DEMANDS.threshold,
        DEMANDS.cooperation,
        DEMANDS.notice,
        DEMANDS.first_notice,
        DEMANDS.languages,
    ]
    assert all(demand.act in acts() and "https://" in demand.source for demand in demands)
    assert [demand.verified for demand in demands] == [True, True, True, True, False]


def test_the_bilingual_municipalities_are_33_and_exist() -> None:
    assert len(DEMANDS.languages.bilingual) == 33
    assert set(municipalities()) >= DEMANDS.languages.bilingual


@pytest.mark.parametrize(
    ("codes", "day", "bilingual"),
    [
        ({"398"}, date(2025, 1, 1), False),
        ({"905"}, date(2025, 1, 1), True),
        ({"398", "444"}, date(2025, 1, 1), True),  # one bilingual municipality is enough
        (set(), date(2025, 1, 1), False),
        ({"905"}, date(2033, 1, 1), False),  # the next decree is not known
    ],
)
def test_an_area_is_bilingual_where_one_of_its_municipalities_is(
    codes: set[str], day: date, bilingual: bool
) -> None:
    assert DEMANDS.is_bilingual(codes, day) is bilingual
