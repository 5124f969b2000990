"""A plan is compared with what it was: its documents as they are, whatever the rules say of it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.build.comparing import ComparedPlan, compare_states, compose_state
from generator.build.history import Entry, plan_history
from generator.build.states import Wanted, states
from generator.findings import Finding
from tests.revision.repositories import AUTHOR, FIRST_DAY, Repo

PLAN = """\
title: Suunnitelma
documents: [tyollisyydenhoitosuunnitelma]
as_of: 3.2.2025
authority: {name: Kunta, municipality: 398}
goals: {overview: Tavoitteita on kaksi.}
"""


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = Repo(tmp_path / "kunta")
    repo.write("plans/kunta.yaml", PLAN)
    repo.commit("Lisää suunnitelma")
    return repo


@pytest.fixture
def plan(repo: Repo) -> Path:
    return repo.folder / "plans" / "kunta.yaml"


def edit(repo: Repo, old: str, new: str) -> None:
    file = repo.folder / "plans" / "kunta.yaml"
    assert old in file.read_text(encoding="utf-8")
    repo.write("plans/kunta.yaml", file.read_text(encoding="utf-8").replace(old, new))


def compared(*wanted: Wanted, kind: str | None = None) -> ComparedPlan:
    with states(*wanted) as found:
        assert not isinstance(found, Finding)
        old, new = (compose_state(state, kind) for state in found)
        return compare_states(old, new)


def told(plan: ComparedPlan) -> list[tuple[str, str]]:
    return [(change.old, change.new) for each in plan.documents for change in each.changes]


def test_the_files_are_compared_with_a_revision(repo: Repo, plan: Path) -> None:
    edit(repo, "kaksi", "kolme")
    found = compared(Wanted(plan, "HEAD"), Wanted(plan))
    assert told(found) == [("Tavoitteita on kaksi.", "Tavoitteita on kolme.")]
    assert found.findings == ()


def test_an_uncommitted_state_is_of_the_organisation_on_the_day_of_the_plan(
    repo: Repo, plan: Path
) -> None:
    edit(repo, "kaksi", "kolme")
    (document,) = compared(Wanted(plan, "HEAD"), Wanted(plan)).documents
    revision = document.revision("fi")
    assert (revision.old, revision.new) == ("HEAD (31.1.2025)", "nykyiset tiedostot")
    assert (revision.author, revision.moment) == ("Kunta", datetime(2025, 2, 3, tzinfo=UTC))


def test_a_committed_state_is_of_its_author_on_its_day(repo: Repo, plan: Path) -> None:
    edit(repo, "kaksi", "kolme")
    newer = repo.commit("Lisää tavoite")
    (document,) = compared(Wanted(plan, "HEAD~1"), Wanted(plan, newer)).documents
    revision = document.revision("sv")
    assert (revision.old, revision.new) == ("HEAD~1 (31.1.2025)", f"{newer[:10]} (31.1.2025)")
    assert (revision.author, revision.moment.date()) == (AUTHOR, FIRST_DAY.date())
    asked = document.revision("fi", "Työllisyysjohtaja", datetime(2026, 5, 1, tzinfo=UTC))
    assert (asked.author, asked.moment.isoformat()) == (
        "Työllisyysjohtaja",
        "2026-05-01T00:00:00+00:00",
    )


def test_what_cannot_be_read_of_a_state_is_told_under_the_name_of_the_revision(
    repo: Repo, plan: Path
) -> None:
    edit(repo, "as_of: 3.2.2025", "as_of: huomenna")
    repo.commit("Riko päivä")
    edit(repo, "as_of: huomenna", "as_of: 3.2.2025")
    found = compared(Wanted(plan, "HEAD"), Wanted(plan))
    assert [str(finding.span.file) for finding in found.findings] == ["HEAD:plans/kunta.yaml"]


def test_what_the_rules_say_of_a_state_does_not_matter(repo: Repo, plan: Path) -> None:
    edit(repo, "kaksi", "xx")
    assert told(compared(Wanted(plan, "HEAD"), Wanted(plan)))[0][1] == "Tavoitteita on xx."


def test_a_kind_that_the_old_plan_did_not_name_is_compared_all_the_same(
    repo: Repo, plan: Path
) -> None:
    edit(repo, "documents: [tyollisyydenhoitosuunnitelma]", "documents: [jarjestamissuunnitelma]")
    repo.commit("Vaihda asiakirjaa")
    edit(repo, "documents: [jarjestamissuunnitelma]", "documents: [tyollisyydenhoitosuunnitelma]")
    edit(repo, "kaksi", "kolme")
    assert len(told(compared(Wanted(plan, "HEAD"), Wanted(plan)))) == 1


def test_a_state_that_cannot_be_had_is_told(plan: Path) -> None:
    with states(Wanted(plan, "ei-ole"), Wanted(plan)) as found:
        assert isinstance(found, Finding)
        assert found.code == "V106"


def test_two_folders_are_two_states(repo: Repo, plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "toinen.yaml"
    other.write_text(plan.read_text(encoding="utf-8").replace("kaksi", "viisi"), encoding="utf-8")
    assert told(compared(Wanted(plan), Wanted(other))) == [
        ("Tavoitteita on kaksi.", "Tavoitteita on viisi.")
    ]


def history(plan: Path) -> Iterator[Entry]:
    found = plan_history(plan)
    assert not isinstance(found, Finding)
    return found


def test_the_history_tells_each_commit_with_what_it_changed(repo: Repo, plan: Path) -> None:
    edit(repo, "kaksi", "kolme")
    repo.commit("Lisää tavoite")
    repo.write("muu.txt", "ei kuulu suunnitelmaan")
    repo.commit("Lisää muuta")
    edit(repo, "{overview", "{ overview")
    repo.commit("Siisti")
    entries = list(history(plan))
    assert [entry.commit.subject for entry in entries] == [
        "Siisti",
        "Lisää tavoite",
        "Lisää suunnitelma",
    ]
    assert [entry.compared and len(told(entry.compared)) for entry in entries] == [0, 1, None]


def test_a_plan_without_history_is_told(tmp_path: Path) -> None:
    plan = tmp_path / "kunta.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    found = plan_history(plan)
    assert isinstance(found, Finding)
    assert found.code == "V102"
