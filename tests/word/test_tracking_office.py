"""Tracked changes in LibreOffice: what it shows after accepting and rejecting all of them.

The contents, which are not tracked, and empty lines before tables are left out.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.document.blocks import Document
from generator.word import write_docx
from tests.tools import no_skips
from tests.word.documents import theme
from tests.word.pictures import chart
from tests.word.test_tracking import redline
from tests.word.tracked import PAIRS

_SCRIPT = Path(__file__).with_name("office.py")
_PYTHON = "/usr/bin/python3"
_NAMES = (
    "new chapter",
    "moved chapter",
    "other level",
    "bullets",
    "last paragraph replaced",
    "rows and cells",
    "columns",
    "footnotes",
    "cover",
)


def _files(name: str, folder: Path) -> list[tuple[str, Path]]:
    """The files of a pair and what is to be done with them."""
    old, new = PAIRS[name]
    marked = redline(old, new, old_pictures={})
    jobs: list[tuple[str, Path]] = []
    for mode, data in (
        ("accept", marked),
        ("reject", marked),
        ("asis", _plain(new)),
        ("asis", _plain(old)),
    ):
        file = folder / f"{name}-{len(jobs)}.docx"
        file.write_bytes(data)
        jobs.append((mode, file))
    return jobs


def _plain(document: Document) -> bytes:
    return write_docx(document, theme(), {"f1": chart()}).data


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the texts of all pairs, which one LibreOffice has exported."""
    bridge = subprocess.run([_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    if bridge.returncode:
        (pytest.fail if no_skips() else pytest.skip)("LibreOffice's bridge to Python is missing")
    folder = tmp_path_factory.mktemp("office")
    jobs = [job for name in _NAMES for job in _files(name, folder)]
    arguments = [a for mode, file in jobs for a in (mode, file, file.with_suffix(".txt"))]
    subprocess.run([_PYTHON, _SCRIPT, *arguments], check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("name", _NAMES)
def test_libreoffice_shows_the_new_and_the_old_document(name: str, office: Path) -> None:
    accepted, rejected, new, old = (_text(office / f"{name}-{at}.txt") for at in range(4))
    assert accepted == new
    assert rejected == old
    assert new != old


def _text(file: Path) -> list[str]:
    """The lines without the contents, which stand between «Sisällys» and an empty line."""
    lines = file.read_text("utf-8-sig").split("\n")
    starts = [at for at, line in enumerate(lines) if line.strip() == "Sisällys"]
    if starts:
        end = next(at for at in range(starts[0], len(lines)) if not lines[at].strip())
        del lines[starts[0] : end]
    return [line for line in lines if line.strip()]
