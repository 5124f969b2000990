"""What decides how a part is written, beside its words.

Changes can be marked within a part only where these are the same before and after.
"""

from __future__ import annotations

from generator.document.blocks import (
    Definition,
    Definitions,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Table,
)
from generator.document.inlines import text_of

_LONGEST_BESIDE = 30


def has_label(heading: Heading) -> bool:
    """Whether words stand before its title: «Liite 1. »."""
    return heading.kind == "annex" and bool(heading.number)


def caption_form(block: Table | Figure) -> tuple[bool, bool]:
    """Whether it has a caption, and a number in that."""
    return bool(block.caption), bool(block.number)


def begins_with_text(part: ListItem | Definition) -> bool:
    """Whether its first words stand in a paragraph, not in a further list or a table."""
    return bool(part.blocks) and isinstance(part.blocks[0], Paragraph)


def stand_beside(block: Definitions) -> bool:
    """Whether the terms are so short that what is said of them stands beside them."""
    return longest_term(block) <= _LONGEST_BESIDE


def longest_term(block: Definitions) -> int:
    """The letters of the longest term."""
    return max((len(text_of(row.term)) for row in block.rows), default=0)
