"""Each duty is told with its status, its place in the file and its chapter in the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.statute.duties import duties
from tests.coverage.making import coverage_of, covered

OFFICES = """\
offices:
  overview: Toimipisteet ovat tässä.
  places:
    - {name: Palvelutori, address: Kauppakatu 1}
    - {name: Toinen}
"""


def numbers(folder: Path, text: str, duty: str) -> list[str]:
    return [chapter.number for chapter in covered(coverage_of(folder, text), duty).chapters]


def test_a_duty_is_answered_partly_answered_or_missing(tmp_path: Path) -> None:
    coverage = coverage_of(tmp_path, OFFICES)
    assert covered(coverage, "organising-form").status == "answered"
    assert covered(coverage, "offices").status == "partly"
    assert covered(coverage, "offices").lacking("fi") == ["jokaisen toimipisteen sijainti"]
    assert covered(coverage, "money").status == "missing"
    assert covered(coverage, "money").lacking("en") == ["money"]
    total = sum(coverage.number(status) for status in ("answered", "partly", "missing"))
    assert total == len(coverage.duties)
    assert not coverage.is_whole


def test_an_answer_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    first = covered(coverage_of(tmp_path, OFFICES), "offices").places[0]
    assert (first.path, first.span.line) == ("offices.places[0].name", 8)
    assert first.span.file.endswith("kunta.yaml")


def test_a_word_that_answers_is_told_with_its_own_line(tmp_path: Path) -> None:
    text = "resources:\n  overview: |\n    Ensin.\n    Sitten henkilöstöstä.\n"
    place = covered(coverage_of(tmp_path, text), "staff").places[0]
    assert (place.span.line, place.span.column, place.span.end_column) == (8, 12, 21)


@pytest.mark.parametrize(
    ("text", "duty", "expected"),
    [
        (OFFICES, "organising-form", ["1"]),
        (OFFICES, "offices", ["2"]),
        ("resources: {finances: Rahaa on., staff: Väkeä on.}", "money", ["2.1"]),
        ("resources: {finances: Rahaa on., staff: Väkeä on.}", "staff", ["2.2"]),
        (  # the table of a typed part
            "resources: {budget: {lines: [{item: A, amounts: {2025: 1}}]}}",
            "money-by-year",
            ["2.1"],
        ),
        ("offices: {state_premises: {used: ei}}", "state-premises", ["2.1"]),
        (  # a free sub-chapter, here the second of the first chapter after the basis
            "structural_change: {sections: [{title: A, text: B}, {title: C, text: Muutosturva.}]}",
            "structural-change-means",
            ["2.2"],
        ),
        (  # a chapter of its own and in sub-chapters: the chapter is enough
            "partners: {overview: Kela ja hyvinvointialue., groups: [{title: A, text: Migri.}]}",
            "partner-kinds",
            ["2"],
        ),
        ("facts: {labour_force: {label: Työvoima, value: 55 809}}", "labour-force", []),
        ("", "money", []),
    ],
)
def test_an_answer_is_told_with_its_chapter(
    tmp_path: Path, text: str, duty: str, expected: list[str]
) -> None:
    assert numbers(tmp_path, text, duty) == expected


def partners(groups: int, in_each: int) -> str:
    group = "    - title: Ryhmä\n      partners:\n"
    partner = "        - {name: Taho, kind: company, text: Yhdessä.}\n"
    return "partners:\n  groups:\n" + (group + partner * in_each) * groups


@pytest.mark.parametrize(
    ("groups", "in_each", "expected"),
    [
        (1, 3, ["2.1.1", "2.1.2", "2.1.3"]),
        (1, 4, ["2.1"]),
        (3, 2, ["2.1", "2.2", "2.3"]),
        (4, 1, ["2"]),
    ],
)
def test_many_chapters_are_told_by_the_one_above_them(
    tmp_path: Path, groups: int, in_each: int, expected: list[str]
) -> None:
    assert numbers(tmp_path, partners(groups, in_each), "cooperation") == expected


def test_a_service_may_be_answered_by_an_annex(tmp_path: Path) -> None:
    text = """\
services:
  services:
    annex: annex-services
    items: [{service: coaching, production: [own]}]
annexes: [{id: annex-services, title: Palvelut, text: Loput palvelut.}]
"""
    answered = covered(coverage_of(tmp_path, text), "services-by-production")
    assert answered.status == "answered"
    assert [(c.number, c.is_annex) for c in answered.chapters] == [("2.1", False), ("1", True)]
    without = covered(coverage_of(tmp_path, text.replace("id: annex", "id: x")), answered.duty.id)
    assert without.status == "partly"
    assert len(without.lacking("fi")) == 19


def test_a_plan_that_cannot_be_composed_is_covered_without_chapters(tmp_path: Path) -> None:
    coverage = coverage_of(tmp_path, OFFICES + "ofices: {}\n")
    offices = covered(coverage, "offices")
    assert offices.status == "partly"
    assert offices.places
    assert not offices.chapters


def test_duties_that_do_not_apply_are_not_told(tmp_path: Path) -> None:
    told = {each.duty.id for each in coverage_of(tmp_path, "").duties}
    untold = {duty.id for duty in duties()} - told
    assert untold == {"agreement", "notice", "office-hours", "languages"}
