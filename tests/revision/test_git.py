"""Asking git: what a revision names, and a plain sentence wherever git has no answer."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.findings import Finding
from generator.locale import LANGUAGES, message
from generator.revision.codes import Code
from generator.revision.history import revisions
from generator.revision.snapshot import Snapshot, plan_at
from tests.revision.conftest import PLAN
from tests.revision.repositories import Repo


def refused(plan: Path, revision: str, into: Path) -> Finding:
    found = plan_at(plan, revision, into)
    assert isinstance(found, Finding), found
    for language in LANGUAGES:
        text, hint = message(found.code, language, found.values)
        assert "fatal" not in text + hint
    return found


@pytest.mark.parametrize("revision", ["HEAD", "@", "main", "v1.0", "main^{}", "HEAD^{/nimi}"])
def test_a_revision_is_named_as_in_git(repo: Repo, plan: Path, into: Path, revision: str) -> None:
    repo.git("tag", "-a", "v1.0", "-m", "Ensimmäinen julkaisu")
    found = plan_at(plan, revision, into)
    assert isinstance(found, Snapshot)
    assert found.commit is not None
    assert found.commit.subject == "Vaihda nimi"


@pytest.mark.parametrize(
    "revision",
    ["--all", "-p", "--output=x", "^HEAD", "HEAD~1..HEAD", "HEAD:plans", "", " ", "a\0b", "a\nb"],
)
def test_what_is_no_commit_is_told_and_never_taken_as_an_option(
    repo: Repo, plan: Path, into: Path, revision: str
) -> None:
    before = repo.state()
    finding = refused(plan, revision, into)
    assert (finding.code, finding.values["revision"]) == ("V106", revision)
    assert repo.state() == before


def test_a_near_name_is_suggested(repo: Repo, plan: Path, into: Path) -> None:
    repo.git("branch", "luonnos-2026")
    assert refused(plan, "luonnos-2025", into).values["suggestion"] == "luonnos-2026"
    assert refused(plan, "mian~2", into).values["suggestion"] == "main"
    assert "suggestion" not in refused(plan, "HEAD~7", into).values


def test_a_folder_without_git_is_told(tmp_path: Path, into: Path) -> None:
    folder = tmp_path / "plans" / "irrallinen"
    folder.mkdir(parents=True)
    finding = refused(folder, "HEAD", into)
    assert finding.code == "V102"
    assert finding.span.file.endswith("plans/irrallinen")
    assert refused(tmp_path / "ei" / "ole", "HEAD", into).code == "V102"


def test_a_machine_without_git_is_told(
    plan: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(into))
    assert refused(plan, "HEAD", into).code == "V101"


def test_a_bare_repository_and_git_s_own_folder_are_told(
    repo: Repo, tmp_path: Path, into: Path
) -> None:
    repo.git("clone", "--quiet", "--bare", repo.folder, tmp_path / "paljas.git")
    assert refused(tmp_path / "paljas.git" / "plans", "HEAD", into).code == "V103"
    assert refused(repo.folder / ".git", "HEAD", into).code == "V103"


def test_a_repository_of_another_user_is_told_with_the_command_that_trusts_it(
    repo: Repo, plan: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    finding = refused(plan, "HEAD", into)
    assert finding.code == "V104"
    command = f"git config --global --add safe.directory {repo.folder}"
    assert finding.values["command"] == command


def test_a_repository_without_commits_is_told(tmp_path: Path, into: Path) -> None:
    repo = Repo(tmp_path / "uusi")
    plan = repo.write("plans/uusi.yaml", PLAN.format(title="Uusi"))
    assert refused(plan, "HEAD", into).code == "V105"
    history = revisions(plan)
    assert isinstance(history, Finding)
    assert history.code == "V105"


def test_a_shallow_clone_is_told_where_the_revision_is_cut_off(
    repo: Repo, tmp_path: Path, into: Path
) -> None:
    first = repo.git("rev-parse", "HEAD~1").strip()
    repo.git("clone", "--quiet", "--depth=1", repo.folder.as_uri(), tmp_path / "matala")
    plan = tmp_path / "matala" / "plans" / "esimerkki"
    assert isinstance(plan_at(plan, "HEAD", into), Snapshot)
    assert refused(plan, "HEAD~1", into).code == "V107"
    assert refused(plan, first, into).code == "V107"
    assert refused(plan, "ei-ole", into).code == "V106"
    history = revisions(plan)
    assert isinstance(history, tuple)
    assert [each.commit.subject for each in history] == ["Vaihda nimi"]


def test_git_that_hangs_is_given_up(
    plan: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang(command: list[str], *, timeout: float, **_: Any) -> None:
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", hang)
    assert refused(plan, "HEAD", into).code == "V111"


def test_a_broken_repository_is_told_in_git_s_own_words(repo: Repo, plan: Path, into: Path) -> None:
    blob = repo.git("rev-parse", "HEAD:plans/esimerkki/plan.yaml").strip()
    (repo.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    finding = refused(plan, "HEAD", into)
    assert finding.code == "V112"
    assert finding.values["said"]


def test_a_hook_s_surroundings_do_not_lead_to_another_repository(
    repo: Repo, plan: Path, into: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repo(tmp_path / "muu")
    other.commit("Muu")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "index.tmp")
    found = plan_at(plan, "HEAD", into)
    assert isinstance(found, Snapshot)
    assert found.commit is not None
    assert found.commit.subject == "Vaihda nimi"


def test_every_code_is_told_by_a_test_of_this_folder() -> None:
    tests = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("*.py"))
    assert [code for code in Code if f'"{code}"' not in tests] == []
