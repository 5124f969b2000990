"""The schema files that serve the real plans: as the model is, and named by each of their files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.cli.known import known_choices
from generator.files.templates import built_in
from generator.schema.files import FOLDER, modeline, schema_files, schema_name

PLANS = Path(__file__).parents[2] / "plans"
FILES = sorted(PLANS.glob("*/*.yaml"))


def test_the_committed_schemas_are_those_of_the_model() -> None:
    """Refresh them with `pykala schema --lang fi --output plans/.schema/fi`."""
    folder = PLANS / FOLDER / "fi"
    committed = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    made = schema_files("fi", known_choices("fi", built_in()))
    assert sorted(committed) == sorted(made)
    assert [name for name, text in made.items() if committed[name] != text] == []


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.stem}" for file in FILES])
def test_each_file_of_the_real_plans_names_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == modeline(file, PLANS / FOLDER, "fi")
    named = file.parent / first.partition("$schema=")[2]
    assert named.resolve() == PLANS / FOLDER / "fi" / schema_name(file.stem)
    assert named.is_file()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_schema_is_one_by_the_rules_of_its_draft(language: str) -> None:
    for text in schema_files(language, known_choices(language, built_in())).values():
        schema = json.loads(text)
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        Draft7Validator.check_schema(schema)


def test_a_part_without_a_schema_of_its_own_goes_by_that_of_the_plan() -> None:
    assert schema_name("resources") == "resources.json"
    assert schema_name("pieni") == schema_name("title") == "plan.json"
    alone = Path("plans/pieni.yaml")
    line = modeline(alone, Path("plans") / FOLDER, "sv")
    assert line == "# yaml-language-server: $schema=.schema/sv/plan.json"
