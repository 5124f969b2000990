"""The chapter of a document in which a value of the plan is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.document.blocks import Document, Heading
from generator.document.inlines import text_of
from generator.document.walk import all_blocks, sources

_STEP = re.compile(r"[.\[]")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, sub-chapter or annex: the id that references use, its number and title.

    `above` is the id of the chapter that it belongs to, empty for a whole chapter.
    """

    id: str
    number: str
    title: str
    is_annex: bool = False
    above: str = ""


class Chapters:
    """The chapters of a document by the YAML paths that they print."""

    def __init__(self, document: Document) -> None:
        self._exact: dict[str, Chapter] = {}
        self._within: dict[str, Chapter] = {}
        self._by_id: dict[str, Chapter] = {}
        for source, chapter in _places(document):
            self._exact.setdefault(source, chapter)
            for outer in _outer(source):
                self._within.setdefault(outer, chapter)
            self._by_id[chapter.id] = chapter

    def find(self, path: str) -> Chapter | None:
        """The chapter that prints the value: itself, else what it holds, else what holds it."""
        held = self._exact.get(path) or self._within.get(path)
        return held or next(filter(None, map(self._exact.get, _outer(path))), None)

    def in_order(self, chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
        """The chapters in reading order, each once, without those within another of them."""
        given = set(chapters)
        outer = [c for c in given if given.isdisjoint(self._all_above(c))]
        return tuple(sorted(outer, key=list(self._by_id.values()).index))

    def above(self, chapter: Chapter) -> Chapter | None:
        """The chapter that a sub-chapter belongs to."""
        return self._by_id.get(chapter.above)

    def _all_above(self, chapter: Chapter) -> Iterator[Chapter]:
        above = self.above(chapter)
        if above:
            yield above
            yield from self._all_above(above)


def _outer(path: str) -> Iterator[str]:
    """The paths of what holds the value, from the nearest one."""
    ends = [match.start() for match in _STEP.finditer(path)]
    return (path[:end] for end in reversed(ends))


def _places(document: Document) -> Iterator[tuple[str, Chapter]]:
    """Every YAML path that the document prints and the chapter where it does, in reading order."""
    open_headings: list[Heading] = []
    for block in all_blocks(document.blocks):
        if isinstance(block, Heading):
            open_headings = [h for h in open_headings if h.level < block.level] + [block]
        if open_headings:
            chapter = _chapter(open_headings)
            for source in sources(block):
                yield source, chapter


def _chapter(headings: list[Heading]) -> Chapter:
    heading = headings[-1]
    return Chapter(
        id=heading.id,
        number=heading.number,
        title=text_of(heading.children),
        is_annex=heading.kind == "annex",
        above=headings[-2].id if len(headings) > 1 else "",
    )
