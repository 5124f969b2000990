"""Whatever does not fit the model is told in one run, each at its exact place."""

import re
from pathlib import Path

import pytest

from generator.build.reading import read
from generator.files.templates import built_in
from generator.locale import LANGUAGES, message, message_codes
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
OF_TEMPLATES = {f"P14{number}" for number in range(2, 10)}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_wrong_plan_is_told_whole_and_at_the_exact_places(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path)) == expected(plan)


def test_there_is_a_wrong_plan_for_every_code_about_the_shape() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    of_plans = set(filter(re.compile("P1[0-4]").match, message_codes())) - OF_TEMPLATES
    assert sorted(of_plans - told) == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_in_all_languages(plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path):
        for language in LANGUAGES:
            text = " ".join(message(finding.code, language, finding.values))
            assert "«»" not in text
            assert not re.search(r"function-|list\[|\[key\]|pydantic", text)


def findings(text: str, tmp_path: Path) -> dict[str, str]:
    """What is wrong with a plan of one file: code and Finnish words."""
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    found = read(file, built_in()).findings
    return {f.code: " ".join(message(f.code, "fi", f.values)) for f in found}


def test_a_misspelt_key_asks_about_the_nearest_one(tmp_path: Path) -> None:
    assert findings("titel: A\n", tmp_path)["P101"].startswith(
        "Avainta «titel» ei ole. Tarkoititko «title»?"
    )


def test_a_misspelt_choice_asks_about_the_nearest_one_and_tells_all(tmp_path: Path) -> None:
    assert findings("status: aproved\n", tmp_path)["P112"] == (
        "«aproved» ei kelpaa tähän. Tarkoititko «approved»? "
        "Mahdolliset arvot: draft, proposal, approved."
    )


def test_a_misspelt_kind_of_document_asks_about_the_nearest_one(tmp_path: Path) -> None:
    words = findings("documents: [tyollisyydenhoitosunnitelma]\n", tmp_path)["P141"]
    assert "Tarkoititko «tyollisyydenhoitosuunnitelma»?" in words


def test_an_empty_plan_is_told_as_one(tmp_path: Path) -> None:
    assert list(findings("", tmp_path)) == ["Y005"]
    assert list(findings("# Vain kommentti\n", tmp_path)) == ["Y005"]


def test_an_empty_value_counts_as_not_given(tmp_path: Path) -> None:
    words = findings("title:\nsubtitle:\ndocuments: [paatosesitys]\n", tmp_path)
    assert words["P102"].startswith("Tästä puuttuu avain")


def test_what_an_unreadable_file_would_have_held_is_not_called_missing(small_plan: Path) -> None:
    (small_plan / "facts.yaml").write_text("unemployed: {label: 'auki", encoding="utf-8")
    codes = {finding.code for finding in read(small_plan, built_in()).findings}
    assert {code[0] for code in codes} == {"Y"}


def test_what_an_unreadable_front_matter_would_have_held_is_not_called_missing(
    small_plan: Path,
) -> None:
    (small_plan / "plan.yaml").write_text("title: 'auki", encoding="utf-8")
    (small_plan / "goals.yaml").write_text("gaols: []\n", encoding="utf-8")
    codes = {finding.code for finding in read(small_plan, built_in()).findings}
    assert {code for code in codes if code[0] != "Y"} == {"P101"}
