"""A plan as it was at a revision: its files, written into a folder of the caller's.

Bytes come from git's objects, as they were committed: no filters, no work tree, no index.
"""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.files import shown_name
from generator.files.templates import Templates
from generator.findings import Finding
from generator.revision.codes import Code
from generator.revision.git import Commit, GitError, Repository, repository_of
from generator.revision.history import names
from generator.source.files import is_inside

MAX_BYTES = 200_000_000
"""More than the maps, logos and tables of any plan; git keeps whole films if it is told to."""

MAX_FILES = 5_000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A plan at a revision: where its files are, the name for positions, and the commit.

    `shown` is what git understands, «HEAD~1:plans/lahti». Of the work tree `path` is the plan
    itself and `commit` is None.
    """

    path: Path
    shown: str
    commit: Commit | None


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of a tree: its mode, the hash of its content, its size and its path."""

    mode: int
    hash: str
    size: int
    path: str


def plan_at(plan: Path, revision: str | None, into: Path) -> Snapshot | Finding:
    """A plan at a revision, all files of its folder written into the folder `into`.

    Without a revision it is the plan of the work tree, and nothing is written. Where the plan had
    another name then, it is found by the renames that git can tell. `read_plan(snapshot.path,
    shown_as=snapshot.shown)` reads it. Or why it cannot be had.
    """
    if revision is None:
        return Snapshot(plan, shown_name(plan), None)
    try:
        repository = repository_of(plan)
        commit = repository.commit(revision)
        path = _path_then(repository, commit, revision)
        written = _write(repository, commit, path, into)
    except GitError as error:
        return error.finding
    return Snapshot(written, f"{revision}:{path}", commit)


def templates_at(
    templates: Templates, plan: Path, commit: Commit, into: Path
) -> Templates | Finding:
    """The templates at a commit of the plan's repository, written below the folder `into`.

    What stands outside the repository, as the templates of an installed program do, is taken as it
    is now. Or why none can be had: no folder of them was in the repository then.
    """
    try:
        home = repository_of(plan)
        then = tuple(
            found
            for number, folder in enumerate(templates.folders)
            if (found := _folder_at(folder, home.folder, commit, into / f"templates-{number}"))
        )
        if not then or then == tuple(folder for folder in templates.folders if folder.is_dir()):
            raise home.error(Code.NO_TEMPLATES, revision=commit.hash[:10])
    except GitError as error:
        return error.finding
    return Templates(then)


def _folder_at(folder: Path, top: Path, commit: Commit, into: Path) -> Path | None:
    """The folder at the commit, None where it was not there; one of elsewhere as it is."""
    repository = _repository_in(folder, top)
    if repository is None:
        return folder
    there = repository.has(commit.hash, repository.plan)
    return _write(repository, commit, repository.plan, into) if there else None


def _repository_in(folder: Path, top: Path) -> Repository | None:
    """The repository of the folder if it is the one whose work tree begins at `top`."""
    try:
        repository = repository_of(folder)
    except GitError:
        return None
    return repository if repository.folder == top else None


def _path_then(repository: Repository, commit: Commit, revision: str) -> str:
    """The path of the plan at the commit."""
    for path in names(repository):
        if repository.has(commit.hash, path):
            return path
    raise repository.error(Code.NOT_AT_REVISION, revision=revision)


def _write(repository: Repository, commit: Commit, path: str, into: Path) -> Path:
    """Write a folder or a file of the commit below `into`; raises `GitError`."""
    listed = _entries(repository.ask("ls-tree", "-r", "-z", "-l", commit.hash, "--", path))
    entries = list(listed)
    if sum(entry.size for entry in entries) > MAX_BYTES or len(entries) > MAX_FILES:
        values = {"limit": MAX_BYTES // 1_000_000, "files": MAX_FILES}
        raise repository.error(Code.TOO_LARGE, **values)
    target = into / (repository.folder.name if path == "." else posixpath.basename(path))
    _write_entries(repository, [_within(path, entry) for entry in entries], target)
    return target


def _within(path: str, entry: _Entry) -> _Entry:
    """The entry with its path from the folder on; that of a single file is «.»."""
    return replace(entry, path=posixpath.relpath(entry.path, path))


def _entries(text: bytes) -> Iterator[_Entry]:
    """What `ls-tree -z -l` lists: «100644 blob 587be6b…      12⇥path»; submodules left out."""
    for line in text.decode("utf-8", "surrogateescape").split("\0"):
        head, _, path = line.partition("\t")
        if head:
            mode, kind, name, size = head.split()
            if kind == "blob":
                yield _Entry(int(mode, 8), name, int(size) if size.isdigit() else 0, path)


def _write_entries(repository: Repository, entries: list[_Entry], target: Path) -> None:
    """Write the files first and the links after them, so that nothing is written through a link."""
    contents = _contents(repository, entries)
    links = {entry.path: data for entry, data in contents if stat.S_ISLNK(entry.mode)}
    for entry, data in contents:
        if entry.path not in links:
            file = _below(repository, target, entry.path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    for path, data in links.items():
        link = _below(repository, target, path)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(os.fsdecode(data))
    for path in links:  # only now is it known where links lead that lead through others
        if path == "." or not is_inside(target, target / path):
            raise _leads_out(repository, path)


def _contents(repository: Repository, entries: list[_Entry]) -> list[tuple[_Entry, bytes]]:
    """The entries with their bytes: `cat-file --batch` gives a line «hash blob 12», bytes, LF."""
    asked = "".join(f"{entry.hash}\n" for entry in entries).encode()
    text, start, found = repository.ask("cat-file", "--batch", stdin=asked), 0, []
    for entry in entries:
        head, start = text[start : text.index(b"\n", start)], text.index(b"\n", start) + 1
        size = head.rpartition(b" ")[2]
        if not size.isdigit():  # «hash missing»
            raise repository.error(Code.GIT_FAILED, said=head.decode())
        found.append((entry, text[start : start + int(size)]))
        start += int(size) + 1
    return found


def _below(repository: Repository, target: Path, path: str) -> Path:
    """The path in the folder; a hostile tree may hold names that lead out of it."""
    if ".." in path.split("/") or not is_inside(target, target / path):
        raise _leads_out(repository, path)
    return target / path


def _leads_out(repository: Repository, path: str) -> GitError:
    return repository.error(Code.LINKS_OUT, name=path)
