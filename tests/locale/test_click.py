"""The catalogues of click's words: compiled as they stand, for words that click really says."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from string import Formatter

import click
import pytest

from tests.locale.translations import Text, by_singular, compiled, forms, words

TRANSLATED = pytest.mark.parametrize("language", ["fi", "sv"])


def fields(text: Text) -> set[str]:
    """The names in braces."""
    return {
        name
        for form in forms(text)
        for _, name, _, _ in Formatter().parse(form)
        if name is not None
    }


@cache
def click_says() -> frozenset[str]:
    """Every text in click's own source."""
    sources = Path(click.__file__).parent.glob("*.py")
    trees = (ast.parse(source.read_text(encoding="utf-8")) for source in sources)
    nodes = (node for tree in trees for node in ast.walk(tree))
    return frozenset(
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@TRANSLATED
def test_the_compiled_catalogue_is_what_its_source_compiles_to(language: str) -> None:
    assert by_singular(compiled("click", language)) == by_singular(words("click", language)), (
        "run pybabel compile -D click -d generator/locale"
    )


@TRANSLATED
def test_every_word_is_one_that_click_says(language: str) -> None:
    """A word that a new click says otherwise would be read in English again."""
    assert [
        form
        for word in words("click", language)
        for form in forms(word.id)
        if form not in click_says()
    ] == []


@TRANSLATED
def test_no_word_is_missing_or_in_doubt(language: str) -> None:
    assert [
        word.id for word in words("click", language) if word.fuzzy or not all(forms(word.string))
    ] == []


@TRANSLATED
def test_a_word_takes_no_value_that_click_does_not_give(language: str) -> None:
    for word in words("click", language):
        given = {name.removesuffix("!r") for name in fields(word.id)}
        assert fields(word.string) <= given, word.id


def test_both_languages_have_the_same_words() -> None:
    assert [word.id for word in words("click", "fi")] == [word.id for word in words("click", "sv")]
