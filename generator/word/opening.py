"""A file to write into: the base package in the look of the theme or of a municipality's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.package import Package

from generator.document.blocks import Document, Image
from generator.theme import Theme
from generator.word.anchors import find_anchors
from generator.word.base import language_tag, open_base
from generator.word.context import Context, Pages
from generator.word.measures import a4
from generator.word.numbering import Numbering
from generator.word.oxml import Element
from generator.word.reference import ReferenceFile, read_reference
from generator.word.styles import Styles, set_language


@dataclass(frozen=True, slots=True)
class Look:
    """How files look: a theme, and the path of a municipality's own file where it lends its own."""

    theme: Theme
    reference: Path | None


def open_file(
    document: Document, look: Look, images: Mapping[str, Image], pages: Pages | None = None
) -> tuple[Package, Context, ReferenceFile | None]:
    """A new package, what its writers share, and the opened reference file.

    Raises ReferenceFileError where that cannot be read.
    """
    theme = look.theme
    package = open_base(theme, document.language, cover=document.front == "cover")
    lender = read_reference(look.reference) if look.reference is not None else None
    return package, _context(document, theme, images, package, lender, pages), lender


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
