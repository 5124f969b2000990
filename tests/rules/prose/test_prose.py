"""What the prose says in numbers is held against the numbers that the plan has."""

import re
from pathlib import Path

import pytest

from generator.locale import LANGUAGES, message, message_codes, note
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
CODES = {  # a sentence that breaks one rule may well break another
    "typed-numbers": ("N301", "N302", "N303"),
    "shares": ("N304", "N305"),
    "figure-dates": ("N306",),
    "directions": ("N351", "N352"),
    "sizes": ("N353",),
    "ranks": ("N354",),
    "changes": ("N355", "N356"),
    "counts": ("N357",),
}
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=CODES[plan.stem])) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted(set(filter(re.compile("N3").match, message_codes())) - told) == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_in_all_languages(plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path, select=("N3",)):
        for language in LANGUAGES:
            words = (
                *message(finding.code, language, finding.values),
                note(finding.code, language, finding.values),
            )
            assert "«»" not in " ".join(words)


@pytest.mark.parametrize("name", ["lahti", "heinola"])
def test_the_real_plans_are_without_fault(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=("N3",))) == []
