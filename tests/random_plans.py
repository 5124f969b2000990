"""Valid plans at random, made of the model itself: every text in them is a word of its own.

What the model gains later is in these plans at once.
"""

from __future__ import annotations

import random
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from generator.plan import values
from generator.plan.annexes import Annex
from generator.plan.figure import Figure
from generator.plan.plan import Plan
from generator.plan.situation import IndicatorTable
from generator.plan.table import Table

MOST_DEPTH = 6
FACTS = ("fact_one", "fact_two")
SOURCES = ("source-one", "source-two")
_IN_ALL = ("title", "as_of", "authority", "documents", "sources", "facts", "glossary")
PARTS = [name for name in Plan.model_fields if name not in _IN_ALL]
"""What a plan may hold beside what every plan made here does."""


@dataclass
class PlanMaker:
    """Makes plans: `fullness` is the chance that what may be left out is there.

    `dress` turns a word into the text that stands in the plan.
    """

    seed: int
    fullness: float
    dress: Callable[[str], str] = str
    count: int = 0
    random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def plan(self, parts: typing.Iterable[str], **front: Any) -> dict[str, Any]:
        """A plan with the parts of some kind of document, ready to be written as JSON."""
        hints = typing.get_type_hints(Plan, include_extras=True)
        made = {name: self._of_field(Plan, name, hints[name], 1) for name in parts}
        return {
            "title": self.text(),
            "subtitle": self.text(),
            "as_of": "1.1.2025",
            "authority": {"name": self.text(), "municipality": "398"},
            "sources": {name: {"title": self.text(), "note": self.text()} for name in SOURCES},
            "facts": {
                "fact_one": {"label": self.text(), "value": "1 241", "share_of": "fact_two"},
                "fact_two": {"label": self.text(), "value": "7 480"},
            },
            "glossary": {self.word(): {"meaning": self.text(), "explanation": self.text()}},
            **{name: value for name, value in made.items() if value is not None},
            **front,
        }

    def word(self) -> str:
        """A word that stands nowhere else."""
        self.count += 1
        return f"sana{self.count:05}x"

    def text(self) -> str:
        return self.dress(self.word())

    def _often(self) -> bool:
        return self.random.random() < self.fullness

    def _of_field(self, part: type[BaseModel], name: str, kind: Any, depth: int) -> Any:
        info = part.model_fields[name]
        if not info.is_required() and (depth > MOST_DEPTH or not self._often()):
            return None
        least = next((m.min_length for m in info.metadata if hasattr(m, "min_length")), 0)
        return self.of(name, kind, least, depth)

    def of(self, name: str, kind: Any, least: int, depth: int) -> Any:
        """A value of the type for the field of the name."""
        if reader := _reader(kind):
            return self._scalar(name, reader)
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self.of(name, arguments[0], least, depth)
        if origin is Literal:
            return self.random.choice(arguments)
        if origin is list:
            count = max(least, 0 if depth > MOST_DEPTH else self.random.randint(1, 2))
            return [self.of(name, arguments[0], 0, depth + 1) for _ in range(count)]
        if origin is dict:
            key = "2025" if _reader(arguments[0]) is _reader(values.Whole) else self._id()
            return {key: self.of(name, arguments[1], 0, depth + 1)}
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._part(kind, depth)
        choices = [argument for argument in arguments if argument is not type(None)]
        return self.of(name, self.random.choice(choices), least, depth)

    def _part(self, kind: type[BaseModel], depth: int) -> dict[str, Any]:
        special = {Figure: self._figure, Table: self._table, IndicatorTable: self._indicators}
        if kind in special:
            return special[kind]()
        hints = typing.get_type_hints(kind, include_extras=True)
        made = {
            info.alias or name: self._of_field(kind, name, hints[name], depth + 1)
            for name, info in kind.model_fields.items()
        }
        part = {name: value for name, value in made.items() if value is not None}
        return _of_own_table(part) if kind is Annex else part

    def _id(self) -> str:
        self.count += 1
        return f"id-{self.count}"

    def _scalar(self, name: str, reader: object) -> str:
        if name == "id":
            return self._id()
        if name in {"fact", "facts"}:
            return self.random.choice(FACTS)
        if name == "unit":  # says nothing without a number
            return "kpl"
        if name == "source":
            return self.random.choice(SOURCES)
        make: dict[Any, Callable[[], str]] = {
            values.Prose: self.text,
            values.Line: self.word,
            values.Words: self.word,
            values.Term: lambda: "2024–2025",
            values.Number: lambda: str(self.random.randint(1, 999)),
            values.Whole: lambda: str(self.random.randint(2000, 2040)),
            values.Decimals: lambda: "1",
            values.Day: lambda: "2.3.2024",
            values.When: lambda: f"{self.random.randint(1, 12)}/2024",
            values.Flag: lambda: self.random.choice(["kyllä", "ei"]),
            values.MunicipalityCode: lambda: "111",
            values.BusinessId: lambda: "1068892-9",
            values.Identifier: self._id,
            values.Url: lambda: f"https://{self.word()}.fi/a_(b)",
        }
        return next(made() for kind, made in make.items() if _reader(kind) is reader)

    def _figure(self) -> dict[str, Any]:
        shown = {"kind": "bar", "data": list(FACTS)}
        drawn = {
            "kind": "hierarchy",
            "root": {"label": self.text(), "children": [{"label": self.text()}]},
        }
        return {
            "id": self._id(),
            "title": self.text(),
            "note": self.text(),
            "source": self.random.choice(SOURCES),
            **self.random.choice([shown, drawn]),
        }

    def _table(self) -> dict[str, Any]:
        columns = [
            {"key": "a", "label": self.text()},
            {"key": "b", "label": self.text(), "kind": "number", "unit": self.word()},
        ]
        rows = [
            {"kind": "group", "cells": [self.text()]},
            {"cells": [self.text(), "1 241,5"]},
            {"cells": [self.text(), ""], "kind": "subtotal"},
        ]
        return {
            "id": self._id(),
            "title": self.text(),
            "notes": [self.text()],
            "columns": columns,
            "rows": rows,
            "total": self.random.choice(["kyllä", "ei"]),
        }

    def _indicators(self) -> dict[str, Any]:
        return {
            "id": self._id(),
            "title": self.text(),
            "notes": [self.text()],
            "facts": list(FACTS),
        }


def _of_own_table(annex: dict[str, Any]) -> dict[str, Any]:
    """The annex with one of its own tables as its file: no other file stands beside the plan."""
    files = {"file", "table", "format"} if not annex.get("tables") else {"file"}
    own = {name: value for name, value in annex.items() if name not in files}
    return own | {"table": own["tables"][0]["id"]} if "table" in own else own


def _reader(kind: Any) -> object:
    """The function that reads a value of the type, where it is one of the plan's single values."""
    if get_origin(kind) is not Annotated:
        return None
    readers = (getattr(meta, "func", None) for meta in get_args(kind)[1:])
    return next((reader for reader in readers if reader is not None), None)
