"""Fixture plans that say what is wrong with them, at the place where it is wrong.

A comment `# Error: P104 9-15` tells that the next line has the finding P104 from column 9 to before
column 15; `# Error: P104 3:9-15` tells it of the third line from there (a comment cannot stand
inside a text), `# Error: P104 data.csv:3:9-15` of a line of another file of the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.build.pipeline import build_plan
from generator.build.results import Options
from generator.build.workspace import Workspace
from generator.files.templates import Templates, built_in
from generator.findings import Finding

_ANNOTATION = re.compile(r"\s*# (Error|Warning|Note): ([A-Z]\d+) (?:(?:(\S+):)?(\d+):)?(\d+)-(\d+)")


SHAPE = ("Y", "P", "R1", "C", "A10", "M1")
"""The beginnings of the codes that tell whether a plan can be read, resolved and drawn.

A plan that a test makes up need not be right by law, sums and style as well.
"""


def of_shape(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of those families."""
    return [finding for finding in findings if finding.code.startswith(SHAPE)]


def plans_in(folder: Path) -> list[Path]:
    """The fixture plans: folders with a plan.yaml, and single files."""
    return sorted([*folder.glob("*.yaml"), *(file.parent for file in folder.glob("*/plan.yaml"))])


def expected(plan: Path) -> list[str]:
    """What the annotations of a plan's files say, as `found` tells it."""
    files = sorted(plan.rglob("*.yaml")) if plan.is_dir() else [plan]
    return sorted(entry for file in files for entry in _expected(file))


def _expected(file: Path) -> Iterator[str]:
    lines = file.read_text(encoding="utf-8").split("\n")
    for index, line in enumerate(lines):
        if match := _ANNOTATION.fullmatch(line):
            severity, code, other, offset, start, end = match.groups()
            target = index
            while _ANNOTATION.fullmatch(lines[target]):
                target += 1
            number = int(offset) if other else target + int(offset or 1)
            yield f"{other or file.name}:{number}:{start}-{end} {severity.lower()} {code}"


def found(findings: Iterable[Finding]) -> list[str]:
    """Findings as the annotations tell them; one over several lines ends on its first."""
    return sorted(
        f"{Path(f.span.file).name}:{f.span.line}:{f.span.column}-{f.span.end_column} "
        f"{f.severity} {f.code}"
        for f in findings
    )


def check(
    plan: Path,
    scratch: Path,
    templates: Templates | None = None,
    *,
    select: tuple[str, ...] = SHAPE,
) -> list[Finding]:
    """All that is wrong with a plan, as `pykala build --check` finds it; nothing is written.

    `select` are the beginnings of the codes that count: a fixture of one rule may break others.
    """
    workspace = Workspace(scratch, scratch / "output", templates or built_in())
    findings = build_plan(plan, workspace, Options(check=True), lambda step, subject: None).findings
    return [finding for finding in findings if finding.code.startswith(select)]
