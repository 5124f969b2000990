"""Every type of value reads what a planner writes and refuses what could mean something else."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.plan.facts import Formula
from generator.plan.municipalities import municipalities
from generator.plan.values import (
    BusinessId,
    Day,
    Decimals,
    FactIdentifier,
    Flag,
    Identifier,
    Line,
    Moment,
    MunicipalityCode,
    Number,
    Period,
    Prose,
    Term,
    Text,
    Url,
    When,
    Whole,
    Words,
    words_in,
)

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def read(kind: Any, text: object) -> Any:
    return TypeAdapter(kind).validate_python(text)


def refusal(kind: Any, text: object) -> str:
    with pytest.raises(ValidationError) as raised:
        read(kind, text)
    return str(raised.value.errors()[0]["type"])


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


@pytest.mark.parametrize("kind", [Number, Day, When, Flag, Line, Url, BusinessId, Identifier])
def test_a_mapping_is_no_single_value(kind: Any) -> None:
    assert refusal(kind, {"fi": "1"})


def test_whole_numbers_and_decimals_of_a_number_are_bounded() -> None:
    assert read(Whole, "2 025") == 2025
    assert refusal(Whole, "2,5") == "whole_number"
    assert refusal(Whole, "kaksi") == "number"
    assert read(Decimals, "2") == 2
    assert {refusal(Decimals, text) for text in ("-1", "7", "999999999")} == {"decimals"}


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


@pytest.mark.parametrize("text", ["kyllä", "Kyllä", "on", "yes", "true", "ja"])
def test_yes_is_understood_in_three_languages(text: str) -> None:
    assert read(Flag, text) is True


@pytest.mark.parametrize("text", ["ei", "EI", "no", "false", "nej"])
def test_no_is_understood_in_three_languages(text: str) -> None:
    assert read(Flag, text) is False


@pytest.mark.parametrize("text", ["", "1", "off", "ehkä"])
def test_what_is_neither_yes_nor_no_is_refused(text: str) -> None:
    assert refusal(Flag, text) == "flag"


@pytest.mark.parametrize(("text", "code"), [("398", "398"), ("111", "111"), ("5", "005")])
def test_a_municipality_is_known_by_its_number(text: str, code: str) -> None:
    assert read(MunicipalityCode, text) == code


@pytest.mark.parametrize("text", ["000", "999", "Lahti", "", "1398"])
def test_a_municipality_that_is_none_is_refused(text: str) -> None:
    assert refusal(MunicipalityCode, text) == "municipality"


def test_all_municipalities_are_known_in_both_languages() -> None:
    every = municipalities()
    assert len(every) == 308
    assert (every["398"].name("fi"), every["398"].name("sv")) == ("Lahti", "Lahtis")
    assert all(m.names["fi"] and m.names["sv"] and m.labour_force > 0 for m in every.values())


@pytest.mark.parametrize("text", ["1068892-9", "0149669-3", " 1068892-9 "])
def test_a_business_id_with_the_right_check_digit_is_accepted(text: str) -> None:
    assert read(BusinessId, text) == text.strip()


def test_a_wrong_check_digit_tells_the_right_one() -> None:
    with pytest.raises(ValidationError) as raised:
        read(BusinessId, "1068892-8")
    (error,) = raised.value.errors()
    assert (error["type"], error["ctx"]) == ("business_id_check", {"right": 9})


@pytest.mark.parametrize("text", ["10688929", "1068892-", "FI10688929", "1068892-X", "068892-9"])
def test_what_does_not_look_like_a_business_id_is_refused(text: str) -> None:
    assert refusal(BusinessId, text) == "business_id"


def test_numbers_whose_check_digit_would_be_ten_are_never_given_out() -> None:
    """The register skips them: no check digit makes such a number right."""
    assert {refusal(BusinessId, f"0000006-{digit}") for digit in range(10)} == {"business_id"}


@pytest.mark.parametrize("text", ["budget", "employment-2021", "a1_b-2"])
def test_identifiers_are_small_letters_digits_and_joints(text: str) -> None:
    assert read(Identifier, text) == text


@pytest.mark.parametrize("text", ["", "Budget", "1st", "työ", "a--b", "-a", "a-", "a b", "a.b"])
def test_what_cannot_be_an_identifier_is_refused(text: str) -> None:
    assert refusal(Identifier, text) == "identifier"


def test_a_facts_identifier_has_no_hyphen_for_a_formula_would_subtract() -> None:
    assert read(FactIdentifier, "labour_force") == "labour_force"
    assert refusal(FactIdentifier, "labour-force") == "fact_identifier"


@pytest.mark.parametrize(
    "text",
    ["a + b", "a−b", "a·2,5", "a × b / (c - 1)", "-a", "100 * unemployed / labour_force", "1"],
)
def test_a_formula_joins_facts_and_numbers(text: str) -> None:
    assert read(Formula, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('x')",
        "a.b",
        "a[0]",
        "[a for a in b]",
        "lambda: 1",
        "a ** 99999999",
        "a if b else c",
        "a and b",
        "a; b",
        "a := 1",
        "'teksti'",
        "True",
        "None",
        "1e999",
        "0x10",
        "1_000",
        "1j",
        "a % b",
        "a, b",
        "f(a)",
        "",
        "1 000 * a",
        "(" * 500 + "a" + ")" * 500,
        "-" * 20000 + "1",
        "a\x00",
    ],
)
def test_nothing_but_arithmetic_is_a_formula(text: str) -> None:
    assert refusal(Formula, text) == "formula"


@pytest.mark.parametrize("text", ["https://www.lahti.fi", "http://x.fi/a?b=1&c=2", "mailto:a@b.fi"])
def test_a_web_address_says_how_it_is_reached(text: str) -> None:
    assert read(Url, text) == text


@pytest.mark.parametrize("text", ["www.lahti.fi", "javascript:alert(1)", "https://a b", "ftp://x"])
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert refusal(Url, text) == "url"


def test_a_line_has_no_line_break() -> None:
    assert read(Line, "Kirjaamo") == "Kirjaamo"
    assert refusal(Line, "Kirja\namo") == "line"


def test_a_text_serves_all_languages_or_each_its_own() -> None:
    assert read(Prose, "Työ").in_language("sv") == "Työ"
    both = read(Prose, {"fi": "Työ", "sv": "Arbete"})
    assert (both.in_language("fi"), both.in_language("sv")) == ("Työ", "Arbete")
    assert isinstance(both, Text)


def test_a_text_that_a_language_lacks_shows_the_gap() -> None:
    assert read(Prose, {"fi": "Työ"}).in_language("sv") == "[översättning saknas]"
    assert read(Prose, {"sv": "Arbete"}).in_language("fi") == "[käännös puuttuu]"


@pytest.mark.parametrize(
    ("plain", "finnish", "swedish"),
    [
        ("Raasepori", "Raasepori", "Raseborg"),
        ("Raseborg", "Raasepori", "Raseborg"),
        ("Heinola", "Heinola", "Heinola"),
        ("henkilöä", "henkilöä", "personer"),
        ("milj. €", "milj. €", "mn €"),
        ("personer", "henkilöä", "personer"),
        ("Raaseporin kaupunki", "Raaseporin kaupunki", "Raaseporin kaupunki"),
        ("%", "%", "%"),
    ],
)
def test_municipalities_and_units_are_named_in_the_language_of_the_document(
    plain: str, finnish: str, swedish: str
) -> None:
    assert words_in(plain, "fi") == finnish
    assert words_in(plain, "sv") == swedish


def test_a_line_may_be_told_by_language_and_is_a_string_in_the_first() -> None:
    unit = read(Words, {"fi": "hakemusta", "sv": "ansökningar"})
    assert unit == "hakemusta"
    assert (words_in(unit, "fi"), words_in(unit, "sv")) == ("hakemusta", "ansökningar")
    assert words_in(read(Words, "hakemusta"), "sv") == "hakemusta"


def test_a_period_told_in_words_may_be_told_by_language() -> None:
    term = read(Term, {"fi": "syksystä 2025 alkaen", "sv": "från hösten 2025"})
    assert (words_in(term, "fi"), words_in(term, "sv")) == (
        "syksystä 2025 alkaen",
        "från hösten 2025",
    )


@pytest.mark.parametrize("value", [{}, {"de": "Anträge"}, ["a"], {"fi": "a\nb"}])
def test_what_is_no_line_by_language_is_refused(value: object) -> None:
    assert refusal(Words, value) in {"text", "line", "scalar"}


@pytest.mark.parametrize("value", [{}, {"fi": ["a"]}, {"de": "Arbeit"}, ["a"], None, 5])
def test_what_is_no_text_is_refused(value: object) -> None:
    assert refusal(Prose, value) == "text"


def test_decimal_numbers_pass_through_as_they_are() -> None:
    assert read(Number, Decimal("1.50")) == Decimal("1.50")


def test_a_line_of_no_words_lacks_no_translation() -> None:
    assert (words_in("", "fi"), words_in("", "sv")) == ("", "")
