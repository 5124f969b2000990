"""What a plan tells of the law is held against the law of its day, and told at the exact place."""

import re
from pathlib import Path

import pytest

from generator.findings import Finding, Severity
from generator.locale import LANGUAGES, explanation, message, message_codes, title
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]
FAMILY = ("S20", "S21", "D20")


def findings(plan: Path, scratch: Path) -> list[Finding]:
    return check(plan, scratch, select=FAMILY)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_what_the_law_does_not_say_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(findings(plan, tmp_path)) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert told == {code for code in message_codes() if code.startswith(FAMILY)}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_in_all_languages(plan: Path, tmp_path: Path) -> None:
    for finding in findings(plan, tmp_path):
        for language in LANGUAGES:
            words = " ".join(message(finding.code, language, finding.values))
            assert not re.search(r"«»|\(\)|\s{2}|\{|None", words)
            assert title(finding.code, language) and explanation(finding.code, language)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_what_is_not_verified_warns_at_most(plan: Path, tmp_path: Path) -> None:
    for finding in findings(plan, tmp_path):
        if finding.law is None or not finding.law.verified:
            assert finding.severity is not Severity.ERROR


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_fix_replaces_the_very_place_that_is_told(plan: Path, tmp_path: Path) -> None:
    for finding in findings(plan, tmp_path):
        assert [edit.span for edit in finding.fix] in ([], [finding.span])


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_tell_the_law_as_it_is(name: str, tmp_path: Path) -> None:
    assert found(findings(ROOT / "plans" / name, tmp_path)) == []


@pytest.mark.parametrize(
    "text",
    [
        "as_of: 1.6.2026\nlanguage: en\ntitle: {en: The TE-toimisto of act 916/2012, fi: 5}",
        "as_of: [1.6.2026]\ntitle: TE-toimisto",
        "as_of: 31.2.2026\ntitle: TE-toimisto",
        "title: TE-toimisto",
        "as_of: 1.6.2026\ntitle: [TE-toimisto]\nfunding_model: {tiers: {regimes: [1, {steps: 2}]}}",
        "as_of: 1.6.2026\nfacts: {a: {as_of: 99.99.2026, label: 'laki ('}}\nlanguage: {fi: sv}",
    ],
)
def test_a_plan_out_of_shape_is_read_without_harm(tmp_path: Path, text: str) -> None:
    plan = tmp_path / "kunta.yaml"
    plan.write_text(f"{text}\n", encoding="utf-8")
    assert findings(plan, tmp_path) == []
