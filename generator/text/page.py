"""The whole text: title and contents where the document has them, the blocks, the footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.blocks import Document, Heading, forbid_changes
from generator.document.walk import all_blocks
from generator.text.blocks import heading_words, write_blocks
from generator.text.lines import WIDTH, finished, indented, wrapped

_DETAILS = ("status", "date", "case_id", "decision")


def write_text(document: Document) -> str:
    """The document as plain text in lines of 80 characters, equal for equal input.

    What has no front begins with its own first words, ready to be pasted. Raises UnknownBlockError
    on a node that it does not know and on a document that is marked with changes.
    """
    forbid_changes(document)
    front = document.front
    parts = [
        [document.labels["draft"]] if document.draft else [],
        _title(document) if front != "none" else [],
        _contents(document) if front == "cover" else [],
        write_blocks(document.blocks, document.labels, WIDTH),
        _footnotes(document),
        wrapped(document.footer, WIDTH) if front != "none" else [],
    ]
    lines: list[str] = []
    for part in filter(None, parts):
        lines += ["", "", *part] if lines else part
    return finished(lines)


def _title(document: Document) -> list[str]:
    cover, labels = document.cover, document.labels
    title = wrapped(cover.title, WIDTH)
    lines = [*wrapped(cover.organisation, WIDTH), "", *title]
    lines += ["=" * max(map(len, title), default=0), *wrapped(cover.subtitle, WIDTH)]
    details = [f"{labels[key]}: {value}" for key in _DETAILS if (value := getattr(cover, key))]
    return [*lines, "", *details] if details else lines


def _contents(document: Document) -> list[str]:
    headings = [b for b in all_blocks(document.blocks) if isinstance(b, Heading)]
    if not headings:
        return []
    title = document.labels["toc"]
    entries = (entry for heading in headings for entry in _entry(heading, document))
    return [title, "-" * len(title), *entries]


def _entry(heading: Heading, document: Document) -> Iterator[str]:
    indent = "  " * (heading.level - 1)
    yield from wrapped(heading_words(heading, document.labels), WIDTH, indent, indent + "  ")


def _footnotes(document: Document) -> list[str]:
    notes = sorted(document.footnotes.values(), key=lambda note: note.number)
    if not notes:
        return []
    title = document.labels["footnotes"]
    lines = [title, "-" * len(title)]
    for note in notes:
        mark = f"[{note.number}] "
        inside = write_blocks(note.blocks, document.labels, WIDTH - len(mark))
        lines += indented(inside, mark, " " * len(mark))
    return lines
