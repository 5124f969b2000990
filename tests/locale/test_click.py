"""The catalogues of click's words: compiled as they stand, for words that click really says."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import generator.locale

FOLDER = Path(generator.locale.__file__).parent
Text = str | tuple[str, ...] | list[str] | None
TRANSLATED = pytest.mark.parametrize("language", ["fi", "sv"])


def file(language: str, ending: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / f"click.{ending}"


@cache
def words(language: str) -> tuple[Message, ...]:
    """What stands in the catalogue that translators edit, without its head."""
    with file(language, "po").open("rb") as source:
        return messages(read_po(source))


def messages(catalogue: Catalog) -> tuple[Message, ...]:
    return tuple(message for message in catalogue if message.id)


def by_singular(told: tuple[Message, ...]) -> dict[str, list[str]]:
    return {forms(word.id)[0]: forms(word.string) for word in told}


def forms(text: Text) -> list[str]:
    """The singular, and the plural where there is one."""
    return [text] if isinstance(text, str) else list(text or ())


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
    with file(language, "mo").open("rb") as compiled:
        told = by_singular(messages(read_mo(compiled)))
    assert told == by_singular(words(language)), "run pybabel compile -D click -d generator/locale"


@TRANSLATED
def test_every_word_is_one_that_click_says(language: str) -> None:
    """A word that a new click says otherwise would be read in English again."""
    assert [
        form for word in words(language) for form in forms(word.id) if form not in click_says()
    ] == []


@TRANSLATED
def test_no_word_is_missing_or_in_doubt(language: str) -> None:
    assert [word.id for word in words(language) if word.fuzzy or not all(forms(word.string))] == []


@TRANSLATED
def test_a_word_takes_no_value_that_click_does_not_give(language: str) -> None:
    for word in words(language):
        given = {name.removesuffix("!r") for name in fields(word.id)}
        assert fields(word.string) <= given, word.id


def test_both_languages_have_the_same_words() -> None:
    assert [word.id for word in words("fi")] == [word.id for word in words("sv")]
