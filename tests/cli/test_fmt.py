"""`pykala fmt` as a planner runs it."""

from pathlib import Path

import pytest

from tests.cli.command import run
from tests.plan.making import FRONT

FAULTY = f"""\
{FRONT}# kommentti, jossa on 5% ja 2025-2026
subtitle: "Kausi 2025-2026"   # 3488
introduction:
  overview: |
    Työttömiä on 3488 eli 3,6%.
    Arvio on 45.957.
"""
MENDED = (
    FAULTY.replace('"Kausi 2025-2026"', '"Kausi 2025–2026"')
    .replace("on 3488", "on 3 488")
    .replace("3,6%", "3,6 %")
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plans" / "kunta.yaml"
    file.parent.mkdir()
    file.write_text(FAULTY, encoding="utf-8")
    return file


def test_every_plan_is_mended_and_the_places_are_counted(plan: Path) -> None:
    other = plan.parent / "toinen" / "plan.yaml"
    other.parent.mkdir()
    other.write_text(FAULTY, encoding="utf-8", newline="\r\n")
    result = run(plan.parents[1], "fmt")
    assert result.returncode == 0
    assert (
        "Korjattuja kohtia 6, muutettuja tiedostoja 2. Itse ratkaistavia kohtia 2." in result.stdout
    )
    assert plan.read_bytes() == MENDED.encode()
    assert other.read_bytes() == MENDED.replace("\n", "\r\n").encode()


def test_what_only_the_planner_can_mend_is_told(plan: Path) -> None:
    said = run(plan.parents[1], "fmt").stdout
    assert "plans/kunta.yaml:10:14: varoitus T103" in said
    assert "T101" not in said


def test_mending_twice_changes_nothing(plan: Path) -> None:
    run(plan.parents[1], "fmt")
    again = run(plan.parents[1], "fmt")
    assert "Korjattavaa ei ole. Itse ratkaistavia kohtia 1." in again.stdout
    assert plan.read_bytes() == MENDED.encode()


def test_checking_lists_the_slips_and_writes_nothing(plan: Path) -> None:
    result = run(plan.parents[1], "fmt", "--check")
    assert result.returncode == 1
    assert plan.read_text(encoding="utf-8") == FAULTY
    codes = [line.split()[2] for line in result.stdout.splitlines() if ": varoitus " in line]
    assert codes == ["T108", "T101", "T105", "T103"]
    assert "Korjattavia kohtia 3, tiedostoja 1." in result.stdout


def test_checking_a_clean_plan_is_quiet(plan: Path) -> None:
    plan.write_text(FRONT, encoding="utf-8")
    result = run(plan.parents[1], "fmt", "--check")
    assert (result.returncode, result.stdout) == (0, "Korjattavaa ei ole.\n")


def test_the_differences_are_a_patch_and_nothing_is_written(plan: Path) -> None:
    result = run(plan.parents[1], "fmt", "--diff", "plans/kunta.yaml")
    assert result.returncode == 0
    assert plan.read_text(encoding="utf-8") == FAULTY
    lines = result.stdout.splitlines()
    assert lines[:2] == ["--- plans/kunta.yaml", "+++ plans/kunta.yaml"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        '-subtitle: "Kausi 2025-2026"   # 3488',
        '+subtitle: "Kausi 2025–2026"   # 3488',
        "-    Työttömiä on 3488 eli 3,6%.",
        "+    Työttömiä on 3 488 eli 3,6 %.",
    ]
    assert "Korjattavia kohtia 3" in result.stderr


def test_differences_can_be_asked_for_with_the_exit_code(plan: Path) -> None:
    assert run(plan.parents[1], "fmt", "--diff", "--check").returncode == 1


def test_a_plan_that_cannot_be_read_is_told_and_not_touched(plan: Path) -> None:
    broken = plan.with_name("rikki.yaml")
    broken.write_text(f'{FAULTY}facts: "auki\n', encoding="utf-8")
    before = broken.read_bytes()
    result = run(plan.parents[1], "fmt")
    assert result.returncode == 1
    assert "virhe Y" in result.stdout
    assert "Suunnitelmaan rikki ei koskettu" in result.stdout
    assert broken.read_bytes() == before
    assert plan.read_bytes() == MENDED.encode()


def test_a_plan_that_is_none_yet_is_mended_all_the_same(plan: Path) -> None:
    plan.write_text("subtitle: 2025-2026\nwrong_key: 5%\n", encoding="utf-8")
    assert run(plan.parents[1], "fmt").returncode == 0
    assert plan.read_text(encoding="utf-8") == "subtitle: 2025–2026\nwrong_key: 5%\n"


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Ställen att rätta 3"), ("en", "Places to mend: 3")]
)
def test_it_speaks_the_language_of_its_user(plan: Path, language: str, words: str) -> None:
    assert words in run(plan.parents[1], "fmt", "--check", "--lang", language).stdout


def test_without_plans_it_says_how_to_name_them(tmp_path: Path) -> None:
    result = run(tmp_path, "fmt")
    assert result.returncode == 2
    assert "plans/" in result.stderr
