"""A workspace's `templates/` is laid over the built-in ones file by file, in all that is made."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.files.templates import built_in
from tests.conftest import Ran
from tests.kinds import write_kind
from tests.revision.repositories import Repo

Pykala = Callable[..., Ran]
KIND = "tyollisyydenhoitosuunnitelma"
MACROS = "shared/macros.fi.md.j2"


@pytest.fixture
def own(small_plan: Path) -> Path:
    """The folder of templates of the small plan's workspace, not there yet."""
    return small_plan.parents[1] / "templates"


def put(own: Path, name: str, old: str = "", new: str = "") -> None:
    """Lay a built-in file, something of it replaced, over itself."""
    text = built_in().file(name).read_text(encoding="utf-8")
    assert old in text
    file = own / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.replace(old, new), encoding="utf-8")


def page(plan: Path, pykala: Pykala, *options: str) -> str:
    """The plan's page, made now, as text."""
    ran = pykala("build", plan, "--pages", "off", "--format", "html", "--lang", "fi", *options)
    assert ran.code == 0, ran.out
    made = plan.parents[1] / "output" / "pieni"
    (file,) = made.glob("*.html")
    return file.read_text(encoding="utf-8")


def test_one_macro_file_changes_what_it_prints_and_nothing_else(
    small_plan: Path, own: Path, pykala: Pykala
) -> None:
    before = page(small_plan, pykala)
    put(own, MACROS, '"Työllisyystilanne"', '"Missä mennään"')
    after = page(small_plan, pykala)
    assert after.replace("Missä mennään", "Työllisyystilanne") == before != after
    shutil.rmtree(own)
    assert page(small_plan, pykala) == before


def test_outputs_are_stale_as_soon_as_a_file_is_laid_over_one(
    small_plan: Path, own: Path, pykala: Pykala
) -> None:
    page(small_plan, pykala)
    check = ("build", small_plan, "--pages", "off", "--format", "html", "--check")
    assert pykala(*check).code == 0
    put(own, "page/page.css", "body", "body, .oma")
    assert pykala(*check).code == 4
    assert "body, .oma" in page(small_plan, pykala)
    assert pykala(*check).code == 0


def test_a_theme_for_all_plans_lies_between_the_built_in_one_and_the_plans(
    small_plan: Path, own: Path, pykala: Pykala
) -> None:
    own.mkdir()
    theme = own / "theme.yaml"
    theme.write_text("colors: {accent: '123456', link: '010203'}\n", encoding="utf-8")
    (small_plan / "theme.yaml").write_text("colors: {accent: '654321'}\n", encoding="utf-8")
    made = page(small_plan, pykala).lower()
    assert "#654321" in made
    assert "#010203" in made
    assert "#123456" not in made
    theme.write_text("colours: {}\n", encoding="utf-8")
    ran = pykala("check", small_plan, "--lang", "fi")
    assert "templates/theme.yaml:1:1: virhe P101 Avainta «colours» ei ole." in ran.out


def test_a_page_shell_of_ones_own_is_told_at_its_line(
    small_plan: Path, own: Path, pykala: Pykala
) -> None:
    put(own, "page/page.html", "<title>$title</title>", "<title>$titel</title>")
    ran = pykala("check", small_plan, "--lang", "fi")
    assert ran.code == 1
    assert "page/page.html:5:8: virhe P151 Verkkosivun pohjassa on paikka «$titel»" in ran.out
    assert "Tarkoititko «title»?" in ran.out
    assert "virhe P152 Verkkosivun pohjasta puuttuu: $title." in ran.out
    put(own, "page/page.html", "</body>", "<p>5 $$</p></body>")
    assert "<p>5 $</p></body>" in page(small_plan, pykala)


def test_a_kind_of_ones_own_is_known_wherever_kinds_are(
    small_plan: Path, own: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_plan.parents[1])
    write_kind(own, "{{ plan.title }}\n\n{{ plan.gaols }}\n", needs=["goals"])
    assert '"koe"' in pykala("schema", "--lang", "fi").out
    new = ("new", "plans/uusi", "--kind", "koe", "--municipality", "111", "--lang", "fi")
    assert pykala(*new).code == 0
    assert Path("plans/uusi/goals.yaml").is_file()
    front = small_plan / "plan.yaml"
    text = front.read_text(encoding="utf-8")
    front.write_text(re.sub("documents: .*", "documents: [keo]", text), encoding="utf-8")
    said = pykala("check", small_plan, "--lang", "fi").out
    assert "P141" in said
    assert "Tarkoititko «koe»?" in said
    front.write_text(re.sub("documents: .*", "documents: [koe]", text), encoding="utf-8")
    said = pykala("check", small_plan, "--lang", "fi").out
    assert "templates/koe/document.fi.md.j2:3:1: virhe P147" in said


def test_a_comparison_takes_todays_templates_or_with_the_option_those_of_the_revision(
    small_plan: Path, own: Path, pykala: Pykala
) -> None:
    repo = Repo(small_plan.parents[1])
    repo.commit("Aloita")
    put(own, MACROS, '"Työllisyystilanne"', '"Missä mennään"')
    repo.commit("Lisää oma malli")
    put(own, MACROS, '"Työllisyystilanne"', '"Missä ollaan"')
    today = pykala("diff", small_plan, "--lang", "fi")
    then = pykala("diff", small_plan, "--templates-at-revision", "--lang", "fi")
    assert "Ei muutoksia." in today.out
    assert "Missä mennään" in then.out
    assert "Missä ollaan" in then.out
    before = pykala("diff", small_plan, "--from", "HEAD~1", "--templates-at-revision")
    assert "Työllisyystilanne" in before.out
    shutil.rmtree(own)
    repo.commit("Poista oma malli")
    gone = pykala("diff", small_plan, "--from", "HEAD~1", "--templates-at-revision")
    assert "Missä mennään" in gone.out


def test_a_workspace_that_never_had_templates_has_none_of_a_revision(
    small_plan: Path, pykala: Pykala
) -> None:
    Repo(small_plan.parents[1]).commit("Aloita")
    ran = pykala("diff", small_plan, "--templates-at-revision", "--lang", "fi")
    assert ran.code == 1
    assert "V113" in ran.err
