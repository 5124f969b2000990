"""`pykala textconv`: the whole text of the real documents, and the diffs that git shows by it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.word.oxml import name
from tests.cli.command import OWN, ROOT
from tests.cli.conftest import Built
from tests.conftest import Ran
from tests.revision.repositories import SETTINGS, Repo
from tests.textconv.files import p, write
from tests.word.reading import style_of, text_of

Pykala = Callable[..., Ran]
SET_UP = re.compile(r"^git config (diff\.\w+\.\w+) (.*)$", re.M)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository with our attributes, and with the settings that README.md gives."""
    for key, value in {**SETTINGS, **OWN}.items():
        monkeypatch.setenv(key, value)
    repo = Repo(tmp_path / "varasto")
    repo.write(".gitattributes", (ROOT / ".gitattributes").read_bytes())
    for key, value in SET_UP.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        (text,) = shlex.split(value)
        repo.git(
            "config", key, text.replace("pykala ", f"{shlex.quote(sys.executable)} -m generator ")
        )
    return repo


def test_every_heading_and_table_of_a_real_document_is_told(built: Built, pykala: Pykala) -> None:
    ran = pykala("textconv", built.docx)
    assert ran.code == 0
    word = built.word()
    headings = [text_of(q) for q in word.paragraphs() if style_of(q).startswith("Heading")]
    told = re.findall(r"^#+ (?:\d+(?:\.\d+)* )?(.*)$", ran.out, re.M)
    assert told == headings
    widths = [len(t.findall(f"{name('w:tblGrid')}/{name('w:gridCol')}")) for t in word.tables()]
    rows = re.findall(r"^\|(?:---\|)+$", ran.out, re.M)
    assert [row.count("---") for row in rows] == widths
    pictures = [picture.get("descr") for picture in word.body.iter("{*}docPr")]
    assert all(f"[kuva: {alternative}]" in ran.out for alternative in pictures)


def test_the_numbers_of_headings_are_those_of_the_contents(report: Built, pykala: Pykala) -> None:
    told = re.findall(r"^#+ (\d+(?:\.\d+)*) ", pykala("textconv", report.docx).out, re.M)
    entries = [text_of(q) for q in report.word().paragraphs() if style_of(q).startswith("TOC")]
    numbers = [found[0] for entry in entries if (found := re.match(r"\d+(?:\.\d+)*", entry))]
    assert told == numbers
    assert len(told) > 5


def test_git_shows_the_changed_words_of_a_word_file(repo: Repo) -> None:
    repo.git("init", "--quiet")
    file = repo.folder / "suunnitelma.docx"
    write(file, p("Johdanto.") + p("Työttömiä on 1 199 henkilöä."))
    repo.commit("Lisää")
    write(file, p("Johdanto.") + p("Työttömiä on 1 241 henkilöä."))
    told = repo.git("diff")
    assert "-Työttömiä on 1 199 henkilöä." in told
    assert "+Työttömiä on 1 241 henkilöä." in told
    assert "Johdanto" in told
    words = repo.git("diff", "--word-diff=plain")
    assert "Työttömiä on 1 [-199-]{+241+} henkilöä." in words


def test_git_names_the_part_or_chapter_above_the_changes_of_a_plan(repo: Repo) -> None:
    lines = "\n".join(f"  Virke {number}." for number in range(20))
    text = (
        f"overview: |\n{lines}\nsections:\n  - id: shared\n    title: Jaetut voimavarat\n"
        f"    text: |\n{lines.replace('  ', '      ')}\nfinances: |\n{lines}\n"
    )
    file = repo.write("plans/esimerkki/resources.yaml", text)
    repo.commit("Aloita")
    file.write_text(text.replace("Virke 15.", "Virke viisitoista."), encoding="utf-8")
    headers = re.findall(r"^@@ .* @@ (.*)$", repo.git("diff"), re.M)
    assert headers == ["overview: |", "title: Jaetut voimavarat", "finances: |"]


def test_no_library_that_git_would_have_to_wait_for_is_loaded(tmp_path: Path) -> None:
    file = write(tmp_path / "muistio.docx", p("Teksti."))
    asked = "import sys; from generator.cli import pykala; pykala(['textconv', sys.argv[1]], "
    asked += "standalone_mode=False); print(*{'docx', 'babel', 'yaml', 'rich'} & {*sys.modules})"
    ran = subprocess.run(
        [sys.executable, "-c", asked, file],
        env={**os.environ, **OWN},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert ran.stdout == "Teksti.\n\n"


def test_the_planner_s_guide_gives_the_same_set_up() -> None:
    set_ups = [
        SET_UP.findall((ROOT / folder / "README.md").read_text(encoding="utf-8"))
        for folder in (".", "plans")
    ]
    assert set_ups[0] == set_ups[1]
    assert len(set_ups[0]) == 2


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("fi", "ei ole Word-tiedosto"), ("sv", "är ingen Word-fil"), ("en", "is no Word file")],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(
    language: str,
    sentence: str,
    pykala: Pykala,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", f"{language}_FI.UTF-8")
    file = tmp_path / "muistio.docx"
    file.write_text("Teksti", encoding="utf-8")
    ran = pykala("textconv", file)
    assert ran.code == 1
    assert sentence in ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert pykala("textconv", tmp_path / "ei-ole.docx").code == 1
