"""Which values of a plan are texts that people read: the model says it, whatever the plan's shape.

Ids, codes, addresses, units and numbers are typed as what they are; a rule that reads words reads
these texts and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from generator.plan.plan import Plan
from generator.plan.table import Table
from generator.plan.values import Term, Text, Words
from generator.source import MarkedList, MarkedMap, MarkedText, Value


class ProseText(NamedTuple):
    """A text as its planner wrote it, and its language: that of its key, else the plan's."""

    text: MarkedText
    language: str


def prose(root: MarkedMap) -> Iterator[ProseText]:
    """Every text of the plan, in the order of the model; values of a wrong shape are passed by."""
    language = first_language(root)
    for value, kind in told(root):
        if kind is Text:
            yield from _versions(value, language)


def told(root: MarkedMap) -> Iterator[tuple[Value, Any]]:
    """Every value that may be given by language, and its kind: `Text`, `Words` or `Term`.

    In the order of the model; a value of a wrong shape is passed by.
    """
    yield from _told(root, Plan)


def first_language(root: MarkedMap) -> str:
    """The language that texts are in which name none."""
    languages = root.get("languages")
    named = languages[0] if isinstance(languages, MarkedList) and languages else None
    language = named or root.get("language")
    return language if isinstance(language, MarkedText) else "fi"


def _told(value: Value, kind: Any) -> Iterator[tuple[Value, Any]]:
    if value is None or not _holds_text(kind):
        return
    if _is_told(kind):
        yield value, kind
    elif _is_model(kind):
        yield from _of_model(value, kind)
    elif get_origin(kind) in (list, dict):
        for item in _items(value):
            yield from _told(item, get_args(kind)[-1])
    else:
        for choice in get_args(kind):
            yield from _told(value, choice)


def _versions(value: Value, language: str) -> Iterator[ProseText]:
    if isinstance(value, MarkedText):
        yield ProseText(value, language)
    elif isinstance(value, MarkedMap):
        for key, words in value.items():
            if isinstance(words, MarkedText):
                yield ProseText(words, key)


def _of_model(value: Value, model: type[BaseModel]) -> Iterator[tuple[Value, Any]]:
    if not isinstance(value, MarkedMap):
        return
    for key, kind in _fields(model).items():
        yield from _told(value.get(key), kind)
    if issubclass(model, Table):
        yield from _cells(value)


def _cells(table: MarkedMap) -> Iterator[tuple[Value, Any]]:
    """The cells of columns of words: a free table's cells get their types from its columns."""
    words = [
        isinstance(column, MarkedMap) and column.get("kind") in (None, "text")
        for column in _items(table.get("columns"))
    ]
    for row in _items(table.get("rows")):
        cells = _items(row.get("cells")) if isinstance(row, MarkedMap) else []
        for is_words, cell in zip(words, cells, strict=False):
            if is_words:
                yield cell, Text


def _items(value: Value) -> list[Value]:
    if isinstance(value, MarkedMap):
        return list(value.values())
    return list(value) if isinstance(value, MarkedList) else []


def _is_told(kind: Any) -> bool:
    return kind is Text or kind in (Words, Term)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@cache
def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """The keys of a model and what their values are."""
    kinds = get_type_hints(
        model, include_extras=True
    )  # pydantic leaves names of later classes open until it validates
    return {field.alias or name: kinds[name] for name, field in model.model_fields.items()}


@cache
def _holds_text(kind: Any) -> bool:
    """Whether values of the kind hold texts at any depth."""
    return _reaches_text(kind, set())


def _reaches_text(kind: Any, seen: set[Any]) -> bool:
    if _is_told(kind):
        return True
    if not _is_model(kind):
        return any(_reaches_text(part, seen) for part in get_args(kind))
    if kind in seen:
        return False
    seen.add(kind)
    return any(_reaches_text(field, seen) for field in _fields(kind).values())
