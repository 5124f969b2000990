"""A document that must fit a number of pages does, or says what does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.lengths import length_finding
from generator.build.outputs import Output
from generator.build.pipeline import build_plan
from generator.build.results import Options, PlanResult
from generator.build.workspace import Workspace
from generator.compose.kinds import Kind, find_kind
from generator.document.blocks import Document
from generator.files.templates import built_in
from generator.findings import Severity
from generator.source import read_plan
from tests.kinds import write_kind
from tests.word.documents import document, heading, paragraph

SUMMARY = find_kind(built_in(), "tiivistelma")
HEADINGS = (heading(1, "first", "Avainluvut"), heading(1, "second", "Keskeiset linjaukset"))
TEMPLATE = """\
# Alku {{ "{#start .plain}" }}

{{ plan.introduction.overview }}

# Loppu {{ "{#end .plain}" }}

Loppu.
"""


def told(
    tmp_path: Path, output: Output, kind: Kind = SUMMARY, made: Document | None = None
) -> Sequence[object]:
    file = tmp_path / "plan.yaml"
    file.write_text("title: Suunnitelma\nsummary:\n  text: Teksti.\n", encoding="utf-8")
    made = made or document(*HEADINGS, paragraph("summary.text", "Teksti."))
    finding = length_finding(kind, made, output, read_plan(file).root)
    if finding is None:
        return ()
    values = {key: value for key, value in finding.values.items() if key != "kind"}
    return finding.code, finding.severity, finding.span.line, values


def test_what_begins_after_the_last_page_is_named(tmp_path: Path) -> None:
    output = Output(b"", 2, by_heading={"first": 1, "second": 2})
    values = {"limit": 1, "pages": 2, "parts": "«Keskeiset linjaukset»"}
    assert told(tmp_path, output) == ("M105", Severity.WARNING, 3, values)


def test_what_only_ends_there_is_named_too(tmp_path: Path) -> None:
    output = Output(b"", 2, by_heading={"first": 1, "second": 1})
    assert told(tmp_path, output)[3] == {
        "limit": 1,
        "pages": 2,
        "parts": "«Keskeiset linjaukset»",
    }


def test_a_document_without_headings_has_its_title(tmp_path: Path) -> None:
    made = document(paragraph("summary.text", "Teksti."))
    _, _, _, values = told(tmp_path, Output(b"", 3), made=made)
    assert values == {"limit": 1, "pages": 3, "parts": f"«{made.cover.title}»"}


def test_what_fits_and_what_may_be_of_any_length_is_let_be(tmp_path: Path) -> None:
    assert told(tmp_path, Output(b"", 1)) == ()
    assert told(tmp_path, Output(b"", 40), replace(SUMMARY, pages=None)) == ()


def test_pages_that_could_not_be_counted_are_said_not_to_be(tmp_path: Path) -> None:
    assert told(tmp_path, Output(b"", None)) == ("M106", Severity.NOTE, 3, {"limit": 1})


def built(tmp_path: Path, overview: str) -> PlanResult:
    templates = write_kind(
        tmp_path / "templates", TEMPLATE, needs=["introduction"], front="title", pages=1
    )
    folder = tmp_path / "plans" / "pieni"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.yaml").write_text(
        "title: T\ndocuments: [koe]\nas_of: 1.2.2025\nstatus: proposal\n"
        "authority: {name: Kunta, municipality: 111}\n"
        f"introduction: {{overview: '{overview}'}}\n",
        encoding="utf-8",
    )
    workspace = Workspace(tmp_path, tmp_path / "output", templates)
    options = Options(formats=("docx",))
    return build_plan(folder, workspace, options, lambda step, subject: None)


@pytest.mark.needs("soffice")
def test_a_built_document_tells_what_does_not_fit_each_time(tmp_path: Path) -> None:
    long = "Kunta parantaa palvelujaan. " * 400
    first, again = built(tmp_path, long), built(tmp_path, long)
    for result in (first, again):
        length = [f for f in result.findings if f.code.startswith("M10")]
        assert [(f.code, f.values["parts"]) for f in length] == [("M105", "«Loppu»")]
    assert [file.reused for file in (*first.files, *again.files)] == [False, True]


@pytest.mark.needs("soffice")
def test_a_built_document_that_fits_tells_nothing(tmp_path: Path) -> None:
    result = built(tmp_path, "Kunta parantaa palvelujaan.")
    assert [f.code for f in result.findings if f.code.startswith("M10")] == []
    assert [file.pages for file in result.files] == [1]


def test_without_libreoffice_a_built_document_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = built(tmp_path, "Kunta parantaa palvelujaan.")
    assert [f.code for f in result.findings if f.code.startswith("M10")] == ["M106"]
