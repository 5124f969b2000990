"""What the law demands is told where it is lacking, and not where the plan answers it."""

from pathlib import Path

import pytest

from generator.locale import message_codes
from tests.annotations import check, expected, found, plans_in

PLANS = plans_in(Path(__file__).parent / "plans")
# What each kind of fixture is about: it may lack what the others are about.
SELECT = {
    "unanswered": ("S1",),
    "organisers": ("S150", "S152", "S154", "S155", "S156"),
    "deadlines": ("S160", "S162", "S163"),
    "annexes": ("S127", "S128"),
}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_what_the_law_demands_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    select = SELECT[plan.stem.partition("-")[0]]
    assert found(check(plan, tmp_path, select=select)) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert {code for code in message_codes() if code.startswith("S1")} - told == set()
