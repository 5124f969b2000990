"""Findings as SARIF 2.1.0, which code hosts and editors read (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from generator.findings.finding import Edit, Finding
from generator.findings.reports import Accepted, Report
from generator.findings.span import Span
from generator.locale import explanation, message, title

_DRIVE = re.compile(r"[A-Za-z]:/")

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif_report(report: Report, language: str, version: str) -> str:
    """The report as one run; an accepted finding is a result that is suppressed in the source.

    `version` is the program's.
    """
    findings = [*report.findings, *(each.finding for each in report.accepted)]
    codes = sorted({finding.code for finding in findings})
    results = [_result(finding, codes, language) for finding in report.findings]
    results += [_suppressed(each, codes, language) for each in report.accepted]
    run = {
        "tool": {
            "driver": {
                "name": "pykala",
                "version": version,
                "rules": [_rule(code, language) for code in codes],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    sarif = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(sarif, ensure_ascii=False, indent=2)


def _rule(code: str, language: str) -> dict[str, Any]:
    told = explanation(code, language)
    return {
        "id": code,
        "shortDescription": {"text": title(code, language)},
        "help": {"text": told, "markdown": told},
    }


def _result(finding: Finding, codes: list[str], language: str) -> dict[str, Any]:
    text, hint = message(finding.code, language, finding.values)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": str(finding.severity),
        "message": {"text": f"{text} {hint}".strip()},
        "locations": [_location(finding.span)],
        "partialFingerprints": {"pykalaFinding/v1": _fingerprint(finding)},
    }
    if finding.related:
        result["relatedLocations"] = [_location(span) for span in finding.related]
    if finding.fix:
        result["fixes"] = [{"artifactChanges": _changes(finding.fix)}]
    properties = {"path": finding.path, "law": str(finding.law or "")}
    if any(properties.values()):
        result["properties"] = {key: value for key, value in properties.items() if value}
    return result


def _suppressed(accepted: Accepted, codes: list[str], language: str) -> dict[str, Any]:
    suppression = {
        "kind": "inSource",
        "justification": accepted.reason,
        "location": _location(accepted.span),
    }
    return {**_result(accepted.finding, codes, language), "suppressions": [suppression]}


def _location(span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(span), "region": _region(span)}}


def _artifact(span: Span) -> dict[str, str]:
    """The file as a URI: relative where it is told so, else with its scheme."""
    file = span.file
    if not file.startswith("/") and not _DRIVE.match(file):
        return {"uri": quote(file)}
    return {"uri": "file:///" + quote(file.removeprefix("/"), safe="/:")}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _changes(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    return [
        {
            "artifactLocation": _artifact(edit.span),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
            ],
        }
        for edit in edits
    ]


def _fingerprint(finding: Finding) -> str:
    """The same for the same fault in the same value, wherever its line has moved."""
    told = f"{finding.code}\0{finding.span.file}\0{finding.path}\0{sorted(finding.values.items())}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]
