"""What the command refuses: each fault is told at its line and column, and nothing is made."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Pykala = Callable[..., Ran]

# The file, what of it is replaced by what, and where the finding stands.
FAULTS: dict[str, tuple[str, str, str, str]] = {
    "text that is no YAML": (
        "goals.yaml",
        "Työttömyys",
        '"Työttömyys',
        "goals.yaml:3:12: virhe Y045",
    ),
    "a key twice": (
        "goals.yaml",
        "goals:",
        "overview: Uusi.\ngoals:",
        "goals.yaml:2:1: virhe Y020",
    ),
    "an anchor": (
        "plan.yaml",
        "status: ",
        "status: &s ",
        "plan.yaml:3:9: virhe Y021",
    ),
    "an alias": (
        "plan.yaml",
        "status: proposal",
        "status: *s",
        "plan.yaml:3:9: virhe Y022",
    ),
    "a tag": (
        "plan.yaml",
        "status: ",
        "status: !!str ",
        "plan.yaml:3:9: virhe Y023",
    ),
    "a tab": (
        "goals.yaml",
        "    actions",
        "\tactions",
        "goals.yaml:4:1: virhe Y012",
    ),
    "a control character": (
        "goals.yaml",
        "yksi",
        "yk\x01si",
        "goals.yaml:1:25: virhe Y013",
    ),
    "an unknown key": (
        "goals.yaml",
        "actions",
        "action",
        "goals.yaml:4:5: virhe P101",
    ),
    "a missing key": (
        "plan.yaml",
        "as_of: 1.2.2025\n",
        "",
        "plan.yaml:1:1: virhe P102",
    ),
    "a word for a number": (
        "facts.yaml",
        "7 480",
        "paljon",
        "facts.yaml:1:40: virhe P104",
    ),
    "a day that is none": (
        "plan.yaml",
        "1.2.2025",
        "31.2.2025",
        "plan.yaml:4:8: virhe P107",
    ),
    "an unknown municipality": (
        "plan.yaml",
        "111",
        "999",
        "plan.yaml:5:46: virhe P113",
    ),
    "a wrong check digit": (
        "plan.yaml",
        "111}",
        "111, business_id: 1234567-8}",
        "plan.yaml:5:64: virhe P115",
    ),
    "an unknown fact": (
        "situation.yaml",
        "{unemployed}",
        "{jobless}",
        "situation.yaml:2:18: virhe R101",
    ),
    "an unknown aspect": (
        "situation.yaml",
        "{unemployed.share}",
        "{unemployed.size}",
        "situation.yaml:2:46: virhe R109",
    ),
    "an unknown source": (
        "facts.yaml",
        "source: register\n",
        "source: book\n",
        "facts.yaml:7:11: virhe R102",
    ),
    "an unknown target": (
        "situation.yaml",
        "(#numbers)",
        "(#figures)",
        "situation.yaml:3:28: virhe R103",
    ),
    "an unknown kind": (
        "plan.yaml",
        "[tyollisyyden",
        "[tyollisuuden",
        "plan.yaml:2:13: virhe P141",
    ),
    "an unknown table": (
        "situation.yaml",
        "indicators:",
        "figures: [{id: c, kind: bar, title: K, data: nowhere}]\nindicators:",
        "situation.yaml:4:46: virhe R106",
    ),
    "an unknown figure": (
        "situation.yaml",
        "  Luvut",
        "  ```{figure} nowhere\n  ```\n  Luvut",
        "situation.yaml:3:15: virhe R107",
    ),
    "a data file out of the folder": (
        "situation.yaml",
        "indicators:",
        "figures: [{id: c, kind: bar, title: K, data: ../x.csv}]\nindicators:",
        "situation.yaml:4:46: virhe Y060",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "place"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_at_its_place(
    small_plan: Path, pykala: Pykala, file: str, old: str, new: str, place: str
) -> None:
    path = small_plan / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    ran = pykala("build", small_plan, "--pages", "off")
    assert ran.code == 1
    assert place in ran.out
    assert not (small_plan.parents[1] / "output").exists()


def test_all_faults_are_told_in_one_run(small_plan: Path, pykala: Pykala) -> None:
    chosen = ["a wrong check digit", "an unknown key", "an unknown source", "an unknown target"]
    for file, old, new, _ in map(FAULTS.__getitem__, chosen):
        path = small_plan / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    ran = pykala("build", small_plan, "--pages", "off")
    assert [name for name in chosen if FAULTS[name][3] not in ran.out] == []


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"overview: K\xe4yt\xe4nn\xf6t\n", "goals.yaml:1:12: virhe Y010"),
        ("overview: Käytännöt\n".encode("utf-16"), "goals.yaml:1:1: virhe Y011"),
        (b"overview: |\n" + b"  " + b"a" * 5_100_000 + b"\n", "goals.yaml:1:1: virhe Y004"),
        (b"overview: " + b"[" * 60 + b"]" * 60 + b"\n", "virhe Y027"),
    ],
    ids=["not UTF-8", "UTF-16", "over 5 MB", "60 levels deep"],
)
def test_a_file_that_no_editor_should_save_is_refused(
    small_plan: Path, pykala: Pykala, data: bytes, place: str
) -> None:
    (small_plan / "goals.yaml").write_bytes(data)
    ran = pykala("build", small_plan, "--pages", "off")
    assert (ran.code, place in ran.out) == (1, True), ran.out


def test_a_link_to_data_outside_the_folder_is_refused(small_plan: Path, pykala: Pykala) -> None:
    (small_plan.parent / "luvut.csv").write_text("vuosi;luku\n2024;1\n", encoding="utf-8")
    (small_plan / "luvut.csv").symlink_to(small_plan.parent / "luvut.csv")
    with (small_plan / "situation.yaml").open("a", encoding="utf-8") as file:
        file.write("figures: [{id: c, kind: bar, title: Luvut, data: luvut.csv}]\n")
    ran = pykala("build", small_plan, "--pages", "off")
    assert ran.code == 1
    assert "situation.yaml:6:50: virhe Y060" in ran.out


def test_a_plan_that_is_not_there_is_told(tmp_path: Path, pykala: Pykala) -> None:
    ran = pykala("build", tmp_path / "lahti")
    assert ran.code == 1
    assert "Y001" in ran.out


def test_an_unreadable_plan_does_not_stop_the_others(small_plan: Path, pykala: Pykala) -> None:
    bad = small_plan.parent / "huono"
    bad.mkdir()
    (bad / "plan.yaml").write_text("title: [\n", encoding="utf-8")
    ran = pykala("build", bad, small_plan, "--pages", "off")
    assert ran.code == 1
    assert "huono/plan.yaml" in ran.out
    assert len(list((small_plan.parents[1] / "output" / "pieni").glob("*.*"))) >= 2


@pytest.mark.skipif(os.name != "posix", reason="a directory in the way stands for an open file")
def test_a_target_that_cannot_be_written_is_told_and_kept(small_plan: Path, pykala: Pykala) -> None:
    target = small_plan.parents[1] / "output" / "pieni" / "tyollisyydenhoitosuunnitelma.docx"
    target.mkdir(parents=True)
    ran = pykala("build", small_plan, "--pages", "off")
    assert ran.code == 1
    assert "virhe M101" in ran.out
    assert "tyollisyydenhoitosuunnitelma.docx" in ran.out
    assert target.is_dir()
    assert list(target.parent.glob(".tyollisyys*")) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "pdf"],
        ["--format", ""],
        ["--kind", "runosuunnitelma"],
        ["--reference", "no-such-file.docx"],
        ["--pages", "maybe"],
        ["--jobs", "0"],
        ["--lang", "de"],
        ["--frobnicate"],
    ],
)
def test_a_wrong_call_is_no_fault_of_the_plan(
    small_plan: Path, pykala: Pykala, arguments: list[str]
) -> None:
    assert pykala("build", small_plan, *arguments).code == 2


def test_no_plan_at_all_is_a_wrong_call(
    tmp_path: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert pykala("build").code == 2


def test_a_fault_of_the_program_says_that_the_plan_is_not_to_blame(
    small_plan: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("rikki")

    monkeypatch.setattr("generator.html.write_html", broken)
    ran = pykala("build", small_plan, "--pages", "off", "--lang", "fi")
    assert ran.code == 70
    assert "suunnitelmassa ei ole vikaa" in ran.err
    assert "RuntimeError: rikki" in ran.err
