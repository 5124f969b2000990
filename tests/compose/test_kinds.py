"""What is wrong with a kind of one's own is told in its manifest, at the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compose.kinds import find_kind
from generator.files.templates import built_in
from generator.findings import Finding
from generator.locale import LANGUAGES, message
from tests.kinds import write_kind

TITLE = "title: {fi: Koe, sv: Prov}\n"


def faults(folder: Path, manifest: str) -> tuple[Finding, ...]:
    """What is wrong with the kind of the manifest, whose template is Finnish."""
    templates = write_kind(folder, "Teksti.", needs=[])
    (folder / "koe" / "manifest.yaml").write_text(manifest, encoding="utf-8")
    return find_kind(templates, "koe").faults


@pytest.mark.parametrize(
    ("manifest", "code", "line", "told"),
    [
        ("needs: [goals]\n", "P102", 1, "title"),
        ("title: Koe\n", "P123", 1, ""),
        ("title: {sv: Prov}\n", "P146", 1, "fi"),
        (f"{TITLE}need: [goals]\n", "P101", 2, "«need»"),
        (f"{TITLE}needs: goals\n", "P122", 2, ""),
        (f"{TITLE}needs:\n  - goals\n  - gaols\n", "P112", 4, "«gaols»"),
        (f"{TITLE}optional: [title]\n", "P112", 2, "«title»"),
        (f"{TITLE}front: page\n", "P112", 2, "cover, title, none"),
        (f"{TITLE}subject: goals\n", "P112", 2, "application"),
        (f"{TITLE}pages: yksi\n", "P104", 2, "«yksi»"),
        (f"{TITLE}needs: [goals\n", "Y", 2, ""),
    ],
)
def test_a_fault_of_a_manifest_is_told_at_its_line(
    tmp_path: Path, manifest: str, code: str, line: int, told: str
) -> None:
    (fault,) = faults(tmp_path, manifest)
    assert fault.code.startswith(code)
    assert (Path(fault.span.file).name, fault.span.line) == ("manifest.yaml", line)
    for language in LANGUAGES:
        assert told in " ".join(message(fault.code, language, fault.values))


def test_the_part_that_was_meant_is_suggested(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, f"{TITLE}needs: [gaols]\n")
    assert fault.values["suggestion"] == "goals"
    assert fault.span.column == len("needs: [") + 1


def test_a_kind_without_a_template_is_told(tmp_path: Path) -> None:
    templates = write_kind(tmp_path, "", needs=[])
    (tmp_path / "koe" / "document.fi.md.j2").unlink()
    (fault,) = find_kind(templates, "koe").faults
    assert (fault.code, fault.values["file"]) == ("P145", "koe/document.fi.md.j2")


def test_a_kind_that_cannot_be_read_still_has_a_name(tmp_path: Path) -> None:
    templates = write_kind(tmp_path, "", needs=[])
    (tmp_path / "koe" / "manifest.yaml").write_bytes(b"\xff")
    kind = find_kind(templates, "koe")
    assert kind.faults
    assert kind.title_in("fi") == "koe"


@pytest.mark.parametrize("name", built_in().kinds())
def test_every_built_in_kind_is_without_fault(name: str) -> None:
    assert find_kind(built_in(), name).faults == ()
