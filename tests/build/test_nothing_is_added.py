"""Whatever a document says that its plan does not say, the program says in the document's language.

Each plan here has every part that its kind prints, and its texts are words of no language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment, nodes

from generator.document.blocks import Document, Figure, Image
from generator.document.revision import Revision
from generator.document.walk import all_blocks
from generator.html import write_html
from generator.locale import format_weekday
from generator.locale.catalogue import catalogue
from generator.plan.municipalities import municipalities
from generator.revision.align import compare
from generator.revision.changes import changes
from generator.text import write_text
from generator.word import write_docx
from tests.build.test_nothing_is_lost import (
    PNG,
    SVG,
    TEMPLATES,
    document_of,
    kind_of,
    theme,
    written,
)
from tests.random_plans import PlanMaker
from tests.reading import words_of_docx, words_of_page

STATUTES = Path(__file__).parents[2] / "generator" / "statute"
MONDAY = date(2024, 1, 1)
CHANGED = datetime(2026, 2, 3, tzinfo=UTC)
WORD = re.compile(r"[^\W\d_]{2,}")
OF_PLANS = re.compile(r"sana\d+x|(?:source|id|fact)[-_]\w+")
NO_WORDS = re.compile(
    r"https?://\S+|[\w-]+\.(?:xlsx|csv)|#[\w-]+|\{\w+\}|<\?xml.*|<Relationships.*"
)
ID = re.compile(r"[a-z0-9_.#/-]*")
CITED = {"fi": "kohta", "sv": "punkten"}
"""How the table of duties names the places in an act, beside «mom»."""
SHARED = {"csv", "excel", "flat", "ja", "mom", "pdf", "rate", "te", "typ", "word"}
"""Words that stand in both languages: «ja» is «and» in one and «yes» in the other."""
MARKUP = {"at", "items", "none", "plain", "statutory"}
"""Words of templates that are for no reader."""

every_language = pytest.mark.parametrize("language", ["fi", "sv"])


def words(text: str) -> set[str]:
    """The words that are not the plan's."""
    return {word.lower() for word in WORD.findall(OF_PLANS.sub(" ", NO_WORDS.sub(" ", text)))}


@cache
def vocabulary(language: str) -> set[str]:
    """Every word that the program has for documents of the language."""
    places = (each.name(language) for each in municipalities().values())
    return said(language) | words("\n".join(places))


@cache
def said(language: str) -> set[str]:
    """The words of catalogues, statutes and templates."""
    week = (format_weekday(MONDAY + timedelta(days), language) for days in range(7))
    titles = (kind_of(kind).title[language] for kind in TEMPLATES.kinds())
    told = [*_catalogued(language), *_templates(language), *week, *titles]
    return words("\n".join((CITED[language], "mom", *told)))


def _catalogued(language: str) -> Iterator[str]:
    for name in ("labels", "units"):
        yield from catalogue(name, language).values()
    for file in sorted(STATUTES.glob("*.yaml")):
        yield from _told(yaml.safe_load(file.read_text(encoding="utf-8")), language)


def _told(value: Any, language: str) -> Iterator[str]:
    """The texts in the language within the entries of a file."""
    if isinstance(value, dict) and isinstance(text := value.get(language), str):
        yield text
    for below in value.values() if isinstance(value, dict) else value:
        if isinstance(below, dict | list):
            yield from _told(below, language)


def _templates(language: str) -> Iterator[str]:
    for file in TEMPLATES.files(f"*/*.{language}.md.j2").values():
        tree = Environment(autoescape=False).parse(file.read_text(encoding="utf-8"))
        yield from (node.data for node in tree.find_all(nodes.TemplateData))
        quoted = (str(node.value) for node in tree.find_all(nodes.Const))
        yield from (text for text in quoted if not ID.fullmatch(text))


@cache
def full(kind: str, language: str, fullness: float = 0.95) -> Document:
    """A document of the kind, of a plan that has about all that it prints."""
    plan = PlanMaker(1, fullness).plan(kind_of(kind).parts, documents=[kind], language=language)
    return document_of(plan, kind)


@every_language
@pytest.mark.parametrize("kind", TEMPLATES.kinds())
def test_what_the_program_says_is_in_the_language_of_the_document(kind: str, language: str) -> None:
    document = full(kind, language)
    page, docx = written(document)
    for text in (words_of_page(page), words_of_docx(docx), write_text(document)):
        assert len(words(text)) > 5
        assert words(text) - vocabulary(language) == set()


@every_language
@pytest.mark.parametrize("kind", TEMPLATES.kinds())
def test_what_is_told_of_changes_is_in_the_language_of_the_document(
    kind: str, language: str
) -> None:
    old = replace(full(kind, language, 0.5), draft=True, author="sana00000x")
    marked = compare(old, full(kind, language))
    revision = Revision("", "", "", CHANGED, changes=changes(marked))
    figures = [block for block in all_blocks(marked.blocks) if isinstance(block, Figure)]
    images = {figure.id: Image(SVG, PNG, 10, 10) for figure in figures}
    revision = replace(revision, images=images)
    page = write_html(marked, theme(), images, shell=TEMPLATES, revision=revision)
    docx = write_docx(marked, theme(), images, revision=revision).data
    assert len(revision.changes) > 5
    for text in (words_of_page(page), words_of_docx(docx)):
        assert words(text) - vocabulary(language) == set()


def test_few_words_are_of_both_languages() -> None:
    """So a word of the other language is seen, in a catalogue or a template as in a document."""
    assert min(len(said(language)) for language in ("fi", "sv")) > 500
    assert (said("fi") & said("sv")) - SHARED - MARKUP == set()
