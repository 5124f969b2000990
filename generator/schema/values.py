"""The single values of a plan as JSON Schema: what a planner may type for a number, a day, a flag.

YAML reads `2024` as a number and `kyllä` as text, so each kind of value allows the types that its
spellings have. An empty value counts as not given in a plan; an editor asks for it all the same,
except for numbers, which tables may lack.
"""

from __future__ import annotations

from typing import Any

from generator.locale import LANGUAGES
from generator.plan import values
from generator.plan.facts import Formula
from generator.plan.municipalities import municipalities
from generator.plan.table import Cells
from generator.schema.words import value_help

SCALARS: dict[Any, str] = {
    values.Prose: "text",
    values.Number: "number",
    values.Whole: "whole",
    values.Decimals: "decimals",
    values.Day: "day",
    values.When: "moment",
    values.Term: "term",
    values.Flag: "flag",
    values.MunicipalityCode: "municipality",
    values.BusinessId: "business_id",
    values.Identifier: "identifier",
    values.FactIdentifier: "fact_identifier",
    values.Line: "line",
    values.Url: "url",
    Formula: "formula",
    Cells: "cells",
}
"""The types of `plan.values` and the name of each in the catalogues and in the schema."""

_SPACE = "[ \u00a0\u202f]"
_DIGITS = r"\d{1,15}(?:[.,]\d{1,10})?"
_GROUPED = rf"\d{{1,3}}(?:{_SPACE}\d{{3}}){{1,4}}(?:,\d{{1,10}})?"
_NO_POINT_FOR_THOUSANDS = r"(?!\s*[-−+]?\d{1,3}\.\d{3}\s*$)"
_DAY = r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})"
_MONTH = r"(?:0?[1-9]|1[0-2])/\d{4}"
_WHOLE = rf"[-−+]?(?:\d{{1,15}}|\d{{1,3}}(?:{_SPACE}\d{{3}}){{1,4}})(?:,0{{1,10}})?"
_FLAGS = {"fi": ("kyllä", "ei"), "sv": ("ja", "nej"), "en": ("yes", "no")}
_OTHER_FLAGS = ("on", "true", "false")


def _flag_pattern() -> str:
    words = sorted({*_OTHER_FLAGS, *(word for pair in _FLAGS.values() for word in pair)})
    return rf"^\s*(?:{'|'.join(_any_case(word) for word in words)})\s*$"


def _any_case(word: str) -> str:
    """The word in capitals or small letters: JSON Schema's patterns know no flags."""
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


_PATTERNS = {
    "number": rf"^{_NO_POINT_FOR_THOUSANDS}\s*[-−+]?(?:{_DIGITS}|{_GROUPED})\s*$",
    "whole": rf"^\s*{_WHOLE}\s*$",
    "decimals": r"^\s*[0-6]\s*$",
    "day": rf"^\s*{_DAY}\s*$",
    "moment": rf"^\s*(?:{_DAY}|{_MONTH}|\d{{4}})\s*$",
    "municipality": r"^\s*\d{1,3}\s*$",
    "business_id": r"^\s*\d{7}-\d\s*$",
    "identifier": r"^\s*[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*\s*$",
    "fact_identifier": r"^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)*\s*$",
    "line": r"^\s*[^\n]*\s*$",
    "term": r"^\s*[^\n]*\s*$",
    "url": r"^\s*(?:https?://|mailto:)\S+\s*$",
    "flag": _flag_pattern(),
    "formula": r"^[a-z0-9_+\-−*·×/()., ]{1,500}$",
}
_TYPES = {
    "text": ["string", "number", "object"],
    "line": ["string", "number"],
    "term": ["string", "number"],
    "number": ["number", "string", "null"],
    "whole": ["integer", "string"],
    "decimals": ["integer", "string"],
    "moment": ["string", "integer"],
    "municipality": ["integer", "string"],
    "formula": ["string", "number"],
    "cells": ["array"],
}
_NUMBERS = {
    "decimals": {"minimum": 0, "maximum": 6},
    "moment": {"minimum": 1000, "maximum": 9999},
    "municipality": {"minimum": 1, "maximum": 999},
}


def scalar_schema(kind: str, language: str) -> dict[str, Any]:
    """The definition of a kind of value, told in the language («fi», «sv», «en»)."""
    told = value_help(kind, language)
    schema: dict[str, Any] = {"title": told.title, "description": told.description}
    if kind != "flag":  # an editor would offer `true` and `false` for a boolean
        schema["type"] = _TYPES.get(kind, ["string"])
    if kind in _PATTERNS:
        schema["pattern"] = _PATTERNS[kind]
    schema |= _NUMBERS.get(kind, {})
    schema |= _more(kind, language)
    return schema | {"errorMessage": told.description}


def _more(kind: str, language: str) -> dict[str, Any]:
    match kind:
        case "text":
            return when("object", _by_language(language, value_help(kind, language).description))
        case "flag":
            return {"defaultSnippets": _snippets(_FLAGS[language])}
        case "municipality":
            return {"defaultSnippets": _municipality_snippets(language)}
    return {}


def when(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    """What holds of an object or an array where a single value will do as well.

    Apart like this, an editor that puts in the key goes on to type the single value.
    """
    return {"if": {"type": kind}, "then": schema}


def _by_language(language: str, message: str) -> dict[str, Any]:
    return {
        "properties": {each: _version(each, language) for each in LANGUAGES},
        "additionalProperties": False,
        "minProperties": 1,
        "errorMessage": message,
    }


def _version(version: str, language: str) -> dict[str, Any]:
    told = value_help(version, language)
    return {
        "title": told.title,
        "description": told.description,
        "type": ["string", "number"],
    }


def _snippets(words: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"label": word, "body": word} for word in words]


def _municipality_snippets(language: str) -> list[dict[str, Any]]:
    """The municipalities by name, for completion: «Jämsä» puts in 182."""
    found = sorted(municipalities().values(), key=lambda each: (each.name(language), each.code))
    return [{"label": f"{each.name(language)} {each.code}", "body": each.code} for each in found]
