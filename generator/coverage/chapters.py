"""The chapter of a document in which a value of the plan is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.document.blocks import Block, Document, Heading, Table
from generator.document.inlines import text_of
from generator.document.walk import all_blocks


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
        self._places = list(_places(document))
        self._exact: dict[str, Chapter] = {}
        for source, chapter in self._places:
            self._exact.setdefault(source, chapter)
        self._by_id = {chapter.id: chapter for _, chapter in self._places}

    def find(self, path: str) -> Chapter | None:
        """The chapter that prints the value: itself, else what it holds, else what holds it."""
        if path in self._exact:
            return self._exact[path]
        for source, chapter in self._places:
            if _is_within(source, path):
                return chapter
        above = [source for source in self._exact if _is_within(path, source)]
        return self._exact[max(above, key=len)] if above else None

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


def _is_within(path: str, outer: str) -> bool:
    return path.startswith((f"{outer}.", f"{outer}["))


def _places(document: Document) -> Iterator[tuple[str, Chapter]]:
    """Every YAML path that the document prints and the chapter where it does, in reading order."""
    open_headings: list[Heading] = []
    for block in all_blocks(document.blocks):
        if isinstance(block, Heading):
            open_headings = [h for h in open_headings if h.level < block.level] + [block]
        if open_headings:
            chapter = _chapter(open_headings)
            for source in _sources(block):
                yield source, chapter


def _sources(block: Block) -> Iterator[str]:
    yield block.source
    if isinstance(block, Table):
        yield from (row.source for row in block.rows if row.source)


def _chapter(headings: list[Heading]) -> Chapter:
    heading = headings[-1]
    return Chapter(
        id=heading.id,
        number=heading.number,
        title=text_of(heading.children),
        is_annex=heading.kind == "annex",
        above=headings[-2].id if len(headings) > 1 else "",
    )
