"""The help of the commands: all of it in Swedish and English, and nothing that no command says."""

from __future__ import annotations

import pytest

from tests.cli.declared import commands, texts
from tests.locale.translations import by_singular, compiled, forms, words

TRANSLATED = pytest.mark.parametrize("language", ["sv", "en"])


def declared() -> set[str]:
    """The Finnish texts of every command."""
    return {text for path in commands() for text in texts(path)}


@TRANSLATED
def test_every_text_of_every_command_is_translated(language: str) -> None:
    assert declared() - {*by_singular(words("pykala", language))} == set()


@TRANSLATED
def test_no_text_is_translated_that_no_command_says(language: str) -> None:
    assert {*by_singular(words("pykala", language))} - declared() == set()


@TRANSLATED
def test_no_translation_is_empty_or_in_doubt(language: str) -> None:
    assert [
        word.id
        for word in words("pykala", language)
        if word.fuzzy or not all(forms(word.string)) or not word.string
    ] == []


@TRANSLATED
def test_a_translation_has_the_paragraphs_of_its_source(language: str) -> None:
    for text, (translation,) in by_singular(words("pykala", language)).items():
        assert translation.count("\n\n") == text.count("\n\n"), text


@TRANSLATED
def test_the_compiled_translations_are_what_their_source_compiles_to(language: str) -> None:
    assert by_singular(compiled("pykala", language)) == by_singular(words("pykala", language)), (
        "run pybabel compile -D pykala -d generator/locale"
    )
