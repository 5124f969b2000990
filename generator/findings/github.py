"""Findings as workflow commands, which GitHub shows beside the lines of a change.

Source: GitHub Docs, «Workflow commands for GitHub Actions».
"""

from __future__ import annotations

from generator.findings.finding import Finding, Severity
from generator.findings.reports import Report
from generator.locale import message

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github_report(report: Report, language: str) -> str:
    """A line a finding."""
    return "\n".join(_command(finding, language) for finding in report.findings)


def _command(finding: Finding, language: str) -> str:
    text, hint = message(finding.code, language, finding.values)
    span = finding.span
    properties = {
        "file": span.file,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": span.end_column,
        "title": finding.code,
    }
    # Columns are taken only of a range within one line.
    if span.line != span.end_line:
        del properties["col"], properties["endColumn"]
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    words = "\n".join(part for part in (text, hint) if part)
    return f"::{_COMMANDS[finding.severity]} {told}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _escaped(str(value)).replace(":", "%3A").replace(",", "%2C")
