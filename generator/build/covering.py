"""How a plan covers the law: read, checked and composed as for a build, nothing written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.build.examination import examine
from generator.build.look import house_look
from generator.build.workspace import Workspace
from generator.coverage import Coverage, cover
from generator.coverage.page import coverage_page
from generator.files import shown_name
from generator.files.templates import Templates
from generator.findings import Finding, Severity
from generator.statute.duties import KIND, duties


@dataclass(frozen=True, slots=True)
class CoveredPlan:
    """A plan's coverage, and the errors that kept its document from being composed.

    With such errors no chapter is known: a duty is told by its place in the files alone.
    """

    coverage: Coverage
    findings: tuple[Finding, ...]


def cover_plan(path: Path, workspace: Workspace) -> CoveredPlan:
    """How the plan at the path covers its duties."""
    examination = examine(path, workspace, kind=KIND)
    document = next((document for _, document in examination.documents), None)
    errors = [f for f in examination.findings if f.severity is Severity.ERROR and not _of_duty(f)]
    plan_input = examination.plan_input
    coverage = cover(plan_input.root, document, shown_name(path), plan_input.reviews)
    return CoveredPlan(coverage, () if document else tuple(errors))


def _of_duty(finding: Finding) -> bool:
    """Whether a finding tells what the coverage itself does."""
    return finding.code in {duty.code for duty in duties()}


def coverage_html(
    coverage: Coverage, language: str, templates: Templates, *, places: bool = True
) -> str:
    """The coverage as a self-contained web page, with the places in the plan's files or without."""
    from generator.html import write_html  # noqa: PLC0415 - only where a page is asked for

    theme = house_look(templates)
    page = coverage_page(coverage, language, places=places)
    return write_html(page, theme, {}, shell=templates)
