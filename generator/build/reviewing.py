"""Parts of a plan accepted by a role: recorded in the plan, and listed with what has changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from generator.build.examination import examine
from generator.build.reading import PlanInput
from generator.build.workspace import Workspace
from generator.files import shown_name, write_whole
from generator.findings import Finding, Severity, Span
from generator.locale import format_date
from generator.plan.part_content import REVIEWS, find_part, fingerprint, part_names
from generator.rules import Reading
from generator.rules.privacy.persons import check as check_persons
from generator.source import MarkedList, MarkedMap, MarkedText, read_plan
from generator.source.entries import with_entry, with_values

_Part: TypeAlias = MarkedText | MarkedMap | MarkedList

_RENEWED = ("date", "content")
_INDEX = re.compile(r"\[(\d+)\]")


class UnknownPartError(ValueError):
    """A part was named that the plan does not have; `known` are those that it has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class PersonNamedError(ValueError):
    """A person was named where a role is wanted; `finding` tells it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class UnpatchableError(ValueError):
    """The file's YAML is written so that no entry can be added to it; `file` is its shown name."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


@dataclass(frozen=True, slots=True)
class Reviewing:
    """What is to be recorded in a plan.

    `faults` are the errors in the parts, or what keeps the plan from being read: then nothing is
    recorded. `path` is the file that gets `text`, `shown` its name for people.
    """

    faults: tuple[Finding, ...] = ()
    recorded: tuple[Mapping[str, str], ...] = ()
    path: Path = field(default_factory=Path)
    text: str = ""

    @property
    def shown(self) -> str:
        """The name of the file for people."""
        return shown_name(self.path)

    def write(self) -> None:
        """Put the text in the place of the file; raises `UnwritableError`."""
        if self.recorded:
            write_whole(self.path.resolve(), self.text.encode())


def review_parts(
    path: Path, workspace: Workspace, names: Sequence[str], by: str, day: date
) -> Reviewing:
    """Find what accepting the parts by the role on the day writes in the plan; nothing is written.

    An earlier review of the same part by the same role gives way. Raises `UnknownPartError`,
    `PersonNamedError` and `UnpatchableError`.
    """
    by = " ".join(by.split())
    _refuse_person(by)
    examination = examine(path, workspace)
    errors = [f for f in examination.findings if f.severity is Severity.ERROR]
    plan_input = examination.plan_input
    if plan_input.plan is None or any(finding.code.startswith("Y") for finding in errors):
        return Reviewing(tuple(errors))
    named = {part.path: (name, part) for name, part in _parts(plan_input.root, names)}
    faults = tuple(f for f in errors if any(_within(f, part) for _, part in named.values()))
    if faults:
        return Reviewing(faults)
    entries = {
        place: {"part": name, "by": by, "date": format_date(day), "content": _now(part, plan_input)}
        for place, (name, part) in named.items()
    }
    return _recorded(path, plan_input, entries)


def _refuse_person(by: str) -> None:
    span = Span.start_of("")
    root = MarkedMap({"by": MarkedText(by, span, "by")}, span)
    for finding in check_persons(Reading(root=root, folder=Path())):
        raise PersonNamedError(finding)


def _parts(root: MarkedMap, names: Iterable[str]) -> Iterator[tuple[str, _Part]]:
    for name in names:
        part = find_part(root, name)
        if part is None:
            raise UnknownPartError(name, part_names(root))
        yield name, part


def _within(finding: Finding, part: _Part) -> bool:
    """Whether a finding is about the part: by its path, else by its place."""
    path, outer = (_INDEX.sub(r".\1", each) for each in (finding.path, part.path))
    here, there = finding.span, part.span
    return f"{path}.".startswith(f"{outer}.") or (
        here.file == there.file
        and (there.line, there.column) <= (here.line, here.column)
        and (here.line, here.column) < (there.end_line, there.end_column)
    )


def _now(part: _Part, plan_input: PlanInput) -> str:
    return fingerprint(part, plan_input.root, plan_input.folder, plan_input.tables)


def _recorded(
    path: Path, plan_input: PlanInput, entries: Mapping[str, Mapping[str, str]]
) -> Reviewing:
    """The entries, by the paths of their parts, in the file with the reviews, else the plan's."""
    file = _file(path, plan_input.root)
    text = file.read_bytes().decode()
    indexes = {state.what: i for i, state in enumerate(plan_input.reviews) if not state.replaced}
    for part, entry in entries.items():
        index = indexes.get((part, entry["by"].casefold()))
        if index is None:
            after = with_entry(text, REVIEWS, entry)
        else:
            after = with_values(text, REVIEWS, index, {key: entry[key] for key in _RENEWED})
        if after is None:
            raise UnpatchableError(shown_name(file))
        text = after
    return Reviewing(recorded=tuple(entries.values()), path=file, text=text)


def _file(path: Path, root: MarkedMap) -> Path:
    holder = root.key_spans[REVIEWS].file if REVIEWS in root.key_spans else root.span.file
    return next(file for file in read_plan(path).files if shown_name(file) == holder)
