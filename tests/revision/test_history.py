"""The commits that touched a plan, through renames of its folder and from one file to a folder."""

from __future__ import annotations

from pathlib import Path

from generator.findings import Finding
from generator.revision.history import PlanCommit, revisions
from generator.revision.snapshot import Snapshot, plan_at
from tests.revision.conftest import PLAN
from tests.revision.repositories import FIRST_DAY, Repo


def told(plan: Path) -> list[tuple[str, str]]:
    found = revisions(plan)
    assert not isinstance(found, Finding), found
    return [(each.commit.subject, each.path) for each in found]


def history(plan: Path) -> tuple[PlanCommit, ...]:
    found = revisions(plan)
    assert isinstance(found, tuple)
    return found


def test_only_the_commits_that_touched_the_plan_are_listed(repo: Repo, plan: Path) -> None:
    repo.write("plans/toinen/plan.yaml", "title: Muu\n")
    repo.commit("Lisää toinen suunnitelma")
    path = "plans/esimerkki"
    assert told(plan) == [("Vaihda nimi", path), ("Aloita suunnitelma", path)]
    assert history(plan)[-1].commit.date == FIRST_DAY


def test_a_renamed_folder_is_followed(repo: Repo, plan: Path) -> None:
    repo.git("mv", "plans/esimerkki", "plans/uusi")
    repo.commit("Nimeä kansio")
    repo.git("mv", "plans", "suunnitelmat")
    repo.commit("Nimeä yläkansio")
    repo.write("suunnitelmat/uusi/goals.yaml", "overview: Tavoite.\n")
    repo.commit("Lisää tavoite")
    assert told(repo.folder / "suunnitelmat" / "uusi") == [
        ("Lisää tavoite", "suunnitelmat/uusi"),
        ("Nimeä yläkansio", "suunnitelmat/uusi"),
        ("Nimeä kansio", "plans/uusi"),
        ("Vaihda nimi", "plans/esimerkki"),
        ("Aloita suunnitelma", "plans/esimerkki"),
    ]


def test_a_folder_whose_main_file_was_rewritten_is_followed_by_its_parts(
    repo: Repo, plan: Path
) -> None:
    for part in ("services", "offices"):
        repo.write(f"plans/esimerkki/{part}.yaml", f"overview: {part} kuvataan tässä luvussa.\n")
    repo.commit("Lisää osia")
    repo.git("mv", "plans/esimerkki", "plans/uusi")
    repo.write("plans/uusi/plan.yaml", "otsikko: aivan muuta\n")
    repo.commit("Nimeä ja kirjoita uudelleen")
    assert told(plan.with_name("uusi"))[-1] == ("Aloita suunnitelma", "plans/esimerkki")


def test_a_file_that_was_split_into_a_folder_is_followed_and_back(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "varasto")
    parts = "".join(f"{part}: {{overview: Luku {part}.}}\n" for part in ("goals", "offices"))
    repo.write("plans/x.yaml", PLAN.format(title="Yksi") + parts * 20)
    repo.commit("Yksi tiedosto")
    (repo.folder / "plans" / "x.yaml").unlink()
    repo.write("plans/x/plan.yaml", "title: Yksi\n")
    repo.write("plans/x/goals.yaml", "overview: Luku goals.\n")
    repo.commit("Jaa osiin")
    folder, file = "plans/x", "plans/x.yaml"
    assert told(repo.folder / folder) == [("Jaa osiin", folder), ("Yksi tiedosto", file)]
    repo.git("rm", "-r", "--quiet", folder)
    repo.write(file, PLAN.format(title="Taas yksi"))
    repo.commit("Yhdistä")
    assert told(repo.folder / file)[:2] == [("Yhdistä", file), ("Jaa osiin", folder)]


def test_a_plan_that_was_deleted_and_brought_back_keeps_its_history(repo: Repo, plan: Path) -> None:
    repo.git("rm", "-r", "--quiet", "plans")
    repo.commit("Poista")
    repo.git("checkout", "--quiet", "HEAD~1", "--", "plans")
    repo.commit("Palauta")
    subjects = [subject for subject, _ in told(plan)]
    assert subjects == ["Palauta", "Poista", "Vaihda nimi", "Aloita suunnitelma"]


def test_a_plan_copied_from_another_begins_where_it_was_copied(repo: Repo, plan: Path) -> None:
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    repo.write("plans/kopio/plan.yaml", text)
    repo.commit("Kopioi")
    assert told(plan.with_name("kopio")) == [("Kopioi", "plans/kopio")]


def test_names_of_any_kind_are_followed(repo: Repo) -> None:
    repo.write("plans/oma\nkansio *[ä]/plan.yaml", PLAN.format(title="Outo"))
    repo.commit("Lisää\n\nSelitys.")
    repo.git("mv", "plans/oma\nkansio *[ä]", "plans/-n")
    repo.commit("Nimeä")
    assert told(repo.folder / "plans" / "-n") == [
        ("Nimeä", "plans/-n"),
        ("Lisää", "plans/oma\nkansio *[ä]"),
    ]


def test_a_name_is_no_pattern(repo: Repo, plan: Path) -> None:
    repo.write("plans/*.yaml", PLAN.format(title="Tähti"))
    repo.commit("Lisää tähti")
    repo.write("plans/toinen.yaml", PLAN.format(title="Toinen"))
    repo.commit("Lisää toinen")
    assert told(repo.folder / "plans" / "*.yaml") == [("Lisää tähti", "plans/*.yaml")]


def test_commits_of_a_merged_branch_are_listed(repo: Repo, plan: Path) -> None:
    repo.git("switch", "--quiet", "--create", "haara")
    repo.write("plans/esimerkki/goals.yaml", "overview: Tavoite.\n")
    repo.commit("Lisää tavoite")
    repo.git("switch", "--quiet", "main")
    repo.write("plans/esimerkki/offices.yaml", "overview: Toimipiste.\n")
    repo.commit("Lisää toimipiste")
    repo.git("merge", "--quiet", "--no-edit", "haara")
    subjects = [subject for subject, _ in told(plan)]
    assert {"Lisää tavoite", "Lisää toimipiste"} <= set(subjects)
    assert subjects[-1] == "Aloita suunnitelma"


def test_every_listed_commit_can_be_read(repo: Repo, plan: Path, into: Path) -> None:
    repo.git("mv", "plans/esimerkki", "plans/uusi")
    repo.commit("Nimeä kansio")
    moved = plan.with_name("uusi")
    for number, each in enumerate(history(moved)):
        found = plan_at(moved, each.commit.hash, into / str(number))
        assert isinstance(found, Snapshot)
        assert found.shown == f"{each.commit.hash}:{each.path}"


def test_a_plan_that_was_never_committed_is_told(repo: Repo) -> None:
    file = repo.write("plans/uusi.yaml", PLAN.format(title="Uusi"))
    found = revisions(file)
    assert isinstance(found, Finding)
    assert found.code == "V108"
