"""Where a plan answers what the law demands of it.

Both the rules that tell of lacks and the table of coverage read a plan with this. It reads the
marked values, so that each answer knows its place and a plan whose shape is broken is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic_core import PydanticCustomError

from generator.findings import Span
from generator.plan.values import read_day
from generator.rules.gaps.placeholders import says_nothing
from generator.source import MarkedList, MarkedMap, MarkedText
from generator.source.locate import texts
from generator.source.values import Value
from generator.statute.duties import Circumstances, Duty, Need, duties
from generator.statute.organising import organising

Status = Literal["answered", "partly", "missing"]

_STEP = re.compile(r"(\w+)(?:\[(?:(\w+)=(\w+))?(\])?)?")
# Keys whose values name something and say nothing themselves.
_NAMES = {"id", "file", "url", "source", "data", "kind", "service", "title"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is answered: the YAML path and the place in the file."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class NeedAnswer:
    """What of a plan meets a need: where it stands, or what lacks it (`lacks`, the first)."""

    need: Need
    met: bool
    places: tuple[Place, ...] = ()
    lacks: Place | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """How a plan answers a duty, need by need."""

    duty: Duty
    needs: tuple[NeedAnswer, ...]

    @property
    def status(self) -> Status:
        """Whether all, some or none of what is needed is there."""
        if all(need.met for need in self.needs):
            return "answered"
        return "partly" if any(need.places for need in self.needs) else "missing"

    @property
    def lacking(self) -> tuple[NeedAnswer, ...]:
        """The needs that are not met."""
        return tuple(need for need in self.needs if not need.met)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the duty is answered, each place once, in the order of the needs."""
        return tuple(dict.fromkeys(place for need in self.needs for place in need.places))


def circumstances(root: MarkedMap) -> Circumstances:
    """What decides which duties apply, as far as the plan's values can be read."""
    documents = root.get("documents")
    as_of = _text(root.get("as_of"))
    try:
        day = read_day(as_of) if as_of else None
    except PydanticCustomError:
        day = None
    authority = root.get("authority")
    own = authority if isinstance(authority, MarkedMap) else MarkedMap({}, root.span)
    return Circumstances(
        documents=tuple(str(name) for name in documents or ()) if _is_list(documents) else (),
        as_of=day,
        organising=_text(own.get("organising")),
        status=_text(root.get("status")) or "draft",
        bilingual=day is not None and organising().is_bilingual(_municipalities(root, own), day),
    )


def _municipalities(root: MarkedMap, authority: MarkedMap) -> set[str]:
    codes = list(find(root, "area.municipalities[].code"))
    return {str(code).zfill(3) for code in (*codes, authority.get("municipality")) if code}


def _is_list(value: Value) -> bool:
    return isinstance(value, MarkedList)


def _text(value: Value) -> str | None:
    return str(value).strip() if isinstance(value, MarkedText) else None


def answers(root: MarkedMap) -> tuple[Answer, ...]:
    """How the plan answers each duty that applies to it, in the order of the duties."""
    plan = circumstances(root)
    return tuple(answer(root, duty) for duty in duties() if duty.applies(plan))


def answer(root: MarkedMap, duty: Duty) -> Answer:
    """How the plan answers the duty."""
    return Answer(duty, tuple(_meet(root, need) for need in duty.all_needs))


def _meet(root: MarkedMap, need: Need) -> NeedAnswer:
    """How a need is met: by each of several things, else in the first way that there is."""
    items = list(find(root, need.every)) if need.every else []
    told = [item for item in items if _has(item, need.has)]
    places = tuple(map(_place, told))
    if items and len(told) == len(items):
        return NeedAnswer(need, True, places)
    elsewhere = tuple(_elsewhere(root, need))
    lacks = next((_place(item) for item in items if item not in told), None)
    return NeedAnswer(need, bool(elsewhere), elsewhere or places, lacks)


def _elsewhere(root: MarkedMap, need: Need) -> Iterator[Place]:
    """Where a need is met by a value or an annex, else by the first text with one of its words."""
    met = [_place(value) for path in need.where for value in find(root, path)]
    met = met or list(_annexes(root, need.annex))
    yield from met or _worded(root, need)


def _has(item: Value, keys: Sequence[str]) -> bool:
    return isinstance(item, MarkedMap) and any(is_filled(item.get(key)) for key in keys)


def _annexes(root: MarkedMap, path: str) -> Iterator[Place]:
    for name in find(root, path) if path else ():
        for annex in find(root, "annexes[]"):
            if isinstance(annex, MarkedMap) and annex.get("id") == name:
                yield _place(annex)


def _worded(root: MarkedMap, need: Need) -> Iterator[Place]:
    """The first text that has one of the words, at the word."""
    pattern = _starts(need.words) if need.words else None
    for path in need.within if pattern else ():
        for value in find(root, path):
            for text in texts(value):
                key = text.path.rpartition(".")[2]
                match = pattern.search(text) if pattern and key not in _NAMES else None
                if match:
                    yield Place(text.path, text.span_at(*match.span()))
                    return


@cache
def _starts(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)


def _place(value: Value) -> Place:
    assert value is not None
    return Place(value.path, value.span)


def find(root: MarkedMap, path: str) -> Iterator[MarkedText | MarkedMap | MarkedList]:
    """The values at a path that hold something: `[]` is each item of a list.

    `[key=value]` is each item that has the value.
    """
    values: list[Value] = [root]
    for key, name, wanted, listed in _STEP.findall(path):
        values = [value.get(key) for value in values if isinstance(value, MarkedMap)]
        if listed:
            items = [item for value in values if isinstance(value, MarkedList) for item in value]
            values = [item for item in items if not name or _equals(item, name, wanted)]
    for value in values:
        if value is not None and is_filled(value):
            yield value


def _equals(item: Value, key: str, wanted: str) -> bool:
    return isinstance(item, MarkedMap) and item.get(key) == wanted


def is_filled(value: Value) -> bool:
    """Whether a value says anything: a text that is more than a placeholder, or what holds one."""
    return any(not says_nothing(text) for text in texts(value))
