"""References, gaps, dates, decisions, languages: each fault is told at its place, no other is."""

from pathlib import Path

import pytest

from generator.locale import LANGUAGES, explanation, message, title
from generator.rules import rules
from tests.annotations import check, expected, found, plans_in

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FAMILIES = ("crossreferences", "gaps", "dates", "decisions", "languages")
CODES = {
    family: tuple(code for rule in rules() if rule.name.startswith(family) for code in rule.codes)
    for family in FAMILIES
}
PLANS = [
    pytest.param(family, plan, id=f"{family}-{plan.stem}")
    for family in FAMILIES
    for plan in plans_in(HERE / family / "plans")
]


@pytest.mark.parametrize(("family", "plan"), PLANS)
def test_every_fault_is_told_at_its_exact_place(family: str, plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=CODES[family])) == expected(plan)


@pytest.mark.parametrize("family", FAMILIES)
def test_there_is_a_plan_for_every_code(family: str) -> None:
    plans = plans_in(HERE / family / "plans")
    told = {entry.split()[-1] for plan in plans for entry in expected(plan)}
    assert sorted(set(CODES[family]) - told) == []


@pytest.mark.parametrize(("family", "plan"), PLANS)
def test_every_finding_has_its_words_and_its_path(family: str, plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path, select=CODES[family]):
        assert finding.path
        for language in LANGUAGES:
            told = " ".join(message(finding.code, language, finding.values))
            assert "«»" not in told and "“”" not in told
            assert title(finding.code, language) and explanation(finding.code, language)


@pytest.mark.parametrize(
    ("name", "true"), [("lahti", []), ("heinola", ["M204", "R232"]), ("heinavesi", [])]
)
def test_the_real_plans_are_without_a_false_alarm(
    name: str, true: list[str], tmp_path: Path
) -> None:
    """Heinola's application has neither a case id nor a signature, as its README tells."""
    codes = tuple(code for family in FAMILIES for code in CODES[family])
    told = check(ROOT / "plans" / name, tmp_path, select=codes)
    assert sorted(finding.code for finding in told) == true
