"""`pykala check`: what it tells, in which form, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Pykala = Callable[..., Ran]
LONG_ALT = """\
overview: Tilanne.
figures:
  - id: boxes
    kind: hierarchy
    title: Kuvio
    root: {label: Yksi}
    alt: %s
""" % ("a" * 251)


@pytest.fixture
def faulty_plan(small_plan: Path) -> Path:
    """The small plan with one error and, in another file, one warning."""
    with (small_plan / "goals.yaml").open("a", encoding="utf-8") as file:
        file.write("colour: red\n")
    (small_plan / "reform.yaml").write_text(LONG_ALT, encoding="utf-8")
    return small_plan


def codes(ran: Ran) -> list[str]:
    return [finding["code"] for finding in json.loads(ran.out)["findings"]]


def test_a_plan_in_order_has_nothing_to_remark(small_plan: Path, pykala: Pykala) -> None:
    ran = pykala("check", small_plan, "--select", "Y,P")
    assert (ran.code, ran.out) == (0, "Ei huomautettavaa\n")


def test_everything_wrong_is_told_in_one_run(faulty_plan: Path, pykala: Pykala) -> None:
    ran = pykala("check", faulty_plan, "--select", "P101,A101")
    assert ran.code == 1
    assert "goals.yaml:10:1: virhe P101 Avainta «colour» ei ole." in ran.out
    assert "reform.yaml:7:10: varoitus A101" in ran.out
    assert ran.out.endswith("\n1 virhe, 1 varoitus\n")


def test_nothing_is_written(faulty_plan: Path, pykala: Pykala) -> None:
    pykala("check", faulty_plan)
    assert sorted(path.name for path in faulty_plan.parents[1].iterdir()) == ["plans"]


def test_codes_are_chosen_by_their_beginnings(faulty_plan: Path, pykala: Pykala) -> None:
    asked = ("--format", "json")
    assert codes(pykala("check", faulty_plan, "--select", "a1", *asked)) == ["A101"]
    assert "A101" not in codes(pykala("check", faulty_plan, "--ignore", "A", *asked))
    assert codes(pykala("check", faulty_plan, "--select", "P,A", "--ignore", "P1", *asked)) == [
        "A101"
    ]


def test_a_code_that_does_not_exist_is_the_callers_mistake(
    small_plan: Path, pykala: Pykala
) -> None:
    ran = pykala("check", small_plan, "--select", "A191")
    assert ran.code == 2
    assert "Havaintoa A191 ei ole. Tarkoititko «A1" in ran.err


def test_warnings_fail_only_when_asked_to_be_strict(faulty_plan: Path, pykala: Pykala) -> None:
    assert pykala("check", faulty_plan, "--select", "A101").code == 0
    strict = pykala("check", faulty_plan, "--select", "A101", "--strict")
    assert strict.code == 1
    assert ": virhe A101" in strict.out


def test_the_settings_of_the_workspace_count(faulty_plan: Path, pykala: Pykala) -> None:
    (faulty_plan.parents[1] / "pykala.toml").write_text(
        '[severity]\nA101 = "off"\n', encoding="utf-8"
    )
    assert codes(pykala("check", faulty_plan, "--select", "A101", "--format", "json")) == []


def test_an_accepted_finding_is_only_counted(faulty_plan: Path, pykala: Pykala) -> None:
    accepted = LONG_ALT.replace("    alt:", "    # pykala: salli A101 – tarpeen\n    alt:")
    (faulty_plan / "reform.yaml").write_text(accepted, encoding="utf-8")
    ran = pykala("check", faulty_plan, "--select", "A101,P16")
    assert (ran.code, ran.out) == (0, "Ei huomautettavaa, hyväksyttyjä 1\n")


def test_statistics_count_findings_by_code(faulty_plan: Path, pykala: Pykala) -> None:
    ran = pykala("check", faulty_plan, "--select", "P101,A101", "--statistics")
    assert [line.split()[:2] for line in ran.out.splitlines()] == [["1", "A101"], ["1", "P101"]]


def test_statistics_are_also_for_programs(faulty_plan: Path, pykala: Pykala) -> None:
    asked = ("check", faulty_plan, "--select", "P101,A101", "--statistics", "--format")
    counted = json.loads(pykala(*asked, "json").out)["statistics"]
    assert [(each["code"], each["number"]) for each in counted] == [("A101", 1), ("P101", 1)]
    refused = pykala(*asked, "sarif")
    assert refused.code == 2
    assert "text, json" in refused.err


@pytest.mark.parametrize("command", ["check", "build", "diff", "log"])
def test_a_path_that_is_too_long_is_told_in_one_line(command: str, pykala: Pykala) -> None:
    ran = pykala(command, "a" * 300)
    assert ran.code == 2
    (line,) = ran.err.splitlines()
    assert line.startswith("Polku on liian pitkä: ")
    assert line.endswith("a" * 300)


@pytest.mark.parametrize(("language", "word"), [("sv", "varning"), ("en", "warning")])
def test_it_speaks_the_language_asked_for(
    faulty_plan: Path, pykala: Pykala, language: str, word: str
) -> None:
    ran = pykala("check", faulty_plan, "--select", "A101", "--lang", language)
    assert f": {word} A101" in ran.out


def test_a_code_is_explained(pykala: Pykala) -> None:
    ran = pykala("check", "--explain", "p161")
    assert ran.code == 0
    assert ran.out.startswith("P161  Hyväksymiseltä puuttuu peruste\n\n")
    assert "Sääntö näkee, onko perustetta" in ran.out


def test_the_beginning_of_codes_lists_them(pykala: Pykala) -> None:
    lines = pykala("check", "--explain", "P16").out.splitlines()
    assert [line.split()[0] for line in lines] == ["P160", "P161", "P162", "P163", "P164"]


def test_sarif_and_workflow_commands_are_written(faulty_plan: Path, pykala: Pykala) -> None:
    asked = ("check", faulty_plan, "--select", "A101", "--format")
    assert json.loads(pykala(*asked, "sarif").out)["version"] == "2.1.0"
    assert pykala(*asked, "github").out.startswith("::warning file=")


def test_without_plans_the_whole_workspace_is_checked(
    faulty_plan: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty_plan.parents[1])
    assert codes(pykala("check", "--select", "A101", "--format", "json")) == ["A101"]


def test_a_finding_in_a_data_file_is_accepted_where_the_plan_names_it(
    small_plan: Path, pykala: Pykala
) -> None:
    (small_plan / "luvut.csv").write_text("a;b\nx;1\ny;2\nYhteensä;4\n", encoding="utf-8")
    table = """\
overview: Luvut ovat [taulukossa](#t).
tables:
  - id: t
    title: Taulukko
    source: register
    columns: [{key: a, label: A}, {key: b, label: B, kind: number}]
    data: luvut.csv"""
    part = small_plan / "reform.yaml"
    part.write_text(f"{table}\n", encoding="utf-8")
    assert "luvut.csv:4:10: virhe N201" in pykala("check", small_plan).out
    part.write_text(f"{table}  # pykala: salli N201 – lähteen luvut\n", encoding="utf-8")
    assert pykala("check", small_plan, "--select", "N201,P163").code == 0


def test_an_explanation_of_nothing_lists_every_code(pykala: Pykala) -> None:
    assert pykala("check", "--explain", "").out.splitlines()[0].startswith("A101  ")
    assert pykala("check", "--explain", " n201 ").out.startswith("N201  ")
