"""The words of links tell where they lead."""

from pathlib import Path

import pytest

from generator.rules.accessibility import link_texts
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=("A11",))) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_rule() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted(set(link_texts.CODES) - told) == []


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_links_of_the_real_plans_tell_where_they_lead(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=("A11",))) == []
