"""Numbers are read exactly, or refused where they could mean something else."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from generator.plan.values import Decimals, Number, Whole
from tests.plan.values.reading import read, refusal

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 241", "1241"),
        (f"1{NBSP}241", "1241"),
        (f"14{NARROW}800{NARROW}000", "14800000"),
        ("103,87", "103.87"),
        ("0.5", "0.5"),
        ("16,60", "16.60"),
        ("-12", "-12"),
        ("−12,5", "-12.5"),
        ("+3", "3"),
        ("1 241 000,50", "1241000.50"),
        ("010", "10"),
        (" 7 ", "7"),
        ("45.95", "45.95"),
    ],
)
def test_a_number_is_read_exactly_with_the_decimals_given(text: str, number: str) -> None:
    assert str(read(Number, text)) == number


@pytest.mark.parametrize("text", ["45.957", "1.241", "-45.957"])
def test_a_point_before_three_digits_can_mean_two_things(text: str) -> None:
    assert refusal(Number, text) == "number_ambiguous"


def test_an_ambiguous_number_is_shown_in_both_of_its_meanings() -> None:
    with pytest.raises(ValidationError) as raised:
        read(Number, "45.957")
    assert raised.value.errors()[0]["ctx"] == {"grouped": "45 957", "decimal": "45,957"}


@pytest.mark.parametrize(
    "text",
    ["", "noin 60", "60 htv", "12 34", "1 2345", "1,2,3", "1e5", "0x10", "1_000", "nan", "inf",
     "12:30", "--1", "5 %", "½", "1.241.000", "9" * 40],
)  # fmt: skip
def test_what_is_not_a_plain_number_is_refused(text: str) -> None:
    assert refusal(Number, text) == "number"


def test_whole_numbers_and_decimals_of_a_number_are_bounded() -> None:
    assert read(Whole, "2 025") == 2025
    assert refusal(Whole, "2,5") == "whole_number"
    assert refusal(Whole, "kaksi") == "number"
    assert read(Decimals, "2") == 2
    assert {refusal(Decimals, text) for text in ("-1", "7", "999999999")} == {"decimals"}


def test_decimal_numbers_pass_through_as_they_are() -> None:
    assert read(Number, Decimal("1.50")) == Decimal("1.50")
