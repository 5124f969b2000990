"""Accepting a part writes one line, holds until the part changes, and is refused where it must."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build.reading import PlanInput, read
from generator.build.reviewing import (
    PersonNamedError,
    Reviewing,
    UnknownPartError,
    UnpatchableError,
    review_parts,
)
from generator.build.workspace import Workspace
from generator.files.templates import built_in
from generator.source.locate import texts
from tests.plan.making import FRONT

DAY = date(2025, 2, 3)
ROOT = Path(__file__).parents[2]
GOALS = "goals:\n  overview: Tavoitteita on kaksi. # kommentti\n  title: 'Tavoitteet'\n"


def accepted(plan: Path, *parts: str, by: str = "johtaja", day: date = DAY) -> Reviewing:
    """What accepting the parts makes of the plan; it is written."""
    workspace = Workspace(plan.parent, plan.parent / "output", built_in())
    made = review_parts(plan, workspace, parts, by, day)
    made.write()
    return made


def plan_of(folder: Path, text: str) -> Path:
    file = folder / "kunta.yaml"
    file.write_bytes((FRONT + text).encode())
    return file


def reread(plan: Path) -> PlanInput:
    return read(plan, built_in())


def told(plan: Path) -> list[str]:
    """The codes of what is told of reviews and of earlier revisions."""
    return [f.code for f in reread(plan).findings if f.code.startswith(("M26", "V"))]


def test_one_line_is_added_and_nothing_is_told(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOALS)
    before = plan.read_bytes()
    made = accepted(plan, "goals")
    (entry,) = made.recorded
    line = f"  - {{part: goals, by: johtaja, date: 3.2.2025, content: {entry['content']}}}\n"
    assert plan.read_bytes() == before + f"\nreviews:\n{line}".encode()
    assert told(plan) == []


def test_line_ends_and_a_missing_last_one_stay(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "")
    before = (FRONT + GOALS).replace("\n", "\r\n").removesuffix("\r\n").encode()
    plan.write_bytes(before)
    accepted(plan, "goals")
    after = plan.read_bytes()
    assert after.startswith(before + b"\r\n\r\nreviews:\r\n  - {part: goals,")
    assert after.endswith(b"}")
    assert told(plan) == []


def test_accepting_again_renews_the_day_and_the_content_alone(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOALS)
    accepted(plan, "goals")
    accepted(plan, "goals", by="talousjohtaja")
    plan.write_bytes(plan.read_bytes().replace(b"kaksi", b"kolme"))
    assert told(plan) == ["M261", "M261"]
    before = plan.read_text(encoding="utf-8")
    made = accepted(plan, "goals", by="  Johtaja ", day=date(2025, 3, 4))
    (entry,) = made.recorded
    old = reread(plan).root["reviews"]
    assert told(plan) == ["M261"]
    after = plan.read_text(encoding="utf-8")
    assert len(old or ()) == 2
    assert after.count("\n") == before.count("\n")
    assert f"by: johtaja, date: 4.3.2025, content: {entry['content']}}}" in after


def test_several_parts_are_accepted_at_once_each_once(tmp_path: Path) -> None:
    section = "introduction: {sections: [{id: tausta, title: Tausta, text: Alku.}]}\n"
    plan = plan_of(tmp_path, GOALS + section)
    made = accepted(plan, "goals", "tausta", "goals")
    assert [entry["part"] for entry in made.recorded] == ["goals", "tausta"]
    assert told(plan) == []


def test_reviews_in_a_file_of_their_own_are_added_to_there(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(FRONT + GOALS, encoding="utf-8")
    (tmp_path / "reviews.yaml").write_text(
        "# Hyväksynnät\n- part: title\n  by: johtaja\n  date: 1.2.2025\n  content: x\n",
        encoding="utf-8",
    )
    made = accepted(tmp_path, "goals", "title")
    lines = (tmp_path / "reviews.yaml").read_text(encoding="utf-8").split("\n")
    goals, title = (entry["content"] for entry in made.recorded)
    assert lines[3:6] == [
        "  date: 3.2.2025",
        f"  content: {title}",
        f"- {{part: goals, by: johtaja, date: 3.2.2025, content: {goals}}}",
    ]
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == FRONT + GOALS
    assert told(tmp_path) == []


def test_a_part_with_an_error_is_not_accepted_but_others_are(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOALS.replace("kaksi", "{kaksi}") + "introduction: {overview: A.}\n")
    before = plan.read_bytes()
    made = accepted(plan, "goals", "introduction")
    assert [fault.code for fault in made.faults] == ["R101"]
    assert plan.read_bytes() == before
    assert accepted(plan, "introduction").faults == ()


def test_an_error_is_the_parts_own_wherever_it_stands_in_it(tmp_path: Path) -> None:
    row = "tables: [{id: t, title: T, columns: [{key: a, label: A}], rows: [{cells: [1, 2]}]}]"
    plan = plan_of(tmp_path, f"{GOALS}introduction:\n  overview: A.\n  {row}\n")
    assert "P130" in [fault.code for fault in accepted(plan, "introduction").faults]
    assert accepted(plan, "introduction.overview").faults == ()


@pytest.mark.parametrize("text", ["goalz: {}\n", "introduction: {overview: 'auki}\n"])
def test_a_plan_that_cannot_be_read_is_not_accepted_in_part(tmp_path: Path, text: str) -> None:
    plan = plan_of(tmp_path, GOALS + text)
    assert accepted(plan, "goals").faults
    assert plan.read_bytes() == (FRONT + GOALS + text).encode()


def test_what_cannot_be_recorded_is_refused(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOALS)
    with pytest.raises(UnknownPartError) as unknown:
        accepted(plan, "goals", "gaols")
    assert "goals" in unknown.value.known
    with pytest.raises(PersonNamedError):
        accepted(plan, "goals", by="Maija Meikäläinen")
    plan = plan_of(tmp_path, GOALS + "reviews: null\n")
    with pytest.raises(UnpatchableError):
        accepted(plan, "goals")


@pytest.fixture(scope="module")
def heinola(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real plan, its goals and own services accepted."""
    folder = tmp_path_factory.mktemp("plans") / "heinola"
    shutil.copytree(ROOT / "plans" / "heinola", folder)
    made = accepted(folder, "goals", "own_services")
    assert made.faults == ()
    return folder


def test_a_real_plan_has_nothing_told_of_what_was_accepted(heinola: Path) -> None:
    assert told(heinola) == []


@settings(max_examples=12)
@given(st.randoms(use_true_random=False), st.sampled_from(["goals", "own_services"]))
def test_a_change_of_any_word_is_told_and_of_comments_is_not(
    heinola: Path, chance: Random, part: str
) -> None:
    file = heinola / f"{part}.yaml"
    before = file.read_bytes()
    words = [text for text in texts(reread(heinola).root[part]) if " " in text and text.segments]
    text = chance.choice(words)
    lines = before.decode().split("\n")
    start = text.span_at(0, 1)
    line = lines[start.line - 1]
    lines[start.line - 1] = f"{line[: start.column - 1]}Uusi {line[start.column - 1 :]}"
    try:
        file.write_bytes("\n".join(lines).encode())
        assert told(heinola) == ["M261"]
        file.write_bytes(b"# huomautus\n" + before.replace(b"\n", b"\r\n"))
        assert told(heinola) == []
    finally:
        file.write_bytes(before)
