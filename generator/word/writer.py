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
from lxml import etree

from generator.document.blocks import (
    Blocks,
    Document,
    Footnote,
    Heading,
    Image,
    PageBreak,
    Remark,
    Table,
    forbid_changes,
)
from generator.theme import Theme
from generator.word.anchors import find_anchors
from generator.word.base import language_tag, open_base
from generator.word.blocks import write_blocks
from generator.word.columns import lies_sideways
from generator.word.contents import write_contents
from generator.word.context import Context, Pages, Place
from generator.word.cover import write_cover, write_title
from generator.word.measures import a4
from generator.word.numbering import Numbering
from generator.word.oxml import Element
from generator.word.package import package_bytes
from generator.word.reference import ReferenceFile, read_reference
from generator.word.sections import Sections
from generator.word.styles import Styles, set_language
from generator.word.tables import table_size

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
) -> WordFile:
    """The document as a .docx file.

    `images` has the drawn chart of each figure by its id; KeyError where one lacks. `reference` is
    a municipality's own Word file whose look is taken; ReferenceFileError where it cannot be read.
    `pages` are the page numbers from `find_pages`; without them the contents have none.
    Raises UnknownBlockError on a document that is marked with changes.
    """
    forbid_changes(document)
    package = open_base(theme, document.language, cover=document.front == "cover")
    look = read_reference(reference) if reference is not None else None
    context = _context(document, theme, images, package, look, pages)
    sections = Sections(context, look)
    body = _body_of(context.part)
    body.extend(_front(context, theme))
    _write_body(context, sections, body)
    _write_footnotes(context)
    context.remarks.write(context.part, context.styles)
    _write_keys(context)
    _set_properties(package, document)
    return WordFile(package_bytes(package), tuple(context.styles.missing))


def _context(
    document: Document,
    theme: Theme,
    images: Mapping[str, Image],
    package: Package,
    look: ReferenceFile | None,
    pages: Pages | None,
) -> Context:
    main = package.main_document_part
    our_styles, our_numbering = _styles_of(main), _numbering_of(main)
    page = a4(theme.page)
    if look is not None:
        look.lend_looks(main)
        set_language(_styles_of(main), language_tag(document.language))
        page = look.page(page)
    styles = Styles(_styles_of(main), our_styles)
    return Context(
        document=document,
        images=images,
        pages=pages,
        page=page,
        part=main,
        styles=styles,
        numbering=Numbering(_numbering_of(main), our_numbering, styles),
        anchors=find_anchors(document),
        shade=theme.colors["total_row"],
    )


def _styles_of(main: Part) -> Element:
    return _root(main, RELATIONSHIP_TYPE.STYLES)


def _numbering_of(main: Part) -> Element:
    return _root(main, RELATIONSHIP_TYPE.NUMBERING)


def _root(main: Part, kind: str) -> Element:
    part = main.part_related_by(kind)
    assert isinstance(part, XmlPart)
    root: Element = part.element
    return root


def _body_of(main: Part) -> Element:
    assert isinstance(main, XmlPart)
    body: Element = main.element[0]
    return body


def _front(context: Context, theme: Theme) -> list[Element]:
    """What stands before the text."""
    match context.document.front:
        case "cover":
            return [*write_cover(context, theme.logo), *write_contents(context)]
        case "title":
            return write_title(context)
        case "none":
            return []


def _write_body(context: Context, sections: Sections, body: Element) -> None:
    """Add the blocks and the sections that they stand in; after a cover they begin a new page."""
    document = context.document
    after_cover = document.front == "cover"
    blocks: Blocks = (PageBreak(""), *document.blocks) if after_cover else document.blocks
    sideways = False
    for turned, group in groupby(zip(_turned(context, blocks), blocks, strict=True), itemgetter(0)):
        if turned != sideways:
            sections.close(body, sideways=sideways)
            sideways = turned
        here = replace(context, page=context.page.turned) if turned else context
        stretch = tuple(block for _, block in group)
        body.extend(write_blocks(here, stretch, Place(here.page.text_width)))
    body.append(sections.properties(sideways=sideways))


def _turned(context: Context, blocks: Blocks) -> list[bool]:
    """For each block whether it stands on a page on its side: wide tables, and their headings."""
    size = table_size(context.styles)
    turned: list[bool] = []
    for block in reversed(blocks):
        if isinstance(block, Heading | PageBreak):
            turned.append(bool(turned) and turned[-1])
        else:
            turned.append(isinstance(block, Table) and lies_sideways(block, context.page, size))
    turned.reverse()
    for i, block in enumerate(blocks):
        if isinstance(block, Remark) and i:  # it stands with what it speaks of
            turned[i] = turned[i - 1]
    return turned


def _write_footnotes(context: Context) -> None:
    part = context.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    root = etree.fromstring(part.blob)
    notes = XmlPart(part.partname, part.content_type, root, context.part.package)  # type: ignore[arg-type]
    place = Place.styled("footnote text", context.page.text_width)
    inside = context.within(notes)

    def write(footnote: Footnote) -> list[Element]:
        return write_blocks(inside, footnote.blocks, place)

    mark_style = context.styles["footnote reference"]
    context.footnotes.fill(root, mark_style, context.document.footnotes, write)
    _swap(context.part, RELATIONSHIP_TYPE.FOOTNOTES, notes)


def _swap(main: Part, kind: str, part: Part) -> None:
    old = next(rel.rId for rel in main.rels.values() if rel.reltype == kind)
    main.load_rel(kind, part, old)


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
