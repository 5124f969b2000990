"""Files that a plan points to are found inside its folder only."""

from pathlib import Path

import pytest

from generator.findings import Finding, Span
from generator.source import Code, MarkedText, resolve_file


def name_of(text: str) -> MarkedText:
    return MarkedText(text, Span("plan.yaml", 2, 7, 2, 7 + len(text)), "figures[0].map")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plan = tmp_path / "lahti"
    (plan / "data").mkdir(parents=True)
    (plan / "kunnat.geojson").write_text("{}", encoding="utf-8")
    (plan / "data" / "luvut.csv").write_text("a\n", encoding="utf-8")
    (tmp_path / "salainen.csv").write_text("a\n", encoding="utf-8")
    return plan


@pytest.mark.parametrize(
    "name",
    ["kunnat.geojson", "./kunnat.geojson", "data/luvut.csv", r"data\luvut.csv", " data/luvut.csv "],
)
def test_a_file_in_the_plans_folder_is_found(folder: Path, name: str) -> None:
    path = resolve_file(folder, name_of(name))
    assert isinstance(path, Path) and path.is_file()


def refused(folder: Path, name: str) -> Finding:
    finding = resolve_file(folder, name_of(name))
    assert isinstance(finding, Finding)
    assert (finding.span, finding.path) == (name_of(name).span, "figures[0].map")
    return finding


@pytest.mark.parametrize(
    "name",
    [
        "../salainen.csv",
        "data/../../salainen.csv",
        "../lahti/kunnat.geojson",
        "/etc/passwd",
        r"C:\luvut.csv",
        r"\\palvelin\luvut.csv",
        "https://example.fi/luvut.csv",
    ],
)
def test_a_file_outside_is_refused(folder: Path, name: str) -> None:
    assert refused(folder, name).code == Code.FILE_OUTSIDE


def test_a_link_out_is_refused_and_one_within_is_followed(folder: Path) -> None:
    (folder / "ulos.csv").symlink_to(folder.parent / "salainen.csv")
    (folder / "ulkona").symlink_to(folder.parent)
    (folder / "sama.csv").symlink_to("data/luvut.csv")
    assert refused(folder, "ulos.csv").code == Code.FILE_OUTSIDE
    assert refused(folder, "ulkona/salainen.csv").code == Code.FILE_OUTSIDE
    assert resolve_file(folder, name_of("sama.csv")) == folder / "sama.csv"


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("kunat.geojson", "kunnat.geojson"),
        ("Kunnat.geojson", "kunnat.geojson"),
        ("data/lukuja.csv", "data/luvut.csv"),
        ("aivan-muu.png", None),
        ("", None),
        ("\x00", None),
        ("a" * 5000, None),
    ],
)
def test_a_missing_file_is_told_with_a_likely_one(
    folder: Path, name: str, suggestion: str | None
) -> None:
    finding = refused(folder, name)
    assert finding.code in (Code.FILE_MISSING, Code.FILE_OUTSIDE)
    assert finding.values.get("suggestion") == suggestion


def test_a_folder_is_not_a_file(folder: Path) -> None:
    assert refused(folder, "data").code == Code.NOT_A_FILE
