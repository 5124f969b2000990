"""A document in one language holds no word of the other: neither of catalogues nor of templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from generator.build.reading import read
from generator.build.stages import make_charts, make_document
from generator.compose.kinds import find_kind
from generator.document.blocks import Image
from generator.files.templates import built_in
from generator.html import write_html
from generator.locale.catalogue import catalogue
from generator.plan.municipalities import municipalities
from generator.plan.values import Text
from generator.theme import read_theme
from tests.conftest import Ran

ROOT = Path(__file__).parents[1]
TEMPLATES = built_in()
LANGUAGES = ("fi", "sv")
PLANS = sorted(file.parent.name for file in (ROOT / "plans").glob("*/plan.yaml"))
KINDS = [kind for kind in TEMPLATES.kinds() if find_kind(TEMPLATES, kind).template("sv").is_file()]

SHARED = {"flat", "rate"}
"""What is said alike in both languages."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:fi|csv|pdf)\b")
_MARKUP = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{(.*?)\}\}|`{3,}.*|\{[a-z]+\}", re.DOTALL)
_QUOTED = re.compile(r'"([^"\n]*)"')


def words(text: str) -> set[str]:
    """The words of a text, in small letters; addresses have none."""
    return {word.lower() for word in _WORD.findall(_ADDRESS.sub(" ", text))}


@cache
def places(language: str) -> frozenset[str]:
    """The names of municipalities, many of which are the same in both languages."""
    return frozenset(words("\n".join(each.names[language] for each in municipalities().values())))


@cache
def said(language: str) -> frozenset[str]:
    """Every word that catalogues, templates and manifests say in documents of the language."""
    labels = [*catalogue("labels", language).values(), *catalogue("units", language).values()]
    titles = [find_kind(TEMPLATES, kind).title[language] for kind in TEMPLATES.kinds()]
    templates = [_said(file) for file in TEMPLATES.files(f"*/*.{language}.md.j2").values()]
    filled = [re.sub(r"\{\w*\}", " ", label) for label in labels]
    return frozenset(words("\n".join([*filled, *titles, *templates])))


def _said(template: Path) -> str:
    """The words of a template: its own text, and what stands in quotes within its expressions."""
    text = template.read_text(encoding="utf-8")
    quoted = [
        part
        for tag in re.findall(r"\{[{%].*?[%}]\}", text, re.DOTALL)
        for part in _QUOTED.findall(tag)
    ]
    return "\n".join(
        [_MARKUP.sub(" ", text), *(part for part in quoted if " " in part or part.istitle())]
    )


def foreign(text: str, language: str) -> list[str]:
    """The words of the other language; what both say is in one of them by mistake."""
    (other,) = set(LANGUAGES) - {language}
    own = places(language) | SHARED | (said(language) - said(other))
    return sorted(words(text) & ((said(other) | places(other)) - own))


def page_text(page: str) -> str:
    """All that a page says: its text, that of its charts, and what screen readers are told."""
    page = re.sub(r"<(style|script).*?</\1>", " ", page, flags=re.DOTALL)
    told = re.findall(r'\b(?:alt|title|aria-label|content)="([^"]*)"', page)
    return unescape("\n".join([re.sub(r"<[^>]+>", "\n", page), *told]))


def file_text(file: Path) -> str:
    """All text and all alternative texts of a Word file."""
    with ZipFile(file) as package:
        parts = [
            package.read(name).decode("utf-8")
            for name in package.namelist()
            if name.endswith(".xml")
        ]
    said = [text for part in parts for text in re.findall(r"<(?:w:t|dc:\w+)\b[^>]*>([^<]*)", part)]
    return unescape(
        "\n".join(
            said + [text for part in parts for text in re.findall(r'\bdescr="([^"]*)"', part)]
        )
    )


@pytest.fixture(scope="module")
def vocabularies_differ() -> None:
    assert len(said("fi") - said("sv")) > 300
    assert len(said("sv") - said("fi")) > 300


@pytest.mark.usefixtures("vocabularies_differ")
def test_the_documents_of_a_bilingual_plan_hold_no_word_of_the_other_language(
    pykala: Callable[..., Ran], tmp_path: Path
) -> None:
    output = tmp_path / "output"
    assert (
        pykala("build", ROOT / "plans" / "raasepori", "--output", output, "--pages", "off").code
        == 0
    )
    for language in LANGUAGES:
        (page,) = (output / "raasepori").glob(f"*.{language}.html")
        assert foreign(page_text(page.read_text(encoding="utf-8")), language) == []
        (file,) = (output / "raasepori").glob(f"*.{language}.docx")
        assert foreign(file_text(file), language) == []


def _cases() -> Iterator[tuple[str, str, str]]:
    for plan in PLANS:
        front = yaml.safe_load((ROOT / "plans" / plan / "plan.yaml").read_text(encoding="utf-8"))
        for kind in front["documents"]:
            if kind in KINDS:
                yield from ((plan, kind, language) for language in LANGUAGES)


@pytest.mark.parametrize(("plan", "kind", "language"), list(_cases()))
def test_what_the_program_adds_to_a_plan_is_in_the_language_of_the_document(
    plan: str, kind: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planner's own texts are silenced: what is left is said by catalogues and templates."""
    labelled = Text.in_language

    def silenced(text: Text, own: str) -> str:
        return "Zz" if text.path or "" in text.versions else labelled(text, own)

    monkeypatch.setattr(Text, "in_language", silenced)
    plan_input = read(ROOT / "plans" / plan, TEMPLATES, judge=False)
    assert plan_input.plan is not None
    told = replace(plan_input, plan=plan_input.plan.model_copy(update={"language": language}))
    document = make_document(find_kind(TEMPLATES, kind), told, make_charts(told)).document
    image = Image(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', b"", 9, 9)
    images = {figure.id: image for figure in plan_input.plan.figures()}
    page = write_html(document, read_theme(TEMPLATES.file("theme.yaml")), images, shell=TEMPLATES)
    assert len(words(page_text(page)) & said(language)) > 10
    assert foreign(page_text(page), language) == []
