"""The look of documents and charts: fonts, colours and measures, read from `theme.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Theme:
    """The values of `templates/theme.yaml`, with a municipality's own laid over them.

    Colours are six hexadecimal digits without «#», sizes points, measures millimetres.
    """

    fonts: Mapping[str, Any]
    colors: Mapping[str, str]
    chart: Mapping[str, Any]
    page: Mapping[str, Any]
    logo: Path | None = None


def read_theme(*files: Path) -> Theme:
    """The theme of the files, later ones laid over earlier ones key by key."""
    merged: dict[str, Any] = {}
    for file in files:
        own = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader) or {}
        if own.get("logo"):
            own["logo"] = file.parent / own["logo"]
        merged = _laid_over(merged, own)
    return Theme(
        fonts=merged["fonts"],
        colors=merged["colors"],
        chart=merged["chart"],
        page=merged["page"],
        logo=merged.get("logo") or None,
    )


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(below)
    for key, value in above.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = _laid_over(result[key], value) if both else value
    return result
