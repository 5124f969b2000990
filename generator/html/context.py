"""What the writing of one document knows and remembers on its way through the tree.

The ids that the writer makes for itself have «--» in them («page--content», «budget--caption»),
which no id of a plan has: so they cannot collide with the nodes' own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.document.blocks import Image

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
    """

    labels: Mapping[str, str]
    images: Mapping[str, Image]
    level: int = 1
    marks: Counter[int] = field(default_factory=Counter)
    rules: list[str] = field(default_factory=list)
