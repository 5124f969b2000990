"""The revisions that touched a plan, each with what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build.comparing import ComparedPlan, ComposedState, compare_states, compose_state
from generator.build.states import Wanted, states
from generator.findings import Finding
from generator.revision.git import Commit
from generator.revision.history import revisions


@dataclass(frozen=True, slots=True)
class Entry:
    """A commit that touched a plan, and what it changed in its documents.

    Nothing is compared for the commit that made the plan. `finding` tells what keeps the state
    from being had.
    """

    commit: Commit
    compared: ComparedPlan | None = None
    finding: Finding | None = None


def plan_history(plan: Path, kind: str | None = None) -> Iterator[Entry] | Finding:
    """The commits that touched the plan, the last one first; or why there are none to be read.

    Each state is read when its entry is asked for. Raises `UnknownKindError`.
    """
    found = revisions(plan)
    if isinstance(found, Finding):
        return found
    return _entries(plan, [revision.commit for revision in found], kind)


def _entries(plan: Path, commits: list[Commit], kind: str | None) -> Iterator[Entry]:
    newer: ComposedState | Finding | None = None
    for commit, after in zip(commits, [None, *commits], strict=False):
        with states(Wanted(plan, commit.hash)) as found:
            older = found if isinstance(found, Finding) else compose_state(found[0], kind)
            if after and newer:
                yield _entry(after, older, newer)
        newer = older
    yield from (Entry(commit) for commit in commits[-1:])


def _entry(commit: Commit, older: ComposedState | Finding, newer: ComposedState | Finding) -> Entry:
    if isinstance(older, Finding):
        return Entry(commit, finding=older)
    if isinstance(newer, Finding):
        return Entry(commit, finding=newer)
    return Entry(commit, compare_states(older, newer))
