"""The schema as files: one of the whole plan, and a small one for each part with its own file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.schema.model import Choices, part_names, part_schema, plan_schema

FOLDER = ".schema"
"""The folder beside plans that holds their schemas, a folder a language."""

_PLAN = "plan"


def schema_text(schema: Mapping[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def schema_files(language: str, choices: Choices) -> dict[str, str]:
    """The text of each schema file by its name, such as `plan.json` and `resources.json`."""
    whole = schema_name(_PLAN)
    parts = {schema_name(name): part_schema(name, whole) for name in part_names()}
    files = {whole: plan_schema(language, choices), **parts}
    return {name: schema_text(schema) for name, schema in files.items()}


def schema_name(part: str) -> str:
    """The name of the file with a part's schema; that of the whole plan for any other key."""
    return f"{part if part in part_names() else _PLAN}.json"


def modeline(file: Path, schemas: Path, language: str) -> str:
    """The comment by which editors find the schema of a plan's file: `schemas` is their folder."""
    path = os.path.relpath(schemas / language / schema_name(file.stem), file.parent)
    return f"# yaml-language-server: $schema={Path(path).as_posix()}"
