"""Every fact of a real document stands in the document that its plan makes.

`source_facts/` holds, for a plan and a kind, the numbers and proper names of the source, one a line
and in the form in which the document prints them; `*.rows.txt` holds rows of its tables.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.reading import read
from generator.build.stages import make_charts, make_document
from generator.compose.kinds import find_kind
from generator.document.blocks import Document, Figure, Image, Table
from generator.document.inlines import text_of
from generator.document.walk import all_blocks
from generator.files.templates import built_in
from generator.html import write_html
from generator.theme import read_theme
from generator.word import write_docx
from tests.reading import plain, words_of_docx, words_of_page, words_of_tree

ROOT = Path(__file__).parents[1]
LISTS = sorted(
    file.name.removesuffix(".txt")
    for file in (ROOT / "tests" / "source_facts").glob("*.txt")
    if not file.name.endswith(".rows.txt")
)
TEMPLATES = built_in()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>'


def document(name: str) -> Document:
    """The document of a list, «kymenlaakso-tyollisyysohjelma»."""
    plan, kind = name.split("-")
    given = read(ROOT / "plans" / plan, TEMPLATES)
    return make_document(find_kind(TEMPLATES, kind), given, make_charts(given)).document


def facts(name: str) -> list[str]:
    file = ROOT / "tests" / "source_facts" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("name", LISTS)
def test_every_fact_of_the_source_stands_in_the_tree_and_in_the_files(name: str) -> None:
    made, theme = document(name), read_theme(TEMPLATES.file("theme.yaml"))
    images = {
        b.id: Image(SVG, b"", 10, 10) for b in all_blocks(made.blocks) if isinstance(b, Figure)
    }
    written = (
        words_of_tree(made),
        words_of_page(write_html(made, theme, images, shell=TEMPLATES)),
        words_of_docx(write_docx(made, theme, images).data),
    )
    for words in written:
        assert [fact for fact in facts(name) if fact not in words] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_row_of_the_source_stands_in_a_table(name: str) -> None:
    tables = (b for b in all_blocks(document(name).blocks) if isinstance(b, Table))
    rows = {"|".join(plain(text_of(cell)) for cell in row.cells) for t in tables for row in t.rows}
    assert [row for row in facts(f"{name}.rows") if row not in rows] == []
