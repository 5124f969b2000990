"""Numbers that contradict others are told at the exact place, and honest ones never are."""

import re
from pathlib import Path

import pytest

from generator.locale import LANGUAGES, explanation, message, message_codes, note
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]
FAMILY = ("N2",)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=FAMILY)) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted(set(filter(re.compile("N2").match, message_codes())) - told) == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_and_its_place_in_the_plan(plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path, select=FAMILY):
        assert finding.path
        for language in LANGUAGES:
            told = message(finding.code, language, finding.values)
            words = " ".join((*told, note(finding.code, language, finding.values)))
            assert "«»" not in words and "{" not in words
            assert explanation(finding.code, language)


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_are_without_a_false_alarm(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=FAMILY)) == []
