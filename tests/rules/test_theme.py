from pathlib import Path

import pytest

from generator.build.look import read_look
from generator.files.templates import built_in


def told(folder: Path, text: str) -> list[tuple[str, int, int]]:
    (folder / "theme.yaml").write_text(text, encoding="utf-8")
    _, findings = read_look(folder, built_in())
    return [(finding.code, finding.span.line, finding.span.column) for finding in findings]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("colours: {}\n", "P101", 1, 1),
        ("colors:\n  acent: '111111'\n", "P101", 2, 3),
        ("colors:\n  accent: punainen\n", "P150", 2, 11),
        ("chart:\n  size: iso\n", "P104", 2, 9),
        ("chart:\n  palette: sininen\n", "P122", 2, 3),
        ("colors: sininen\n", "P123", 1, 1),
        ("fonts:\n  text: [a]\n", "P103", 2, 3),
        ("logo: puuttuu.png\n", "Y061", 1, 7),
        ("reference: ../kunta.docx\n", "Y060", 1, 12),
    ],
)
def test_a_theme_that_does_not_fit_is_told_at_its_place(
    tmp_path: Path, text: str, code: str, line: int, column: int
) -> None:
    assert told(tmp_path, text) == [(code, line, column)]


def test_a_near_miss_of_a_key_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").write_text("colors: {acent: '111111'}\n", encoding="utf-8")
    _, findings = read_look(tmp_path, built_in())
    assert findings[0].values["suggestion"] == "accent"


@pytest.mark.parametrize("colour", ["112233", "001122", "1E4979"])
def test_a_colour_of_mere_digits_stays_as_it_was_written(tmp_path: Path, colour: str) -> None:
    (tmp_path / "theme.yaml").write_text(f"colors:\n  accent: {colour}\n", encoding="utf-8")
    theme, findings = read_look(tmp_path, built_in())
    assert not findings
    assert theme.colors["accent"] == colour


def test_the_files_of_a_theme_stand_beside_it(tmp_path: Path) -> None:
    (tmp_path / "kunta.docx").write_bytes(b"")
    (tmp_path / "theme.yaml").write_text("reference: kunta.docx\n", encoding="utf-8")
    theme, _ = read_look(tmp_path, built_in())
    assert theme.reference == tmp_path / "kunta.docx"
    assert theme.logo is None


def test_a_plan_without_a_theme_has_the_built_in_one(tmp_path: Path) -> None:
    theme, findings = read_look(tmp_path, built_in())
    assert not findings
    assert theme.fonts["text"] == "Carlito"
