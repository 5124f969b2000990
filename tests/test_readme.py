"""README.md: its commands are those that the checks run, and its words are true of the tree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDES = [
    "README.md",
    *(f"{name}/README.md" for name in ("plans", "templates", "figures", "output")),
    *(f"generator/{name}/README.md" for name in ("rules", "statute")),
]


def test_it_gives_two_commands_that_can_be_pasted() -> None:
    made = "python3 -m venv .venv && .venv/bin/pip install -c requirements.lock -e "
    assert re.findall(r"```sh\n(.*)\n```", README) == [
        made + ". && .venv/bin/pykala build plans/lahti",
        made + "'.[test]' && .venv/bin/pytest -n auto",
    ]
    assert len(re.findall(r"```powershell\n(.*)\n```", README)) == 2


def test_the_checks_take_the_command_of_the_tests_from_it() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    asked = re.search(r"grep --max-count=1 -- '(.*)' README.md", script)
    assert asked
    found = [line for line in README.splitlines() if re.search(asked[1], line)]
    assert len(found) == 1
    install, last = found[0].rsplit(" && ", 1)
    assert ".[test]" in install
    assert last.startswith(".venv/bin/pytest")


def test_every_library_that_is_asked_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = map(Requirement, [*project["dependencies"], *project["optional-dependencies"]["test"]])
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    locked = {canonicalize_name(n): v for n, _, v in (line.partition("==") for line in lines)}
    assert [
        str(each)
        for each in asked
        if not each.specifier.contains(locked.get(canonicalize_name(each.name), "0"))
    ] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_what_a_guide_links_to_is_there(guide: str) -> None:
    file = ROOT / guide
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


def test_the_picture_of_a_page_is_small() -> None:
    assert (ROOT / "output" / "example-page.png").stat().st_size < 200_000


def test_every_folder_of_the_project_is_told() -> None:
    told = set(re.findall(r"^\| `([a-z]+)/` \|", README, re.MULTILINE))
    assert told == {"plans", "templates", "generator", "figures", "output", "tests"}


def test_every_stage_is_told() -> None:
    stages = {path.parent.name for path in (ROOT / "generator").glob("*/__init__.py")}
    assert {stage for stage in stages if f"`{stage}/`" not in README} == set()
