"""A plan in two languages: one set of figures, two of each document."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from tests.conftest import Ran

PLANS = Path(__file__).parents[2] / "plans"
KIND = "tyollisyydenhoitosuunnitelma"
PLAN = """\
title: {fi: Suunnitelma, sv: Plan}
documents: [tyollisyydenhoitosuunnitelma]
languages: [fi, sv]
status: proposal
as_of: 31.12.2024
authority: {name: {fi: Raaseporin kaupunki, sv: Raseborgs stad}, municipality: 710}
facts:
  labour_force: {label: {fi: Työvoima, sv: Arbetskraft}, value: 12 659, unit: henkilöä}
  people: {label: {fi: Työttömät, sv: Arbetslösa}, value: 1 121, unit: henkilöä}
situation:
  overview: {fi: "Työttömiä on {people}.", sv: "Det finns {people} arbetslösa."}
  indicators:
    - id: numbers
      title: {fi: Luvut, sv: Tal}
      facts: [labour_force, people]
  figures:
    - {id: chart, kind: bar, title: {fi: Kuvio, sv: Diagram}, data: [labour_force, people]}
goals: {overview: {fi: Tavoitteet., sv: Målen.}}
"""

Pykala = Callable[..., Ran]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plans" / "kaksi"
    folder.mkdir(parents=True)
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return folder


def build(pykala: Pykala, plan: Path, *options: str) -> Ran:
    return pykala("build", plan, "--pages", "off", "--jobs", "1", "--lang", "fi", *options)


def names(tmp_path: Path) -> list[str]:
    return sorted(file.name for file in (tmp_path / "output" / "kaksi").glob("[!.]*"))


def words(tmp_path: Path, name: str) -> str:
    """The words of a page, without its style and the data of its pictures."""
    page = (tmp_path / "output" / "kaksi" / name).read_text(encoding="utf-8")
    page = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def edit(plan: Path, old: str, new: str) -> None:
    file = plan / "plan.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_each_document_is_made_in_each_language(pykala: Pykala, plan: Path, tmp_path: Path) -> None:
    ran = build(pykala, plan)
    assert ran.code == 0, ran.out
    assert names(tmp_path) == [
        f"{KIND}.{language}.{ending}" for language in ("fi", "sv") for ending in ("docx", "html")
    ]
    finnish, swedish = (words(tmp_path, f"{KIND}.{each}.html") for each in ("fi", "sv"))
    assert "Työttömiä on 1 121 ." in finnish and "Raaseporin kaupunki" in finnish
    assert "Det finns 1 121 arbetslösa." in swedish and "Raseborgs stad" in swedish
    assert "henkilöä" in finnish and "personer" not in finnish
    assert "personer" in swedish and "henkilöä" not in swedish


def test_each_document_says_which_language_it_is_in(
    pykala: Pykala, plan: Path, tmp_path: Path
) -> None:
    build(pykala, plan, "--format", "html")
    for language in ("fi", "sv"):
        page = (tmp_path / "output" / "kaksi" / f"{KIND}.{language}.html").read_text("utf-8")
        assert f'<html lang="{language}"' in page


def test_each_language_has_its_own_charts(pykala: Pykala, plan: Path, tmp_path: Path) -> None:
    build(pykala, plan)
    charts = tmp_path / "figures" / "kaksi"
    assert "Työttömät" in (charts / "fi" / "chart.svg").read_text(encoding="utf-8")
    assert "Arbetslösa" in (charts / "sv" / "chart.svg").read_text(encoding="utf-8")


def test_nothing_is_made_twice(pykala: Pykala, plan: Path, tmp_path: Path) -> None:
    build(pykala, plan)
    before = {name: (tmp_path / "output" / "kaksi" / name).stat() for name in names(tmp_path)}
    assert build(pykala, plan, "--check").code == 0
    build(pykala, plan)
    assert before == {
        name: (tmp_path / "output" / "kaksi" / name).stat() for name in names(tmp_path)
    }


def test_a_missing_text_stops_a_final_build_of_both(
    pykala: Pykala, plan: Path, tmp_path: Path
) -> None:
    edit(plan, ", sv: Målen.", "")
    ran = build(pykala, plan)
    assert ran.code == 1
    assert "L101 Teksti puuttuu ruotsiksi." in ran.out
    assert not (tmp_path / "output" / "kaksi").exists()


def test_a_draft_marks_the_gap_in_the_language_that_lacks_it(
    pykala: Pykala, plan: Path, tmp_path: Path
) -> None:
    edit(plan, ", sv: Målen.", "")
    assert build(pykala, plan, "--draft").code == 0
    assert f"{KIND}-luonnos.sv.docx" in names(tmp_path)
    finnish, swedish = (words(tmp_path, f"{KIND}-luonnos.{each}.html") for each in ("fi", "sv"))
    assert "[översättning saknas]" in swedish and "L101" in swedish
    assert "puuttuu]" not in finnish and "L101" not in finnish


def test_a_plan_of_one_language_names_none_in_its_files(
    pykala: Pykala, plan: Path, tmp_path: Path
) -> None:
    edit(plan, "languages: [fi, sv]", "language: sv")
    ran = build(pykala, plan, "--format", "html")
    assert ran.code == 0, ran.out
    assert names(tmp_path) == [f"{KIND}.html"]
    assert "Det finns 1 121 arbetslösa." in words(tmp_path, f"{KIND}.html")
    assert (tmp_path / "figures" / "kaksi" / "chart.svg").is_file()


def test_words_of_another_language_are_marked_as_such(
    pykala: Pykala, plan: Path, tmp_path: Path
) -> None:
    edit(plan, "Tavoitteet., sv: Målen.", "'**Ks. [Ekenäs 5 %]{lang=sv}** ja muut.', sv: Målen.")
    assert build(pykala, plan).code == 0
    output = tmp_path / "output" / "kaksi"
    page = (output / f"{KIND}.fi.html").read_text(encoding="utf-8")
    assert '<strong>Ks. <span lang="sv">Ekenäs 5\u00a0%</span></strong> ja muut.' in page
    with ZipFile(output / f"{KIND}.fi.docx") as package:
        body = package.read("word/document.xml").decode("utf-8")
    assert re.search(r'<w:lang w:val="sv-FI"/></w:rPr><w:t[^>]*>Ekenäs 5\u00a0%</w:t>', body)
    assert body.count("<w:lang ") == 1


@pytest.mark.parametrize("name", ["heinavesi", "heinola", "kymenlaakso", "lahti"])
def test_a_plan_of_one_language_makes_all_its_documents_in_the_other(
    pykala: Pykala, tmp_path: Path, name: str
) -> None:
    """Its own texts stay what they are; all that stands around them changes its language."""
    plan = shutil.copytree(PLANS / name, tmp_path / "plans" / name)
    edit(plan, "language: fi", "language: sv")
    ran = pykala("build", plan, "--draft", "--format", "docx,html,txt", "--pages", "off")
    assert ran.code == 0, ran.err
    for kind in yaml.safe_load((plan / "plan.yaml").read_text(encoding="utf-8"))["documents"]:
        folder = tmp_path / "output" / name
        assert (folder / f"{kind}-luonnos.docx").is_file()
        for ending in ("html", "txt"):
            made = (folder / f"{kind}-luonnos.{ending}").read_text(encoding="utf-8")
            assert "UTKAST" in made
            assert not re.search("LUONNOS|Taulukko [0-9]|Varoitus|Virhe", made)
