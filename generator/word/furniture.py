"""Page furniture: headers, footers and the watermark of drafts.

    <w:hdr><w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs>…</w:tabs></w:pPr>
      Lahden kaupunki ⇥ 20.9.2023 LAHTI/123/2023 PAGE → 2 (NUMPAGES → 50) </w:p>
      <w:p> Järjestämissuunnitelma </w:p></w:hdr>

The number of the page and of all pages stands as SFS 2487 has it: «15 (50)». The cover has a
header of its own, without them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from generator.document.blocks import Cover
from generator.word.context import Context
from generator.word.fields import field
from generator.word.inlines import Form
from generator.word.oxml import Element, node, paragraph, run, tab
from generator.word.tracking.marks import changed_runs
from generator.word.watermark import add_watermark

Kind = Literal["header", "footer"]
_GAP = "\N{EM SPACE}"
_ROOTS = {"header": "hdr", "footer": "ftr"}
_TYPES = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A header or footer that a section shows: on its first page or on all («default»)."""

    kind: Kind
    pages: str
    relationship: str
    part: XmlPart

    def element(self) -> Element:
        """`<w:headerReference w:type="default" r:id="rId9"/>`."""
        attributes: dict[str, str | int] = {"w:type": self.pages, "r:id": self.relationship}
        return node(f"w:{self.kind}Reference", attributes)


def our_header(context: Context) -> Reference:
    """The header for pages as wide as the context's."""
    return _part(context, "header", "default", _header(context))


def our_first_header(context: Context) -> Reference:
    """The header of the cover, which is empty; above a title it does not repeat the title."""
    lines = [paragraph(context.styles["header"])]
    if context.document.front == "title":
        lines = _header(context)[:1]
    return _part(context, "header", "first", lines)


def our_footers(context: Context) -> list[Reference]:
    """The footer with the organisation's contact line, which the cover has too."""
    new = context.document.footer
    old = context.redline.old.footer if context.redline is not None else new
    line = changed_runs(new, old) if new or old else []
    default = _part(context, "footer", "default", [paragraph(context.styles["footer"], line)])
    return [default, replace(default, pages="first")]


def mark_as_draft(references: Iterable[Reference], word: str) -> None:
    """Put the word across the pages of the headers."""
    parts = {reference.part.partname: reference.part for reference in references}
    for number, part in enumerate(parts.values(), start=1):
        add_watermark(part.element, word, number)


def _header(context: Context) -> list[Element]:
    total = str(context.pages.total) if context.pages else "2"
    known, known_before = (_known(cover) for cover in context.covers)
    organisation, title = (
        [getattr(cover, key) for cover in context.covers] for key in ("organisation", "title")
    )
    first = [
        *changed_runs(*organisation, *Form(bold=True).properties()),
        tab(),
        *changed_runs(known, known_before),
        *field("PAGE", "2"),
        run(" ("),
        *field("NUMPAGES", total),
        run(")"),
    ]
    style = context.styles["header"]
    stop = [("right", context.page.text_width)]
    return [paragraph(style, first, tabs=stop), paragraph(style, changed_runs(*title))]


def _known(cover: Cover) -> str:
    known = _GAP.join(filter(None, (cover.date, cover.case_id)))
    return known + _GAP * 2 if known else ""


def _part(context: Context, kind: Kind, pages: str, lines: list[Element]) -> Reference:
    """A new part of the package with the lines in it, related to the body."""
    root = node(f"w:{_ROOTS[kind]}", None, *lines)
    content_type, relationship = _TYPES[kind]
    package = context.part.package
    assert package is not None
    file: PackURI = package.next_partname(f"/word/{kind}%d.xml")
    part = XmlPart(file, content_type, root, package)  # type: ignore[arg-type]
    return Reference(kind, pages, context.part.relate_to(part, relationship), part)
