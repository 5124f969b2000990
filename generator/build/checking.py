"""Checking plans without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.examination import examine
from generator.build.workspace import workspace_of
from generator.findings import Finding, Severity
from generator.findings.reports import Report


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings count: by their codes or beginnings of codes; `strict` makes warnings errors.

    An empty `select` selects all; `ignore` is stronger.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False

    def counts(self, code: str) -> bool:
        """Whether findings of the code are told."""
        return code.startswith(self.select or "") and not (
            self.ignore and code.startswith(self.ignore)
        )

    def weighed(self, finding: Finding) -> Finding:
        """The finding with the severity that it has here."""
        if self.strict and finding.severity is Severity.WARNING:
            return replace(finding, severity=Severity.ERROR)
        return finding


def check_plans(plans: Iterable[Path], choice: Choice) -> Report:
    """Everything that is wrong with the plans, in one report."""
    examinations = [examine(plan, workspace_of(plan, None)) for plan in plans]
    # Two plans of a workspace tell of the same fault in its settings.
    findings = {
        finding.fault: choice.weighed(finding)
        for examination in examinations
        for finding in examination.findings
        if choice.counts(finding.code)
    }
    accepted = tuple(
        each
        for examination in examinations
        for each in examination.accepted
        if choice.counts(each.finding.code)
    )
    return Report(tuple(findings.values()), accepted)
