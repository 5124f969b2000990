"""Kinds of document for tests: a manifest and a template, as a municipality may add its own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from generator.compose.kinds import templates_folder


def write_kind(
    folder: Path, template: str, *, needs: list[str], optional: list[str] | None = None
) -> Path:
    """A folder of templates: the built-in ones and the kind «koe»."""
    shutil.copytree(templates_folder(), folder, dirs_exist_ok=True)
    kind = folder / "koe"
    kind.mkdir(exist_ok=True)
    manifest = {"title": {"fi": "Koe", "sv": "Prov"}, "needs": needs, "optional": optional or []}
    (kind / "manifest.yaml").write_text(json.dumps(manifest), encoding="utf-8")
    (kind / "document.fi.md.j2").write_text(template, encoding="utf-8")
    return folder
