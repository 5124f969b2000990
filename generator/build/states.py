"""The states of a plan that can be compared: as it is now, as a revision had it, another folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build.workspace import Workspace, workspace_of
from generator.findings import Finding
from generator.locale import format_date, report_words
from generator.revision.git import Commit
from generator.revision.snapshot import plan_at, templates_at

_SHORT = 10  # digits of a commit's name


@dataclass(frozen=True, slots=True)
class Wanted:
    """A state that was asked for: a plan, and a revision of it or None for its files as they are.

    `own_templates` asks for the templates of the revision instead of today's. `called` is what
    readers call files that are not the only ones: the folder that the user named.
    """

    plan: Path
    revision: str | None = None
    own_templates: bool = False
    called: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A state of a plan that can be read: its files at `path`, of the `commit` if of any.

    `shown` is the name of the path in positions.
    """

    wanted: Wanted
    path: Path
    shown: str
    workspace: Workspace
    commit: Commit | None = None

    def name(self, language: str) -> str:
        """What readers call it: «HEAD~1 (3.2.2026)», «nykyiset tiedostot»."""
        if self.commit is None or self.wanted.revision is None:
            return self.wanted.called or report_words("revision.files", language)
        asked = self.wanted.revision
        called = asked if asked != self.commit.hash else asked[:_SHORT]
        return f"{called} ({format_date(self.commit.date.date())})"


@contextmanager
def states(*wanted: Wanted) -> Iterator[list[State] | Finding]:
    """The states asked for, as long as the context lasts; or why one cannot be had."""
    with TemporaryDirectory(prefix="pykala-") as folder:
        found: list[State] = []
        for number, each in enumerate(wanted):
            state = _state(each, Path(folder) / str(number))
            if isinstance(state, Finding):
                yield state
                return
            found.append(state)
        yield found


def _state(wanted: Wanted, into: Path) -> State | Finding:
    workspace = workspace_of(wanted.plan, None)
    snapshot = plan_at(wanted.plan, wanted.revision, into / "plan")
    if isinstance(snapshot, Finding):
        return snapshot
    if snapshot.commit and wanted.own_templates:
        templates = templates_at(workspace.templates, wanted.plan, snapshot.commit, into)
        if isinstance(templates, Finding):
            return templates
        workspace = replace(workspace, templates=templates)
    return State(wanted, snapshot.path, snapshot.shown, workspace, snapshot.commit)
