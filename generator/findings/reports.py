"""What a report tells: the findings of a run, in reading order, and the accepted ones.

The reporters beside this module write it for people (`text`) and for machines (`json`, `github`,
`sarif`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.findings.finding import Finding, Severity
from generator.findings.span import Span


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the planner accepts, why, and where that is said."""

    finding: Finding
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run over any number of plans."""

    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def counts(self) -> list[tuple[str, int]]:
        """How many findings there are of each code, the most frequent first."""
        counts = Counter(finding.code for finding in self.findings)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
