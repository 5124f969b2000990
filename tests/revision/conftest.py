"""A repository with a small plan in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.revision.repositories import SETTINGS, Repo

PLAN = """\
title: {title}
documents: [jarjestamissuunnitelma]
status: proposal
as_of: 31.1.2025
authority: {{name: Esimerkin kaupunki, municipality: 111}}
"""


@pytest.fixture(autouse=True)
def plain_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git has no settings of the machine's."""
    for key, value in SETTINGS.items():
        monkeypatch.setenv(key, value)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Two commits: the plan, and its title changed."""
    repo = Repo(tmp_path / "varasto")
    repo.write("plans/esimerkki/plan.yaml", PLAN.format(title="Ensimmäinen"))
    repo.write("plans/esimerkki/resources.yaml", "overview: Rahaa on.\n")
    repo.commit("Aloita suunnitelma")
    repo.write("plans/esimerkki/plan.yaml", PLAN.format(title="Toinen"))
    repo.commit("Vaihda nimi")
    return repo


@pytest.fixture
def plan(repo: Repo) -> Path:
    return repo.folder / "plans" / "esimerkki"


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "versio"
    folder.mkdir()
    return folder
