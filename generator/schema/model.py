"""The JSON Schema of a plan, made from its model: draft-07, which editors know best.

In draft-07 a `$ref` puts aside what limits values beside it; title, description and examples stay,
so a key is told in its own words while its value is defined once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from generator.plan.figure import Figure
from generator.plan.part import Part
from generator.plan.plan import Plan
from generator.schema.values import SCALARS, scalar_schema
from generator.schema.words import Help, key_help, mistake, part_help

_DRAFT = "http://json-schema.org/draft-07/schema#"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the program can make: kinds of document with their titles, and kinds of chart."""

    documents: Mapping[str, str]
    charts: Sequence[str]


def plan_schema(language: str, choices: Choices) -> dict[str, Any]:
    """The schema of `plan.yaml` or of a plan in one file, told in the language («fi», «sv», «en»).

    Of required parts only single values are asked for: the others may have files of their own.
    """
    maker = _Maker(language, choices)
    schema = maker.part(Plan)
    hints = get_type_hints(Plan, include_extras=True)
    schema["required"] = [key for key in schema["required"] if hints[key] in SCALARS]
    return {"$schema": _DRAFT, **schema, "definitions": maker.definitions()}


def part_schema(name: str, plan_file: str) -> dict[str, Any]:
    """The schema of a part in a file of its own, by that of the plan in `plan_file`."""
    return {"$schema": _DRAFT, "$ref": f"{plan_file}#/properties/{name}"}


def part_names() -> list[str]:
    """The parts that may stand in files of their own: all but single values and choices."""
    hints = get_type_hints(Plan, include_extras=True)
    return [name for name, hint in hints.items() if name in Plan.model_fields and _is_part(hint)]


def _is_part(hint: Any) -> bool:
    kind = _without_none(hint)
    return get_origin(kind) is dict or any(True for _ in models_within(kind))


def models_within(hint: Any) -> Iterator[type[Part]]:
    """The parts of the plan that a type such as `list[Section] | None` speaks of."""
    if isinstance(hint, type) and issubclass(hint, Part):
        yield hint
    for argument in get_args(hint):
        yield from models_within(argument)


def keys_of(model: type[BaseModel]) -> dict[str, Any]:
    """The keys of a part as a planner types them, and their types."""
    hints = get_type_hints(model, include_extras=True)
    return {field.alias or name: hints[name] for name, field in model.model_fields.items()}


class _Maker:
    """Makes the schemas of parts; what they refer to is gathered as definitions."""

    def __init__(self, language: str, choices: Choices) -> None:
        self._language = language
        self._choices = {(Plan, "documents"): choices.documents, (Figure, "kind"): choices.charts}
        self._models: dict[str, dict[str, Any]] = {}

    def definitions(self) -> dict[str, Any]:
        """What the parts made so far refer to: the kinds of values, then the parts by name."""
        kinds = {kind: scalar_schema(kind, self._language) for kind in SCALARS.values()}
        return {**kinds, **dict(sorted(self._models.items()))}

    def part(self, model: type[Part]) -> dict[str, Any]:
        """A part as an object that knows its keys and no others."""
        told = part_help(model, self._language)
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        required = [key for key, field in fields.items() if field.is_required()]
        return {
            "title": told.title,
            "description": told.description,
            "type": "object",
            "properties": {
                key: self._key(model, key, hint) for key, hint in keys_of(model).items()
            },
            "required": required,
            "additionalProperties": False,
            "errorMessage": self._known_keys(list(fields), required),
        }

    def _known_keys(self, keys: list[str], required: list[str]) -> str:
        key = "required" if required else "keys"
        values = {"keys": ", ".join(keys), "required": ", ".join(required)}
        return mistake(key, self._language, **values)

    def _key(self, model: type[Part], key: str, hint: Any) -> dict[str, Any]:
        told = key_help(model, key, self._language)
        schema = self._chosen(model, key, hint, told) or self._value(hint, told)
        examples = {} if told.example is None else {"examples": [told.example]}
        return {"title": told.title, "description": told.description, **schema, **examples}

    def _chosen(self, model: type[Part], key: str, hint: Any, told: Help) -> dict[str, Any] | None:
        """A value or a list of values that the program knows and the model does not."""
        known = self._choices.get((model, key))
        if known is None:
            return None
        words = known if isinstance(known, Mapping) else told.values
        one = self._enumeration({name: words.get(name, "") for name in known})
        return self._list(one) if get_origin(hint) is list else one

    def _value(self, hint: Any, told: Help) -> dict[str, Any]:
        kind = _without_none(hint)
        if kind in SCALARS:
            return {"$ref": f"#/definitions/{SCALARS[kind]}"}
        match get_origin(kind), get_args(kind):
            case origin, choices if origin is Literal:
                return self._enumeration({each: told.values[each] for each in choices})
            case origin, (item,) if origin is list:
                return self._list(self._value(item, told))
            case origin, (key, value) if origin is dict:
                return self._map(key, self._value(value, told))
            case _, ():
                return self._reference(kind)
            case _, alternatives:
                return self._one_or_list(alternatives, told)

    def _enumeration(self, words: Mapping[str, str]) -> dict[str, Any]:
        return {
            "enum": list(words),
            "enumDescriptions": list(words.values()),
            "errorMessage": mistake("choice", self._language, values=", ".join(words)),
        }

    def _list(self, item: dict[str, Any]) -> dict[str, Any]:
        message = mistake("list", self._language)
        return {"type": "array", "items": item, "errorMessage": message}

    def _map(self, key: Any, value: dict[str, Any]) -> dict[str, Any]:
        return {
            "type": "object",
            "propertyNames": {"$ref": f"#/definitions/{SCALARS[key]}"},
            "additionalProperties": value,
            "errorMessage": mistake("map", self._language),
        }

    def _one_or_list(self, alternatives: tuple[Any, ...], told: Help) -> dict[str, Any]:
        """A single name or a list of names.

        An editor that puts in the key goes on to a single one, for the items stand apart.
        """
        listed = next(self._value(each, told) for each in alternatives if get_origin(each) is list)
        items = {"if": {"type": "array"}, "then": {"items": listed["items"]}}
        return {"type": ["string", "number", "array"], **items}

    def _reference(self, model: type[Part]) -> dict[str, Any]:
        name = model.__name__
        if name not in self._models:
            self._models[name] = {}  # a part may hold parts of its own kind
            self._models[name] = self.part(model)
        return {"$ref": f"#/definitions/{name}"}


def _without_none(hint: Any) -> Any:
    """The type of `X | None`; a union of several others stays whole."""
    others = [each for each in get_args(hint) if each is not type(None)]
    return others[0] if len(others) == 1 and type(None) in get_args(hint) else hint
