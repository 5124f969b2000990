"""The Word file: a document tree, a theme and drawn charts become the bytes of a .docx.

The steps, in order: the base package is opened and takes its look from the theme or from a
municipality's own file; the cover, the contents and the blocks become the body, in sections where
a wide table turns the page; footnotes, the map of keys and the properties follow; the package is
written so that the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package

from generator.document.blocks import (
    Blocks,
    Document,
    Heading,
    Image,
    PageBreak,
    Remark,
    forbid_changes,
)
from generator.document.marked import accepted
from generator.document.revision import Revision
from generator.theme import Theme
from generator.word.base import language_tag
from generator.word.blocks import write_blocks
from generator.word.contents import write_contents
from generator.word.context import Context, Pages, Place
from generator.word.opening import Look, open_file
from generator.word.oxml import Element
from generator.word.package import package_bytes
from generator.word.reference import ReferenceFile
from generator.word.sections import Sections
from generator.word.tables import is_turned
from generator.word.text import text_blocks, write_footnotes, write_front
from generator.word.tracking.redline import without_remarks
from generator.word.tracking.tracking import Tracking

_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_KEYS_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>'
    b'<ds:datastoreItem ds:itemID="{6C0B7B5B-1E0C-4D0E-9B53-7C1E3E0A2023}"'
    b' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
    b'<ds:schemaRef ds:uri="urn:pykala:blocks"/></ds:schemaRefs></ds:datastoreItem>'
)


@dataclass(frozen=True, slots=True)
class WordFile:
    """A written file; `missing_styles` names the styles that the reference file lacked."""

    data: bytes
    missing_styles: tuple[str, ...]


def write_docx(
    document: Document,
    theme: Theme,
    images: Mapping[str, Image],
    *,
    reference: Path | None = None,
    pages: Pages | None = None,
    revision: Revision | None = None,
) -> WordFile:
    """The document as a .docx file.

    `images` has the drawn chart of each figure by its id; KeyError where one lacks. `reference` is
    a municipality's own Word file whose look is taken; ReferenceFileError where it cannot be read.
    `pages` are the page numbers from `find_pages`; without them the contents have none.
    The marks of a document that is marked with changes become tracked changes of the `revision`;
    without one UnknownBlockError is raised.
    """
    if revision is None:
        forbid_changes(document)
    look = Look(theme, reference)
    if revision is None or document.was is None:
        package, context, lender = open_file(document, look, images, pages)
        _write(context, theme, lender)
    else:
        marked = without_remarks(document)
        package, context, lender = open_file(accepted(marked), look, images, pages)
        tracking = Tracking.begin(context, marked, look, {**images, **revision.images})
        tracking.end(context, *_write(tracking.context, theme, lender), revision)
    context.remarks.write(context.part, context.styles)
    _write_keys(context)
    _set_properties(package, context.document)
    return WordFile(package_bytes(package), tuple(context.styles.missing))


def _write(
    context: Context, theme: Theme, lender: ReferenceFile | None
) -> tuple[list[Element], Element]:
    """Write the text; its elements, without the contents, and the footnotes."""
    sections = Sections(context, lender)
    body = _body_of(context.part)
    front = write_front(context, theme)
    body.extend(front)
    if context.document.front == "cover":
        body.extend(write_contents(context))
    text = _write_body(context, sections, body)
    notes = write_footnotes(context)
    return [*front, *text], notes


def _body_of(main: Part) -> Element:
    assert isinstance(main, XmlPart)
    body: Element = main.element[0]
    return body


def _write_body(context: Context, sections: Sections, body: Element) -> list[Element]:
    """Add the blocks and the sections that they stand in; the blocks' elements."""
    redline = context.redline
    blocks = text_blocks(redline.marked if redline is not None else context.document)
    written: list[Element] = []
    sideways = False
    for turned, group in groupby(zip(_turned(context, blocks), blocks, strict=True), itemgetter(0)):
        if turned != sideways:
            sections.close(body, sideways=sideways)
            sideways = turned
        here = replace(context, page=context.page.turned) if turned else context
        stretch = tuple(block for _, block in group)
        elements = write_blocks(here, stretch, Place(here.page.text_width))
        body.extend(elements)
        written += elements
    body.append(sections.properties(sideways=sideways))
    return written


def _turned(context: Context, blocks: Blocks) -> list[bool]:
    """For each block whether it stands on a page on its side: wide tables, and their headings."""
    turned: list[bool] = []
    for block in reversed(blocks):
        if isinstance(block, Heading | PageBreak):
            turned.append(bool(turned) and turned[-1])
        else:
            turned.append(is_turned(context, block))
    turned.reverse()
    for i, block in enumerate(blocks):
        if i and (isinstance(block, Remark) or block.change == "deleted"):
            turned[i] = turned[i - 1]  # it stands with what it speaks of, or where it stood
    return turned


def _write_keys(context: Context) -> None:
    """Add the custom XML part with the map of keys, and the properties that such a part needs."""
    package = context.part.package
    keys, properties = (
        Part(PackURI(f"/customXml/{file}"), kind, blob, package)
        for file, kind, blob in (
            ("item1.xml", "application/xml", context.bookmarks.map_xml()),
            ("itemProps1.xml", _PROPERTIES_TYPE, _KEYS_PROPERTIES),
        )
    )
    keys.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    context.part.relate_to(keys, RELATIONSHIP_TYPE.CUSTOM_XML)


def _set_properties(package: Package, document: Document) -> None:
    properties, cover = package.core_properties, document.cover
    day = datetime.fromisoformat(document.date)
    properties.title = cover.title
    properties.subject = cover.subtitle
    properties.author = document.author or cover.organisation
    properties.last_modified_by = properties.author
    properties.language = language_tag(document.language)
    properties.created = properties.modified = day
    properties.revision = 1
