"""Sections: stretches of pages with the same size, headers and footers.

    <w:sectPr><w:headerReference w:type="default" r:id="rId6"/>…
      <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar …/><w:titlePg/></w:sectPr>

A section's properties stand in its last paragraph, those of the last section at the body's end.
"""

from __future__ import annotations

from dataclasses import replace

from generator.word.context import Context
from generator.word.furniture import (
    Reference,
    mark_as_draft,
    our_first_header,
    our_footers,
    our_header,
)
from generator.word.measures import Page
from generator.word.oxml import Element, name, paragraph, w
from generator.word.reference import ReferenceFile
from generator.word.tracking.marks import stands_in


class Sections:
    """The sections of one file, the first of which begins with the cover."""

    def __init__(self, context: Context, look: ReferenceFile | None) -> None:
        self._context = context
        headers = look.lend_furniture("header", context.part) if look else []
        footers = look.lend_furniture("footer", context.part) if look else []
        _renumber_drawings(context, [*headers, *footers])
        # A file's own headers say whether the first page differs; under ours it always does.
        has_title_page = look.has_title_page if look and headers else True
        self._has_first_page = context.document.front != "none" and has_title_page
        self._footers = footers or our_footers(context)
        self._sideways = headers
        self._upright = self._drafted(headers or [our_header(context), our_first_header(context)])
        self._first = True

    def close(self, body: Element, *, sideways: bool) -> None:
        """End a section after what `body` holds by now, in a paragraph that is not gone."""
        last = next(element for element in reversed(body) if "inserted" in stands_in(element))
        if last.tag != name("w:p"):
            last = paragraph(self._context.styles["Taulukon loppu"])
            body.append(last)
        last[0].append(self.properties(sideways=sideways))

    def properties(self, *, sideways: bool) -> Element:
        """The w:sectPr of the next section, counted from the first."""
        page = self._context.page.turned if sideways else self._context.page
        first = self._first and self._has_first_page
        self._first = False
        headers = self._sideways_headers() if sideways else self._upright
        return _section(page, [*headers, *self._footers], differs=first)

    def _sideways_headers(self) -> list[Reference]:
        if not self._sideways:
            wide = replace(self._context, page=self._context.page.turned)
            self._sideways = self._drafted([our_header(wide)])
        return self._sideways

    def _drafted(self, headers: list[Reference]) -> list[Reference]:
        if self._context.document.draft:
            mark_as_draft(headers, self._context.document.labels["draft"])
        return headers


def _renumber_drawings(context: Context, lent: list[Reference]) -> None:
    """Give the drawings of lent parts ids that no other drawing of the file has."""
    for part in {reference.part.partname: reference.part for reference in lent}.values():
        for properties in part.element.iter(name("wp:docPr")):
            properties.set("id", str(next(context.drawing_ids)))


def _section(page: Page, references: list[Reference], *, differs: bool) -> Element:
    """The w:sectPr; `differs` says that the first page has a header of its own."""
    turned = {"orient": "landscape"} if page.width > page.height else {}
    size = w("pgSz", w=page.width, h=page.height, **turned)
    margins = w(
        "pgMar",
        top=page.top,
        right=page.right,
        bottom=page.bottom,
        left=page.left,
        header=page.header,
        footer=page.footer,
        gutter=0,
    )
    properties = w("sectPr", *(reference.element() for reference in references), size, margins)
    if differs:
        properties.append(w("titlePg"))
    return properties
