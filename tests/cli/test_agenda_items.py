"""The agenda items of the real plans, in every format: ready to paste, valid, the same again."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from generator.word.oxml import name
from tests.cli.command import run, workspace
from tests.word.reading import Docx, attribute

KIND = "paatosesitys"
BUILD = ("build", "--kind", KIND, "--format", "docx,html,txt", "--pages", "off")


@pytest.fixture(scope="module", params=["heinavesi", "lahti"])
def item(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word file of a plan's agenda item; the page and the text lie beside it."""
    folder = workspace(tmp_path_factory.mktemp("item"), request.param)
    ran = run(folder, *BUILD)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    plan: str = request.param
    return folder / "output" / plan / f"{KIND}.docx"


def test_the_word_file_has_neither_cover_nor_contents(item: Path) -> None:
    word = Docx(item.read_bytes())
    front = ("TOC", "Title", "Cover", "Subtitle")
    styles = {attribute(p, "w:pPr/w:pStyle") or "" for p in word.paragraphs()}
    assert not [style for style in styles if style.startswith(front)]
    assert not list(word.body.iter(name("w:sdt"), name("w:titlePg")))
    assert not list(word.body.iter(name("w:pageBreakBefore")))


def test_the_page_has_one_title_and_no_contents(item: Path) -> None:
    page = html.fromstring(item.with_suffix(".html").read_bytes())
    (title,) = page.xpath("//h1")
    assert title.text_content().startswith("Päätösesitys: ")
    assert page.xpath("//nav") == []


def test_the_text_begins_with_the_body_and_fits_the_width(item: Path) -> None:
    text = item.with_suffix(".txt").read_text(encoding="utf-8")
    assert text.split(maxsplit=1)[0] in {"Kunnanhallitus", "Kaupunginvaltuusto"}
    assert max(map(len, text.splitlines())) <= 80
    assert "Päätösehdotus\n-------------\n" in text


def test_built_again_it_has_the_same_bytes(item: Path, tmp_path: Path) -> None:
    folder = workspace(tmp_path / "muualla", item.parent.name)
    elsewhere = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "4711"}
    assert run(folder, *BUILD, environment=elsewhere).returncode == 0
    for ending in (".docx", ".html", ".txt"):
        again = folder / "output" / item.parent.name / f"{KIND}{ending}"
        assert again.read_bytes() == item.with_suffix(ending).read_bytes()


def test_the_money_of_the_project_is_told_once_and_added_nowhere(item: Path) -> None:
    if item.parent.name == "heinavesi":
        text = item.with_suffix(".txt").read_text(encoding="utf-8")
        assert "45.957" not in text
        assert "72 218" not in text
        assert "Flat rate -osuus, sisältyy kokonaiskustannuksiin    26 261" in text


def test_the_council_is_asked_to_send_the_plan_within_two_weeks(item: Path) -> None:
    if item.parent.name == "lahti":
        text = " ".join(item.with_suffix(".txt").read_text(encoding="utf-8").split())
        proposal = text[text.index("Päätösehdotus") :]
        assert "hyväksyä liitteenä olevan työvoimapalveluiden järjestämissuunnitelman" in proposal
        assert "kahden viikon kuluessa, viimeistään 16.10.2023" in proposal
        assert "1. Työvoimapalveluiden järjestämissuunnitelma 20.9.2023" in proposal
