"""Packages: what is in them, under which names, and that nothing in them can change unseen."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from tests.cli.command import KINDS, run, workspace
from tests.conftest import Ran
from tests.sheets.making import read_xlsx
from tests.tools import tool

Pykala = Callable[..., Ran]
KIND = KINDS["heinola"]
NAME = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9.-]*\.[a-z0-9]+")
ANNEXES = """\
annexes:
  - {id: a-contract, title: Sopimus, file: Liitteet/Yhteistyö sopimus.PDF}
  - {id: a-text, title: Tekstinä, text: Teksti on asiakirjassa.}
  - {id: a-numbers, title: Työttömyyden luvut, table: numbers, format: csv}
  - {id: a-book, title: Työttömyyden luvut, table: numbers}
"""


class Package:
    """A package that was read by other means than those that wrote it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None
            self.names = archive.namelist()
            self.files = {name: archive.read(name) for name in self.names}
        self.manifest: dict[str, Any] = json.loads(self.files["manifest.json"])

    def of(self, role: str) -> list[str]:
        return [file["path"] for file in self.manifest["files"] if file["role"] == role]


@pytest.fixture
def annexed(small_plan: Path) -> Path:
    with (small_plan / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write(ANNEXES)
    (small_plan / "Liitteet").mkdir()
    (small_plan / "Liitteet" / "Yhteistyö sopimus.PDF").write_bytes(b"%PDF-1.7\n%%EOF\n")
    return small_plan


def package_of(plan: Path) -> Package:
    return Package(plan.parents[1] / "output" / plan.name / f"{plan.name}.zip")


def packed(pykala: Pykala, plan: Path, *options: str) -> Package:
    assert pykala("build", plan, "--package", "--pages", "off", *options).code == 0
    return package_of(plan)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = workspace(tmp_path_factory.mktemp("package"), *KINDS, "heinavesi")
    assert run(folder, "build", "--package", "--pages", "off").returncode == 0
    return folder


def real_package(real: Path, name: str) -> Package:
    return Package(real / "output" / name / f"{name}.zip")


def test_a_package_holds_documents_contents_a_manifest_and_checksums(
    small_plan: Path, pykala: Pykala
) -> None:
    assert packed(pykala, small_plan).names == [
        "sisallys.txt",
        f"asiakirjat/{KIND}.docx",
        f"asiakirjat/{KIND}.html",
        "manifest.json",
        "sha256sums.txt",
    ]


def test_the_documents_in_it_are_those_beside_it(small_plan: Path, pykala: Pykala) -> None:
    package = packed(pykala, small_plan, "--format", "docx,txt")
    assert package.of("document") == [f"asiakirjat/{KIND}.docx", f"asiakirjat/{KIND}.txt"]
    for name in package.of("document"):
        assert package.files[name] == package.file.with_name(Path(name).name).read_bytes()


def test_annexes_are_numbered_as_in_the_document_which_names_their_files(
    annexed: Path, pykala: Pykala
) -> None:
    package = packed(pykala, annexed, "--format", "docx,html,txt")
    names = [Path(name).name for name in package.of("annex")]
    assert names == [
        "liite-1-yhteistyo-sopimus.pdf",
        "liite-3-tyottomyyden-luvut.csv",
        "liite-4-tyottomyyden-luvut.xlsx",
    ]
    told = " ".join(package.files[f"asiakirjat/{KIND}.txt"].decode().split())
    assert [name for name in names if name not in told] == []
    assert "Liite on erillinen PDF-tiedosto" in told
    assert "liite-3-tyottomyyden-luvut.csv. Siinä on taulukko" in told


def test_an_attached_file_is_the_planners_own(annexed: Path, pykala: Pykala) -> None:
    package = packed(pykala, annexed)
    assert package.files["liitteet/liite-1-yhteistyo-sopimus.pdf"] == b"%PDF-1.7\n%%EOF\n"


def test_a_table_is_the_same_in_every_form(annexed: Path, pykala: Pykala) -> None:
    package = packed(pykala, annexed)
    separated = package.files["liitteet/liite-3-tyottomyyden-luvut.csv"].decode("utf-8-sig")
    rows = list(csv.reader(StringIO(separated), delimiter=";"))
    sheet = read_xlsx(package.files["liitteet/liite-4-tyottomyyden-luvut.xlsx"])
    assert rows[0] == [cell.value for cell in sheet[4]]
    assert "7480" in rows[1]
    assert 7480 in [cell.value for cell in sheet[5]]


def test_a_table_that_no_document_prints_is_made_all_the_same(
    small_plan: Path, pykala: Pykala
) -> None:
    plan = small_plan / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace(KIND, "paatosesitys")
    plan.write_text(text + "annexes: [{id: a-n, title: Luvut, table: numbers}]\n", encoding="utf-8")
    (small_plan / "decisions.yaml").write_text(
        "- {id: d, title: Asia, body: valtuusto, proposal: [Hyväksytään.], annexes: [a-n]}\n",
        encoding="utf-8",
    )
    package = packed(pykala, small_plan, "--format", "txt")
    assert read_xlsx(package.files["liitteet/liite-1-luvut.xlsx"])["A5"].value == "Työvoima"
    assert "Luvut (liite-1-luvut.xlsx)" in package.files["asiakirjat/paatosesitys.txt"].decode()


def test_what_is_said_in_two_languages_stands_in_a_folder_for_each(
    annexed: Path, pykala: Pykala
) -> None:
    plan = annexed / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("status:", "languages: [fi, sv]\nstatus:")
    plan.write_text(text.replace("title: Sopimus", "title: {fi: Sopimus, sv: Avtal}"), "utf-8")
    settings = annexed.parents[1] / "pykala.toml"
    settings.write_text('[severity]\nL1 = "note"\n', encoding="utf-8")
    package = packed(pykala, annexed)
    assert package.of("contents") == ["fi/sisallys.txt", "sv/innehall.txt"]
    assert f"sv/dokument/{KIND}.sv.docx" in package.of("document")
    assert "sv/bilagor/bilaga-1-yhteistyo-sopimus.pdf" in package.of("annex")
    assert {file["language"] for file in package.manifest["files"]} == {"fi", "sv"}
    told = package.files["sv/innehall.txt"].decode()
    assert "Bilagor" in told and "Avtal" in told and "Liitteet" not in told


def test_the_manifest_tells_the_plan_and_every_file(annexed: Path, pykala: Pykala) -> None:
    plan = annexed / "plan.yaml"
    more = "case_id: 12/2026\ndecision: {body: valtuusto, date: 2.2.2025, section: 7}\n"
    plan.write_text(plan.read_text(encoding="utf-8") + more, encoding="utf-8")
    package = packed(pykala, annexed)
    told = package.manifest
    assert told["title"] == {"fi": "Pienen kunnan suunnitelma"}
    assert told["authority"] == {
        "name": {"fi": "Pieni kunta"},
        "municipality": "111",
        "business_id": None,
    }
    assert (told["case_id"], told["status"], told["as_of"]) == ("12/2026", "proposal", "2025-02-01")
    assert told["decision"] == {
        "body": {"fi": "valtuusto"},
        "date": "2025-02-02",
        "section": 7,
        "submitted": None,
    }
    assert [file["path"] for file in told["files"]] == package.names[:-2]
    for file in told["files"]:
        data = package.files[file["path"]]
        assert (file["size"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    types = {file["path"].rpartition(".")[2]: file["media_type"] for file in told["files"]}
    assert types["pdf"] == "application/pdf"
    assert types["xlsx"].endswith("spreadsheetml.sheet")


def test_the_contents_tell_people_what_there_is(annexed: Path, pykala: Pykala) -> None:
    package = packed(pykala, annexed)
    told = package.files["sisallys.txt"].decode()
    assert told.startswith("Pieni kunta\n\nPienen kunnan suunnitelma\n")
    assert [name for name in package.names[1:-2] if name not in told] == []
    assert "Tila: Ehdotus" in told


@pytest.mark.parametrize("options", [("--draft",), ("--kind", KIND)])
def test_neither_a_draft_nor_a_single_kind_is_packaged(
    small_plan: Path, pykala: Pykala, options: tuple[str, ...]
) -> None:
    ran = pykala("build", small_plan, "--package", *options)
    assert ran.code == 2
    assert "--package" in ran.err


@pytest.mark.parametrize("status", ["status: draft", ""])
def test_a_plan_that_is_a_draft_is_refused(small_plan: Path, pykala: Pykala, status: str) -> None:
    plan = small_plan / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("status: proposal", status)
    plan.write_text(text, encoding="utf-8")
    ran = pykala("build", small_plan, "--package", "--pages", "off")
    assert ran.code == 1
    assert "virhe M107" in ran.out
    assert not (small_plan.parents[1] / "output").exists()


def test_a_plan_with_errors_is_refused(annexed: Path, pykala: Pykala) -> None:
    (annexed / "Liitteet" / "Yhteistyö sopimus.PDF").write_bytes(b"<html>")
    ran = pykala("build", annexed, "--package", "--pages", "off")
    assert ran.code == 1
    assert "virhe M275" in ran.out
    assert not (annexed.parents[1] / "output").exists()


def test_the_summary_tells_the_number_of_files_and_the_size(
    small_plan: Path, pykala: Pykala
) -> None:
    ran = pykala("build", small_plan, "--package", "--pages", "off")
    assert re.search(r"pieni\.zip: tiedostoja 5, \d+\skt, \d,\d s", ran.out)
    again = pykala("build", small_plan, "--package", "--pages", "off", "--lang", "en")
    assert re.search(r"pieni\.zip: files 5, \d+\skB, unchanged", again.out)


def test_a_package_is_made_beside_documents_that_were_there(
    small_plan: Path, pykala: Pykala
) -> None:
    pykala("build", small_plan, "--pages", "off")
    assert pykala("build", small_plan, "--pages", "off", "--check").code == 0
    ran = pykala("build", small_plan, "--package", "--pages", "off", "--check")
    assert ran.code == 4
    assert ran.out.count("vanhentunut tai puuttuu") == 1
    packed(pykala, small_plan)
    assert pykala("build", small_plan, "--package", "--pages", "off", "--check").code == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda plan, made: (plan / "Liitteet" / "Yhteistyö sopimus.PDF").write_bytes(b"%PDF-2.0"),
        lambda plan, made: made.write_bytes(b"PK"),
        lambda plan, made: made.unlink(),
        lambda plan, made: (made.parent / f"{KIND}.docx").write_bytes(b"someone wrote over it"),
    ],
    ids=["an annex changed", "the package changed", "it is gone", "a document changed"],
)
def test_a_package_that_does_not_hold_what_it_should_is_stale(
    annexed: Path, pykala: Pykala, change: Callable[[Path, Path], object]
) -> None:
    made = packed(pykala, annexed).file
    first = made.read_bytes()
    change(annexed, made)
    options = ("--package", "--pages", "off")
    assert pykala("build", annexed, *options, "--check").code == 4
    assert pykala("build", annexed, *options).code == 0
    assert (made.read_bytes() == first) == (b"%PDF-2.0" not in made.read_bytes())
    assert pykala("build", annexed, *options, "--check").code == 0


def test_a_package_of_other_formats_is_another(small_plan: Path, pykala: Pykala) -> None:
    packed(pykala, small_plan, "--format", "docx,html,txt")
    assert f"asiakirjat/{KIND}.txt" not in packed(pykala, small_plan).names


def test_the_same_plan_gives_the_same_package_anywhere(annexed: Path, pykala: Pykala) -> None:
    first = packed(pykala, annexed).file.read_bytes()
    elsewhere = annexed.parents[1] / "aivan toinen kansio" / "plans" / annexed.name
    shutil.copytree(annexed, elsewhere)
    assert packed(pykala, elsewhere).file.read_bytes() == first


@pytest.mark.parametrize("name", [*KINDS, "heinavesi"])
def test_every_name_in_a_real_package_is_taken_by_every_system(real: Path, name: str) -> None:
    package = real_package(real, name)
    assert [each for each in package.names if not NAME.fullmatch(each)] == []
    assert len({each.casefold() for each in package.names}) == len(package.names)


@pytest.mark.parametrize("name", [*KINDS, "heinavesi"])
@pytest.mark.needs("unzip", "sha256sum")
def test_other_programs_unpack_a_real_package_and_find_it_whole(
    real: Path, tmp_path: Path, name: str
) -> None:
    package = real_package(real, name)
    for command in (
        [tool("unzip"), "-t", package.file],
        [tool("unzip"), "-q", package.file, "-d", tmp_path],
        [tool("sha256sum"), "--check", "--strict", "sha256sums.txt"],
    ):
        subprocess.run(list(map(str, command)), cwd=tmp_path, check=True, capture_output=True)
    told = (tmp_path / "sha256sums.txt").read_text(encoding="ascii").splitlines()
    assert len(told) == len(package.names) - 1
    victim = tmp_path / package.of("document")[0]
    victim.write_bytes(victim.read_bytes() + b"x")
    checked = subprocess.run(
        [str(tool("sha256sum")), "--check", "sha256sums.txt"],
        cwd=tmp_path, check=False, capture_output=True,
    )  # fmt: skip
    assert checked.returncode == 1


def test_charts_are_in_it_as_they_were_drawn(real: Path) -> None:
    package = real_package(real, "lahti")
    drawn = {file.name for file in (real / "figures" / "lahti").iterdir()} - {"charts.json"}
    assert {Path(name).name for name in package.of("chart")} == drawn
    for name in package.of("chart"):
        assert package.files[name] == (real / "figures/lahti" / Path(name).name).read_bytes()


def test_the_coverage_is_there_where_the_law_demands_something(real: Path) -> None:
    package = real_package(real, "lahti")
    assert package.of("coverage") == ["lain-vaatimukset.html", "lain-vaatimukset.json"]
    told = json.loads(package.files["lain-vaatimukset.json"])
    files = {answer["file"] for duty in told["duties"] for answer in duty["answers"]}
    assert files and all(re.fullmatch(r"lahti/\w+\.yaml", file) for file in files)
    page = package.files["lain-vaatimukset.html"].decode()
    assert "Lain vaatimukset: Lahden kaupunki" in page
    assert ".yaml" not in page
    assert real_package(real, "heinola").of("coverage") == []


def test_lahtis_services_are_the_same_in_excel_and_in_the_document(real: Path) -> None:
    package = real_package(real, "lahti")
    (name,) = package.of("annex")
    assert name == "liitteet/liite-3-palvelujen-jarjestaminen-ja-tuotantotavat.xlsx"
    page = lxml_html.document_fromstring(
        package.files["asiakirjat/jarjestamissuunnitelma.html"].decode()
    )
    (table,) = page.xpath("//*[@id='services-table']//table")
    shown = [
        [" ".join(str(cell.text_content()).split()) for cell in row.xpath("./th|./td")]
        for row in table.xpath(".//tr")
    ]
    sheet = read_xlsx(package.files[name])
    rows = list(sheet.iter_rows(min_row=4, max_row=3 + len(shown), values_only=True))
    assert [[" ".join(str(cell).split()) for cell in row] for row in rows] == shown
    assert len(shown) > 20


def test_lahtis_workbook_is_valid(real: Path, tmp_path: Path) -> None:
    package = real_package(real, "lahti")
    file = tmp_path / "annex.xlsx"
    file.write_bytes(package.files[package.of("annex")[0]])
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
