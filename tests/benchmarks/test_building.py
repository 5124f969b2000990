"""How long Lahti's documents take, beside pandoc turning the same text into both formats.

Run with `pytest -m benchmark`; the table stands at the end. Nothing is asserted of the times, for
they are the machine's. Aimed at are, of pandoc's two runs together: nothing changed 0,6, one
paragraph changed 1,5, cold with all charts 8.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.benchmarks.measure import Measured, best, build, measure
from tests.benchmarks.report import head, tell
from tests.cli.command import KINDS, workspace

pytestmark = pytest.mark.benchmark
PLAN = "lahti"
TIMES = 5


@pytest.mark.needs("pandoc")
@pytest.mark.parametrize("pages", ["off", pytest.param("auto", marks=pytest.mark.needs("soffice"))])
def test_building_lahti_beside_pandoc(tmp_path: Path, pages: str) -> None:
    folder = workspace(tmp_path, PLAN)
    cold = best(2, lambda: _cold(folder, pages))
    peer = _pandoc(folder)
    cases = {
        "cold, all charts drawn": cold,
        "nothing changed": best(TIMES, lambda: build(folder, "--pages", pages)),
        "one paragraph changed": _changed(folder, pages),
    }
    head(f"Lahti to docx and html, --pages {pages}")
    tell("pandoc, docx and html", peer)
    for name, measured in cases.items():
        tell(name, measured, f"{measured.seconds / peer.seconds:5.2f} × pandoc")


def _cold(folder: Path, pages: str) -> Measured:
    for name in ("figures", "output"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return build(folder, "--pages", pages)


def _changed(folder: Path, pages: str) -> Measured:
    """Build after a change of one paragraph, each time another."""
    numbers = iter(range(TIMES))
    introduction = folder / "plans" / PLAN / "introduction.yaml"
    text = introduction.read_text(encoding="utf-8")

    def run() -> Measured:
        changed = text.replace("overview: |\n", f"overview: |\n  Muutos {next(numbers)}.\n", 1)
        assert changed != text
        introduction.write_text(changed, encoding="utf-8")
        return build(folder, "--pages", pages)

    return best(TIMES, run)


def _pandoc(folder: Path) -> Measured:
    """Both of pandoc's runs over the document's text and tables, without its pictures."""
    made = folder / "output" / PLAN / f"{KINDS[PLAN]}.docx"
    text = folder / "text.md"
    subprocess.run(["pandoc", str(made), "-t", "markdown", "-o", str(text)], check=True)
    words = re.sub(r"!\[.*?\]\(.*?\)(\{.*?\})?", "", text.read_text("utf-8"), flags=re.DOTALL)
    text.write_text(words, encoding="utf-8")
    command: list[str | Path] = ["pandoc", text, "-s", "--toc", "-o"]
    word = best(TIMES, lambda: measure([*command, "text.docx"], folder))
    page = best(TIMES, lambda: measure([*command, "text.html"], folder))
    return Measured(word.seconds + page.seconds, max(word.megabytes, page.megabytes))
