"""Findings are coloured on a terminal, and the colours change no word."""

import re

import click

from generator.cli.telling import coloured_report
from generator.findings import Finding, Severity, Span
from generator.findings.text import report

FINDINGS = [
    Finding("P163", Span("a.yaml", 1, 1, 1, 2), {"value": "A101"}, severity=Severity.WARNING),
    Finding("P161", Span("b c.yaml", 2, 3, 2, 4), {"value": "A101"}),
]


def test_colours_change_no_word() -> None:
    assert click.unstyle(coloured_report(FINDINGS, "fi")) == report(FINDINGS, "fi")


def test_each_severity_has_its_colour_and_each_place_is_bold() -> None:
    told = coloured_report(FINDINGS, "sv")
    heads = re.findall(r"\x1b\[1m(\S[^\x1b]*)\x1b\[0m: \x1b\[(\d+)m\x1b\[1m(\w+) ", told)
    assert heads == [("a.yaml:1:1", "33", "varning"), ("b c.yaml:2:3", "31", "fel")]
