"""Chapters within chapters: a row of blocks as the tree that its headings make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.document.blocks import Block, Blocks, Heading
from generator.document.inlines import text_of


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the blocks under it and the sections below; the outermost has no heading."""

    heading: Heading | None
    blocks: Blocks
    parts: tuple[Section, ...]

    def all(self) -> Iterator[Block]:
        """Every block of the section in reading order, its heading first."""
        if self.heading:
            yield self.heading
        yield from self.blocks
        for part in self.parts:
            yield from part.all()


def sections(blocks: Blocks, heading: Heading | None = None) -> Section:
    """The blocks after the heading as a section; a lower heading begins a part of its own."""
    starts = [i for i, block in enumerate(blocks) if isinstance(block, Heading)]
    own = blocks[: starts[0]] if starts else blocks
    return Section(heading, own, tuple(_parts(blocks, starts)))


def _parts(blocks: Blocks, starts: list[int]) -> Iterator[Section]:
    end = 0
    for start in starts:
        if start < end:
            continue
        heading = blocks[start]
        assert isinstance(heading, Heading)
        later = (i for i in starts if i > start and _level(blocks[i]) <= heading.level)
        end = next(later, len(blocks))
        yield sections(blocks[start + 1 : end], heading)


def _level(block: Block) -> int:
    assert isinstance(block, Heading)
    return block.level


def chapter_key(heading: Heading) -> str:
    """What names the chapter in both revisions: its id, or its title.

    The id of a part that the plan gives none is made of its place in a list («partners-groups-0»),
    where another part may stand in the other revision.
    """
    place = re.sub(r"[^a-z0-9]+", "-", heading.source.lower()).strip("-")
    if "[" in heading.source and heading.id.startswith(place):
        return text_of(heading.children)
    return heading.id
