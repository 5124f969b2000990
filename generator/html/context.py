"""What the writing of one document knows and remembers on its way through the tree.

The ids that the writer makes for itself have «--» in them («page--content», «budget--caption»),
which no id of a plan has: so they cannot collide with the nodes' own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.document.blocks import Image, Part
from generator.html.redline import Redline

CONTENT_ID = "page--content"


def caption_id(node_id: str) -> str:
    """The id of the caption of a table."""
    return f"{node_id}--caption"


def footnote_id(number: int) -> str:
    """The id of a footnote at the end of the page."""
    return f"footnote--{number}"


def mark_id(number: int, occurrence: int) -> str:
    """The id of the place in the text that points to a footnote for the n-th time."""
    return f"{footnote_id(number)}--mark-{occurrence}"


@dataclass(slots=True)
class Context:
    """The words and charts to write with, the current heading level, the footnote marks met.

    `level` is the HTML level of the last heading (1 is the document's title), for the titles of
    boxes under it. `marks` counts the marks of each footnote number: each gets a way back.
    `rules` are the style rules that single tables need, for the head of the page.

    Only a page of changes has a `redline`. What stood there before is written `before`: under ids
    of its own, and nothing in it leads anywhere. A `copy` of it has no more than that.
    """

    labels: Mapping[str, str]
    images: Mapping[str, Image]
    level: int = 1
    marks: Counter[int] = field(default_factory=Counter)
    rules: list[str] = field(default_factory=list)
    redline: Redline | None = None
    before: bool = False
    copy: bool = False

    def of(self, part: Part) -> Context:
        """The context to write the part in: one for old things if the part is gone."""
        return replace(self, before=True) if part.change == "deleted" else self

    def copying(self) -> Context:
        """The context to write a copy of the old state in."""
        return replace(self, before=True, copy=True)

    def leaves_out(self, part: Part) -> bool:
        """Whether the part did not stand in the state that is written."""
        return self.copy and part.change == "inserted"

    def own_id(self, node_id: str) -> str:
        """The id under which a node of the tree stands on the page.

        What is gone has the ids of the old document, a copy those of what it is a copy of.
        """
        if self.copy:
            return f"copy--{node_id}"
        return f"before--{node_id}" if self.before else node_id

    def image(self, figure_id: str) -> Image:
        """The drawn chart; raises KeyError on a figure that was not drawn."""
        old = self.redline.images if self.redline and self.before else {}
        return old[figure_id] if figure_id in old else self.images[figure_id]
