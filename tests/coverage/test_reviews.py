"""The coverage tells which answers have been accepted, by whom, and which have changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build.reading import read
from generator.coverage import Coverage
from generator.coverage.json import coverage_json
from generator.coverage.markdown import coverage_markdown
from generator.coverage.page import coverage_page
from generator.coverage.text import coverage_text
from generator.document.blocks import Table
from generator.document.inlines import text_of
from generator.files.templates import built_in
from generator.plan.part_content import find_part, fingerprint
from tests.coverage.making import FRONT, coverage_of, covered
from tests.coverage.test_annex import PLAN, coverage_table, document_of, row

ANSWERS = """\
resources:
  finances: Rahaa on.
  budget: {lines: [{item: Palvelut, amounts: {2025: 100}}]}
offices:
  places: [{name: Palvelutori, address: Kauppakatu 1}]
"""


def review(folder: Path, text: str, part: str, by: str = "johtaja") -> str:
    """An entry that accepts the part of the plan of the text."""
    file = folder / "kunta.yaml"
    file.write_text(FRONT + text, encoding="utf-8")
    plan = read(file, built_in())
    content = fingerprint(find_part(plan.root, part), plan.root, folder, plan.tables)
    return f"  - {{part: {part}, by: {by}, date: 3.2.2025, content: {content}}}\n"


def reviewed(folder: Path, *parts: str, old: str = "", new: str = "") -> Coverage:
    """The coverage of a plan whose parts were accepted before the old words became the new ones."""
    entries = "".join(review(folder, ANSWERS, part) for part in parts)
    return coverage_of(folder, f"{ANSWERS.replace(old, new)}reviews:\n{entries}")


def told(coverage: Coverage, duty: str) -> list[str]:
    each = covered(coverage, duty)
    return [each.reviewed(state) for state in each.reviews]


def test_an_answer_is_accepted_with_the_part_that_holds_it(tmp_path: Path) -> None:
    coverage = reviewed(tmp_path, "resources")
    assert told(coverage, "money") == ["reviewed"]
    assert told(coverage, "offices") == []


def test_an_answer_in_two_parts_is_accepted_in_part(tmp_path: Path) -> None:
    assert told(reviewed(tmp_path, "resources.finances"), "money") == ["partly_reviewed"]


def test_a_change_since_is_told(tmp_path: Path) -> None:
    coverage = reviewed(tmp_path, "resources", "offices", old="2025: 100", new="2025: 200")
    assert told(coverage, "money") == ["changed"]
    assert told(coverage, "offices") == ["reviewed"]


def test_a_review_that_a_later_one_replaced_is_not_told(tmp_path: Path) -> None:
    coverage = reviewed(tmp_path, "offices", "offices")
    assert told(coverage, "offices") == ["reviewed"]


SAID = {
    "fi": ("hyväksytty 3.2.2025, johtaja", "muuttunut hyväksynnän jälkeen (3.2.2025, johtaja)"),
    "sv": ("godkänt 3.2.2025, johtaja", "ändrat efter godkännandet (3.2.2025, johtaja)"),
    "en": ("accepted 3.2.2025, johtaja", "changed since accepted (3.2.2025, johtaja)"),
}


@pytest.mark.parametrize("language", SAID)
def test_every_form_tells_it_in_words(tmp_path: Path, language: str) -> None:
    coverage = reviewed(tmp_path, "resources", "offices", old="2025: 100", new="2025: 200")
    tables = [b for b in coverage_page(coverage, language).blocks if isinstance(b, Table)]
    page = " ".join(text_of(cell) for table in tables for row in table.rows for cell in row.cells)
    for said in (
        coverage_text(coverage, language),
        coverage_markdown(coverage, language),
        page.replace("\xa0", " "),
    ):
        assert [words for words in SAID[language] if words not in said] == []


def test_machines_read_the_part_the_role_the_day_and_the_state(tmp_path: Path) -> None:
    coverage = reviewed(tmp_path, "offices")
    duties = {each["id"]: each for each in json.loads(coverage_json(coverage, "fi"))["duties"]}
    accepted = {"part": "offices", "by": "johtaja", "date": "2025-02-03", "state": "reviewed"}
    assert duties["offices"]["reviews"] == [accepted]
    assert duties["money"]["reviews"] == []


def test_a_plan_without_reviews_is_told_as_before(tmp_path: Path) -> None:
    coverage = coverage_of(tmp_path, ANSWERS)
    assert '"reviews":' not in coverage_json(coverage, "fi")
    assert "hyväksytty" not in coverage_text(coverage, "fi")


def test_the_annex_tells_it_below_the_chapter(tmp_path: Path) -> None:
    entry = review(tmp_path, PLAN, "resources")
    table = coverage_table(document_of(tmp_path, f"{PLAN}reviews:\n{entry}"))
    money = text_of(row(table, "Kuinka paljon rahaa").cells[2]).replace("\xa0", " ")
    assert money == "luku 2.1 hyväksytty 3.2.2025, johtaja"
