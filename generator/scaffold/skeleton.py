"""What a new plan has of each part, and how it is written out with help above each key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from generator.files.yaml import package_data
from generator.scaffold.yaml_lines import (
    commented,
    help_lines,
    indented,
    item,
    scalar,
    value_lines,
)
from generator.schema.model import keys_of, models_within
from generator.schema.words import Help, key_help, new_words

_OFF = "?"


@cache
def skeletons() -> dict[str, Any]:
    """The keys of each part that a new plan has, as parts.yaml tells them."""
    loaded: dict[str, Any] = package_data(__package__, "parts")
    return loaded


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes parts in a language («fi», «sv»); `known` has the values that stand in for «known»."""

    language: str
    known: Mapping[str, Any]

    def part(self, kind: Any, tree: Any, path: str) -> list[str]:
        """The lines of a part of the plan, whose type is `kind`, at a YAML path."""
        if isinstance(tree, list):
            return item(self.part(kind, tree[0], path))
        if get_origin(kind) is dict:
            return self._entries(kind, tree, path)
        model = next(models_within(kind))
        return [line for key, mark in tree.items() for line in self._key(model, key, mark, path)]

    def _entries(self, kind: Any, tree: Mapping[str, Any], path: str) -> list[str]:
        """A mapping whose keys the planner chooses: each with a part below it."""
        lines = []
        for key, inner in tree.items():
            name = key.removesuffix(_OFF)
            below = self.part(get_args(kind)[1], inner, f"{path}.{name}")
            entry = [f"{name}:", *indented(below)]
            lines += commented(entry) if key.endswith(_OFF) else entry
        return lines

    def _key(self, model: type[BaseModel], key: str, mark: Any, path: str) -> list[str]:
        name = key.removesuffix(_OFF)
        told = key_help(model, name, self.language)
        here = f"{path}.{name}" if path else name
        lines = self._value(keys_of(model)[name], name, mark, here, told)
        if not lines:
            return []
        advice = [*self._advice(told, mark, here)]
        return [*advice, *(commented(lines) if key.endswith(_OFF) else lines)]

    def _advice(self, told: Help, mark: Any, path: str) -> Iterator[str]:
        depth = path.count(".")
        yield from help_lines(f"{told.title}: {told.description}", depth)
        if told.values and mark != "each":
            choices = ", ".join(f"{value} ({means})" for value, means in told.values.items())
            label = new_words("choices", self.language).title
            yield from help_lines(f"{label}: {choices}.", depth)

    def _value(self, kind: Any, name: str, mark: Any, path: str, told: Help) -> list[str]:
        match mark:
            case "gap":
                known = ["", self.known[path]] if path in self.known else []
                return [f"{name}: |", *indented([gap(told, self.language), *known])]
            case "line":
                return [f"{name}: {scalar(gap(told, self.language))}"]
            case ["line"]:
                return [f"{name}:", *indented([f"- {scalar(gap(told, self.language))}"])]
            case "known":
                return self._known(name, path)
            case "example":
                return value_lines(name, told.example)
            case list():
                return [f"{name}:", *indented(self._items(kind, mark[0], path))]
            case _:
                return [f"{name}:", *indented(self.part(kind, mark, path))]

    def _items(self, kind: Any, tree: Mapping[str, Any], path: str) -> list[str]:
        """One item as an example, or one for each choice of the key marked «each»."""
        each = next((key for key, mark in tree.items() if mark == "each"), None)
        if each is None:
            return item(self.part(kind, tree, path))
        model = next(models_within(kind))
        told = key_help(model, each, self.language)
        rest = {key: mark for key, mark in tree.items() if key != each}
        after = [line for line in self.part(kind, rest, path) if not line.startswith("#")]
        return [
            line
            for value, means in told.values.items()
            for line in item([f"## {means}", f"{each}: {value}", *after])
        ]

    def _known(self, name: str, path: str) -> list[str]:
        """A key with what the program knows: a value, or the lines below it; else nothing."""
        value = self.known.get(path)
        if isinstance(value, tuple):
            return [f"{name}:", *indented([*value])]
        return [] if value is None else value_lines(name, value)


def gap(told: Help, language: str) -> str:
    """What stands in place of a text until the planner writes it: «TÄYDENNÄ: johdanto»."""
    what = told.title[0].lower() + told.title[1:]
    return new_words("gap", language).description.format(what=what)
