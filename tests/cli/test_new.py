"""`pykala new`: a plan to begin with, and what is said where one cannot be made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Pykala = Callable[..., Ran]
KIND = "jarjestamissuunnitelma"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "plans" / "uusi"


def new(pykala: Pykala, plan: Path, *arguments: str) -> Ran:
    return pykala("new", plan, "--as-of", "31.1.2026", "--lang", "fi", *arguments)


def test_a_new_plan_builds_as_a_draft_at_once(pykala: Pykala, plan: Path) -> None:
    ran = new(pykala, plan, "--kind", KIND, "--municipality", "182", "--municipality", "179")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == f"{plan.as_posix()}/plan.yaml"
    assert ran.out.splitlines()[-1].startswith("Suunnitelma on aloitettu. Komento «pykala check ")
    built = pykala("build", plan, "--draft", "--pages", "off", "--format", "html", "--lang", "fi")
    assert "P1" not in built.out
    page = (plan.parents[1] / "output" / "uusi" / f"{KIND}-luonnos.html").read_text("utf-8")
    assert "TÄYDENNÄ: luvun alkuteksti" in page
    assert "Jämsä" in page


def test_the_plan_is_not_built_before_its_gaps_are_filled(pykala: Pykala, plan: Path) -> None:
    new(pykala, plan, "--kind", "tyollisyydenhoitosuunnitelma", "--municipality", "111")
    ran = pykala("build", plan, "--pages", "off", "--lang", "fi")
    assert ran.code == 1
    assert "virhe R230 Kohta on täydentämättä: «TÄYDENNÄ: luvun alkuteksti»." in ran.out


def test_editors_find_the_schemas_that_the_files_name(pykala: Pykala, plan: Path) -> None:
    new(pykala, plan, "--kind", KIND, "--municipality", "710", "--language", "sv")
    for file in plan.iterdir():
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert (plan / first.partition("$schema=")[2]).is_file(), file.name
    assert '"Resurser"' in (plan.parent / ".schema" / "sv" / "plan.json").read_text("utf-8")


def test_municipalities_go_by_number_or_name_each_once(pykala: Pykala, plan: Path) -> None:
    new(pykala, plan, "--kind", KIND, "--municipality", "Hangö", "--municipality", "78")
    area = (plan / "area.yaml").read_text(encoding="utf-8")
    assert area.count("- code: 078\n") == 1


def test_the_day_is_this_one_where_none_is_given(pykala: Pykala, plan: Path) -> None:
    assert pykala("new", plan, "--kind", KIND, "--municipality", "182").code == 0
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    assert "\nas_of: " in text
    assert pykala("check", plan, "--select", "P", "--lang", "fi").code == 0


def test_what_exists_is_left_as_it_is(pykala: Pykala, plan: Path) -> None:
    plan.mkdir(parents=True)
    (plan / "plan.yaml").write_text("title: Oma", encoding="utf-8")
    ran = new(pykala, plan, "--kind", KIND, "--municipality", "182")
    assert ran.code == 2
    assert f"{plan} on jo olemassa." in ran.err
    assert [file.name for file in plan.iterdir()] == ["plan.yaml"]
    assert (plan / "plan.yaml").read_text(encoding="utf-8") == "title: Oma"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("--kind jarjestamisuunnitelma --municipality 182", f"Tarkoititko «{KIND}»?"),
        ("--kind x --municipality 182", f"Asiakirjalajit ovat {KIND}, "),
        (f"--kind {KIND} --municipality Jamsa", "Kuntaa «Jamsa» ei ole. Tarkoititko «Jämsä»?"),
        (f"--kind {KIND} --municipality 999", "Kuntaa «999» ei ole."),
        (f"--kind {KIND} --municipality 182 --as-of eilen", "«eilen» ei ole päivä."),
        (f"--kind {KIND} --municipality 182 --as-of 31.2.2026", "«31.2.2026» ei ole päivä."),
    ],
)  # fmt: skip
def test_a_name_that_is_not_known_is_told_and_nothing_is_written(
    pykala: Pykala, plan: Path, arguments: str, said: str
) -> None:
    ran = pykala("new", plan, "--lang", "fi", *arguments.split())
    assert ran.code == 2
    assert said in " ".join(ran.err.split())
    assert not plan.parent.exists()


def test_a_folder_that_cannot_be_written_is_told(pykala: Pykala, tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("ei kansio", encoding="utf-8")
    ran = new(pykala, tmp_path / "plans" / "uusi", "--kind", KIND, "--municipality", "182")
    assert ran.code == 1
    assert "ei voi kirjoittaa" in ran.err
