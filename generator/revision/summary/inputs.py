"""Which numbers of a plan were changed by its writer, and which follow from them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from generator.document.facts import fact_text
from generator.locale import NBSP, with_unit
from generator.plan.facts import Fact, FactBook, FactValueError, UnknownFactError, formula_tree
from generator.plan.part import Part
from generator.plan.plan import Plan
from generator.plan.values import read_number, words_in
from generator.schema.words import key_help
from generator.source import MarkedMap
from generator.source.locate import locate, texts

_COMPARED = {"previous", "change", "change_percent", "factor"}
_CHECKED = "stated_"  # what a source states is checked, never printed


@dataclass(frozen=True, slots=True)
class PlanState:
    """A plan as its model and as the marked values that it was read from."""

    plan: Plan
    root: MarkedMap

    def numbers(self, path: str) -> dict[str, tuple[str, Decimal]]:
        """The numbers below a path, by the rest of their path: their own path and value."""
        node = locate(self.root, path)
        if getattr(node, "path", None) != path:
            return {}
        return dict(_numbers(node, path))


def _numbers(node: object, path: str) -> Iterator[tuple[str, tuple[str, Decimal]]]:
    for text in texts(node):  # type: ignore[arg-type]
        if _CHECKED in text.path:
            continue
        try:
            yield text.path.removeprefix(path), (text.path, read_number(text))
        except PydanticCustomError:
            continue


def title_of(plan: Plan, path: str, language: str) -> str:
    """What the key of a part is called that a path leads to, with what stands below it."""
    part: Part = plan
    steps = path.split(".")
    for number, step in enumerate(steps):
        name, *places = step.replace("]", "").split("[")
        below = getattr(part, name, None)
        for place in places:
            below = below[int(place)] if below else None
        if not isinstance(below, Part):
            return " ".join((key_help(type(part), name, language).title, *steps[number + 1 :]))
        part = below
    raise KeyError(path)


def value_path(fact: str) -> str:
    """The path of a fact's value."""
    return f"facts.{fact}.value"


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of two states of a plan: what changed in them, and from what it follows."""

    old: FactBook
    new: FactBook
    language: str

    def printed(self, fact: str, aspect: str) -> tuple[str, str] | None:
        """The fact as both states print it with its unit; None where one cannot."""
        try:
            return self._printed(self.old, fact, aspect), self._printed(self.new, fact, aspect)
        except (UnknownFactError, FactValueError):
            return None

    def _printed(self, book: FactBook, name: str, aspect: str) -> str:
        text = fact_text(book, name, aspect, None, self.language)
        unit = words_in(book.fact(name).unit, self.language)
        told = text.replace(NBSP, " ").endswith(unit)
        bare = aspect in {"", "previous", "change"} and unit and not told
        return with_unit(text, unit) if bare else text

    def label(self, fact: str) -> str:
        """What the fact is called."""
        return " ".join(self.new.fact(fact).label.in_language(self.language).split())

    def is_input(self, fact: str) -> bool:
        """Whether the writer of the plan gives the value herself."""
        return self.new.fact(fact).value is not None

    def causes(self, fact: str, aspect: str = "") -> tuple[str, ...]:
        """The paths of the changed values that the fact follows from, in the order of the plan."""
        found = {
            path for name, of in _uses(self.new, fact, aspect) for path in self._roots(name, of)
        }
        order = {value_path(name): at for at, name in enumerate(self.new)}
        return tuple(sorted(found, key=lambda path: (order.get(path, len(order)), path)))

    def _roots(self, fact: str, of: str) -> Iterator[str]:
        if fact not in self.old or fact not in self.new:
            return
        was, now = (book.fact(fact) for book in (self.old, self.new))
        if of == "previous":
            if _previous(was) != _previous(now):
                yield f"facts.{fact}.previous.value"
        elif was.value != now.value:
            yield value_path(fact)


def _previous(fact: Fact) -> Decimal | None:
    return fact.previous.value if fact.previous else None


def _uses(
    book: FactBook, fact: str, aspect: str, seen: tuple[str, ...] = ()
) -> Iterator[tuple[str, str]]:
    """The given values that the fact is made of: its own or those in its formula, and its whole."""
    if fact not in book or fact in seen:
        return
    own = book.fact(fact)
    if own.value is not None:
        yield fact, "value"
    elif own.formula:
        for node in ast.walk(formula_tree(own.formula)):
            if isinstance(node, ast.Name):
                yield from _uses(book, node.id, "", (*seen, fact))
    if aspect == "share" and own.share_of:
        yield from _uses(book, own.share_of, "")
    elif aspect in _COMPARED and own.previous:
        if own.previous.fact:
            yield from _uses(book, own.previous.fact, "")
        else:
            yield fact, "previous"
