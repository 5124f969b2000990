"""A plan at a revision: all its files and no others, wherever it was, and nothing touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.files.templates import Templates
from generator.findings import Finding
from generator.revision import snapshot
from generator.revision.snapshot import Snapshot, plan_at, templates_at
from generator.source import read_plan
from tests.revision.conftest import PLAN
from tests.revision.repositories import AUTHOR, FIRST_DAY, Repo


def at(plan: Path, revision: str | None, into: Path) -> Snapshot:
    found = plan_at(plan, revision, into)
    assert isinstance(found, Snapshot), found
    return found


def refused(plan: Path, revision: str, into: Path) -> Finding:
    found = plan_at(plan, revision, into)
    assert isinstance(found, Finding), found
    return found


def title(found: Snapshot) -> str:
    read = read_plan(found.path, shown_as=found.shown)
    assert read.findings == ()
    return str(read.root["title"])


def test_a_plan_is_read_as_it_was(plan: Path, into: Path) -> None:
    assert title(at(plan, "HEAD~1", into)) == "Ensimmäinen"
    assert title(at(plan, "main", into)) == "Toinen"
    assert title(at(plan / "plan.yaml", "HEAD~1", into)) == "Ensimmäinen"


def test_its_places_are_named_as_git_names_them(repo: Repo, plan: Path, into: Path) -> None:
    repo.write("plans/esimerkki/plan.yaml", "title: [\n")
    repo.commit("Riko")
    found = at(plan, "HEAD", into)
    (finding, *_) = read_plan(found.path, shown_as=found.shown).findings
    assert finding.span.file == "HEAD:plans/esimerkki/plan.yaml"
    assert repo.git("show", finding.span.file) == "title: [\n"


def test_the_commit_tells_who_and_when(repo: Repo, plan: Path, into: Path) -> None:
    commit = at(plan, "HEAD~1", into).commit
    assert commit is not None
    assert commit.hash == repo.git("rev-parse", "HEAD~1").strip()
    assert (commit.author, commit.subject) == (AUTHOR, "Aloita suunnitelma")
    assert commit.date == FIRST_DAY
    assert commit.date.utcoffset() == FIRST_DAY.utcoffset()


def test_without_a_revision_it_is_the_work_tree(plan: Path, into: Path) -> None:
    (plan / "plan.yaml").write_text(PLAN.format(title="Keskeneräinen"), encoding="utf-8")
    found = at(plan, None, into)
    assert (found.path, found.commit) == (plan, None)
    assert title(found) == "Keskeneräinen"
    assert list(into.iterdir()) == []


def test_neither_work_tree_nor_index_is_touched(repo: Repo, plan: Path, into: Path) -> None:
    repo.write("plans/esimerkki/resources.yaml", "overview: Rahaa ei ole.\n")
    repo.git("add", "--all")
    repo.write("plans/esimerkki/goals.yaml", "overview: Kesken.\n")
    before = repo.state()
    assert title(at(plan, "HEAD~1", into)) == "Ensimmäinen"
    assert repo.state() == before


def test_all_files_of_the_folder_come_with_any_name_and_byte(
    repo: Repo, plan: Path, into: Path
) -> None:
    names = ["theme.yaml", "liitteet/kävijät 2024.csv", "rivin\nvaihto.csv", "-valitsin", "*.csv"]
    for name in names:
        repo.write(f"plans/esimerkki/{name}", f"{name}\r\n\0".encode())
    repo.write("plans/esimerkki/tyhjä.csv", b"")
    repo.write("plans/toinen/plan.yaml", "title: Muu\n")
    repo.commit("Lisää tiedostoja")
    for name in names:
        (plan / name).unlink()
    found = at(plan, "HEAD", into).path
    files = {f.relative_to(found).as_posix(): f for f in found.rglob("*") if f.is_file()}
    assert sorted(files) == sorted([*names, "tyhjä.csv", "plan.yaml", "resources.yaml"])
    assert [files[name].read_bytes() for name in names] == [f"{n}\r\n\0".encode() for n in names]
    assert files["tyhjä.csv"].read_bytes() == b""


def test_a_plan_of_one_file_is_read(repo: Repo, into: Path) -> None:
    file = repo.write("plans/yksi.yaml", PLAN.format(title="Yksi tiedosto"))
    repo.commit("Lisää")
    file.unlink()
    assert title(at(file, "HEAD", into)) == "Yksi tiedosto"


def test_a_plan_at_the_top_of_the_repository_is_read(tmp_path: Path, into: Path) -> None:
    repo = Repo(tmp_path / "suunnitelma")
    repo.write("plan.yaml", PLAN.format(title="Ylhäällä"))
    repo.commit("Aloita")
    found = at(repo.folder, "HEAD", into)
    assert (title(found), found.path.name) == ("Ylhäällä", "suunnitelma")


def test_a_plan_that_was_deleted_since_is_read(repo: Repo, plan: Path, into: Path) -> None:
    repo.git("rm", "-r", "--quiet", "plans")
    repo.commit("Poista")
    assert not plan.exists()
    assert title(at(plan, "HEAD~1", into)) == "Toinen"
    assert refused(plan, "HEAD", into).code == "V108"


def test_a_renamed_plan_is_found_under_its_old_name(repo: Repo, plan: Path, into: Path) -> None:
    repo.git("mv", "plans/esimerkki", "plans/uusi")
    moved = plan.with_name("uusi")
    assert title(at(moved, "HEAD", into)) == "Toinen"  # moved, but not yet committed
    repo.commit("Nimeä uudelleen")
    found = at(moved, "HEAD~2", into)
    assert (title(found), found.shown) == ("Ensimmäinen", "HEAD~2:plans/esimerkki")


def test_a_plan_that_was_not_there_yet_is_told(repo: Repo, plan: Path, into: Path) -> None:
    repo.write("plans/uusi/plan.yaml", "title: Aivan toinen asia\nas_of: 1.1.2026\n")
    repo.commit("Lisää toinen suunnitelma")
    finding = refused(plan.with_name("uusi"), "HEAD~1", into)
    assert (finding.code, finding.values["revision"]) == ("V108", "HEAD~1")
    assert finding.span.file.endswith("plans/uusi")


def test_links_within_the_folder_are_kept_and_those_out_of_it_refused(
    repo: Repo, plan: Path, into: Path
) -> None:
    (plan / "sama.yaml").symlink_to("resources.yaml")
    repo.commit("Linkitä")
    assert (at(plan, "HEAD", into).path / "sama.yaml").read_text() == "overview: Rahaa on.\n"
    for number, target in enumerate(("../../muu.yaml", "/etc/hostname")):
        (plan / "ulos.yaml").unlink(missing_ok=True)
        (plan / "ulos.yaml").symlink_to(target)
        repo.commit("Linkitä ulos")
        finding = refused(plan, "HEAD", into / str(number))
        assert (finding.code, finding.values["name"]) == ("V109", "ulos.yaml")


def test_a_link_that_leads_out_through_another_is_refused(
    repo: Repo, plan: Path, into: Path
) -> None:
    (plan / "a" / "b").mkdir(parents=True)
    (plan / "a" / "b" / "ylös").symlink_to("../..")
    (plan / "ulos.yaml").symlink_to("a/b/ylös/../muu.yaml")
    repo.commit("Linkitä mutkan kautta")
    assert refused(plan, "HEAD", into).code == "V109"


def test_a_plan_that_is_itself_a_link_is_refused(repo: Repo, plan: Path, into: Path) -> None:
    link = repo.folder / "plans" / "linkki.yaml"
    link.symlink_to("esimerkki/plan.yaml")
    repo.commit("Linkitä")
    link.unlink()
    assert refused(link, "HEAD", into).code == "V109"


def test_submodules_are_left_out(repo: Repo, plan: Path, into: Path, tmp_path: Path) -> None:
    other = Repo(tmp_path / "muu")
    other.write("tiedosto", "x")
    other.commit("Aloita")
    allowed = ("-c", "protocol.file.allow=always")
    repo.git(*allowed, "submodule", "--quiet", "add", other.folder, "plans/esimerkki/muu")
    repo.commit("Lisää alivarasto")
    found = at(plan, "HEAD", into).path
    assert sorted(f.name for f in found.iterdir()) == ["plan.yaml", "resources.yaml"]


def test_what_is_too_large_is_not_read(
    repo: Repo, plan: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.write("plans/esimerkki/video.mp4", b"x" * 1001)
    repo.commit("Lisää video")
    monkeypatch.setattr(snapshot, "MAX_BYTES", 1000)
    assert refused(plan, "HEAD", into).code == "V110"
    assert list(into.iterdir()) == []
    monkeypatch.setattr(snapshot, "MAX_BYTES", 10_000)
    assert title(at(plan, "HEAD", into)) == "Toinen"
    monkeypatch.setattr(snapshot, "MAX_FILES", 2)
    assert refused(plan, "HEAD", into).code == "V110"


def test_templates_are_had_as_a_commit_had_them(repo: Repo, plan: Path, into: Path) -> None:
    templates = Templates((repo.folder / "templates",))
    repo.write("templates/laji/manifest.yaml", "title: Vanha\n")
    repo.commit("Lisää malli")
    repo.write("templates/laji/manifest.yaml", "title: Uusi\n")
    repo.commit("Muuta mallia")
    old, older = (at(plan, f"HEAD~{back}", into).commit for back in (1, 2))
    assert old is not None
    assert older is not None
    found = templates_at(templates, plan, old, into)
    assert isinstance(found, Templates)
    assert found.manifest("laji").read_text() == "title: Vanha\n"
    missing = templates_at(templates, plan, older, into)
    assert isinstance(missing, Finding)
    assert missing.code == "V113"


def test_templates_outside_the_repository_of_the_plan_have_no_history(
    repo: Repo, plan: Path, into: Path, tmp_path: Path
) -> None:
    del repo
    commit = at(plan, "HEAD", into).commit
    assert commit is not None
    elsewhere = Repo(tmp_path / "muualla")
    elsewhere.write("templates/laji/manifest.yaml", "title: Malli\n")
    elsewhere.commit("Lisää malli")
    (tmp_path / "irrallaan").mkdir()
    for folder in (elsewhere.folder / "templates", tmp_path / "irrallaan"):
        missing = templates_at(Templates((folder,)), plan, commit, into)
        assert isinstance(missing, Finding)
        assert missing.code == "V113"
