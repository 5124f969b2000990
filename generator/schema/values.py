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
    values.Words: "words",
    values.Url: "url",
    Formula: "formula",
    Cells: "cells",
}
"""The types of `plan.values` and the name of each in the catalogues and in the schema."""

_SPACE = "[ \u00a0\u202f]"
_THOUSANDS = rf"\d{{1,3}}(?:{_SPACE}\d{{3}}){{1,4}}"
_NO_POINT_FOR_THOUSANDS = r"(?!\s*[-−+]?\d{1,3}\.\d{3}\s*$)"
_DAY = r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})"
_MONTH = r"(?:0?[1-9]|1[0-2])/\d{4}"
_FLAGS = {"fi": ("kyllä", "ei"), "sv": ("ja", "nej"), "en": ("yes", "no")}
_OTHER_FLAGS = ("on", "true", "false")


def _number_pattern(decimal: str) -> str:
    """Numbers whose decimals are such digits, thousands in groups or not."""
    plain = rf"\d{{1,15}}(?:[.,]{decimal}{{1,10}})?"
    grouped = rf"{_THOUSANDS}(?:,{decimal}{{1,10}})?"
    return rf"^{_NO_POINT_FOR_THOUSANDS}\s*[-−+]?(?:{plain}|{grouped})\s*$"


def _flag_pattern() -> str:
    words = sorted({*_OTHER_FLAGS, *(word for pair in _FLAGS.values() for word in pair)})
    return rf"^\s*(?:{'|'.join(_any_case(word) for word in words)})\s*$"


def _any_case(word: str) -> str:
    """The word in capitals or small letters: JSON Schema's patterns know no flags."""
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


_PATTERNS = {
    "number": _number_pattern(r"\d"),
    "whole": _number_pattern("0"),
    "decimals": rf"^{_NO_POINT_FOR_THOUSANDS}\s*(?:\+?0*[0-6]|[-−]0+)(?:[.,]0{{1,10}})?\s*$",
    "day": rf"^\s*{_DAY}\s*$",
    "moment": rf"^\s*(?:{_DAY}|{_MONTH}|\d{{4}})\s*$",
    "municipality": r"^\s*\d{1,3}\s*$",
    "business_id": r"^\s*\d{7}-\d\s*$",
    "identifier": r"^\s*[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*\s*$",
    "fact_identifier": r"^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)*\s*$",
    "line": r"^\s*[^\n]*\s*$",
    "words": r"^\s*[^\n]*\s*$",
    "term": r"^\s*[^\n]*\s*$",
    "url": r"^\s*(?:https?://|mailto:)\S+\s*$",
    "flag": _flag_pattern(),
    "formula": r"^\s*[a-z0-9_+\-−*·×/()., ]{1,500}\s*$",
}
_TYPES = {
    "text": ["string", "number", "object"],
    "line": ["string", "number"],
    "words": ["string", "number", "object"],
    "term": ["string", "number", "object"],
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
        case "text" | "words" | "term":
            return _by_language(language)
        case "flag":
            return {"defaultSnippets": _snippets(_FLAGS[language])}
        case "municipality":
            return {"defaultSnippets": _municipality_snippets(language)}
    return {}


def _by_language(language: str) -> dict[str, Any]:
    """A text in several languages.

    An editor that puts in a key with `properties` goes on to those; with patterns, to the text.
    """
    return {
        "patternProperties": {f"^{each}$": _version(each, language) for each in LANGUAGES},
        "additionalProperties": False,
        "minProperties": 1,
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
