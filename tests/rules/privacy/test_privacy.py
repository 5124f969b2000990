"""What a public plan tells of persons, and where its links lead."""

from pathlib import Path

import pytest

from generator.rules.privacy import addresses, persons
from tests.annotations import check, expected, found, plans_in
from tests.plan.making import FRONT

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=("M22",))) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted({*persons.CODES, *addresses.CODES} - told) == []


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_tell_of_nobody(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=("M22",))) == []


def test_a_persons_identity_code_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(f"{FRONT}introduction: {{overview: Tunnus 010190-902S.}}\n", encoding="utf-8")
    values = [finding.values for finding in check(plan, tmp_path, select=("M224",))]
    assert values == [{"value": "010190"}]


def test_a_tracker_is_taken_out_of_its_link(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    link = "https://example.fi/{}"
    for before, after in [
        ("?utm_source=a", ""),
        ("?utm_source=a&tab=1", "?tab=1"),
        ("?tab=1&gclid=a#osa", "?tab=1#osa"),
    ]:
        text = f'{FRONT}introduction: {{overview: "[Ohjelma]({link.format(before)})"}}\n'
        plan.write_text(text, encoding="utf-8")
        ((edit,),) = [finding.fix for finding in check(plan, tmp_path, select=("M227",))]
        lines = text.split("\n")
        row = lines[edit.span.line - 1]
        mended = row[: edit.span.column - 1] + edit.text + row[edit.span.end_column - 1 :]
        assert f"({link.format(after)})" in mended


def test_every_closed_site_has_a_day_and_a_successor() -> None:
    for site in addresses.retired_sites():
        assert site.now != site.site
        assert site.seen >= (site.since or site.seen)
