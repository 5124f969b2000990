"""Slips of typography are told at their exact place, and nothing else is."""

from pathlib import Path

import pytest

from generator.locale import LANGUAGES, explanation, message, message_codes
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]
FAMILY = ("T1",)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_slip_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=FAMILY)) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert [c for c in message_codes() if c.startswith(FAMILY) and c not in told] == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_in_all_languages(plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path, select=FAMILY):
        for language in LANGUAGES:
            assert message(finding.code, language, finding.values)[0]
            assert explanation(finding.code, language)


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_are_without_slips(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=FAMILY)) == []


def test_a_slip_over_a_line_of_folded_text_is_told_without_a_fix(tmp_path: Path) -> None:
    file = tmp_path / "kunta.yaml"
    front = (Path(__file__).parent / "plans" / "act-numbers.yaml").read_text("utf-8").split("\n")
    text = "introduction:\n  overview: >\n    Vuosina 2010 -\n    2022.\n"
    file.write_text("\n".join(front[:4]) + f"\n{text}", encoding="utf-8")
    (finding,) = check(file, tmp_path, select=FAMILY)
    assert (finding.code, finding.fix) == ("T108", ())


def test_a_slip_is_found_in_every_style_of_yaml_text(tmp_path: Path) -> None:
    front = (Path(__file__).parent / "plans" / "act-numbers.yaml").read_text("utf-8").split("\n")
    styles = [
        "Se 5% on",
        "'Se''s 5% on'",
        '"\\u00e4 5% on"',
        "|\n        Se 5% on",
        ">\n        Se\n        5% on",
    ]
    sections = "".join(f"    - title: {style}\n" for style in styles)
    file = tmp_path / "kunta.yaml"
    file.write_text("\n".join(front[:4]) + f"\nintroduction:\n  sections:\n{sections}", "utf-8")
    lines = file.read_text("utf-8").split("\n")
    spans = [finding.span for finding in check(file, tmp_path, select=FAMILY)]
    assert [lines[s.line - 1][s.column - 1 : s.end_column - 1] for s in spans] == ["5%"] * 5
