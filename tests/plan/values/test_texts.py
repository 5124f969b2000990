"""Texts and lines serve every language, or each its own."""

import pytest

from generator.plan.values import Line, Prose, Text, Words, words_in
from tests.plan.values.reading import read, refusal


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


@pytest.mark.parametrize("value", [{}, {"de": "Anträge"}, ["a"], {"fi": "a\nb"}])
def test_what_is_no_line_by_language_is_refused(value: object) -> None:
    assert refusal(Words, value) in {"text", "line", "scalar"}


@pytest.mark.parametrize("value", [{}, {"fi": ["a"]}, {"de": "Arbeit"}, ["a"], None, 5])
def test_what_is_no_text_is_refused(value: object) -> None:
    assert refusal(Prose, value) == "text"


def test_a_line_of_no_words_lacks_no_translation() -> None:
    assert (words_in("", "fi"), words_in("", "sv")) == ("", "")
