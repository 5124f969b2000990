"""Numbers and dates as Finnish and Swedish official prose prints them."""

from datetime import date
from decimal import Decimal

import pytest

from generator.locale import (
    format_date,
    format_number,
    format_size,
    format_weekday,
    round_half_up,
    with_unit,
)

NBSP, MINUS = "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1241", f"1{NBSP}241"),
        ("14800000", f"14{NBSP}800{NBSP}000"),
        ("103.87", "103,87"),
        ("16.60", "16,60"),
        ("-12.5", f"{MINUS}12,5"),
        ("1E+3", f"1{NBSP}000"),
    ],
)
def test_a_number_keeps_its_decimals_and_groups_its_thousands(
    value: str, shown: str, language: str
) -> None:
    assert format_number(Decimal(value), language=language) == shown


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("-2.5", 0, f"{MINUS}3"),
        ("0.25", 1, "0,3"),
        ("5", 2, "5,00"),
        ("999.95", 1, f"1{NBSP}000,0"),
        ("-0.04", 1, "0,0"),
        ("-0", 0, "0"),
    ],
)
def test_a_half_is_rounded_up_and_nothing_has_no_sign(
    value: str, decimals: int, shown: str
) -> None:
    assert format_number(Decimal(value), decimals) == shown


def test_rounding_leaves_a_number_of_any_size_whole() -> None:
    assert round_half_up(Decimal("9E+899"), 2) == Decimal("9E+899")


def test_a_plus_stands_before_what_grows() -> None:
    assert format_number(Decimal("3.5"), sign=True) == "+3,5"
    assert format_number(Decimal("-3.5"), sign=True) == f"{MINUS}3,5"
    assert format_number(Decimal("0"), sign=True) == "0"


def test_a_unit_is_never_parted_from_its_number() -> None:
    assert with_unit("14,8", "milj. €") == f"14,8{NBSP}milj.{NBSP}€"
    assert with_unit("5", "") == "5"


def test_a_day_has_no_leading_zeros() -> None:
    assert format_date(date(2023, 3, 1)) == "1.3.2023"


def test_a_day_of_the_week_stands_in_the_nominative() -> None:
    assert [format_weekday(date(2021, 1, 28), each) for each in ("fi", "sv")] == [
        "torstai",
        "torsdag",
    ]


@pytest.mark.parametrize(
    ("size", "language", "shown"),
    [
        (0, "fi", f"0{NBSP}kt"),
        (499, "fi", f"0{NBSP}kt"),
        (812_400, "fi", f"812{NBSP}kt"),
        (999_999, "sv", f"1{NBSP}000{NBSP}kB"),
        (4_250_000, "fi", f"4,3{NBSP}Mt"),
        (4_250_000, "sv", f"4,3{NBSP}MB"),
        (4_250_000, "en", f"4.3{NBSP}MB"),
    ],
)
def test_a_size_is_told_in_the_unit_that_people_use(size: int, language: str, shown: str) -> None:
    assert format_size(size, language) == shown
