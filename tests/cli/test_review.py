"""`pykala review` as an official runs it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.plan.making import FRONT

PLAN = f"{FRONT}goals:\n  overview: Tavoitteita on kaksi.\nintroduction: {{overview: Alku.}}\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plans" / "kunta.yaml"
    file.parent.mkdir()
    file.write_text(PLAN, encoding="utf-8")
    return file


def review(plan: Path, *arguments: str) -> tuple[int, str, str]:
    ran = run(plan.parents[1], "review", "plans/kunta.yaml", *arguments)
    return ran.returncode, ran.stdout, ran.stderr


GOALS = ("--part", "goals", "--by", "työllisyysjohtaja", "--date", "3.2.2025")


def test_each_part_that_is_accepted_is_told(plan: Path) -> None:
    code, said, _ = review(plan, *GOALS, "--part", "introduction")
    assert code == 0
    assert said.splitlines() == [
        "plans/kunta.yaml: osa goals hyväksytty 3.2.2025, työllisyysjohtaja",
        "plans/kunta.yaml: osa introduction hyväksytty 3.2.2025, työllisyysjohtaja",
    ]
    text = plan.read_text(encoding="utf-8")
    assert text.startswith(f"{PLAN}\nreviews:\n  - {{part: goals, by: työllisyysjohtaja, ")


def test_without_a_day_it_is_today(plan: Path) -> None:
    before = date.today()
    assert review(plan, *GOALS[:4])[0] == 0
    recorded = re.search(r"date: (\d+)\.(\d+)\.(\d{4})", plan.read_text(encoding="utf-8"))
    assert recorded
    day, month, year = map(int, recorded.groups())
    assert before <= date(year, month, day) <= date.today()


def test_the_list_tells_what_has_become_of_each(plan: Path) -> None:
    review(plan, *GOALS, "--part", "introduction")
    gone = "  - {part: services, by: talousjohtaja, date: 12.12.2024, content: x}\n"
    text = plan.read_text(encoding="utf-8").replace("kaksi", "kolme") + gone
    plan.write_text(text, encoding="utf-8")
    code, said, _ = review(plan, "--list")
    assert code == 0
    assert said.splitlines() == [
        "muuttunut      3.2.2025  goals         työllisyysjohtaja",
        "voimassa       3.2.2025  introduction  työllisyysjohtaja",
        "osaa ei ole  12.12.2024  services      talousjohtaja",
    ]
    listed = json.loads(review(plan, "--list", "--format", "json")[1])["reviews"]
    assert [(each["part"], each["date"], each["status"]) for each in listed] == [
        ("goals", "2025-02-03", "changed"),
        ("introduction", "2025-02-03", "valid"),
        ("services", "2024-12-12", "missing"),
    ]
    assert listed[2]["content"] == "x"


def test_a_plan_without_reviews_has_none_to_list(plan: Path) -> None:
    assert review(plan, "--list")[:2] == (0, "Suunnitelmassa ei ole hyväksyntöjä.\n")
    assert json.loads(review(plan, "--list", "--format", "json")[1]) == {"reviews": []}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--part", "gaols", "--by", "johtaja"), "ei ole osaa gaols. Tarkoititko «goals»?"),
        (("--part", "goals", "--by", "Maija Meikäläinen"), "--by: «Maija Meikäläinen» näyttää"),
        (("--part", "goals"), "Puuttuu: --by."),
        (("--part", "goals", "--by", " "), "Puuttuu: --by."),
        (("--by", "johtaja"), "Puuttuu: --part."),
        ((*GOALS[:4], "--date", "41.2.2025"), "«41.2.2025» ei ole päivä."),
    ],
)
def test_what_cannot_be_recorded_is_a_mistake_in_the_command(
    plan: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, _, told = review(plan, *arguments)
    assert code == 2
    assert said in told
    assert plan.read_text(encoding="utf-8") == PLAN


def test_errors_of_the_part_are_told_and_nothing_is_written(plan: Path) -> None:
    broken = PLAN.replace("on kaksi", "on {kaksi}")
    plan.write_text(broken, encoding="utf-8")
    code, said, _ = review(plan, *GOALS)
    assert code == 1
    assert " R101 " in said
    assert said.rstrip().endswith("Hyväksyntää ei kirjattu: korjaa ensin virheet.")
    assert plan.read_text(encoding="utf-8") == broken


def test_reviews_of_a_plan_that_cannot_be_read_are_not_listed(plan: Path) -> None:
    plan.write_text(PLAN + "goalz: 1\n", encoding="utf-8")
    code, said, _ = review(plan, "--list")
    assert (code, " P101 " in said) == (1, True)
    assert said.rstrip().endswith("Hyväksyntöjä ei voi luetella: korjaa ensin virheet.")


def test_a_list_that_is_none_is_left_to_be_mended_by_hand(plan: Path) -> None:
    plan.write_text(PLAN + "reviews: null\n", encoding="utf-8")
    code, _, told = review(plan, *GOALS)
    assert code == 1
    assert "Tiedostoon plans/kunta.yaml ei voi lisätä hyväksyntää." in told


def test_a_draft_marks_the_part_that_has_changed(plan: Path) -> None:
    review(plan, *GOALS)
    text = plan.read_text(encoding="utf-8").replace("kaksi", "kolme")
    plan.write_text(text, encoding="utf-8")
    arguments = ("build", "--draft", "--format", "html", "--pages", "off", "plans/kunta.yaml")
    run(plan.parents[1], *arguments)
    (page,) = (plan.parents[1] / "output").rglob("*-luonnos.html")
    shown = page.read_text(encoding="utf-8")
    before = shown.index("työllisyysjohtaja hyväksyi sen 3.2.2025")
    assert before < shown.index("Tavoitteita on kolme")
