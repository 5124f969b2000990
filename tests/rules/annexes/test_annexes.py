"""Files of annexes can be sent as they are: they are there, are what they say and run nothing."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.files.kinds import KINDS
from generator.locale import LANGUAGES, message
from generator.rules.annexes import files
from tests.annotations import check, expected, found, plans_in
from tests.sheets.making import DOCUMENT, TABLE, THEME

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]
ANNEX = "annexes: [{{id: own, title: Oma, file: {name}}}]\n"


@pytest.fixture
def plan(small_plan: Path) -> Path:
    return small_plan


def _told(plan: Path, tmp_path: Path, name: str) -> list[str]:
    with (plan / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write(ANNEX.format(name=name))
    return [finding.code for finding in check(plan, tmp_path, select=files.CODES)]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=files.CODES)) == expected(plan)


def test_every_code_has_been_met() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted({*files.CODES} - told) == ["M276"], "a large file is made below"


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_in_all_languages(plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path, select=files.CODES):
        for language in LANGUAGES:
            told = " ".join(message(finding.code, language, finding.values))
            assert "«»" not in told and "“”" not in told and "{" not in told


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_are_without_fault(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path, select=files.CODES)) == []


@pytest.mark.parametrize(("size", "told"), [(25_000_000, []), (25_000_001, ["M276"])])
def test_a_large_file_is_warned_of(plan: Path, tmp_path: Path, size: int, told: list[str]) -> None:
    with (plan / "suuri.pdf").open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(size)
    assert _told(plan, tmp_path, "suuri.pdf") == told


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Sopimus.PDF", b"%PDF-2.0\n"),
        ("kuva.png", b"\x89PNG\r\n\x1a\n\0\0"),
        ("kuva.jpg", b"\xff\xd8\xff\xe0"),
        ("luvut.csv", "\ufeffTyö;1\n".encode()),
        ("muistio.txt", "Työ\n".encode()),
    ],
)
def test_files_of_the_kinds_that_are_accepted_are_no_fault(
    plan: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    (plan / name).write_bytes(content)
    assert _told(plan, tmp_path, name) == []


def test_real_office_files_are_no_fault(plan: Path, tmp_path: Path) -> None:
    import docx  # noqa: PLC0415 - only here

    from generator.sheets import write_xlsx  # noqa: PLC0415

    docx.Document().save(str(plan / "muistio.docx"))
    assert KINDS["docx"].fault(plan / "muistio.docx") == ""
    (plan / "taulukko.xlsx").write_bytes(write_xlsx(TABLE, DOCUMENT, THEME))
    assert _told(plan, tmp_path, "taulukko.xlsx") == []


def test_an_open_document_says_itself_what_it_is(plan: Path) -> None:
    for kind in ("text", "spreadsheet"):
        with zipfile.ZipFile(plan / f"{kind}.odt", "w") as archive:
            archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
    assert KINDS["odt"].fault(plan / "text.odt") == ""
    assert KINDS["odt"].fault(plan / "spreadsheet.odt") == "other"


@pytest.mark.parametrize("ending", KINDS)
def test_an_empty_file_is_of_no_kind(plan: Path, tmp_path: Path, ending: str) -> None:
    (plan / f"tyhja.{ending}").write_bytes(b"")
    assert _told(plan, tmp_path, f"tyhja.{ending}") == ["M275"]


def test_a_file_without_an_ending_is_of_no_kind(plan: Path, tmp_path: Path) -> None:
    (plan / "sopimus").write_bytes(b"%PDF-1.7")
    assert _told(plan, tmp_path, "sopimus") == ["M273"]
