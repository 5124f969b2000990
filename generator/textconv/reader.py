"""A Word file to Markdown: a line or a table for each block, an empty line between two.

The contents are left out, for they only repeat the headings with the pages that they are on; so
are headers and footers, colours and bold.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from generator.textconv.inlines import LINE, Notes, paragraphs, spoken
from generator.textconv.numbering import Numbering
from generator.textconv.package import (
    Element,
    Flaw,
    Package,
    UnreadableError,
    child,
    local,
    read_package,
    value,
)
from generator.textconv.styles import Form, Styles
from generator.textconv.tables import table_lines

_DEEPEST = 6
_WRAPPERS = frozenset(
    (
        "sdt",
        "sdtContent",
        "customXml",
        "ins",
        "del",
        "moveTo",
        "moveFrom",
        "AlternateContent",
        "Choice",
    )
)


class _Block(NamedTuple):
    """The text of a block; two items of a list stand together, other blocks apart."""

    text: str
    is_item: bool = False


def docx_text(path: Path) -> str:
    """The text of a .docx file as Markdown in UTF-8, LF line ends; raises `UnreadableError`."""
    try:
        return _Reader(read_package(path)).text()
    except RecursionError:
        raise UnreadableError(Flaw.DAMAGED) from None


class _Reader:
    """Reads the blocks in their order, counting headings and items."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.parts.get("styles"))
        self._numbering = Numbering(package.parts.get("numbering"), self._styles)
        self._notes = Notes(package.parts, package.links)

    def text(self) -> str:
        body = child(self._package.document, "body")
        blocks = list(self._blocks(body)) if body is not None else []
        blocks += self._notes_text()
        return "".join(_spaced(blocks))

    def _blocks(self, element: Element) -> Iterator[_Block]:
        for each in element:
            name = local(each)
            if name == "p":
                yield from self._paragraph(each)
            elif name == "tbl":
                yield _Block(LINE.join(table_lines(each, self._line)))
            elif name in _WRAPPERS and not _is_contents(each):
                yield from self._blocks(each)

    def _paragraph(self, paragraph: Element) -> Iterator[_Block]:
        form = self._styles.form(paragraph)
        label, text = self._label(form), spoken(paragraph, self._notes)
        if not (label or text) or form.name.startswith("toc "):
            return
        if form.heading:
            parts = ("#" * min(form.heading, _DEEPEST), label, text.replace(LINE, " "))
            yield _Block(" ".join(filter(None, parts)))
        elif label:
            indent = "  " * (form.place.level if form.place else 0)
            yield _Block(f"{indent}{label} " + text.replace(LINE, f"{LINE}{indent}  "), True)
        else:
            yield _Block(text)

    def _label(self, form: Form) -> str:
        """What Word shows before a paragraph; to be asked once of each, for it counts."""
        return self._numbering.next(form.place) if form.place else ""

    def _line(self, paragraph: Element) -> str:
        label = self._label(self._styles.form(paragraph))
        return f"{label} {spoken(paragraph, self._notes)}".strip()

    def _notes_text(self) -> Iterator[_Block]:
        """The texts of the notes, in the order of their marks; a note may mark another."""
        for mark, note in self._notes.marked():
            text = " ".join(filter(None, (spoken(p, self._notes) for p in paragraphs(note))))
            yield _Block(f"{mark}: {text}")


def _is_contents(sdt: Element) -> bool:
    return value(sdt, "sdtPr", "docPartObj", "docPartGallery") == "Table of Contents"


def _spaced(blocks: list[_Block]) -> Iterator[str]:
    """The blocks with an empty line after each but the items within a list."""
    for block, after in pairwise([*blocks, None]):
        if block:
            together = after is None or (block.is_item and after.is_item)
            yield block.text + (LINE if together else LINE * 2)
