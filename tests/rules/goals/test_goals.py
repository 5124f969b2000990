"""Goals and indicators are told what they lack, and only that."""

from pathlib import Path

import pytest

from generator.rules.goals import goals, themes
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_gap_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=("G1",))) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted({*goals.CODES, *themes.CODES} - told) == []


def test_what_a_real_plan_leaves_open_is_told_and_nothing_else(tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / "lahti", tmp_path, select=("G1",))) == []
    gaps = check(ROOT / "plans" / "heinola", tmp_path, select=("G1",))
    assert [(gap.code, gap.values) for gap in gaps] == [
        ("G101", {"missing": "indicators, owner, due"})
    ] * 2


@pytest.mark.parametrize(
    ("name", "baseline", "target", "told"),
    [
        ("Työttömyysaste", 12, 14, True),
        ("Työttömyysaste", 14, 12, False),
        ("Palveluihin osallistuneiden työttömien määrä", 12, 14, False),
        ("Työttömien määrä", 12, 14, True),
        ("Asiakastyytyväisyys paranee", 4, 3, True),
        ("Yritysten määrä", 4, 3, False),
        ("Yritysten määrä", 4, 4, True),
        ("Yritysten määrä säilyy", 4, 4, False),
    ],
)
def test_the_direction_is_read_from_the_name(
    tmp_path: Path, name: str, baseline: int, target: int, told: bool
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "title: T\ndocuments: [tyollisyydenhoitosuunnitelma]\nas_of: 1.1.2025\n"
        "authority: {name: Kunta, municipality: 398}\n"
        f"goals: {{goals: [{{title: T, owner: O, indicators: [{{name: {name}, source: S, due: 2026,"
        f" baseline: {baseline}, baseline_as_of: 2024, target: {target}}}]}}]}}\n",
        encoding="utf-8",
    )
    assert bool(check(plan, tmp_path, select=("G105",))) == told
