"""`pykala coverage`: its forms, its languages, its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import run, workspace

MISSING = """\
title: Suunnitelma
documents: [jarjestamissuunnitelma]
as_of: 20.9.2023
authority: {name: Kunta, municipality: 398}
"""


def test_the_real_plan_answers_every_duty(tmp_path: Path) -> None:
    ran = run(workspace(tmp_path, "lahti"), "coverage", Path("plans") / "lahti")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "plans/lahti/resources.yaml:" in ran.stdout
    assert ran.stdout.rstrip().endswith("osittain 0, puuttuu 0")
    assert "puuttuu:" not in ran.stdout
    assert max(map(len, ran.stdout.split("\n"))) <= 100


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("text", "Lagens krav:"),
        ("md", "## Lagens krav:"),
        ("html", "<!DOCTYPE html>"),
        ("json", "{"),
    ],
)
def test_each_form_is_printed_in_the_language_asked_for(
    tmp_path: Path, style: str, start: str
) -> None:
    (tmp_path / "kunta.yaml").write_text(MISSING, encoding="utf-8")
    ran = run(tmp_path, "coverage", "kunta.yaml", "--format", style, "--lang", "sv")
    assert ran.returncode == 1  # what the law demands is missing
    assert ran.stdout.startswith(start)
    assert "Ekonomiska resurser" in ran.stdout
    if style == "json":
        assert json.loads(ran.stdout)["language"] == "sv"
    if style == "html":
        assert '<html lang="sv">' in ran.stdout


def test_a_broken_plan_is_covered_and_its_errors_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "kunta.yaml").write_text(f"{MISSING}resorces: {{}}\n", encoding="utf-8")
    ran = run(tmp_path, "coverage", "kunta.yaml", "--format", "json")
    assert ran.returncode == 1
    assert "P101" in ran.stderr
    assert "S101" not in ran.stderr
    assert json.loads(ran.stdout)["summary"]["missing"] > 0


def test_a_plan_that_is_not_there_is_told_alone(tmp_path: Path) -> None:
    ran = run(tmp_path, "coverage", "ei-ole.yaml")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "Y001" in ran.stderr


def test_a_plan_without_duties_is_told_so(tmp_path: Path) -> None:
    text = MISSING.replace("jarjestamissuunnitelma", "tyollisyydenhoitosuunnitelma")
    (tmp_path / "kunta.yaml").write_text(text, encoding="utf-8")
    ran = run(tmp_path, "coverage", "kunta.yaml")
    assert ran.returncode == 0
    assert "ei kohdistu vaatimuksia" in ran.stdout
