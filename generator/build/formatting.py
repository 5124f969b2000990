"""A plan's typography mended in its files, span by span."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.build.acceptances import accept
from generator.build.settings import read_settings
from generator.build.workspace import workspace_of
from generator.files import shown_name, write_whole
from generator.findings import Finding, Severity
from generator.locale import message_codes
from generator.rules import Reading, apply_rules
from generator.source import Source, read_plan
from generator.source.patch import patch

_BESIDES = ("S203",)  # numbers of acts in several forms: typography that needs the law's register


@dataclass(frozen=True, slots=True)
class Formatting:
    """What is to be mended in a plan.

    `faults` keep the plan's YAML from being read: then nothing is mended. `left` are the slips that
    only the planner can mend. `before` and `after` are the texts of the files that change, by the
    names that findings use; `paths` are where they stand.
    """

    faults: tuple[Finding, ...] = ()
    mended: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()
    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, Path] = field(default_factory=dict)

    def write(self) -> None:
        """Put the mended texts in the place of the files; raises `UnwritableError`."""
        for name, text in self.after.items():
            write_whole(self.paths[name].resolve(), text.encode())


def format_plan(path: Path) -> Formatting:
    """Find what is to be mended in the plan at the path; nothing is written."""
    source = read_plan(path)
    faults = tuple(f for f in source.findings if f.severity is Severity.ERROR)
    if faults:
        return Formatting(faults)
    slips = _slips(path, source)
    paths = {shown_name(file): file for file in source.files}
    texts = {name: file.read_bytes().decode() for name, file in paths.items()}
    result = patch(slips, texts)
    mended = {id(slip) for slip in result.mended}
    return Formatting(
        mended=result.mended,
        left=tuple(slip for slip in slips if id(slip) not in mended),
        before={name: texts[name] for name in result.files},
        after=result.files,
        paths=paths,
    )


def _slips(path: Path, source: Source) -> list[Finding]:
    """The typographic findings of the plan that neither it nor its workspace lets be."""
    wanted = {code for code in message_codes() if code.startswith("T")} | {*_BESIDES}
    reading = Reading(root=source.root, folder=source.folder, unread=source.unread)
    found = [f for f in apply_rules(reading, wanted) if f.code in wanted]
    remaining, _ = accept(found, source.comments, source.root)
    settings, _ = read_settings(workspace_of(path, None).root)
    judged = (settings.judged(finding) for finding in remaining if finding.code in wanted)
    return sorted((f for f in judged if f), key=lambda finding: (finding.span, finding.code))
