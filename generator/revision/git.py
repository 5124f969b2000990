"""Git, asked with its plumbing: the repository that a plan is in, its commits and its trees.

Takes the path of a plan; returns values, never git's text. Whatever git cannot do is raised as
`GitError`, which holds the finding that tells it.
"""

from __future__ import annotations

import os
import posixpath
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.files import shown_name
from generator.findings import Finding, Span, suggestion
from generator.revision.codes import Code

TIMEOUT = 60
"""Seconds that one question to git may take; the history of a plan takes parts of a second."""

# Set by git for the hooks that it runs: they name another repository than that of the plan.
_OF_ANOTHER_REPOSITORY = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
)
# Paths are names and no patterns; nothing is asked, locked or translated.
_PLAIN = {
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_SETTINGS = ("core.fsmonitor=false", "log.showSignature=false", "diff.renameLimit=5000")
_FULL_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_HASH = re.compile(r"[0-9a-f]{4,64}")
_RELATIVE = re.compile(r"[~^@]")
_COMMIT_FIELDS = "%H%x00%aN%x00%aI%x00%s%x00"


class GitError(Exception):
    """Git has no answer; `finding` tells why in plain words."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.code))
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its full hash, who made it, when (with the offset from UTC), its first line."""

    hash: str
    author: str
    date: datetime
    subject: str


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a plan is in: `folder` is the top of its work tree.

    `plan` is the path of the plan from there, `shown` its name as the user typed it.
    """

    folder: Path
    plan: str
    shown: str

    def error(self, code: Code, **values: object) -> GitError:
        """What keeps the plan's history from being read."""
        return GitError(Finding(code, Span.start_of(self.shown), values))

    def ask(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """What git prints; raises `GitError` where it fails."""
        ended = self._run(arguments, stdin)
        if ended.returncode:
            raise self._failure(ended.stderr.decode("utf-8", "replace").strip())
        return ended.stdout

    def knows(self, *arguments: str) -> bytes | None:
        """What git prints, None where it fails: for questions whose answer may be no."""
        ended = self._run(arguments, b"")
        return None if ended.returncode else ended.stdout

    def commit(self, revision: str) -> Commit:
        """The commit that a revision names: a branch, a tag, a hash, `HEAD~2`, `main@{1.5.2025}`.

        The name is never taken as an option. Raises `GitError`.
        """
        return next(self.log("--no-walk", self._resolve(revision)))

    def log(self, *arguments: str) -> Iterator[Commit]:
        """The commits that `git log` lists, without those of other refs than the ones given."""
        text = self.ask("log", "-z", f"--format=tformat:{_COMMIT_FIELDS}", *arguments)
        fields = text.decode("utf-8", "replace").split("\0")
        # Each commit ends with the NUL of its last field and the one that -z puts after it.
        for start in range(0, len(fields) - 4, 5):
            name, author, date, subject = fields[start : start + 4]
            yield Commit(name, author, _day(date), subject)

    def parent(self, commit: str) -> str | None:
        """The hash of a commit's first parent; None for the first commit of all."""
        found = self.knows("rev-parse", "--verify", "--quiet", f"{commit}^1")
        return found.decode("ascii").strip() if found else None

    def has(self, commit: str, path: str) -> bool:
        """Whether a file or folder was there at a commit."""
        return self.knows("cat-file", "-e", f"{commit}:{'' if path == '.' else path}") is not None

    def has_commits(self) -> bool:
        """Whether anything has been committed to the current branch."""
        return self.knows("rev-parse", "--verify", "--quiet", "HEAD") is not None

    def _resolve(self, revision: str) -> str:
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        found = None if "\0" in revision else self.knows(*asked)
        name = (found or b"").decode("ascii").strip()
        if not _FULL_HASH.fullmatch(name):  # «^main» would give a hash with a mark before it
            raise self._unknown(revision)
        return name

    def _unknown(self, revision: str) -> GitError:
        refs = self.ask("for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace")
        if not refs and not self.has_commits():
            return self.error(Code.NO_COMMITS)
        known = ["HEAD", *refs.splitlines()]
        begins = _RELATIVE.split(revision)[0]
        if self._is_shallow() and (begins in known or _HASH.fullmatch(begins)):
            return self.error(Code.SHALLOW, revision=revision)
        values = {
            "revision": revision,
            **(suggestion(begins, known) if begins not in known else {}),
        }
        return self.error(Code.NO_SUCH_REVISION, **values)

    def _is_shallow(self) -> bool:
        """Whether the clone was cut off somewhere in its history."""
        return self.ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _run(self, arguments: tuple[str, ...], stdin: bytes) -> subprocess.CompletedProcess[bytes]:
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        kept = {key: text for key, text in os.environ.items() if key not in _OF_ANOTHER_REPOSITORY}
        try:
            return subprocess.run(
                ["git", "--no-pager", *settings, *arguments],
                cwd=self.folder,
                env=kept | _PLAIN,
                input=stdin,
                capture_output=True,
                timeout=TIMEOUT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise self.error(Code.TOO_SLOW, seconds=TIMEOUT) from None
        except OSError:
            raise self.error(Code.NO_GIT) from None

    def _failure(self, said: str) -> GitError:
        if "safe.directory" in said:
            return self.error(Code.NOT_TRUSTED, command=said.rsplit("\n", 1)[-1].strip())
        if "not a git repository" in said:
            return self.error(Code.NO_REPOSITORY)
        return self.error(Code.GIT_FAILED, said=said.removeprefix("fatal: ").split("\n")[0])


def repository_of(plan: Path) -> Repository:
    """The repository that a plan is in or was in: the plan need not be there now.

    Raises `GitError` where there is none that can be read.
    """
    shown = shown_name(plan)
    place = plan.absolute()
    place = place.parent if place.name in ("plan.yaml", "plan.yml") else place
    folder = next(each for each in (place, *place.parents) if each.is_dir())
    outer = Repository(folder, "", shown)
    if outer.ask("rev-parse", "--is-inside-work-tree").strip() != b"true":
        raise outer.error(Code.NO_WORK_TREE)
    prefix, top = (
        os.fsdecode(outer.ask("rev-parse", option).removesuffix(b"\n"))
        for option in ("--show-prefix", "--show-toplevel")
    )
    path = posixpath.normpath(posixpath.join(prefix, place.relative_to(folder).as_posix()))
    return Repository(Path(top), path, shown)


def _day(text: str) -> datetime:
    """The time of a commit; the first second of 1970 where a broken commit has none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
