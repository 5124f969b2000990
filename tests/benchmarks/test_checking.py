"""How long it takes to check Lahti's plan, beside tools that check less of the same files.

`check-jsonschema` holds the files to the plan's schema, `yamllint` looks at their form. Neither
sees a sum, a reference or the law; both are what one would check such files with otherwise.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measure import Measured, best, measure
from tests.benchmarks.report import head, tell
from tests.cli.command import ROOT

pytestmark = pytest.mark.benchmark
TIMES = 5
FILES = sorted((ROOT / "plans" / "lahti").glob("*.yaml"))
_MODELINE = re.compile(r"\$schema=(\S+)")


def test_checking_lahti_beside_a_schema_validator_and_a_linter(tmp_path: Path) -> None:
    check: list[str | Path] = [sys.executable, "-m", "generator", "check", ROOT / "plans" / "lahti"]
    own = best(TIMES, lambda: measure(check, tmp_path))
    lint = [
        sys.executable,
        "-m",
        "yamllint",
        "-d",
        "{extends: relaxed, rules: {line-length: disable}}",
    ]
    peers = {
        "check-jsonschema, a run a schema": best(2, lambda: _validated(tmp_path)),
        "yamllint": best(TIMES, lambda: measure([*lint, *FILES], tmp_path)),
    }
    head(f"check of Lahti, {len(FILES)} files")
    tell("pykala check", own)
    for name, peer in peers.items():
        tell(name, peer, f"pykala takes {own.seconds / peer.seconds:5.2f} × as long")


def _validated(folder: Path) -> Measured:
    """Each file held to the schema that its first line names; the runs one after another."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile"]
    runs = [measure([*command, _schema(file), file], folder) for file in FILES]
    return Measured(sum(run.seconds for run in runs), max(run.megabytes for run in runs))


def _schema(file: Path) -> Path:
    named = _MODELINE.search(file.read_text(encoding="utf-8").split("\n", 1)[0])
    assert named
    return (file.parent / named[1]).resolve()
