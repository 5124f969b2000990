"""What a document marked with the changes of a revision tells its writers beside the tree.

`Change` is one change as summaries tell it; `Revision` says which two states were compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from generator.document.blocks import Image, Part
from generator.document.inlines import Inlines

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
Form = Literal["", "emphasis", "footnote_mark", "link", "typography"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what became of what, and its words before and after.

    `source` is the YAML path of the thing, the old one of what is gone; for the cover it is the
    field. `number` and `chapter` tell the chapter that it stands in. `name` names a cell by its row
    and column («Henkilöstö, 2025»), what belongs to a table or figure by its title, what belongs
    to a footnote by its number. `form` says of a line that reads as before what else changed in
    it: stress, a footnote's mark, an address or only signs such as dashes and spaces.

    `places` are the nodes of the marked tree that show it, the very objects, for writers: a part
    that is new or gone, or a line with marks in it. Of what was moved or replaced the new place
    stands first, then the old one; what changed in a moved thing has the place of that thing.
    """

    kind: Kind
    thing: Thing
    source: str
    number: str
    chapter: str
    old: str
    new: str
    name: str = ""
    form: Form = ""
    places: tuple[Part | Inlines, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Revision:
    """The two states of a plan whose documents were compared.

    `old` and `new` name them for a reader («HEAD~1, 3.2.2026»). `author` and `moment` (with its
    offset from UTC) are what Word writes beside each change: those of the commit, never the clock.
    `images` are the old pictures of the figures that are gone or were drawn anew, by their ids.
    `changes` are what the marks say, in reading order.
    """

    old: str
    new: str
    author: str
    moment: datetime
    images: Mapping[str, Image] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
