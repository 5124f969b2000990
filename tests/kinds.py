"""Kinds of document for tests: a manifest and a template, as a municipality may add its own."""

from __future__ import annotations

import json
from pathlib import Path

from generator.files.templates import Templates, built_in


def write_kind(folder: Path, template: str, *, needs: list[str], **manifest: object) -> Templates:
    """The kind «koe» in a folder of templates of one's own, over the built-in ones."""
    kind = folder / "koe"
    kind.mkdir(parents=True, exist_ok=True)
    told = {"title": {"fi": "Koe", "sv": "Prov"}, "needs": needs, **manifest}
    (kind / "manifest.yaml").write_text(json.dumps(told), encoding="utf-8")
    (kind / "document.fi.md.j2").write_text(template, encoding="utf-8")
    return Templates((folder, *built_in().folders))
