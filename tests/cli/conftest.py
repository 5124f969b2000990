"""The documents of the real plans, made once for all tests that look at them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.cli.command import DOCUMENTS, KINDS, run, workspace
from tests.word.pdf import convert
from tests.word.reading import Docx


@dataclass(frozen=True, slots=True)
class Built:
    """A document of a real plan and what the command said of the plan."""

    plan: str
    name: str
    folder: Path
    said: str

    @property
    def docx(self) -> Path:
        return self.folder / f"{self.name}.docx"

    @property
    def html(self) -> Path:
        return self.folder / f"{self.name}.html"

    @property
    def language(self) -> str:
        return "sv" if self.name.endswith(".sv") else "fi"

    @property
    def is_report(self) -> bool:
        """Whether it is one of the long documents with cover, contents and charts."""
        return KINDS.get(self.plan) == self.name

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


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Path, str]]:
    """Build a real plan once, with page numbers where LibreOffice is installed."""

    @cache
    def build(plan: str) -> tuple[Path, str]:
        folder = workspace(tmp_path_factory.mktemp(plan), plan)
        ran = run(folder, "build")
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return folder / "output" / plan, ran.stdout

    return build


@pytest.fixture(scope="session", params=DOCUMENTS, ids="-".join)
def built(request: pytest.FixtureRequest, outputs: Callable[[str], tuple[Path, str]]) -> Built:
    """Each document of the real plans."""
    plan, name = request.param
    return Built(plan, name, *outputs(plan))


@pytest.fixture(scope="session", params=KINDS.items(), ids="-".join)
def report(request: pytest.FixtureRequest, outputs: Callable[[str], tuple[Path, str]]) -> Built:
    """Each of the long documents."""
    plan, name = request.param
    return Built(plan, name, *outputs(plan))


@pytest.fixture(scope="session")
def pdf(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What LibreOffice lays out of the Word file, every field computed anew."""
    return convert(built.docx.read_bytes(), tmp_path_factory.mktemp("pdf"), "pdf")
