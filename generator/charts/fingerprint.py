"""What a chart's picture depends on, as one hash: recipe, theme, words, drawing code.

Nothing here imports matplotlib: telling that nothing changed must cost next to nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.charts.recipe import Recipe
from generator.locale import labels, typography

if TYPE_CHECKING:
    from generator.theme import Theme

_PACKAGE = Path(__file__).parent


def fingerprint(recipe: Recipe, theme: Theme) -> str:
    """The hash of all that decides the bytes of the chart's files."""
    parts = {
        "recipe": _plain(recipe),
        "look": _plain({"chart": theme.chart, "colors": theme.colors}),
        "words": labels(recipe.language, "chart"),
        "code": _drawing_code(),
    }
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, default=repr)
    return sha256(text.encode("utf-8")).hexdigest()


def _plain(value: Any) -> Any:
    """The value in mappings and lists that JSON knows; other leaves are left to `repr`."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _drawing_code() -> str:
    """The hash of this package, of how numbers are printed, and of matplotlib's version.

    The version is read from its file: asking the package's metadata takes longer than the rest.
    """
    digest = sha256()
    for file in [*sorted(_PACKAGE.rglob("*.py")), Path(typography.__file__), *_version_files()]:
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    for font in sorted((_PACKAGE / "fonts").glob("*.ttf")):
        digest.update(f"{font.name} {font.stat().st_size}".encode())
    return digest.hexdigest()


def _version_files() -> list[Path]:
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        return []
    return [file for file in [Path(found.origin).with_name("_version.py")] if file.exists()]
