"""What a text can refer to: chapters, tables, figures and annexes by id, title and kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.locale.stems import stem
from generator.rules.reading import Reading
from generator.source import MarkedList, MarkedMap, MarkedText, Value

Kind = Literal["section", "table", "figure", "annex"]

_TABLE_KEYS = frozenset({"columns", "facts", "lines", "flows", "groups", "transition", "regimes"})
_SHORTEST = 4
_TITLE = re.compile(
    r"(?:^|\.)(?:title|development_title)(?:\.\w\w)?$"
    r"|\b(?:groups|partners|target_groups|projects|units)\[\d+\]\.name(?:\.\w\w)?$"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A chapter, table, figure or annex of the plan; `titles` are all language versions."""

    id: str
    kind: Kind
    titles: tuple[str, ...]
    path: str


def targets(reading: Reading) -> Iterator[Target]:
    """Everything that prose can refer to, in the order of the files."""
    for key, part in reading.root.items():
        own = key.replace("_", "-")
        if isinstance(part, MarkedMap) and own in reading.names.targets:
            yield Target(own, "section", words_of(part.get("title")), part.path)
    for mapping in reading.maps:
        own_id = mapping.get("id")
        titles = words_of(mapping.get("title")) or words_of(mapping.get("name"))
        if isinstance(own_id, MarkedText) and titles and not mapping.path.startswith("decisions"):
            yield Target(str(own_id), kind_of(mapping), titles, mapping.path)


def kind_of(mapping: MarkedMap) -> Kind:
    """What a mapping with an id is."""
    if re.fullmatch(r"annexes\[\d+\]", mapping.path):
        return "annex"
    if re.search(r"\.figures\[\d+\]$", mapping.path):
        return "figure"
    return "table" if _TABLE_KEYS & mapping.keys() and "text" not in mapping else "section"


def is_title(path: str) -> bool:
    """Whether a text is the title of a chapter, table, figure or annex."""
    return _TITLE.search(path) is not None


def words_of(value: Value) -> tuple[MarkedText, ...]:
    """A text in all its languages."""
    if isinstance(value, MarkedText):
        return (value,)
    if isinstance(value, MarkedMap):
        return tuple(words for words in value.values() if isinstance(words, MarkedText))
    return ()


def annexes(root: MarkedMap) -> tuple[MarkedMap, ...]:
    """The annexes in their order, which is that of their numbers."""
    given = root.get("annexes")
    items: Sequence[Value] = given if isinstance(given, MarkedList) else ()
    return tuple(item for item in items if isinstance(item, MarkedMap))


def named(title: str, found: Sequence[Target]) -> Target | None:
    """The one target whose title the words begin with or nearly are, None where none or many."""
    wanted = _stems(title)
    alike = [t for t in found if any(_alike(wanted, _stems(own)) for own in t.titles)]
    return alike[0] if wanted and len(alike) == 1 else None


def _alike(wanted: frozenset[str], own: frozenset[str]) -> bool:
    """Whether two thirds of the stems of each are those of the other."""
    common = 3 * len(wanted & own)
    return bool(own) and common >= 2 * len(wanted) and common >= 2 * len(own)


def nearest(sentence: str, found: Sequence[Target]) -> Target | None:
    """The one target whose title's words the sentence holds most of: two words at least."""
    held = _stems(sentence)
    scored = [(max((_score(held, own) for own in t.titles), default=0.0), t) for t in found]
    best = max((score for score, _ in scored), default=0.0)
    alike = [t for score, t in scored if score == best]
    return alike[0] if best > 0 and len(alike) == 1 else None


def _score(held: frozenset[str], title: str) -> float:
    own = _stems(title)
    common = len(held & own)
    enough = common >= 2 or common == len(own) == 1  # noqa: PLR2004 - one word in common is chance
    return common / len(own) if enough and 2 * common >= len(own) else 0.0


def _stems(words: str) -> frozenset[str]:
    """The stems of the words that carry meaning, in either language of documents."""
    found = re.findall(rf"[^\W\d_]{{{_SHORTEST},}}", words)
    return frozenset(stem(word).rstrip("dt") for word in found)  # muoto, muodot
