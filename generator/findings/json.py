"""Findings as JSON: one object with `findings`, `accepted` and `summary`, or with `statistics`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from generator.findings.finding import Finding, Severity
from generator.findings.reports import Report
from generator.findings.span import Span
from generator.locale import message, title

VERSION = 1
"""Raised whenever a key changes its meaning or goes."""


def json_report(report: Report, language: str) -> str:
    """The report as JSON; lines and columns count from 1, ends are after the last character."""
    values = {
        "version": VERSION,
        "findings": [_finding(finding, language) for finding in report.findings],
        "accepted": [
            {**_finding(each.finding, language), "reason": each.reason, "at": _span(each.span)}
            for each in report.accepted
        ],
        "summary": {
            str(severity): sum(finding.severity is severity for finding in report.findings)
            for severity in Severity
        },
    }
    return json.dumps(values, ensure_ascii=False, indent=2)


def json_statistics(report: Report, language: str) -> str:
    """How many findings each code has, as JSON."""
    values = {
        "version": VERSION,
        "statistics": [
            {"code": code, "title": title(code, language), "number": number}
            for code, number in report.counts()
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=2)


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    text, hint = message(finding.code, language, finding.values)
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "title": title(finding.code, language),
        "message": text,
        "hint": hint,
        "span": _span(finding.span),
        "path": finding.path,
        "related": [_span(span) for span in finding.related],
        "law": asdict(finding.law) if finding.law else None,
        "fix": [{"span": _span(edit.span), "text": edit.text} for edit in finding.fix],
    }


def _span(span: Span) -> dict[str, Any]:
    return asdict(span)
