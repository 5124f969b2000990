"""Findings as other programs read them: JSON, SARIF and workflow commands."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator.findings import Edit, Finding, Law, Severity, Span
from generator.findings.github import github_report
from generator.findings.json import json_report
from generator.findings.reports import Accepted, Report
from generator.findings.sarif import sarif_report
from generator.locale import LANGUAGES

SCHEMA = Path(__file__).with_name("sarif-schema-2.1.0.json")
"""As published by OASIS with errata 01."""

PLACE = Span("plans/åbo/plan osa.yaml", 3, 5, 3, 9)
PLAIN = Finding("P163", PLACE, {"value": "A101"}, severity=Severity.WARNING)
RICH = Finding(
    "P162",
    Span("plans/a/plan.yaml", 9, 1, 11, 4),
    {"value": "50 %, tai: 7", "suggestion": "P161"},
    related=(PLACE,),
    path="resources.budget",
    law=Law("380/2023", "15 §", verified=False),
    fix=(Edit(PLACE, "uusi"),),
)
ACCEPTED = Accepted(PLAIN, "lähde pyöristää", Span("plans/åbo/plan osa.yaml", 2, 1, 2, 9))
REPORT = Report((RICH, PLAIN), (ACCEPTED,))


def sarif(report: Report, language: str = "fi") -> Any:
    return json.loads(sarif_report(report, language, "1.2.3"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", [REPORT, Report(())], ids=["findings", "none"])
def test_sarif_is_what_its_published_schema_says(report: Report, language: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(sarif(report, language))] == []


def test_sarif_tells_place_words_law_fix_and_what_is_accepted() -> None:
    rich, plain, suppressed = sarif(REPORT)["runs"][0]["results"]
    assert plain["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "plans/%C3%A5bo/plan%20osa.yaml"},
        "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
    }
    assert plain["level"] == "warning"
    assert rich["properties"] == {"path": "resources.budget", "law": "380/2023 15 §"}
    change = rich["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "uusi"}
    assert suppressed["suppressions"][0]["justification"] == "lähde pyöristää"
    assert "suppressions" not in plain


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("plans/åbo/plan osa.yaml", "plans/%C3%A5bo/plan%20osa.yaml"),
        ("/home/a b/plan.yaml", "file:///home/a%20b/plan.yaml"),
        ("C:/Työ/plan.yaml", "file:///C:/Ty%C3%B6/plan.yaml"),
        ("a:b/plan.yaml", "a%3Ab/plan.yaml"),
    ],
)
def test_an_absolute_path_is_a_uri_with_its_scheme(file: str, uri: str) -> None:
    finding = Finding("P163", Span(file, 1, 1, 1, 2), {"value": "A101"})
    location = sarif(Report((finding,)))["runs"][0]["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_result_points_to_its_rule() -> None:
    run = sarif(REPORT)["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == ["P162", "P163", "P163"]


def test_a_fingerprint_stays_when_the_line_moves() -> None:
    def fingerprint(line: int, value: str) -> Any:
        finding = Finding("P163", Span("a", line, 1, line, 2), {"value": value}, path="x")
        return sarif(Report((finding,)))["runs"][0]["results"][0]["partialFingerprints"]

    assert fingerprint(1, "A101") == fingerprint(7, "A101") != fingerprint(1, "A102")


def test_json_has_everything_that_a_finding_has() -> None:
    told = json.loads(json_report(REPORT, "fi"))
    assert told["summary"] == {"error": 1, "warning": 1, "note": 0}
    assert [finding["code"] for finding in told["findings"]] == ["P162", "P163"]
    rich = told["findings"][0]
    assert rich["law"] == {"act": "380/2023", "section": "15 §", "verified": False}
    assert rich["span"] == {
        "file": "plans/a/plan.yaml",
        "line": 9,
        "column": 1,
        "end_line": 11,
        "end_column": 4,
    }
    assert rich["fix"][0]["text"] == "uusi"
    assert rich["hint"].startswith("Tarkoititko «P161»?")
    assert told["accepted"][0]["reason"] == "lähde pyöristää"


def test_a_workflow_command_is_one_line_with_its_signs_escaped() -> None:
    rich, plain = github_report(REPORT, "fi").split("\n")
    assert plain.startswith(
        "::warning file=plans/åbo/plan osa.yaml,line=3,endLine=3,col=5,endColumn=9,title=P163::"
    )
    assert rich.startswith("::error file=plans/a/plan.yaml,line=9,endLine=11,title=P162::")
    assert "50 %25, tai: 7" in rich
    assert "%0A" in rich
