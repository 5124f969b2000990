"""Page furniture: headers, footers and the watermark of drafts.

    <w:hdr><w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs>…</w:tabs></w:pPr>
      Lahden kaupunki ⇥ 20.9.2023 LAHTI/123/2023 PAGE → 2 (NUMPAGES → 50) </w:p>
      <w:p> Järjestämissuunnitelma </w:p></w:hdr>

The number of the page and of all pages stands as SFS 2487 has it: «15 (50)». The cover has a
header of its own, without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from generator.word.context import Context
from generator.word.fields import field
from generator.word.inlines import Form
from generator.word.measures import Page
from generator.word.oxml import NAMESPACES, Element, name, node, paragraph, run, run_of, tab, w
from generator.word.watermark import watermark_run

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

    def element(self) -> Element:
        """`<w:headerReference w:type="default" r:id="rId9"/>`."""
        attributes: dict[str, str | int] = {"w:type": self.pages, "r:id": self.relationship}
        return node(f"w:{self.kind}Reference", attributes)


def our_headers(context: Context, *, cover: bool) -> list[Reference]:
    """The headers for the context's page, with one for the cover where the section begins it."""
    word = context.document.labels["draft"] if context.document.draft else ""
    written = [_part(context, "header", "default", _header(context), word)]
    if cover:
        written.append(_part(context, "header", "first", [_empty(context, "header")], word))
    return written


def our_footers(context: Context, *, cover: bool) -> list[Reference]:
    """The footers with the organisation's contact line."""
    line = [run(context.document.footer)] if context.document.footer else []
    lines = [paragraph(context.styles["footer"], line)]
    default = _part(context, "footer", "default", lines)
    return [default, Reference("footer", "first", default.relationship)] if cover else [default]


def section(page: Page, references: Sequence[Reference], *, cover: bool) -> Element:
    """The w:sectPr of a section; the one with the `cover` has a first page of its own."""
    turned = {"orient": "landscape"} if page.width > page.height else {}
    properties = w(
        "sectPr",
        *(reference.element() for reference in references),
        w("pgSz", w=page.width, h=page.height, **turned),
        w(
            "pgMar",
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header=page.header,
            footer=page.footer,
            gutter=0,
        ),
    )
    if cover:
        properties.append(w("titlePg"))
    return properties


def _header(context: Context) -> list[Element]:
    cover = context.document.cover
    total = str(context.pages.total) if context.pages else "2"
    known = _GAP.join(filter(None, (cover.date, cover.case_id)))
    first = [
        run(cover.organisation, *Form(bold=True).properties()),
        tab(),
        run(known + _GAP * 2 if known else ""),
        *field("PAGE", "2"),
        run(" ("),
        *field("NUMPAGES", total),
        run(")"),
    ]
    style = context.styles["header"]
    stop = [("right", context.page.text_width)]
    return [paragraph(style, first, tabs=stop), paragraph(style, [run(cover.title)])]


def _empty(context: Context, style: str) -> Element:
    return paragraph(context.styles[style])


def _part(
    context: Context, kind: Kind, pages: str, lines: list[Element], watermark: str = ""
) -> Reference:
    """A new part of the package with the lines in it, related to the body."""
    root = node(f"w:{_ROOTS[kind]}", None, *lines)
    if watermark:
        add_watermark(root, watermark)
    content_type, relationship = _TYPES[kind]
    package = context.part.package
    assert package is not None
    file: PackURI = package.next_partname(f"/word/{kind}%d.xml")
    part = XmlPart(file, content_type, root, package)  # type: ignore[arg-type]
    return Reference(kind, pages, context.part.relate_to(part, relationship))
