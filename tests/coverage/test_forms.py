"""The coverage as text, Markdown, JSON and a document: the same words in each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.coverage import Coverage
from generator.coverage.json import coverage_json
from generator.coverage.markdown import coverage_markdown
from generator.coverage.page import coverage_page
from generator.coverage.text import coverage_text
from generator.document.blocks import Heading, Table
from generator.document.inlines import text_of
from generator.locale import LANGUAGES
from tests.coverage.making import coverage_of

PLAN = """\
offices:
  places:
    - {name: Palvelutori, address: Kauppakatu 1}
    - {name: Toinen}
resources: {budget: {lines: [{item: Kaikki, amounts: {2025: 1}}]}}
"""


@pytest.fixture
def coverage(tmp_path: Path) -> Coverage:
    return coverage_of(tmp_path, PLAN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_fits_a_terminal_and_its_columns_are_aligned(
    coverage: Coverage, language: str
) -> None:
    folder = coverage.duties[0].places[0].span.file.removesuffix("kunta.yaml")
    lines = coverage_text(coverage, language).replace(folder, "plans/").split("\n")
    assert max(map(len, lines)) <= 100
    rows = [line for line in lines if line.startswith("  ") and "plans/kunta.yaml:" in line]
    assert len({line.index("plans/kunta.yaml") for line in rows}) == 1
    assert len(rows) == sum(bool(each.places) for each in coverage.duties)


def test_the_text_tells_groups_provisions_places_and_what_is_missing(coverage: Coverage) -> None:
    text = coverage_text(coverage, "fi")
    assert "Toimipisteet · 380/2023 15 § 4 mom. 3 kohta" in text
    assert "osittain  Toimipisteiden määrä ja " in text
    assert "            puuttuu: jokaisen toimipisteen sijainti" in text
    assert "(383/2023 8 § 2 mom.)" in text  # not the provision of its group
    assert "Asiointitavat ja saavutettavuus\N{NO-BREAK SPACE}*" in text
    assert text.endswith(f"Vaatimuksia {len(coverage.duties)}: vastattu 2, osittain 2, puuttuu 23")


def test_what_is_wholly_missing_is_not_told_twice(coverage: Coverage) -> None:
    assert "puuttuu: henkilöstövoimavarat" not in coverage_text(coverage, "fi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_markdown_is_a_heading_and_one_whole_table(coverage: Coverage, language: str) -> None:
    written = coverage_markdown(coverage, language)
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    assert [t.tag for t in tokens if t.type == "heading_open"] == ["h2"]
    assert sum(t.type == "table_open" for t in tokens) == 1
    groups = {each.duty.group for each in coverage.duties}
    rows = sum(t.type == "tr_open" for t in tokens)
    assert rows == 1 + len(groups) + len(coverage.duties)
    assert sum(t.type == "td_open" for t in tokens) == 5 * (rows - 1)
    assert all(f"| {e.duty.title.in_language(language)}" in written for e in coverage.duties)


def test_the_json_holds_what_other_programs_need(coverage: Coverage) -> None:
    content = json.loads(coverage_json(coverage, "sv"))
    assert content["summary"] == {"answered": 2, "partly": 2, "missing": 23}
    assert [duty["id"] for duty in content["duties"]] == [e.duty.id for e in coverage.duties]
    offices = next(duty for duty in content["duties"] if duty["id"] == "offices")
    assert (offices["act"], offices["section"], offices["subsection"]) == ("380/2023", 15, "4")
    assert (offices["item"], offices["verified"], offices["status"]) == (3, True, "partly")
    assert offices["missing"] == ["varje verksamhetsställes läge"]
    assert offices["answers"][0]["path"] == "offices.places[0].name"
    assert (offices["answers"][0]["line"], offices["answers"][0]["column"]) == (7, 14)
    assert offices["chapters"][0]["number"] == "3"
    assert offices["chapters"][0]["id"] == "offices"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_a_table_for_each_group(coverage: Coverage, language: str) -> None:
    document = coverage_page(coverage, language)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert len(tables) == len(headings) == 7
    assert sum(len(table.rows) for table in tables) == len(coverage.duties)
    assert all(table.caption for table in tables)
    told = " ".join(text_of(cell) for t in tables for row in t.rows for cell in row.cells)
    assert all(each.duty.text.in_language(language)[:20] in told for each in coverage.duties)


@pytest.mark.parametrize("write", [coverage_text, coverage_markdown])
def test_a_plan_without_duties_is_told_so(tmp_path: Path, write: object) -> None:
    coverage = Coverage(plan="plans/x", title="X", as_of="1.1.2025", duties=())
    assert callable(write)
    assert "plans/x ei kohdistu vaatimuksia" in write(coverage, "fi")
