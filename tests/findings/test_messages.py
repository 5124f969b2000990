"""The catalogues of messages: the same in all languages, and whole."""

import re
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from markdown_it import MarkdownIt

import generator
from generator.locale import LANGUAGES, explanation, message_codes, title
from generator.locale.catalogue import catalogue
from generator.source import read_plan

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
LONGEST_TITLE = 60
SENTENCE = re.compile(r"[.?!:](?=\s|$)")
CODE_SPAN = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
PARSER = MarkdownIt("commonmark")  # with HTML, so that it is found
YAML_CODES = [code for code in message_codes() if "Y020" <= code <= "Y054"]
WRONG_AND_RIGHT = {"fi": ("väärin", "oikein"), "sv": ("fel", "rätt"), "en": ("wrong", "right")}
LEAST_EXAMPLES = 15  # of either sort, so that the pattern cannot quietly miss them


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_short_title_and_an_explanation(language: str) -> None:
    for code in message_codes():
        assert 0 < len(title(code, language)) <= LONGEST_TITLE, code
        assert not title(code, language).endswith("."), code
        assert not re.search(r"[{}\n]", title(code, language)), code
        assert explanation(code, language).strip(), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_is_more_than_one_sentence(language: str) -> None:
    for code in message_codes():
        assert len(SENTENCE.findall(CODE_SPAN.sub("x", explanation(code, language)))) > 1, code


def test_titles_and_explanations_differ_between_languages() -> None:
    for code in message_codes():
        for words in (title, explanation):
            assert len({words(code, language) for language in LANGUAGES}) == len(LANGUAGES), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_is_markdown_without_html_and_with_closed_fences(language: str) -> None:
    for code in message_codes():
        text = explanation(code, language)
        tokens = [
            token for block in PARSER.parse(text) for token in (block, *(block.children or ()))
        ]
        assert not [token for token in tokens if token.type.startswith("html")], code
        assert len(re.findall("^```", text, re.MULTILINE)) % 2 == 0, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_examples_of_yaml_are_told_under_their_code_and_right_ones_are_not(
    language: str, tmp_path: Path
) -> None:
    told = 0
    for code in YAML_CODES:
        for word, expected in zip(WRONG_AND_RIGHT[language], ([code], []), strict=True):
            for written in examples(explanation(code, language), word):
                (tmp_path / "plan.yaml").write_text(f"{written}\n", encoding="utf-8")
                assert [f.code for f in read_plan(tmp_path).findings] == expected, code
                told += 1
    assert told >= 2 * LEAST_EXAMPLES


def examples(text: str, word: str) -> list[str]:
    """The YAML that an explanation calls wrong or right: `- wrong: …` or a fence below «Wrong:»."""
    lines = re.findall(rf"^- {word}: `([^`]+)`$", text, re.MULTILINE)
    fences = re.findall(rf"^{word}:\n\n```yaml\n(.*?)```", text, re.MULTILINE | re.DOTALL | re.I)
    return [line for line in (*lines, *fences) if not line.startswith("-")]
