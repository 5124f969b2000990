"""What can be referred to: the bookmark of every heading, table and figure, by its id.

Takes a document, returns the anchors before anything is written: a reference may stand before its
target.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from generator.document.blocks import Document, Figure, Heading, Table
from generator.document.walk import all_blocks

_DIGITS = 10**9


@dataclass(frozen=True, slots=True)
class Anchor:
    """The bookmarks of a target.

    `reference` encloses the number of a caption or an annex, else the whole heading; `contents`
    is what the table of contents points to. The number of a `chapter` is its paragraph's own, not
    text that a bookmark could enclose.
    """

    reference: str
    contents: str
    chapter: bool


def find_anchors(document: Document, others: Iterable[Anchor] = ()) -> dict[str, Anchor]:
    """The anchors of all headings, tables and figures of the document, `others` being in use."""
    taken = {name for anchor in others for name in (anchor.reference, anchor.contents)}
    anchors: dict[str, Anchor] = {}
    for block in all_blocks(document.blocks):
        if isinstance(block, Heading | Table | Figure) and block.id not in anchors:
            anchors[block.id] = Anchor(
                _hidden_name("_Ref", block.id, taken),
                _hidden_name("_Toc", block.id, taken),
                isinstance(block, Heading) and block.kind == "numbered",
            )
    return anchors


def _hidden_name(prefix: str, target: str, taken: set[str]) -> str:
    """A name of Word's own kind, «_Ref» and nine digits: only such are offered in its dialogs."""
    number = int.from_bytes(sha256(target.encode("utf-8")).digest()[:8]) % _DIGITS
    while f"{prefix}{number:09}" in taken:
        number = (number + 1) % _DIGITS
    taken.add(f"{prefix}{number:09}")
    return f"{prefix}{number:09}"
