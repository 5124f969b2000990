"""What is asked of a build, and what it tells of a plan when it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.findings import Finding, Severity

FORMATS = ("docx", "html", "txt")
USUAL_FORMATS = ("docx", "html")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for; `kind` None builds every kind that the plan names.

    A `draft` is built of a plan with errors too, and says them in their places. A `package` of all
    documents is for the ministry or a case system: it goes with neither a draft nor a single kind.
    """

    kind: str | None = None
    formats: tuple[str, ...] = USUAL_FORMATS
    reference: Path | None = None
    pages: bool = True
    jobs: int | None = None
    check: bool = False
    draft: bool = False
    package: bool = False


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """An output: what it holds, how long it took, whether it stood already (`reused`).

    `pages` is None where they were not counted. `stale` tells, when only checking, that the output
    is missing or older than its sources. `members` is the number of files in a package.
    """

    path: Path
    tables: int = 0
    figures: int = 0
    pages: int | None = None
    seconds: float = 0.0
    reused: bool = False
    stale: bool = False
    members: int | None = None


@dataclass(slots=True)
class PlanResult:
    """What became of a plan: its files, what is wrong and how many charts were drawn anew."""

    name: str
    files: list[BuiltFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    charts_drawn: int = 0
    charts_reused: int = 0
    missing_styles: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something kept a document from being made."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)
