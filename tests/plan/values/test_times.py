"""Days, months, years and spans of time are read as exactly as they are given."""

from datetime import date

import pytest

from generator.plan.values import Day, Moment, Period, Term, When, words_in
from tests.plan.values.reading import read, refusal


@pytest.mark.parametrize("text", ["31.10.2023", "2023-10-31", " 31.10.2023 "])
def test_a_day_is_read_in_finnish_and_iso_form(text: str) -> None:
    assert read(Day, text) == date(2023, 10, 31)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("31.11.2023", "day_impossible"),
        ("29.2.2023", "day_impossible"),
        ("2023-13-01", "day_impossible"),
        ("0.1.2023", "day_impossible"),
        ("31.10.23", "day"),
        ("10/2023", "day"),
        ("lokakuu", "day"),
        ("", "day"),
    ],
)
def test_a_day_that_is_none_is_refused(text: str, error: str) -> None:
    assert refusal(Day, text) == error


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023", Moment(2023)),
        ("7/2023", Moment(2023, 7)),
        ("12/2024", Moment(2024, 12)),
        ("1.3.2026", Moment(2026, 3, 1)),
        ("2026-03-01", Moment(2026, 3, 1)),
    ],
)
def test_a_moment_is_as_exact_as_it_is_given(text: str, moment: Moment) -> None:
    assert read(When, text) == moment


@pytest.mark.parametrize("text", ["13/2023", "0/2023", "23", "syksy 2023", "2023-10"])
def test_a_moment_that_is_none_is_refused(text: str) -> None:
    assert refusal(When, text) == "moment"


@pytest.mark.parametrize("moment", ["2023", "7/2023", "1.3.2026"])
def test_a_moment_is_printed_as_it_is_written(moment: str) -> None:
    assert str(read(When, moment)) == moment


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1.3.2026–30.9.2029", "1.3.2026–30.9.2029"),
        ("1.3.2026 - 30.9.2029", "1.3.2026–30.9.2029"),
        ("2015-2022", "2015–2022"),
        ("2015 — 2022", "2015–2022"),
        ("8/2024–7/2025", "8/2024–7/2025"),
        ("2025–2025", "2025–2025"),
    ],
)
def test_a_period_is_read_with_any_dash(text: str, shown: str) -> None:
    assert str(read(Term, text)) == shown


def test_a_period_holds_its_ends() -> None:
    assert read(Term, "2015–7/2022") == Period(Moment(2015), Moment(2022, 7))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("2022–2015", "period_backwards"),
        ("7/2022–6/2022", "period_backwards"),
        ("30.9.2025–1.9.2025", "period_backwards"),
        ("2022–31.2.2023", "day_impossible"),
        ("2022\n2023", "line"),
    ],
)
def test_a_period_that_cannot_be_is_refused(text: str, error: str) -> None:
    assert refusal(Term, text) == error


@pytest.mark.parametrize("text", ["2022", "2020–2021–2022", "syksystä 2025 alkaen", "2022–"])
def test_a_period_may_be_told_in_words(text: str) -> None:
    assert read(Term, text) == text


def test_a_period_told_in_words_may_be_told_by_language() -> None:
    term = read(Term, {"fi": "syksystä 2025 alkaen", "sv": "från hösten 2025"})
    assert (words_in(term, "fi"), words_in(term, "sv")) == (
        "syksystä 2025 alkaen",
        "från hösten 2025",
    )
