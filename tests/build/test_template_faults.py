"""A template's fault is told at its file and line, and is neither the planner's nor a crash."""

from pathlib import Path

import pytest

from generator.build.examination import examine
from generator.build.workspace import Workspace
from generator.locale import LANGUAGES, message
from tests.kinds import write_kind

PLAN = """\
title: Suunnitelma
documents: [koe]
as_of: 1.1.2025
authority: {name: Kunta, municipality: 398}
goals: {overview: Tavoitteet.}
"""
HEAD = "# Alku {{ '{#start}' }}\n\nTeksti.\n\n"


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("Sana {{ plan.gaols }}.", "P143", "gaols"),
        ("{% if plan %}", "P143", "end"),
        ("{{ plan.goals }}", "P143", "Goals"),
        ("# Ilman tunnusta", "P144", "Ilman tunnusta"),
        ("```python", "P144", "python"),
    ],
)
def test_a_fault_of_a_template_is_told_at_its_line(
    tmp_path: Path, line: str, code: str, told: str
) -> None:
    templates = write_kind(tmp_path / "templates", f"{HEAD}{line}\n", needs=[])
    plan = tmp_path / "kunta.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    workspace = Workspace(tmp_path, tmp_path / "output", templates)
    for draft in (False, True):
        found = examine(plan, workspace, draft=draft)
        faults = [f for f in found.findings if f.code in {"P143", "P144"}]
        assert [(f.code, Path(f.span.file).name, f.span.line) for f in faults] == [
            (code, "document.fi.md.j2", 5)
        ]
        assert not found.documents
        for language in LANGUAGES:
            assert told in message(code, language, faults[0].values)[0]


@pytest.mark.parametrize(
    ("key", "place"), [("language: sv", (6, 11)), ("languages: [fi, sv]", (6, 17))]
)
def test_a_language_that_the_kind_has_no_template_in_is_told_where_the_plan_names_it(
    tmp_path: Path, key: str, place: tuple[int, int]
) -> None:
    templates = write_kind(tmp_path / "templates", f"{HEAD}\n", needs=[])
    plan = tmp_path / "kunta.yaml"
    plan.write_text(f"{PLAN}{key}\n", encoding="utf-8")
    found = examine(plan, Workspace(tmp_path, tmp_path / "output", templates))
    (told,) = [f for f in found.findings if f.code == "P142"]
    assert (told.span.line, told.span.column) == place
    assert message("P142", "fi", told.values)[0] == (
        "Asiakirjalajilla koe ei ole mallia kielellä «sv»."
    )
