"""A template's fault is told at its file and line, and is neither the planner's nor a crash."""

from pathlib import Path

import pytest

from generator.build import template_faults
from generator.build.examination import Examination, examine
from generator.build.workspace import Workspace
from generator.compose.composition import RenderingError
from generator.files.templates import Templates
from generator.findings import Finding, Severity
from generator.locale import LANGUAGES, message, note
from tests.kinds import write_kind

PLAN = """\
title: Suunnitelma
documents: [koe]
as_of: 1.1.2025
authority: {name: Kunta, municipality: 398}
goals: {overview: Tavoitteet., goals: [{title: Tavoite}]}
"""
HEAD = "# Alku {{ '{#start}' }}\n\n{{ plan.goals.overview }}\n\n"
MACROS = '{% import "shared/macros.fi.md.j2" as m with context %}'


def examined(folder: Path, template: str, *, draft: bool = False, **files: str) -> Examination:
    """What is found in the plan with a template of the kind «koe», and other files beside it."""
    templates = write_kind(folder / "templates", template, needs=[])
    for name, text in files.items():
        (folder / "templates" / "koe" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    plan = folder / "kunta.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    return examine(plan, Workspace(folder, folder / "output", templates), draft=draft)


def of_templates(found: Examination) -> list[Finding]:
    """The faults of templates among the findings."""
    return [finding for finding in found.findings if finding.code.startswith("P14")]


@pytest.mark.parametrize(
    ("line", "code", "told", "reached"),
    [
        ("Sana {{ plan.gaols }}.", "P147", "gaols", "goals.overview"),
        ("{{ plan.goals.titel }}", "P147", "titel", "goals"),
        ("{{ plan.goals.goals[7].title }}", "P147", "7", "goals.goals"),
        ("{{ lable('value.not_set') }}", "P147", "lable", "goals.overview"),
        (f"{MACROS}{{{{ m.headng(1) }}}}", "P147", "headng", "goals.overview"),
        ('{% import "shared/macro.fi.md.j2" as m %}', "P149", "shared/macro.fi.md.j2", None),
        ("{% if plan %}", "P143", "end", ""),
        ("{{ plan.title | nosuch }}", "P143", "nosuch", ""),
        ("{{ plan.goals }}", "P143", "Goals", "goals"),
        ("{{ label('no.such') }}", "P143", "no.such", "goals.overview"),
        ("{{ 1 / 0 }}", "P143", "division by zero", "goals.overview"),
        ("{{ section_id(none) }}", "P143", "NoneType", "goals.overview"),
        ("{{ ''.__class__.__mro__ }}", "P143", "__class__", "goals.overview"),
        ("# Ilman tunnusta", "P144", "Ilman tunnusta", "goals.overview"),
        ("```python", "P144", "python", "goals.overview"),
        ("```{table} own\nx\n```", "P144", "{table} own", "goals.overview"),
        ("```{table} nosuch\n```", "P144", "nosuch", ""),
        ("Luku on {no_such}.", "P144", "{no_such}", ""),
        ("Katso [](#no-such).", "P144", "#no-such", ""),
    ],
)
def test_a_fault_of_a_template_is_told_at_its_line_with_what_it_had_read(
    tmp_path: Path, line: str, code: str, told: str, reached: str | None
) -> None:
    reached = "goals.overview" if reached is None else reached
    for draft in (False, True):
        found = examined(tmp_path, f"{HEAD}{line}\n", draft=draft)
        (fault,) = of_templates(found)
        assert (fault.code, Path(fault.span.file).name, fault.span.line) == (
            code,
            "document.fi.md.j2",
            5,
        )
        assert fault.path == reached
        assert fault.severity is Severity.ERROR
        for language in LANGUAGES:
            assert told in message(code, language, fault.values)[0]
            assert reached in note(code, language, fault.values)
            assert bool(reached) == bool(note(code, language, fault.values))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("{{ plan.gaols }}", "goals"),
        ("{{ plan.goals.overveiw }}", "overview"),
        ("{{ lable('value.not_set') }}", "label"),
        (f"{MACROS}{{{{ m.headng(1) }}}}", "heading"),
        ('{% import "shared/macro.fi.md.j2" as m %}', "shared/macros.fi.md.j2"),
    ],
)
def test_the_name_that_was_meant_is_suggested(tmp_path: Path, line: str, meant: str) -> None:
    (fault,) = of_templates(examined(tmp_path, line))
    assert fault.values["suggestion"] == meant


def test_a_fault_in_macros_of_ones_own_is_told_there(tmp_path: Path) -> None:
    template = '{% import "koe/own.md.j2" as own with context %}\n{{ own.head(plan.goals) }}\n'
    macros = "{% macro head(part) %}\n\n{{ part.titel }}\n{% endmacro %}\n"
    (fault,) = of_templates(examined(tmp_path, template, own=macros))
    assert (Path(fault.span.file).name, fault.span.line) == ("own.md.j2", 3)
    assert (fault.code, fault.path) == ("P147", "goals")


def test_the_item_of_a_list_that_was_printed_is_named(tmp_path: Path) -> None:
    template = "{% for goal in plan.goals.goals %}{{ goal.title }}{{ goal.ownr }}{% endfor %}"
    (fault,) = of_templates(examined(tmp_path, template))
    assert fault.path == "goals.goals[0]"


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    templates = write_kind(tmp_path / "templates", "", needs=[])
    (tmp_path / "templates" / "koe" / "document.fi.md.j2").write_bytes(b"\xff\xfe")
    plan = tmp_path / "kunta.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    (fault,) = of_templates(examine(plan, Workspace(tmp_path, tmp_path / "output", templates)))
    assert (fault.code, Path(fault.span.file).name) == ("P143", "document.fi.md.j2")


def test_what_a_template_leaves_unprinted_of_a_part_is_told_in_the_manifest(tmp_path: Path) -> None:
    templates = write_kind(tmp_path / "templates", "{{ plan.goals.overview }}", needs=[])
    manifest = tmp_path / "templates" / "koe" / "manifest.yaml"
    manifest.write_text("title: {fi: Koe}\nneeds:\n  - goals\n", encoding="utf-8")
    plan = tmp_path / "kunta.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    (fault,) = of_templates(examine(plan, Workspace(tmp_path, tmp_path / "output", templates)))
    assert (fault.code, Path(fault.span.file).name, str(fault.span)) == (
        "P148",
        "manifest.yaml",
        f"{fault.span.file}:3:5",
    )
    assert fault.path == "goals.goals[0].title"
    assert fault.values["part"] == "goals"
    for language in LANGUAGES:
        assert "goals.goals[0].title" in message("P148", language, fault.values)[0]


def test_only_a_template_of_ones_own_is_told_for_what_it_makes_the_program_raise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = "{{ instructions(plan.goals) }}"
    (fault,) = of_templates(examined(tmp_path, template))
    assert (fault.code, fault.span.line) == ("P143", 1)
    monkeypatch.setattr(template_faults, "built_in", lambda: Templates((tmp_path / "templates",)))
    with pytest.raises(RenderingError):
        examined(tmp_path, template)


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
