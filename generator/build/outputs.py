"""The outputs of a document: its bytes in each format, with page numbers where they are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.record import Record
from generator.document.blocks import Document, Figure, Image, Table
from generator.document.marked import accepted
from generator.document.revision import Revision
from generator.document.walk import all_blocks
from generator.files import digest
from generator.files.templates import Templates
from generator.theme import Theme

if TYPE_CHECKING:
    from generator.charts import DrawnChart
    from generator.word import Pages, WordFile


@dataclass(frozen=True, slots=True)
class Press:
    """What all formats of a document are written with.

    `reference` is a municipality's own Word file, `shell` has the page shell; `count` asks for page
    numbers. `revision` tells of the changes that a document is marked with.
    """

    theme: Theme
    images: Mapping[str, Image]
    reference: Path | None
    shell: Templates
    count: bool
    revision: Revision | None = None


class UnusableReferenceError(Exception):
    """The municipality's own Word file cannot be used; `reason` is a key of the messages."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Output:
    """The bytes of an output, its pages where they were counted, styles the reference lacks.

    `by_heading` has the pages of the headings by their ids.
    """

    data: bytes
    pages: int | None = None
    missing_styles: tuple[str, ...] = ()
    by_heading: Mapping[str, int] = field(default_factory=dict)


def images_of(charts: Iterable[DrawnChart]) -> dict[str, Image]:
    """The pictures of drawn charts by their ids, read from their files."""
    return {
        chart.id: Image(chart.svg.read_bytes(), chart.png.read_bytes(), chart.width, chart.height)
        for chart in charts
    }


def as_html(document: Document, press: Press, record: Record) -> Output:  # noqa: ARG001
    """The document as one self-contained page."""
    from generator.html import write_html  # noqa: PLC0415 - only for this format

    page = write_html(
        document, press.theme, press.images, shell=press.shell, revision=press.revision
    )
    return Output(page.encode())


def as_docx(document: Document, press: Press, record: Record) -> Output:
    """The document as a Word file; its page numbers are counted once for the same content.

    Where changes are marked, the pages are those of the new document.
    """
    new = accepted(document) if document.was else document
    written = _word_file(new, press, None)
    pages = _pages(new, written.data, record) if press.count else None
    if pages or document.was:
        written = _word_file(document, press, pages)
    if pages is None:
        return Output(written.data, None, written.missing_styles)
    return Output(written.data, pages.total, written.missing_styles, pages.by_heading)


def _word_file(document: Document, press: Press, pages: Pages | None) -> WordFile:
    from generator.word import ReferenceFileError, write_docx  # noqa: PLC0415 - only for this format

    try:
        return write_docx(
            document,
            press.theme,
            press.images,
            reference=press.reference,
            pages=pages,
            revision=press.revision,
        )
    except ReferenceFileError as error:
        raise UnusableReferenceError(error.path, error.reason_key) from error


def _pages(document: Document, first: bytes, record: Record) -> Pages | None:
    """The page numbers of a document, by the hash of its form without them.

    The numbers themselves move nothing: the contents have as many lines with them as without.
    """
    from generator.word import Pages, find_pages  # noqa: PLC0415 - only for this format

    key, name = digest(first), f"{document.kind}.{document.language}"
    known = record.pages.get(name, {})
    if known.get("content") == key:
        return Pages(known["by_heading"], known["total"])
    pages = find_pages(first, document)
    if pages:
        kept = {"content": key, "by_heading": dict(pages.by_heading), "total": pages.total}
        record.pages[name] = kept
    return pages


def as_text(document: Document, press: Press, record: Record) -> Output:  # noqa: ARG001
    """The document as plain text."""
    from generator.text import write_text  # noqa: PLC0415 - only for this format

    return Output(write_text(document).encode())


WRITERS: Mapping[str, Callable[[Document, Press, Record], Output]] = {
    "docx": as_docx,
    "html": as_html,
    "txt": as_text,
}


def contents(document: Document) -> tuple[int, int]:
    """How many numbered tables and how many figures the document holds."""
    blocks = list(all_blocks(document.blocks))
    tables = sum(isinstance(block, Table) and bool(block.number) for block in blocks)
    return tables, sum(isinstance(block, Figure) for block in blocks)
