"""The command as its users run it: in a process and a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
KINDS = {
    "lahti": "jarjestamissuunnitelma",
    "heinola": "tyollisyydenhoitosuunnitelma",
    "kymenlaakso": "tyollisyysohjelma",
}
"""The reports of the real plans: with a cover, contents and charts."""

DOCUMENTS = (
    *KINDS.items(),
    ("heinavesi", "paatosesitys"),
    ("heinola", "kuntakokeiluhakemus"),
    ("heinola", "tiivistelma"),
    ("lahti", "paatosesitys"),
    ("lahti", "tiivistelma"),
    ("raasepori", "tyollisyydenhoitosuunnitelma.fi"),
    ("raasepori", "tyollisyydenhoitosuunnitelma.sv"),
)
"""Every document of every real plan."""

# A locale without a language: the program speaks Finnish then.
OWN = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}


def run(
    folder: Path, *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `pykala` in a folder and wait for it."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **OWN, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def workspace(folder: Path, *plans: str) -> Path:
    """A new folder with the project's own plans in its `plans/`."""
    for plan in plans or KINDS:
        shutil.copytree(ROOT / "plans" / plan, folder / "plans" / plan)
    return folder
