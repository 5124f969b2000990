"""What the prose says in numbers is held against the numbers that the plan has."""

import re
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.locale import LANGUAGES, message, message_codes, note
from tests.annotations import check, expected, found, plans_in

FACTS = """\
title: Suunnitelma
documents: [tyollisyydenhoitosuunnitelma]
as_of: 1.2.2025
authority: {name: Kunta, municipality: 111}
facts:
  force: {label: Työvoima, value: 7 480, unit: henkilöä}
  unemployed: {label: Työttömät, value: 1 243, unit: henkilöä, share_of: force}
  rent: {label: Vuokramenot, value: 2 912 345, unit: €}
  staff: {label: Henkilöstö, value: 160, unit: htv, approximate: kyllä}
"""
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
    "swedish": ("N301", "N302", "N304", "N306", "N35"),
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


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_are_without_fault(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=("N3",))) == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("oli 1 243 henkilöä", "oli {unemployed} henkilöä"),
        ("oli 16,6 % työttömyysasteesta", "oli {unemployed.share} työttömyysasteesta"),
        ("oli 16,62 % työttömyysasteesta", "oli {unemployed.share:2} työttömyysasteesta"),
        ("oli noin 2,91 milj. € vuokramenoja", "oli noin {rent.millions:2} vuokramenoja"),
        ("oli 2 912 345 € menoja", "oli {rent} menoja"),
        ("oli noin 160 htv henkilöstöä", "oli noin {staff.number} htv henkilöstöä"),
    ],
)
def test_what_is_offered_in_place_of_a_number_is_taken_for_it(
    tmp_path: Path, typed: str, offered: str
) -> None:
    def findings(words: str) -> list[Finding]:
        text = f"{FACTS}introduction:\n  overview: Työttömiä ja työvoimaa {words}.\n"
        (tmp_path / "kunta.yaml").write_text(text, encoding="utf-8")
        return check(tmp_path / "kunta.yaml", tmp_path, select=("N3",))

    (finding,) = findings(typed)
    (edit,) = finding.fix
    lines = (tmp_path / "kunta.yaml").read_text(encoding="utf-8").split("\n")
    line = lines[edit.span.line - 1]
    mended = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    assert mended == f"  overview: Työttömiä ja työvoimaa {offered}."
    assert findings(offered) == []


def test_of_a_wrong_share_it_is_not_asked_where_it_comes_from(tmp_path: Path) -> None:
    overview = "Heitä oli {unemployed} eli 77,7 % työvoimasta ja 77,7 % muista."
    plan = tmp_path / "kunta.yaml"
    plan.write_text(f"{FACTS}introduction:\n  overview: '{overview}'\n", encoding="utf-8")
    assert [f.code for f in check(plan, tmp_path, select=("N3",))] == ["N304", "N303"]
