"""A plan is examined whole, and what is wrong is told in the order in which it is read."""

from pathlib import Path

from generator.build.examination import examine
from generator.build.workspace import Workspace
from generator.files.templates import built_in
from generator.findings import Severity


def test_findings_come_in_reading_order_whatever_their_files_are_called(
    small_plan: Path, tmp_path: Path
) -> None:
    for part in ("annexes", "goals", "situation", "resources", "plan"):
        with (small_plan / f"{part}.yaml").open("a", encoding="utf-8") as file:
            file.write("b: 1\na: 1\n")
    workspace = Workspace(tmp_path, tmp_path, built_in())
    findings = examine(small_plan, workspace, lambda step, subject: None).findings
    places = [(Path(f.span.file).stem, f.values["key"]) for f in findings if f.code == "P101"]
    assert places == [
        (part, key) for part in ("plan", "situation", "resources", "goals") for key in ("b", "a")
    ]


def test_what_keeps_documents_from_being_made_stays_an_error(
    small_plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "pykala.toml").write_text('[severity]\nP = "off"\n', encoding="utf-8")
    with (small_plan / "goals.yaml").open("a", encoding="utf-8") as file:
        file.write("unknown: 1\n")
    workspace = Workspace(tmp_path, tmp_path, built_in())
    examination = examine(small_plan, workspace, lambda step, subject: None)
    assert not examination.documents
    assert [(f.code, f.severity) for f in examination.findings] == [("P101", Severity.ERROR)]
