"""The catalogues of messages: the same in all languages, and whole."""

import re
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import generator
from generator.locale import LANGUAGES, message_codes
from generator.locale.catalogue import catalogue

CODE = re.compile(r'"([A-Z]\d{3})"')
FAMILIES = sorted({code[:2] for code in message_codes()})
CATALOGUES = {
    language: {
        code: entry
        for family in FAMILIES
        for code, entry in catalogue(f"messages/{family}", language).items()
    }
    for language in LANGUAGES
}
FILLED = ("message", "hint", "note")


def fields(entry: dict[str, Any]) -> dict[str, set[str | None]]:
    """The names in braces of each text of an entry."""
    return {
        key: {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        for key, text in entry.items()
        if key in FILLED
    }


def codes_in_use() -> set[str]:
    sources = Path(generator.__file__).parent.rglob("*.py")
    return {code for path in sources for code in CODE.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_fields(language: str) -> None:
    assert list(CATALOGUES[language]) == list(CATALOGUES["fi"])
    for key, entry in CATALOGUES["fi"].items():
        assert fields(CATALOGUES[language][key]) == fields(entry), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_in_the_program_has_its_words(language: str) -> None:
    assert sorted(codes_in_use() - set(CATALOGUES[language])) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_whole_sentences(language: str) -> None:
    for key, entry in CATALOGUES[language].items():
        if re.fullmatch(r"[A-Z]\d{3}", key):
            sentences = (entry[name] for name in ("message", "hint") if name in entry)
            assert all(text.endswith((".", "?")) for text in sentences), key


def test_no_text_is_cut_by_a_comment_sign() -> None:
    """A # after a space ends an unquoted YAML text in silence."""
    folder = Path(generator.__file__).parent / "locale"
    cut = re.compile(r"""\s*[\w.]+:\s+[^|>"'{\s].* #""")
    for path in folder.rglob("*.yaml"):
        for line in path.read_text(encoding="utf-8").split("\n"):
            assert not cut.match(line), f"{path.name}: {line}"
