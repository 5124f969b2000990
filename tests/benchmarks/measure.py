"""Wall time and peak memory of whole processes, their children included."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.cli.command import OWN


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run took: seconds by the wall clock, megabytes of its largest process."""

    seconds: float
    megabytes: float


def measure(command: Sequence[str | Path], folder: Path) -> Measured:
    """Run a command in a folder once; raises `CalledProcessError` where it fails."""
    words = [str(word) for word in command]
    environment = {**os.environ, **OWN}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users run compiled modules
    started = time.perf_counter()
    process = subprocess.Popen(
        words,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return Measured(seconds, used.ru_maxrss / 1024)


def best(times: int, run: Callable[[], Measured]) -> Measured:
    """The quickest of several runs: what else the machine does only ever adds."""
    return min((run() for _ in range(times)), key=lambda each: each.seconds)


def build(folder: Path, *arguments: str) -> Measured:
    """Build the plans of a workspace."""
    return measure([sys.executable, "-m", "generator", "build", *arguments], folder)
