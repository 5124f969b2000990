"""`pykala schema`: the schema on the screen, in a file, or as a folder for a workspace."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran

Pykala = Callable[..., Ran]


def test_the_schema_of_the_whole_plan_is_printed(pykala: Pykala) -> None:
    ran = pykala("schema", "--lang", "sv")
    assert ran.code == 0
    schema = json.loads(ran.out)
    assert schema["properties"]["resources"]["title"] == "Resurser"
    kinds = schema["properties"]["documents"]["items"]
    assert "Plan för ordnande av arbetskraftsservice" in kinds["enumDescriptions"]


def test_a_file_gets_the_schema_of_the_whole_plan(pykala: Pykala, tmp_path: Path) -> None:
    file = tmp_path / "oma" / "suunnitelma.json"
    ran = pykala("schema", "--lang", "fi", "--output", file)
    assert ran.out == f"{file.parent}: kaavoja 1\n"
    assert json.loads(file.read_text(encoding="utf-8"))["title"] == "Suunnitelma"


def test_a_folder_gets_the_schemas_of_the_parts_too(pykala: Pykala, tmp_path: Path) -> None:
    pykala("schema", "--lang", "fi", "--output", tmp_path / "kaavat")
    whole = json.loads((tmp_path / "kaavat" / "plan.json").read_text(encoding="utf-8"))
    for file in (tmp_path / "kaavat").iterdir():
        if file.stem != "plan":
            schema = json.loads(file.read_text(encoding="utf-8"))
            assert schema["$ref"] == f"plan.json#/properties/{file.stem}"
            assert file.stem in whole["properties"]


def test_a_folder_that_cannot_be_written_is_told(pykala: Pykala, tmp_path: Path) -> None:
    (tmp_path / "kaavat").write_text("ei kansio", encoding="utf-8")
    ran = pykala("schema", "--lang", "fi", "--output", tmp_path / "kaavat" / "fi")
    assert ran.code == 1
    assert "ei voi kirjoittaa" in ran.err
