"""The text of a document: the lines above it, its blocks and its footnotes."""

from __future__ import annotations

from dataclasses import replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from lxml import etree

from generator.document.blocks import Blocks, Document, PageBreak
from generator.theme import Theme
from generator.word.blocks import write_blocks
from generator.word.context import Context, Place
from generator.word.cover import write_cover, write_title
from generator.word.footnotes import Note
from generator.word.oxml import Element
from generator.word.tracking.redline import Redline


def write_front(context: Context, theme: Theme) -> list[Element]:
    """The cover, or the title above the text, or nothing."""
    match context.document.front:
        case "cover":
            return write_cover(context, theme.logo)
        case "title":
            return write_title(context)
        case "none":
            return []


def text_blocks(document: Document) -> Blocks:
    """The blocks of the document; after a cover they begin a new page."""
    after_cover = document.front == "cover"
    return (PageBreak(""), *document.blocks) if after_cover else document.blocks


def write_footnotes(context: Context) -> Element:
    """The texts of the footnotes that the marks in the text point to, in their part."""
    part = context.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    root = etree.fromstring(part.blob)
    notes = XmlPart(part.partname, part.content_type, root, context.part.package)  # type: ignore[arg-type]
    place = Place.styled("footnote text", context.page.text_width)
    inside = context.within(notes)

    def write(note: Note) -> list[Element]:
        here, blocks = _note_text(inside, note)
        return write_blocks(here, blocks, place)

    context.footnotes.fill(root, context.styles["footnote reference"], write)
    _swap(context.part, RELATIONSHIP_TYPE.FOOTNOTES, notes)
    return root


def _note_text(context: Context, note: Note) -> tuple[Context, Blocks]:
    """The text of a footnote; where changes are marked, with marks only if it is in both."""
    redline = context.redline
    if note.new is None:
        assert redline is not None and note.old is not None
        return context.on("deleted"), redline.old.footnotes[note.old].blocks
    if redline is not None and note.old is not None:
        return context, _common_text(redline, note.new, note.old)
    return context.on("inserted"), context.document.footnotes[note.new].blocks


def _common_text(redline: Redline, new: str, old: str) -> Blocks:
    """The text of a footnote whose mark stands, of a redrawn figure's caption too."""
    merged = redline.marked.footnotes[new]
    now, was = redline.new.footnotes[new].blocks, redline.old.footnotes[old].blocks
    if merged.change != "inserted":
        return merged.blocks
    if now == was:
        return now
    gone = (replace(block, change="deleted") for block in was)
    return (*gone, *(replace(block, change="inserted") for block in now))


def _swap(main: Part, kind: str, part: Part) -> None:
    old = next(rel.rId for rel in main.rels.values() if rel.reltype == kind)
    main.load_rel(kind, part, old)
