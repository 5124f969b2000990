"""What the catalogues tell of the parts and keys of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.locale.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Help:
    """Title and description of a part, a key or a kind of value; an example where one helps.

    `values` says what each value to choose from means.
    """

    title: str
    description: str
    example: Any
    values: Mapping[str, str]


def part_help(model: type[BaseModel], language: str) -> Help:
    """What a part is. Raises KeyError where the catalogue does not tell it."""
    return _help(model.__name__, language)


def key_help(model: type[BaseModel], key: str, language: str) -> Help:
    """What a key of a part is for, as told of the part itself, else of what it builds upon.

    Raises KeyError where the catalogue does not tell it.
    """
    entries = catalogue("schema", language)
    names = (f"{each.__name__}.{key}" for each in model.__mro__)
    return _help(
        next((name for name in names if name in entries), f"{model.__name__}.{key}"), language
    )


def value_help(kind: str, language: str) -> Help:
    """How a kind of value («number», «day») is written."""
    return _help(f"value.{kind}", language)


def mistake(key: str, language: str, **values: str) -> str:
    """What an editor says of a mistake."""
    return _help(f"error.{key}", language).description.format(**values)


def new_words(key: str, language: str) -> Help:
    """What a new plan tells its planner."""
    return _help(f"new.{key}", language)


def _help(key: str, language: str) -> Help:
    entry = catalogue("schema", language)[key]
    return Help(entry["title"], entry["description"], entry.get("example"), entry.get("values", {}))
