"""The coverage of plans made of a few lines."""

from __future__ import annotations

from pathlib import Path

from generator.build.covering import cover_plan
from generator.build.workspace import Workspace
from generator.coverage import Coverage, Covered
from generator.files.templates import built_in

FRONT = """\
title: Suunnitelma
documents: [jarjestamissuunnitelma]
as_of: 20.9.2023
authority: {name: Kunta, municipality: 398, organising: alone}
"""


def coverage_of(folder: Path, text: str) -> Coverage:
    """How the plan of a front matter and the text covers its duties."""
    file = folder / "kunta.yaml"
    file.write_text(FRONT + text, encoding="utf-8")
    return cover_plan(file, Workspace(folder, folder / "output", built_in())).coverage


def covered(coverage: Coverage, duty: str) -> Covered:
    """The duty of the id in the coverage."""
    return next(each for each in coverage.duties if each.duty.id == duty)
