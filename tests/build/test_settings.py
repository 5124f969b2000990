"""A workspace says in pykala.toml how grave each finding is."""

from pathlib import Path

import pytest

from generator.build.settings import NAME, read_settings
from generator.findings import Finding, Severity, Span


def judged(root: Path, code: str, file: str) -> str:
    settings, faults = read_settings(root)
    assert not faults
    finding = settings.judged(Finding(code, Span.start_of((root / file).as_posix())))
    return str(finding.severity) if finding else "off"


def faults(root: Path, text: str) -> list[tuple[str, int, int, int]]:
    (root / "pykala.toml").write_text(text, encoding="utf-8")
    return [(f.code, f.span.line, f.span.column, f.span.end_column) for f in read_settings(root)[1]]


def test_without_a_file_findings_are_as_grave_as_their_rules_say(tmp_path: Path) -> None:
    assert judged(tmp_path, "R101", "plans/a/plan.yaml") == Severity.ERROR


@pytest.mark.parametrize(
    ("code", "file", "severity"),
    [
        ("R101", "plans/a/plan.yaml", "note"),
        ("R102", "plans/a/plan.yaml", "warning"),
        ("P101", "plans/a/plan.yaml", "error"),
        ("R101", "plans/heinola/goals.yaml", "note"),
        ("C101", "plans/heinola/goals.yaml", "off"),
        ("C101", "plans/heinola/deep/goals.yaml", "off"),
        ("C101", "plans/lahti/goals.yaml", "error"),
        ("A101", "plans/heinola/goals.yaml", "warning"),
    ],
)
def test_the_longest_code_wins_and_then_the_longest_glob(
    tmp_path: Path, code: str, file: str, severity: str
) -> None:
    (tmp_path / "pykala.toml").write_text(
        """\
[severity]
R = "warning"
R101 = "note"
A = "note"

[severity."plans/heinola/**"]
C101 = "off"
A = "warning"
""",
        encoding="utf-8",
    )
    assert judged(tmp_path, code, file) == severity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[severity]\nT101 = note\n", ("P170", 2, 8, 9)),
        ("[severities]\nT101 = 'note'\n", ("P171", 1, 2, 12)),
        ("severity = 'note'\n", ("P171", 1, 1, 9)),
        ("[severity]\nT999 = 'note'\n", ("P172", 2, 1, 5)),
        ("[severity]\nt1 = 'note'\n", ("P172", 2, 1, 3)),
        ("[severity]\nA101 = 'fatal'\n", ("P173", 2, 1, 5)),
        ("[severity.'plans/*']\nA101 = 1\n", ("P173", 2, 1, 5)),
    ],
)
def test_what_is_wrong_with_the_settings_is_told_at_its_place(
    tmp_path: Path, text: str, expected: tuple[str, int, int, int]
) -> None:
    assert faults(tmp_path, text) == [expected]


def test_a_byte_order_mark_and_the_line_ends_of_windows_are_understood(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b'\xef\xbb\xbf[severity]\r\nT101 = "off"\r\n')
    assert judged(tmp_path, "T101", "plan.yaml") == "off"


def test_settings_nested_too_deep_are_no_fault_of_the_program(tmp_path: Path) -> None:
    assert faults(tmp_path, f"a = {'[' * 5000}") == [("P170", 1, 1, 2)]


def test_settings_of_another_folder_are_told_by_their_own_path(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("a = 1\n", encoding="utf-8")
    assert [f.span.file for f in read_settings(tmp_path)[1]] == [(tmp_path / NAME).as_posix()]
