"""`pykala templates`: the kinds of document are listed, and one of one's own is begun."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files.templates import built_in
from tests.conftest import Ran
from tests.kinds import write_kind

Pykala = Callable[..., Ran]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_kind_is_listed_with_what_it_needs_and_whose_it_is(
    pykala: Pykala, workspace: Path
) -> None:
    write_kind(workspace / "templates", "", needs=["goals"], optional=["annexes"], pages=2)
    changed = workspace / "templates" / "paatosesitys" / "document.fi.md.j2"
    changed.parent.mkdir()
    changed.write_text("Teksti.\n", encoding="utf-8")
    (workspace / "templates" / "theme.yaml").write_text("page: {}\n", encoding="utf-8")
    ran = pykala("templates", "--lang", "fi")
    assert ran.code == 0, ran.err
    entries = {entry.split(":")[0]: entry for entry in ran.out.rstrip().split("\n\n")}
    assert list(entries)[:-1] == sorted([*built_in().kinds(), "koe"])
    assert entries["koe"] == (
        "koe: Koe\n"
        "  tämän kansion oma laji\n"
        "  mallit: fi\n"
        "  edellyttää: Tavoitteet (goals)\n"
        "  painaa, jos suunnitelmassa on: Liitteet (annexes)\n"
        "  sivuja enintään 2"
    )
    assert entries["paatosesitys"] == (
        "paatosesitys: Päätösesitys\n"
        "  Pykälän laji, josta tällä kansiolla on omat tiedostot: paatosesitys/document.fi.md.j2\n"
        "  mallit: fi, sv\n"
        "  edellyttää: Päätösesitykset (decisions)"
    )
    assert entries["tyollisyysohjelma"].split("\n")[1] == "  Pykälän oma laji"
    assert ran.out.rstrip().endswith("kaikille lajeille yhteisiä: theme.yaml")


def test_what_a_plan_lacks_for_each_kind_is_told(pykala: Pykala, small_plan: Path) -> None:
    own = small_plan.parents[1] / "templates"
    write_kind(own, "", needs=["goals", "projects"])
    ran = pykala("templates", "--plan", small_plan, "--format", "json", "--lang", "sv")
    kinds = {kind["name"]: kind for kind in json.loads(ran.out)["kinds"]}
    assert kinds["koe"] == {
        "name": "koe",
        "title": {"fi": "Koe", "sv": "Prov"},
        "origin": "own",
        "own_files": ["koe/document.fi.md.j2", "koe/manifest.yaml"],
        "languages": ["fi"],
        "needs": {"goals": "Mål", "projects": "Projekt"},
        "optional": {},
        "pages": None,
        "lacks": ["projects"],
    }
    assert kinds["tyollisyydenhoitosuunnitelma"]["lacks"] == []
    text = pykala("templates", "--plan", small_plan, "--lang", "fi").out
    shown = small_plan.as_posix()
    assert f"suunnitelmasta {shown} puuttuu: Hankkeet (projects)\n" in text
    assert f"suunnitelmassa {shown} on kaikki, mitä laji edellyttää\n" in text


def test_a_kind_with_a_fault_is_told_at_its_line(pykala: Pykala, workspace: Path) -> None:
    write_kind(workspace / "templates", "", needs=[])
    manifest = workspace / "templates" / "koe" / "manifest.yaml"
    manifest.write_text("title: {fi: Koe}\nneeds: [gaols]\n", encoding="utf-8")
    ran = pykala("templates", "--lang", "fi")
    assert ran.code == 1
    assert "templates/koe/manifest.yaml:2:9: virhe P112 «gaols» ei kelpaa tähän." in ran.err
    assert "Tarkoititko «goals»?" in ran.err
    refused = pykala("new", "plans/uusi", "--kind", "koe", "--municipality", "111")
    assert refused.code == 1
    assert not (workspace / "plans").exists()


def test_a_copied_kind_builds_the_same_document(
    pykala: Pykala, small_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = "tyollisyydenhoitosuunnitelma"
    root = small_plan.parents[1]
    monkeypatch.chdir(root)
    ran = pykala("templates", "copy", kind, "oma-laji", "--lang", "fi")
    assert ran.code == 0, ran.err
    *written, last = ran.out.splitlines()
    assert written == [
        f"templates/oma-laji/{name}"
        for name in ("document.fi.md.j2", "document.sv.md.j2", "manifest.yaml")
    ]
    assert last.startswith("Asiakirjalaji «oma-laji» on aloitettu.")
    for name in (kind, "oma-laji"):
        built = pykala("build", small_plan, "--kind", name, "--pages", "off", "--format", "html")
        assert built.code == 0, built.out
    pages = [root / "output" / "pieni" / f"{name}.html" for name in (kind, "oma-laji")]
    first, second = (page.read_text(encoding="utf-8") for page in pages)
    assert second.replace("oma-laji:", f"{kind}:") == first  # where words of a template come from
    assert "oma-laji: Työllisyydenhoitosuunnitelma\n" in pykala("templates", "--lang", "fi").out


def test_a_kind_copied_under_its_own_name_takes_the_place_of_the_built_in(
    pykala: Pykala, workspace: Path
) -> None:
    ran = pykala("templates", "copy", "paatosesitys", "paatosesitys", "--lang", "fi")
    assert ran.code == 0, ran.err
    assert "Pykälä käyttää nyt näitä tiedostoja omiensa sijasta." in ran.out
    again = pykala("templates", "copy", "paatosesitys", "paatosesitys", "--lang", "fi")
    assert again.code == 2
    assert "Kansio templates/paatosesitys on jo olemassa." in again.err


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("paatosesity", "oma", "Tarkoititko «paatosesitys»?"),
        ("paatosesitys", "Oma laji", "«Oma laji» ei kelpaa"),
        ("paatosesitys", "../oma", "«../oma» ei kelpaa"),
        ("paatosesitys", "shared", "«shared» ei kelpaa"),
        ("paatosesitys", "page", "«page» ei kelpaa"),
        ("paatosesitys", "tiivistelma", "«tiivistelma» on jo olemassa"),
    ],
)
def test_what_cannot_be_copied_is_refused(
    pykala: Pykala, workspace: Path, kind: str, name: str, said: str
) -> None:
    ran = pykala("templates", "copy", kind, name, "--lang", "fi")
    assert ran.code == 2
    assert said in ran.err
    assert list(workspace.iterdir()) == []
