"""Values of a fixed form are read, and what does not have it is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from generator.plan.municipalities import municipalities
from generator.plan.values import (
    BusinessId,
    Day,
    FactIdentifier,
    Flag,
    Identifier,
    Line,
    MunicipalityCode,
    Number,
    Url,
    When,
)
from tests.plan.values.reading import read, refusal


@pytest.mark.parametrize("kind", [Number, Day, When, Flag, Line, Url, BusinessId, Identifier])
def test_a_mapping_is_no_single_value(kind: Any) -> None:
    assert refusal(kind, {"fi": "1"})


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


@pytest.mark.parametrize("text", ["https://www.lahti.fi", "http://x.fi/a?b=1&c=2", "mailto:a@b.fi"])
def test_a_web_address_says_how_it_is_reached(text: str) -> None:
    assert read(Url, text) == text


@pytest.mark.parametrize("text", ["www.lahti.fi", "javascript:alert(1)", "https://a b", "ftp://x"])
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert refusal(Url, text) == "url"
