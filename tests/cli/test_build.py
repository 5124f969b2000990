"""`pykala build`: what is built, where it goes, what is said of it and what is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Cm

from tests.cli.command import KINDS, run
from tests.conftest import FILES, Ran
from tests.word.reading import Docx, fields_of

Pykala = Callable[..., Ran]
KIND = KINDS["heinola"]


@pytest.fixture
def output(small_plan: Path) -> Path:
    return small_plan.parents[1] / "output" / "pieni"


def _second(small_plan: Path, name: str) -> Path:
    return shutil.copytree(small_plan, small_plan.parent / name)


def _states(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {
        file: (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_plan_becomes_a_word_file_and_a_page(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    ran = pykala("build", small_plan, "--pages", "off")
    assert ran.code == 0
    assert sorted(file.name for file in output.glob("[!.]*")) == [f"{KIND}.docx", f"{KIND}.html"]
    assert [line.split(":")[0].split("/")[-1] for line in ran.out.splitlines()[:2]] == [
        f"{KIND}.docx",
        f"{KIND}.html",
    ]
    assert "taulukoita 1, kuvioita 0" in ran.out


def test_without_arguments_every_plan_is_built(
    small_plan: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    _second(small_plan, "toinen")
    single = "".join(
        FILES["plan.yaml"] if name == "plan.yaml" else f"{name[:-5]}:\n{_indented(text)}"
        for name, text in FILES.items()
    )
    (small_plan.parent / "yksi.yaml").write_text(single, encoding="utf-8")
    monkeypatch.chdir(small_plan.parents[1])
    assert pykala("build", "--pages", "off").code == 0
    made = sorted(file.parent.name for file in Path("output").glob("*/*.docx"))
    assert made == ["pieni", "toinen", "yksi"]
    files = [Path("output", name, f"{KIND}.docx").read_bytes() for name in ("pieni", "toinen")]
    assert files[0] == files[1]


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_one_format_is_built_alone(
    small_plan: Path, output: Path, pykala: Pykala, ending: str
) -> None:
    assert pykala("build", small_plan, "--pages", "off", "--format", ending).code == 0
    assert [file.name for file in output.glob("[!.]*")] == [f"{KIND}.{ending}"]


def test_a_kind_that_the_plan_does_not_name_can_be_asked_for(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    ran = pykala("build", small_plan, "--pages", "off", "--kind", "jarjestamissuunnitelma")
    assert ran.code == 0
    assert sorted(file.stem for file in output.glob("[!.]*")) == ["jarjestamissuunnitelma"] * 2
    assert "varoitus P140" in ran.out, "the parts that this kind needs and the plan lacks"


def test_outputs_go_where_they_are_asked_to(
    small_plan: Path, output: Path, pykala: Pykala, tmp_path: Path
) -> None:
    assert pykala("build", small_plan, "--pages", "off", "--output", tmp_path / "muu").code == 0
    assert (tmp_path / "muu" / "pieni" / f"{KIND}.docx").is_file()
    assert not output.exists()


def test_a_reference_file_gives_its_margins_and_says_what_it_lacks(
    small_plan: Path, output: Path, pykala: Pykala, tmp_path: Path
) -> None:
    own = docx.Document()
    own.sections[0].left_margin = Cm(4)
    own.sections[0].footer.paragraphs[0].text = "Pienen kunnan oma alatunniste"
    own.save(str(tmp_path / "kunta.docx"))
    ran = pykala("build", small_plan, "--pages", "off", "--reference", tmp_path / "kunta.docx")
    assert ran.code == 0
    assert "Mallitiedostosta puuttuvat tyylit" in ran.out
    written = Docx((output / f"{KIND}.docx").read_bytes())
    margins = {
        section.find("{*}pgMar").get(f"{{{section.nsmap['w']}}}left")  # type: ignore[union-attr]
        for section in written.body.iter("{*}sectPr")
    }
    assert margins == {"2268"}
    assert b"Pienen kunnan oma alatunniste" in b"".join(written.files.values())


def test_a_reference_that_is_no_word_file_is_told(
    small_plan: Path, pykala: Pykala, tmp_path: Path
) -> None:
    (tmp_path / "kunta.docx").write_bytes(b"PK, but no more")
    ran = pykala("build", small_plan, "--pages", "off", "--reference", tmp_path / "kunta.docx")
    assert ran.code == 1
    assert "virhe M103" in ran.out
    assert "kunta.docx" in ran.out


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "ennallaan"), ("sv", "oförändrad"), ("en", "unchanged")],
)
def test_it_speaks_the_language_asked_for_and_the_document_that_of_the_plan(
    small_plan: Path, output: Path, pykala: Pykala, language: str, words: str
) -> None:
    pykala("build", small_plan, "--pages", "off", "--lang", language)
    assert words in pykala("build", small_plan, "--pages", "off", "--lang", language).out
    core = Docx((output / f"{KIND}.docx").read_bytes()).files["docProps/core.xml"]
    assert b"fi-FI" in core


def test_it_speaks_the_language_of_the_machine(
    small_plan: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "sv_FI.UTF-8")
    assert "tabeller 1" in pykala("build", small_plan, "--pages", "off").out


def test_what_has_not_changed_is_not_written_again(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    pykala("build", small_plan, "--pages", "off")
    before = _states(output)
    ran = pykala("build", small_plan, "--pages", "off")
    assert _states(output) == before
    assert ran.out.count("ennallaan") == 2


def test_warnings_are_told_again_although_nothing_is_built(
    small_plan: Path, pykala: Pykala
) -> None:
    (small_plan / "goals.yaml").unlink()
    first = pykala("build", small_plan, "--pages", "off")
    again = pykala("build", small_plan, "--pages", "off")
    assert "varoitus P140" in first.out
    assert "varoitus P140" in again.out
    assert "ennallaan" in again.out


@pytest.mark.parametrize(
    "change",
    [
        lambda plan, made: (plan / "goals.yaml").write_text("overview: Uusi.\n", encoding="utf-8"),
        lambda plan, made: made.write_bytes(b"someone wrote over it"),
        lambda plan, made: made.unlink(),
    ],
    ids=["the plan changed", "the output changed", "the output is gone"],
)
def test_what_has_changed_is_written_again(
    small_plan: Path, output: Path, pykala: Pykala, change: Callable[[Path, Path], object]
) -> None:
    made = output / f"{KIND}.docx"
    pykala("build", small_plan, "--pages", "off")
    change(small_plan, made)
    ran = pykala("build", small_plan, "--pages", "off")
    assert ran.code == 0
    assert made.read_bytes().startswith(b"PK")
    assert f"{KIND}.docx" in ran.err


def test_check_tells_what_is_missing_and_writes_nothing(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    ran = pykala("build", small_plan, "--check", "--pages", "off")
    assert ran.code == 4
    assert ran.out.count("vanhentunut tai puuttuu") == 2
    assert not output.exists()
    assert not (small_plan.parents[1] / "figures").exists()


def test_check_is_content_with_fresh_outputs_and_not_with_stale_ones(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    pykala("build", small_plan, "--pages", "off")
    before = _states(output)
    assert pykala("build", small_plan, "--check", "--pages", "off").code == 0
    (small_plan / "goals.yaml").write_text("overview: Uusi tavoite.\n", encoding="utf-8")
    assert pykala("build", small_plan, "--check", "--pages", "off").code == 4
    assert _states(output) == before


def test_check_tells_errors_before_anything_else(small_plan: Path, pykala: Pykala) -> None:
    (small_plan / "goals.yaml").write_text("goal: [\n", encoding="utf-8")
    assert pykala("build", small_plan, "--check").code == 1


def test_without_a_terminal_each_step_is_a_line(small_plan: Path, pykala: Pykala) -> None:
    ran = pykala("build", small_plan, "--pages", "off")
    assert ran.err.splitlines() == [
        "Luetaan suunnitelma pieni",
        f"Kootaan asiakirja {KIND}",
        "Piirretään kuviot: pieni",
        f"Kirjoitetaan {KIND}.docx",
        f"Kirjoitetaan {KIND}.html",
    ]


@pytest.mark.needs("soffice")
def test_page_numbers_are_counted_unless_told_otherwise(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    assert "sisällys ilman sivunumeroita" in pykala("build", small_plan, "--pages", "off").out
    ran = pykala("build", small_plan)
    assert " sivua" in ran.out
    entries = Docx((output / f"{KIND}.docx").read_bytes()).paragraphs("TOC1")
    fields = [field for entry in entries for field in fields_of(entry)]
    assert [page for code, page in fields if code.startswith("PAGEREF")] == ["3"] * len(entries)


def test_help_names_every_option(tmp_path: Path) -> None:
    helped = run(tmp_path, "build", "--help").stdout
    options = ["--kind", "--format", "--output", "--reference", "--jobs", "--lang", "--check"]
    assert [option for option in [*options, "--pages"] if option not in helped] == []
