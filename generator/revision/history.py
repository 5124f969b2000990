"""The commits that touched a plan, through all names that it has had.

A plan is renamed with its folder, and grows from one file into a folder. Git tells the first by
the likeness of the files; a folder that takes the place of a file of its name is told as well.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding
from generator.revision.codes import Code
from generator.revision.git import Commit, GitError, Repository, repository_of

_SUFFIXES = (".yaml", ".yml")
_PLAN_FILES = tuple(f"plan{suffix}" for suffix in _SUFFIXES)


@dataclass(frozen=True, slots=True)
class PlanCommit:
    """A commit that touched a plan, and the path that the plan had then."""

    commit: Commit
    path: str


@dataclass(frozen=True, slots=True)
class _Change:
    """A file of a commit that came (A), went (D) or moved (R): from where and to where."""

    kind: str
    old: str
    new: str


def revisions(plan: Path) -> tuple[PlanCommit, ...] | Finding:
    """The commits of the current branch that touched a plan, the last one first.

    Renames of its folder or file are followed as far as git can tell them. Or why the history
    cannot be read.
    """
    try:
        repository = repository_of(plan)
        repository.commit("HEAD")
        found = tuple(touching(repository))
    except GitError as error:
        return error.finding
    return found or repository.error(Code.NOT_AT_REVISION, revision="HEAD").finding


def touching(repository: Repository) -> Iterator[PlanCommit]:
    """The same, as they are found; raises `GitError`."""
    if not repository.has_commits():
        return
    path = repository.plan
    if not repository.has("HEAD", repository.plan):
        path = _moved_since(repository) or path
    start: str | None = "HEAD"
    while start:
        commits = list(_since_it_came(repository, path, start))
        yield from (PlanCommit(commit, path) for commit in commits)
        start = repository.parent(commits[-1].hash) if commits else None
        if start:
            path = _name_before(repository, path, start, commits[-1].hash) or path


def names(repository: Repository) -> Iterator[str]:
    """The paths that the plan has had, from today's to the oldest; raises `GitError`."""
    seen = {repository.plan}
    yield repository.plan
    for revision in touching(repository):
        if revision.path not in seen:
            seen.add(revision.path)
            yield revision.path


def _since_it_came(repository: Repository, path: str, start: str) -> Iterator[Commit]:
    """The commits that touched the path, down to the last one before which it was not there."""
    mains = [path] if path.endswith(_SUFFIXES) else [f"{path}/{name}" for name in _PLAN_FILES]
    added = {commit.hash for commit in repository.log("--diff-filter=A", start, "--", *mains)}
    for commit in repository.log(start, "--", path):
        yield commit
        if commit.hash in added and not _was_there(repository, commit, path):
            return


def _was_there(repository: Repository, commit: Commit, path: str) -> bool:
    parent = repository.parent(commit.hash)
    return parent is not None and repository.has(parent, path)


def _moved_since(repository: Repository) -> str | None:
    """The path in the last commit of a plan that was moved in the index since."""
    text = repository.ask("diff-index", "--cached", *_RENAMES, "HEAD")
    return _source(repository.plan, list(_changes(text)))


def _name_before(repository: Repository, path: str, parent: str, commit: str) -> str | None:
    """The path of a plan before the commit that made it; None where it was new."""
    text = repository.ask("diff-tree", "-r", *_RENAMES, parent, commit)
    return _source(path, list(_changes(text)))


_RENAMES = ("-z", "--find-renames", "--diff-filter=ADR", "--name-status")


def _changes(text: bytes) -> Iterator[_Change]:
    """What `--name-status -z` lists: «A», path, or «R097», old path, new path."""
    fields = iter(text.decode("utf-8", "surrogateescape").split("\0"))
    for status in fields:
        if status:
            old = next(fields)
            yield _Change(status[0], old, next(fields) if status[0] == "R" else old)


def _source(path: str, changes: list[_Change]) -> str | None:
    """Where the plan of a path stood before the changes."""
    moved = [change for change in changes if change.kind == "R"]
    gone = {change.old for change in changes if change.kind != "A"}
    if path.endswith(_SUFFIXES):
        folder = posixpath.splitext(path)[0]
        renamed = next((change.old for change in moved if change.new == path), None)
        was_folder = any(posixpath.join(folder, name) in gone for name in _PLAN_FILES)
        return folder if was_folder else renamed and _plan_of(renamed)
    own_files = [posixpath.join(path, name) for name in _PLAN_FILES]
    own = next((change.old for change in moved if change.new in own_files), None)
    if own:
        return _plan_of(own)
    file = next((path + suffix for suffix in _SUFFIXES if path + suffix in gone), None)
    return file or _folder_of_most(path, moved)


def _plan_of(file: str) -> str:
    """The plan that a file is: the folder of a `plan.yaml`, else the file."""
    folder, name = posixpath.split(file)
    return folder if name in _PLAN_FILES else file


def _folder_of_most(path: str, moved: list[_Change]) -> str | None:
    """The folder from which most of the files came, with the names that they have still."""
    votes: Counter[str] = Counter()
    for change in moved:
        inner = change.new.removeprefix(f"{path}/")
        if inner != change.new and change.old.endswith(f"/{inner}"):
            votes[change.old.removesuffix(f"/{inner}")] += 1
    return votes.most_common(1)[0][0] if votes else None
