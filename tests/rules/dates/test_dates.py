"""Moments are read as exactly as they are told, and only what cannot be is a fault."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.values import Moment
from generator.rules.dates.calendar import is_later, moments
from generator.source.patch import patch
from tests.plan.making import made

WEEKDAYS = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("alkaa 1.3.2026", Moment(2026, 3, 1)),
        ("alkaa 1. maaliskuuta 2026", Moment(2026, 3, 1)),
        ("alkoi syyskuussa 2023", Moment(2023, 9)),
        ("alkoi kesällä 2021", Moment(2021, 6)),
        ("alkoi vuoden 2021 lopussa", Moment(2021, 11)),
        ("alkoi loppuvuonna 2021", Moment(2021, 10)),
        ("alkoi vuonna 2021", Moment(2021)),
    ],
)
def test_a_moment_is_read_in_the_measure_that_it_is_told_in(words: str, moment: Moment) -> None:
    assert [told.moment for told in moments(words, "fi")] == [moment]


@pytest.mark.parametrize("words", ["vuodelle 2025", "vuoteen 2025 mennessä", "vuotta 2025 varten"])
def test_a_year_that_is_looked_ahead_to_is_no_moment_of_an_event(words: str) -> None:
    assert list(moments(words, "fi")) == []


@pytest.mark.parametrize(
    ("moment", "later"),
    [
        (Moment(2023), False),
        (Moment(2024), True),
        (Moment(2023, 9), False),
        (Moment(2023, 10), True),
        (Moment(2023, 9, 20), False),
        (Moment(2023, 9, 21), True),
    ],
)
def test_a_moment_is_later_only_when_all_of_it_is(moment: Moment, later: bool) -> None:
    assert is_later(moment, date(2023, 9, 20)) is later


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 6))
def test_only_the_right_weekday_of_any_date_is_let_be(
    tmp_path_factory: pytest.TempPathFactory, day: date, shift: int
) -> None:
    folder = tmp_path_factory.mktemp("day")
    weekday = WEEKDAYS[(day + timedelta(days=shift)).weekday()]
    text = f"introduction:\n  overview: '{weekday}na {day.day}.{day.month}.{day.year}'\n"
    told = [f.code for f in made(folder, text).findings if f.code == "D102"]
    assert told == ([] if shift == 0 else ["D102"])


def test_the_right_weekday_is_offered_in_the_same_case(tmp_path: Path) -> None:
    text = "introduction:\n  overview: Kokous on Maanantaina 14.9.2023.\n"
    told = [f for f in made(tmp_path, text).findings if f.code == "D102"]
    file = told[0].span.file
    (mended,) = patch(told, {file: (tmp_path / "kunta.yaml").read_text("utf-8")}).files.values()
    assert "Kokous on Torstaina 14.9.2023." in mended
