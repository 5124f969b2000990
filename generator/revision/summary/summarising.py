"""From a document that is marked with changes to its summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.document.blocks import Document, Heading
from generator.document.inlines import text_of
from generator.document.walk import all_blocks
from generator.revision.summary.cells import Cells
from generator.revision.summary.following import Following
from generator.revision.summary.gathering import Gatherer
from generator.revision.summary.inputs import Facts, PlanState
from generator.revision.summary.leaves import Leaves
from generator.revision.summary.lines import Lines
from generator.revision.summary.merging import Merged, merged
from generator.revision.summary.model import (
    GROUPS,
    ChapterChanges,
    DocumentChanges,
    Entry,
    Place,
    Summary,
)
from generator.revision.summary.numbering import renumberings

_Chapter = tuple[str, str]


def summarise(
    marked: Document, old: PlanState, new: PlanState, names: tuple[str, str] = ("", "")
) -> Summary:
    """What changed in a document of a plan: `marked` is what `compare` made of its two states.

    `names` are what readers call the states. A document without changes gives a summary without
    chapters.
    """
    facts = Facts(old.plan.book, new.plan.book, marked.language)
    lines, leaves = Lines(facts), Leaves(old, new)
    gatherer = Gatherer(marked, lines, Cells(marked, new.plan, lines, leaves))
    changes = Following(facts, leaves).told(merged(gatherer.sightings()))
    document = DocumentChanges(
        kind=marked.kind,
        title=marked.cover.title,
        language=marked.language,
        chapters=tuple(_chapters(marked, changes)),
        renumbered=renumberings(marked),
    )
    return Summary(*names, (document,))


def _chapters(marked: Document, changes: Sequence[Merged]) -> Iterator[ChapterChanges]:
    """The chapters that have changes in reading order, the cover first."""
    cover = [each.entry for each in changes if each.entry.thing == "cover"]
    if cover:
        yield _chapter(marked, Place(), cover, cover=True)
    found: dict[_Chapter, list[Merged]] = {}
    for each in changes:
        if each.entry.thing != "cover":
            found.setdefault((each.home.number, each.home.title), []).append(each)
    places = {chapter: i for i, (chapter, _) in enumerate(_headings(marked))}
    for chapter in sorted(found, key=lambda chapter: places.get(chapter, -1)):
        was = next((was for name, was in _headings(marked) if name == chapter), "")
        entries = [each.entry for each in found[chapter]]
        home = replace(found[chapter][0].home, holder="", holder_number="", path="")
        yield _chapter(marked, home, entries, was)


def _chapter(
    marked: Document, place: Place, entries: Sequence[Entry], was: str = "", *, cover: bool = False
) -> ChapterChanges:
    by_group = sorted(entries, key=lambda entry: GROUPS.index(entry.group))
    told = tuple(
        replace(entry, documents=(f"{marked.kind}.{marked.language}",)) for entry in by_group
    )
    return ChapterChanges(place, told, was, cover)


def _headings(marked: Document) -> Iterator[tuple[_Chapter, str]]:
    """The number and title of each chapter, and its old number where that was another."""
    for block in all_blocks(marked.blocks):
        if isinstance(block, Heading):
            was = block.was.number if isinstance(block.was, Heading) else block.number
            other = was if was != block.number else ""
            yield (block.number, text_of(block.children)), other


def joined(summaries: Sequence[Summary]) -> Summary:
    """The summaries of several documents of one plan in one, each change told once.

    A change is told in the first document that shows it and says which others do; a document whose
    changes are all told in others is left without chapters.
    """
    if not summaries:
        return Summary("", "")
    documents = [document for summary in summaries for document in summary.documents]
    shown: dict[tuple[str, ...], tuple[str, ...]] = {}
    for document in documents:
        for entry in document.entries():
            shown[entry.key] = (*shown.get(entry.key, ()), document.id)
    told = tuple(_told_here(document, shown) for document in documents)
    return Summary(summaries[0].old, summaries[0].new, told)


def _told_here(
    document: DocumentChanges, shown: dict[tuple[str, ...], tuple[str, ...]]
) -> DocumentChanges:
    """The document with the changes that no document before it tells."""
    chapters = []
    for chapter in document.chapters:
        entries = tuple(
            replace(entry, documents=tuple(dict.fromkeys(shown[entry.key])))
            for entry in chapter.entries
            if shown[entry.key][0] == document.id
        )
        if entries:
            chapters.append(replace(chapter, entries=entries))
    return replace(document, chapters=tuple(chapters))
