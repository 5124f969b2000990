"""What is wrong with other files that a document is made of is told under its own code."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.build.pipeline import build_plan
from generator.build.results import Options
from generator.build.workspace import Workspace
from generator.files.templates import built_in
from tests.conftest import Ran

Pykala = Callable[..., Ran]


def not_word(file: Path) -> None:
    file.write_text("tekstiä", encoding="utf-8")


def broken(file: Path) -> None:
    with ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types")


@pytest.mark.parametrize(("make", "code"), [(not_word, "M103"), (broken, "M104")])
def test_a_reference_file_that_is_no_word_file_is_told(
    small_plan: Path, pykala: Pykala, make: Callable[[Path], None], code: str
) -> None:
    make(small_plan.parent / "kunta.docx")
    ran = pykala("build", small_plan, "--reference", small_plan.parent / "kunta.docx")
    assert ran.code == 1
    assert f"kunta.docx:1:1: virhe {code}" in ran.out


def test_a_reference_file_that_has_gone_is_told(small_plan: Path, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, tmp_path / "output", built_in())
    options = Options(reference=tmp_path / "kunta.docx", pages=False)
    findings = build_plan(small_plan, workspace, options, lambda step, subject: None).findings
    assert [finding.code for finding in findings] == ["M102"]
