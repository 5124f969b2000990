"""The names that plans share: `names.yaml`, read once."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from generator.files.yaml import package_data


class Variants(NamedTuple):
    """One thing in several spellings, as patterns; `keep` is the one to keep."""

    keep: str
    spellings: tuple[str, ...]


class Statistics(NamedTuple):
    """Statistics by the beginning of their name, who may stand before it, and who makes them."""

    name: str
    owners: tuple[str, ...]
    maker: str


@cache
def spellings() -> tuple[str, ...]:
    """Names whose own spelling is settled."""
    return tuple(_data()["spellings"])


@cache
def meanings() -> dict[str, str]:
    """Abbreviations and what they most likely stand for."""
    return dict(_data()["meanings"])


@cache
def universal(language: str) -> frozenset[str]:
    """Abbreviations that every reader of the language knows."""
    return frozenset(_data()["universal"].get(language, ()))


@cache
def variants(language: str) -> tuple[Variants, ...]:
    """What has several spellings in the language."""
    return tuple(
        Variants(entry["keep"], tuple(entry["spellings"]))
        for entry in _data()["variants"].get(language, ())
    )


@cache
def statistics() -> tuple[Statistics, ...]:
    """Statistics and who makes them."""
    return tuple(
        Statistics(entry["name"], tuple(entry["owners"]), entry["maker"])
        for entry in _data()["statistics"]
    )


@cache
def compass() -> dict[str, str]:
    """The point of the compass for each of its inflected forms."""
    return {form: point for point, forms in _data()["compass"].items() for form in forms}


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = package_data(__package__, "names")
    return loaded
