"""Acceptances of parts are held against what the parts say now."""

from pathlib import Path

import pytest

from generator.rules.reviews import accepted_parts
from tests.annotations import check, expected, found, plans_in
from tests.plan.making import made

PLANS = plans_in(Path(__file__).parent / "plans")


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=("M26",))) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert told == set(accepted_parts.CODES)


REVIEW = "reviews: [{part: goals, by: johtaja, date: 3.2.2025, content: aaaa-bbbb-cccc}]\n"


@pytest.mark.parametrize("status", ["draft", "proposal", "approved"])
def test_a_change_is_told_whatever_the_status_of_the_plan(tmp_path: Path, status: str) -> None:
    text = f"status: {status}\ngoals: {{overview: Uusi tavoite.}}\n{REVIEW}"
    (change,) = (f for f in made(tmp_path, text).findings if f.code.startswith("M26"))
    assert (change.code, change.severity, change.path) == ("M261", "warning", "goals")
    assert (change.span.line, [place.line for place in change.related]) == (7, [6])


def test_a_part_that_may_stand_in_a_file_that_cannot_be_read_is_not_missed(tmp_path: Path) -> None:
    front = "title: S\ndocuments: [tyollisyydenhoitosuunnitelma]\nas_of: 1.1.2025\n"
    authority = "authority: {name: Kunta, municipality: 398}\n"
    (tmp_path / "plan.yaml").write_text(front + authority + REVIEW, encoding="utf-8")
    told = [f.code for f in check(tmp_path, tmp_path, select=("M26", "Y"))]
    assert told == ["M262"]
    (tmp_path / "goals.yaml").write_text("overview: 'auki\n", encoding="utf-8")
    told = [f.code for f in check(tmp_path, tmp_path, select=("M26", "Y"))]
    assert told == ["Y045"]
