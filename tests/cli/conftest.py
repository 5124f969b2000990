"""The documents of the real plans, made once for all tests that look at them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.command import KINDS, run, workspace
from tests.word.pdf import convert
from tests.word.reading import Docx


@dataclass(frozen=True, slots=True)
class Built:
    """The documents of one plan and what the command said of them."""

    plan: str
    folder: Path
    said: str

    @property
    def docx(self) -> Path:
        return self.folder / f"{KINDS[self.plan]}.docx"

    @property
    def html(self) -> Path:
        return self.docx.with_suffix(".html")

    def word(self) -> Docx:
        return Docx(self.docx.read_bytes())


def plain(text: str) -> str:
    """The text with any white space as one space, soft hyphens left out."""
    return re.sub(r"\s+", " ", text.replace("\xad", "")).strip()


@pytest.fixture(autouse=True)
def finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program speaks Finnish, whatever language the machine speaks."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(scope="session", params=KINDS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The documents of a real plan, with page numbers where LibreOffice is installed."""
    plan = request.param
    folder = workspace(tmp_path_factory.mktemp(plan), plan)
    ran = run(folder, "build")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return Built(plan, folder / "output" / plan, ran.stdout)


@pytest.fixture(scope="session")
def pdf(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What LibreOffice lays out of the Word file, every field computed anew."""
    return convert(built.docx.read_bytes(), tmp_path_factory.mktemp("pdf"), "pdf")
