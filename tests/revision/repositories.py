"""Git repositories for tests: the same names, days and settings on every machine."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

FIRST_DAY = datetime(2025, 1, 31, 12, 0, tzinfo=timezone(timedelta(hours=2)))
AUTHOR = "Työllisyyspalvelut"


class Repo:
    """A repository whose commits are an hour apart."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commits = 0
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str | Path) -> str:
        """What git prints; fails where it fails."""
        moment = (FIRST_DAY + timedelta(hours=self.commits)).isoformat()
        ended = subprocess.run(
            ["git", *map(str, arguments)],
            cwd=self.folder,
            env={**os.environ, **SETTINGS, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def write(self, name: str, text: str | bytes) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def commit(self, subject: str) -> str:
        """Commit the work tree as it is; the hash."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", subject)
        self.commits += 1
        return self.git("rev-parse", "HEAD").strip()

    def state(self) -> tuple[str, dict[str, bytes]]:
        """The status and all files of the work tree and the index, to see that none has changed."""
        files = {
            file.relative_to(self.folder).as_posix(): file.read_bytes()
            for file in sorted(self.folder.rglob("*"))
            if file.is_file() and (file.name == "index" or ".git" not in file.parts)
        }
        return self.git("--no-optional-locks", "status", "--porcelain"), files


SETTINGS = {
    "GIT_AUTHOR_NAME": AUTHOR,
    "GIT_AUTHOR_EMAIL": "palvelut@example.fi",
    "GIT_COMMITTER_NAME": AUTHOR,
    "GIT_COMMITTER_EMAIL": "palvelut@example.fi",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "LC_ALL": "C.UTF-8",
}
