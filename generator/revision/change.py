"""One change of a revision, as summaries tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.document.blocks import Part

Kind = Literal["inserted", "deleted", "changed", "moved", "replaced"]
Thing = Literal[
    "cover",
    "chapter",
    "level",
    "paragraph",
    "list",
    "item",
    "start",
    "table",
    "caption",
    "column",
    "row",
    "cell",
    "note",
    "origin",
    "figure",
    "box",
    "definitions",
    "definition",
    "quote",
    "page_break",
    "remark",
    "footnote",
]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what became of what, and its words before and after.

    `source` is the YAML path of the thing, the old one of what is gone; for the cover it is the
    field. `number` and `chapter` tell the chapter that it stands in. `name` names a cell by its row
    and column («Henkilöstö, 2025»), what belongs to a table or figure by its title, what belongs
    to a footnote by its number.
    """

    kind: Kind
    thing: Thing
    source: str
    number: str
    chapter: str
    old: str
    new: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A change and, for what is new or gone as a whole, its parts."""

    change: Change
    parts: tuple[Part, ...] = ()
