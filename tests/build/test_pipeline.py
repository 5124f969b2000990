"""Builds: outputs appear whole or not at all, and nothing is made twice."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import generator.word
from generator.build.pipeline import build_plan
from generator.build.record import NAME
from generator.build.results import Options, PlanResult
from generator.build.workspace import Workspace, find_plans, plan_name, workspace_of
from generator.document.blocks import Document
from generator.files import UnwritableError, write_whole
from generator.files.templates import Templates, UnknownKindError, built_in
from generator.findings import Severity
from generator.word import Pages
from tests.annotations import of_shape

OPTIONS = Options(pages=False, jobs=1)
Build = Callable[..., PlanResult]
KIND = "tyollisyydenhoitosuunnitelma"
OTHER = "jarjestamissuunnitelma"
CHART = """\
figures:
  - {id: chart, kind: bar, title: Kuvio, data: [labour_force, unemployed]}
"""


@pytest.fixture
def build(small_plan: Path, tmp_path: Path) -> Build:
    """Builds the small plan with the options given."""
    workspace = Workspace(tmp_path, tmp_path / "output", built_in())

    def run(options: Options = OPTIONS, *, templates: Templates | None = None) -> PlanResult:
        used = replace(workspace, templates=templates) if templates else workspace
        return build_plan(small_plan, used, options, lambda step, subject: None)

    return run


def states(result: PlanResult) -> dict[str, str]:
    """What became of each file of a build."""
    return {
        file.path.name: "reused" if file.reused else "stale" if file.stale else "made"
        for file in result.files
    }


def outputs(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the outputs of the small plan stand."""
    return tmp_path / "output" / "pieni"


def test_a_build_makes_each_format_and_says_what_it_holds(build: Build, folder: Path) -> None:
    result = build()
    assert states(result) == {f"{KIND}.docx": "made", f"{KIND}.html": "made"}
    assert [(file.tables, file.figures, file.pages) for file in result.files] == [(1, 0, None)] * 2
    assert sorted(outputs(folder)) == [NAME, f"{KIND}.docx", f"{KIND}.html"]
    assert result.findings == []


def test_nothing_is_made_again_where_nothing_changed(build: Build, folder: Path) -> None:
    build()
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert states(build()) == {f"{KIND}.docx": "reused", f"{KIND}.html": "reused"}
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def test_a_fresh_build_loads_none_of_the_stages(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    monkeypatch.setattr("generator.build.reading.read", None)
    assert set(states(build()).values()) == {"reused"}


@pytest.mark.parametrize("name", ["goals.yaml", "facts.yaml", "plan.yaml"])
def test_a_changed_plan_is_made_again(build: Build, small_plan: Path, name: str) -> None:
    build()
    with (small_plan / name).open("a", encoding="utf-8") as file:
        file.write("# huomautus\n")
    assert set(states(build()).values()) == {"made"}


def test_a_file_beside_the_plan_counts_too(build: Build, small_plan: Path) -> None:
    build()
    (small_plan / "data").mkdir()
    (small_plan / "data" / "luvut.csv").write_text("a;b\n", encoding="utf-8")
    assert set(states(build()).values()) == {"made"}


def test_a_deleted_or_altered_output_alone_is_enough(build: Build, folder: Path) -> None:
    build()
    first = outputs(folder)
    (folder / f"{KIND}.docx").unlink()
    build()
    assert outputs(folder) == first
    (folder / f"{KIND}.html").write_text("muutettu", encoding="utf-8")
    build()
    assert outputs(folder) == first


def test_a_changed_template_is_made_again(build: Build, tmp_path: Path) -> None:
    own = tmp_path / "templates"
    shutil.copytree(built_in().folders[0], own)
    templates = Templates((own,))
    build(templates=templates)
    assert set(states(build(templates=templates)).values()) == {"reused"}
    edit(own / "shared" / "macros.fi.md.j2", '"Työllisyystilanne"', '"Tilanne"')
    assert set(states(build(templates=templates)).values()) == {"made"}


def test_a_plan_is_as_fresh_under_another_name(
    small_plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace(tmp_path, tmp_path / "output", built_in())
    monkeypatch.chdir(small_plan.parent)
    results = [
        build_plan(path, workspace, OPTIONS, lambda step, subject: None)
        for path in (Path("pieni"), small_plan, Path("../plans/pieni"))
    ]
    assert [set(states(result).values()) for result in results] == [
        {"made"},
        {"reused"},
        {"reused"},
    ]


def test_one_format_is_made_and_then_the_other(build: Build) -> None:
    assert states(build(replace(OPTIONS, formats=("html",)))) == {f"{KIND}.html": "made"}
    assert states(build(replace(OPTIONS, formats=("html",)))) == {f"{KIND}.html": "reused"}
    assert f"{KIND}.docx" in states(build())
    assert set(states(build()).values()) == {"reused"}


def leave_the_law_aside(plan: Path) -> None:
    """The small plan answers no duty of a järjestämissuunnitelma."""
    (plan.parents[1] / "pykala.toml").write_text('[severity]\nS = "off"\n', encoding="utf-8")


def test_one_kind_is_made_and_then_all(build: Build, small_plan: Path) -> None:
    leave_the_law_aside(small_plan)
    edit(small_plan / "plan.yaml", f"[{KIND}]", f"[{KIND}, {OTHER}]")
    assert list(states(build(replace(OPTIONS, kind=KIND)))) == [f"{KIND}.docx", f"{KIND}.html"]
    assert len(states(build())) == 4
    assert set(states(build()).values()) == {"reused"}
    assert set(states(build(replace(OPTIONS, kind=OTHER))).values()) == {"reused"}


def test_a_kind_that_the_plan_does_not_name_may_be_asked_for(build: Build) -> None:
    result = build(replace(OPTIONS, kind=OTHER))
    assert list(states(result)) == [f"{OTHER}.docx", f"{OTHER}.html"]
    assert {finding.code for finding in result.findings} == {"P140"}


def test_a_kind_that_is_none_is_refused(build: Build) -> None:
    with pytest.raises(UnknownKindError):
        build(replace(OPTIONS, kind="none"))


def test_warnings_are_told_again_of_what_is_reused(build: Build, small_plan: Path) -> None:
    (small_plan / "goals.yaml").unlink()
    first, second = build(), build()
    assert set(states(second).values()) == {"reused"}
    assert [f.code for f in first.findings] == ["P140"]
    assert second.findings == first.findings
    assert second.findings[0].severity is Severity.WARNING


def test_a_plan_with_an_error_leaves_what_was_made_before(
    build: Build, small_plan: Path, folder: Path
) -> None:
    build()
    before = outputs(folder)
    edit(small_plan / "plan.yaml", "status: proposal", "status: valmis")
    result = build()
    assert (result.failed, result.files) == (True, [])
    assert outputs(folder) == before


def test_a_check_writes_nothing_and_tells_what_is_stale(
    build: Build, small_plan: Path, folder: Path
) -> None:
    asked = replace(OPTIONS, check=True)
    assert set(states(build(asked)).values()) == {"stale"}
    assert not folder.exists()
    build()
    before = outputs(folder)
    assert set(states(build(asked)).values()) == {"reused"}
    edit(small_plan / "goals.yaml", "yksi tavoite", "oma tavoite")
    assert set(states(build(asked)).values()) == {"stale"}
    assert outputs(folder) == before


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", "null", '{"kinds": 1}', '{"kinds": [], "findings": [{}]}', "\udcff"]
)
def test_a_broken_record_is_as_good_as_none(build: Build, folder: Path, broken: str) -> None:
    build()
    (folder / NAME).write_bytes(broken.encode("utf-8", "surrogateescape"))
    assert set(states(build()).values()) == {"made"}
    assert set(states(build()).values()) == {"reused"}


def test_a_record_of_other_shape_is_as_good_as_none(build: Build, folder: Path) -> None:
    build()
    record = json.loads((folder / NAME).read_text(encoding="utf-8"))
    record["made"][f"{KIND}.docx"]["unknown"] = 1
    (folder / NAME).write_text(json.dumps(record), encoding="utf-8")
    assert set(states(build()).values()) == {"made"}


def test_a_target_that_cannot_be_written_is_told_and_the_others_are_made(
    build: Build, small_plan: Path, folder: Path
) -> None:
    build()
    old = (folder / f"{KIND}.html").read_bytes()
    (folder / f"{KIND}.docx").unlink()
    (folder / f"{KIND}.docx").mkdir()
    edit(small_plan / "goals.yaml", "yksi tavoite", "oma tavoite")
    result = build()
    assert [(f.code, f.values) for f in result.findings] == [("M101", {"file": f"{KIND}.docx"})]
    assert states(result) == {f"{KIND}.html": "made"}
    assert (folder / f"{KIND}.html").read_bytes() != old
    assert sorted(file.name for file in folder.iterdir()) == [NAME, f"{KIND}.docx", f"{KIND}.html"]

    (folder / f"{KIND}.docx").rmdir()
    again = build()
    assert again.findings == []
    assert states(again)[f"{KIND}.docx"] == "made"


def test_a_target_that_is_read_only_stays_as_it_is(
    build: Build, small_plan: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    before = (folder / f"{KIND}.docx").read_bytes()
    edit(small_plan / "goals.yaml", "yksi tavoite", "oma tavoite")
    monkeypatch.setattr(
        "generator.files.os.access", lambda path, mode: Path(path).suffix != ".docx"
    )
    assert [finding.code for finding in build().findings] == ["M101"]
    assert (folder / f"{KIND}.docx").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(build: Build, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("tiedosto", encoding="utf-8")
    result = build()
    assert {finding.code for finding in result.findings} == {"M101"}
    assert result.files == []


def test_a_folder_of_figures_that_cannot_be_made_is_told(
    build: Build, small_plan: Path, tmp_path: Path
) -> None:
    with (small_plan / "situation.yaml").open("a", encoding="utf-8") as file:
        file.write(CHART)
    (tmp_path / "figures").write_text("tiedosto", encoding="utf-8")
    result = build()
    assert {finding.code for finding in of_shape(result.findings)} == {"M101"}
    assert result.files == []


def test_charts_are_drawn_once_and_again_when_their_numbers_change(
    build: Build, small_plan: Path, tmp_path: Path
) -> None:
    with (small_plan / "situation.yaml").open("a", encoding="utf-8") as file:
        file.write(CHART)
    first = build()
    assert (first.charts_drawn, first.charts_reused) == (1, 0)
    assert {file.suffix for file in (tmp_path / "figures" / "pieni").iterdir()} >= {".svg", ".png"}
    edit(small_plan / "goals.yaml", "yksi tavoite", "oma tavoite")
    second = build()
    assert (second.charts_drawn, second.charts_reused) == (0, 1)
    edit(small_plan / "facts.yaml", "1 241", "1 341")
    third = build()
    assert (third.charts_drawn, third.charts_reused) == (1, 0)


class Counter:
    """Stands in for LibreOffice: says that each heading is on page 2 and counts the askings."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, data: bytes, document: Document) -> Pages:
        self.asked += 1
        return Pages({}, 7)


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counter = Counter()
    monkeypatch.setattr(generator.word, "find_pages", counter)
    return counter


def test_pages_are_counted_once_for_the_same_content(
    build: Build, small_plan: Path, folder: Path, counter: Counter
) -> None:
    options = replace(OPTIONS, pages=True)
    assert [file.pages for file in build(options).files] == [7, None]
    (folder / f"{KIND}.docx").unlink()
    assert [file.pages for file in build(options).files] == [7, None]
    assert [file.pages for file in build(options).files] == [7, None]
    assert counter.asked == 1
    edit(small_plan / "goals.yaml", "yksi tavoite", "oma tavoite")
    build(options)
    assert counter.asked == 2


def test_pages_are_kept_for_every_kind_of_a_plan(
    build: Build, small_plan: Path, folder: Path, counter: Counter
) -> None:
    leave_the_law_aside(small_plan)
    edit(small_plan / "plan.yaml", f"[{KIND}]", f"[{KIND}, {OTHER}]")
    options = replace(OPTIONS, pages=True, formats=("docx",))
    build(options)
    for kind in (KIND, OTHER):
        (folder / f"{kind}.docx").unlink()
    build(options)
    assert counter.asked == 2


def test_where_nothing_counts_pages_the_file_is_made_without(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(generator.word, "find_pages", lambda data, document: None)
    assert [file.pages for file in build(replace(OPTIONS, pages=True)).files] == [None, None]


def test_two_builds_in_different_folders_have_the_same_bytes(
    build: Build, small_plan: Path, folder: Path, tmp_path: Path
) -> None:
    build()
    other = tmp_path / "muualla"
    shutil.copytree(small_plan, other / "plans" / "pieni")
    workspace = Workspace(other, other / "output", built_in())
    build_plan(other / "plans" / "pieni", workspace, OPTIONS, lambda step, subject: None)
    assert outputs(other / "output" / "pieni") == outputs(folder)


def test_an_unreadable_plan_does_not_stop_the_others(
    small_plan: Path, pykala: Callable[..., object], tmp_path: Path
) -> None:
    broken = tmp_path / "plans" / "auki"
    broken.mkdir()
    (broken / "plan.yaml").write_text("title: 'auki", encoding="utf-8")
    ran = pykala("build", broken, small_plan, "--pages", "off")
    assert ran.code == 1  # type: ignore[attr-defined]
    assert (tmp_path / "output" / "pieni" / f"{KIND}.html").is_file()
    assert not (tmp_path / "output" / "auki").exists()


def test_a_file_is_put_in_place_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a" / "b.txt"
    write_whole(target, b"eka")
    assert target.read_bytes() == b"eka"

    def fail(self: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UnwritableError) as raised:
        write_whole(target, b"toka")
    assert raised.value.path == target
    assert [file.name for file in target.parent.iterdir()] == ["b.txt"]
    assert target.read_bytes() == b"eka"


def test_plans_are_folders_with_a_plan_and_single_files(small_plan: Path, tmp_path: Path) -> None:
    plans = small_plan.parent
    (plans / "yksi.yaml").write_text("title: A\n", encoding="utf-8")
    (plans / "kaksi.yml").write_text("title: A\n", encoding="utf-8")
    (plans / "README.md").write_text("opas", encoding="utf-8")
    (plans / "tyhja").mkdir()
    assert [plan_name(plan) for plan in find_plans(plans)] == ["kaksi", "pieni", "yksi"]
    assert workspace_of(small_plan, None).output == tmp_path / "output"
    assert workspace_of(plans / "yksi.yaml", None).figures == tmp_path / "figures"
    assert workspace_of(small_plan, tmp_path / "x").output == tmp_path / "x"
