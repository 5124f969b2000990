"""The look of documents and charts: fonts, colours and measures, read from `theme.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FILES = ("logo", "reference")
_COLOURS = {"colors", "palette"}
_NUMBER = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Theme:
    """The values of `templates/theme.yaml`, with a municipality's own laid over them.

    Colours are six hexadecimal digits without «#», sizes points, measures millimetres.
    `reference` is the municipality's own Word file, whose styles take the place of ours.
    """

    fonts: Mapping[str, Any]
    colors: Mapping[str, str]
    chart: Mapping[str, Any]
    page: Mapping[str, Any]
    logo: Path | None = None
    reference: Path | None = None


def read_theme(*files: Path) -> Theme:
    """The theme of the files, later ones laid over earlier ones key by key."""
    merged: dict[str, Any] = {}
    for file in files:
        own = theme_values(file)
        for key in _FILES:
            if own.get(key):
                own[key] = file.parent / own[key]
        merged = _laid_over(merged, own)
    return Theme(
        fonts=merged["fonts"],
        colors=merged["colors"],
        chart=merged["chart"],
        page=merged["page"],
        logo=merged.get("logo") or None,
        reference=merged.get("reference") or None,
    )


def theme_values(file: Path) -> dict[str, Any]:
    """The values of one theme file: colours as text, other numbers as numbers.

    YAML's own typing would read the colour 112233 as a number and 001122 as an octal one.
    """
    values = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader) or {}
    return {key: _typed(value, key) for key, value in values.items()}


def _typed(value: Any, key: str) -> Any:
    if isinstance(value, dict):
        return {k: v if key in _COLOURS else _typed(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [v if key in _COLOURS else _typed(v, key) for v in value]
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return value


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(below)
    for key, value in above.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = _laid_over(result[key], value) if both else value
    return result
