"""Findings and summaries on the terminal, with colours where it has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import click

from generator.findings import Finding, Severity
from generator.findings.text import report
from generator.locale import report_words
from generator.revision.summary import Summary, summary_segments

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_HEAD = re.compile(r"^(\S.*?:\d+:\d+): (\w+) ([A-Z]\d{3}) ", re.MULTILINE)
_MARKS = re.compile(r"^( +\| +)(\^+)", re.MULTILINE)


def coloured_report(findings: Iterable[Finding], language: str) -> str:
    """The findings with places bold and severities and marks in colour.

    To be printed with click, which leaves the colours out where nobody would see them.
    """
    colours = {report_words(severity, language): _COLOURS[severity] for severity in Severity}

    def head(match: re.Match[str]) -> str:
        place = click.style(match[1], bold=True)
        severity = click.style(f"{match[2]} {match[3]}", fg=colours.get(match[2]), bold=True)
        return f"{place}: {severity} "

    marked = _MARKS.sub(
        lambda match: match[1] + click.style(match[2], fg="green", bold=True),
        report(findings, language),
    )
    return _HEAD.sub(head, marked)


_STYLES: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True},
    "chapter": {"fg": "cyan", "bold": True},
    "old": {"fg": "red", "strikethrough": True},
    "new": {"fg": "green"},
    "difference": {"bold": True},
    "quiet": {"dim": True},
}


def coloured_summary(summary: Summary, language: str) -> str:
    """The summary of what changed, what is gone and what is new in colour; for click as well."""
    return "\n".join(
        "".join(
            click.style(segment.text, **_STYLES[segment.style]) if segment.style else segment.text
            for segment in line
        )
        for line in summary_segments(summary, language)
    )
