"""The catalogues: words by key and language, read from the YAML files beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = ("fi", "sv", "en")

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def catalogue(name: str, language: str) -> dict[str, Any]:
    """The catalogue «labels» or «messages» of a language, keys flat («kind.bar»)."""
    text = files(__package__).joinpath(f"{name}.{language}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=_Loader)
    return loaded


def label(key: str, language: str, **values: object) -> str:
    """A word or phrase that documents and charts print, its «{name}» filled from `values`.

    Raises KeyError on a key that the catalogue lacks: the program's own fault.
    """
    text: str = catalogue("labels", language)[key]
    return text.format(**values) if values else text


def labels(language: str, prefix: str) -> dict[str, str]:
    """All labels under a prefix, without it: `labels("fi", "word")` has «toc» of «word.toc»."""
    start = f"{prefix}."
    return {
        key.removeprefix(start): text
        for key, text in catalogue("labels", language).items()
        if key.startswith(start)
    }
