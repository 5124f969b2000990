"""The catalogues have the same words in every language."""

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

import generator.locale
from generator.locale import counted, label, labels, message
from generator.locale.catalogue import catalogue

FOLDER = Path(generator.locale.__file__).parent
EVERY = sorted(
    (f"{file.parent.relative_to(FOLDER) / file.name.split('.')[0]}", file.name.split(".")[1])
    for file in FOLDER.rglob("*.yaml")
)
UNFILLED = ("title", "explain")


def test_every_catalogue_of_the_terminal_speaks_three_languages() -> None:
    spoken = Counter(name for name, _ in EVERY)
    assert spoken.pop("labels") == spoken.pop("units") == 2  # the languages of documents
    assert set(spoken.values()) == {3}


def fields(text: object) -> list[str]:
    """The names in braces of a text, or of all texts of an entry."""
    if isinstance(text, dict):
        return sorted(
            {name for key, part in text.items() if key not in UNFILLED for name in fields(part)}
        )
    return sorted(name for _, name, _, _ in Formatter().parse(str(text)) if name is not None)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_language_has_the_same_words_in_the_same_order(name: str, language: str) -> None:
    assert list(catalogue(name, language)) == list(catalogue(name, "fi"))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_words_take_the_same_values_in_every_language(name: str, language: str) -> None:
    own, finnish = catalogue(name, language), catalogue(name, "fi")
    assert {key: fields(text) for key, text in own.items()} == {
        key: fields(text) for key, text in finnish.items()
    }


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_words_are_missing(name: str, language: str) -> None:
    empty = [key for key, text in catalogue(name, language).items() if text in (None, "", {})]
    assert empty == []


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_what_yaml_would_read_as_something_else_is_text(name: str, language: str) -> None:
    """An unquoted `no` or `on` would be a truth value, a key 12 a number."""
    for key, text in catalogue(name, language).items():
        assert isinstance(key, str)
        assert isinstance(text, str | dict), key


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_words_stand_twice_under_one_key(name: str, language: str) -> None:
    """YAML would take the last of them in silence."""
    file = FOLDER / f"{name}.{language}.yaml"
    keys = re.findall(r"^([^\s#:][^:]*):", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_a_label_is_filled_with_its_values() -> None:
    assert label("value.over", "fi", number="100") == "yli 100"
    assert label("writer.table", "sv") == "Tabell"


def test_labels_are_had_by_their_prefix() -> None:
    assert labels("fi", "writer")["toc"] == "Sisällys"
    assert "fi" not in labels("fi", "status")


def test_an_unknown_word_is_the_programs_own_fault() -> None:
    with pytest.raises(KeyError):
        label("no.such", "fi")
    with pytest.raises(KeyError):
        message("P199", "fi", {})


def test_a_suggestion_is_asked_before_the_hint() -> None:
    text, hint = message("R101", "fi", {"value": "työ", "suggestion": "work"})
    assert text == "Tietoa «työ» ei ole."
    assert hint.startswith("Tarkoititko «work»? Lisää")


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 virhe"), (2, "2 virhettä"), (0, "0 virhettä")]
)
def test_a_number_of_things_is_in_the_right_plural(number: int, words: str) -> None:
    assert counted("count.error", number, "fi") == words
