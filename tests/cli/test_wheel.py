"""An installed pykala works far from its checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.command import KINDS, ROOT, run, workspace


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel brings, as pip would lay it out."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", folder, ROOT], check=True, timeout=300)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_carries_all_that_the_program_reads(installed: Path) -> None:
    def held(folder: Path) -> set[str]:
        files = (file for file in folder.rglob("*") if file.is_file())
        return {f.relative_to(folder).as_posix() for f in files if "__pycache__" not in f.parts}

    assert held(ROOT / "templates") <= held(installed / "generator" / "templates")
    assert held(ROOT / "generator") <= held(installed / "generator")
    assert sorted(path.name.split("-")[0] for path in installed.iterdir()) == [
        "generator",
        "pykala",
    ]


def test_the_installed_program_builds_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    folder = workspace(tmp_path, "heinola")
    here = {"PYTHONPATH": str(installed)}
    where = "import generator; print(generator.__file__)"
    asked = [sys.executable, "-c", where]
    answer = subprocess.check_output(asked, cwd=folder, env={**os.environ, **here}, text=True)
    assert answer.startswith(str(installed))
    ran = run(folder, "build", "--pages", "off", environment=here)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    made = folder / "output" / "heinola" / f"{KINDS['heinola']}.docx"
    assert made.read_bytes().startswith(b"PK")
