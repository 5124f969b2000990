"""Drafts: documents that say in their places what is still missing or wrong."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.build.examination import Examination
from generator.document.blocks import Document, Remark
from generator.document.remarks import with_remarks
from generator.findings import Finding
from generator.locale import LANGUAGES, message, report_words
from generator.source import MarkedMap, MarkedText
from generator.source.locate import locate

_MARKUP = re.compile(r"\{[^}]*\}|[\[\]()*_`|#<>\\]")


def as_draft(document: Document, examination: Examination) -> Document:
    """The document as a draft, with the findings of its examination as remarks."""
    root = examination.plan_input.root
    remarks = [
        (_remark(finding, document.language), _piece(finding, root))
        for finding in examination.findings
        if not _of_another_language(finding, document.language)
    ]
    return with_remarks(replace(document, draft=True), remarks)


def _of_another_language(finding: Finding, language: str) -> bool:
    """Whether a finding is about a version of a text that the document does not print."""
    version = finding.path.rpartition(".")[2]
    return version in LANGUAGES and version != language


def _remark(finding: Finding, language: str) -> Remark:
    text, hint = message(finding.code, language, finding.values)
    title = f"{report_words(finding.severity, language).capitalize()} {finding.code}"
    return Remark(finding.severity.value, title, text, finding.path, hint)


def _piece(finding: Finding, root: MarkedMap) -> str:
    """The longest words without markup on the line that a finding is about, to find it printed."""
    value = locate(root, finding.path) if finding.path else None
    if not isinstance(value, MarkedText) or value.span.file != finding.span.file:
        return ""
    lines = value.split("\n")
    line = finding.span.line - value.span.line
    words = _MARKUP.split(lines[line]) if 0 <= line < len(lines) else [""]
    return max(words, key=len).strip()
