"""Headings: chapters that number themselves, plain ones, and annexes.

A chapter («Heading1» has its numbering):

    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>
      <w:bookmarkStart w:id="1" w:name="_p_x3ab…"/><w:bookmarkStart w:id="2" w:name="_Toc…"/>
      <w:r><w:t>Voimavarat</w:t></w:r> …</w:p>

A plain heading is in a numbering that prints nothing, `<w:numPr><w:ilvl w:val="0"/><w:numId
w:val="3"/></w:numPr>`; an annex too, and has «Liite», a SEQ field in a bookmark, and its title.
"""

from __future__ import annotations

from generator.document.blocks import Heading
from generator.word.context import Context
from generator.word.fields import sequence
from generator.word.forms import has_label
from generator.word.inlines import NBSP, inline_runs
from generator.word.oxml import Element, paragraph, run
from generator.word.styles import HEADINGS
from generator.word.tracking.parts import renewed_number


def is_numbered(heading: Heading) -> bool:
    """Whether Word counts the heading; one without a number never takes part in the count."""
    return heading.kind == "numbered" and bool(heading.number)


def heading_label(context: Context, heading: Heading) -> str:
    """What stands before an annex's title: «Liite 1. »; nothing before other headings."""
    if not has_label(heading):
        return ""
    return f"{context.document.labels['annex']}{NBSP}{heading.number}. "


def write_heading(context: Context, heading: Heading) -> list[Element]:
    """The paragraph of a heading, under the bookmarks of its key, contents and references."""
    level = min(heading.level, len(HEADINGS)) - 1
    annex = heading.kind == "annex"
    anchor = context.anchors[heading.id]
    title = inline_runs(context, heading.children)
    if has_label(heading):
        title = [*_annex_number(context, heading, anchor.reference), *title]
    else:
        title = context.bookmarks.around(anchor.reference, title)
    content = context.bookmarks.around(anchor.contents, title)
    return [
        paragraph(
            context.styles[HEADINGS[level]],
            context.bookmarks.keyed(heading.source, content),
            page_break=annex and context.document.front == "cover",
            numbering=None if is_numbered(heading) else (context.numbering.unnumbered, level),
        )
    ]


def _annex_number(context: Context, heading: Heading, bookmark: str) -> list[Element]:
    label = context.document.labels["annex"]
    count = renewed_number(heading, lambda number: sequence(label, number))
    number = context.bookmarks.around(bookmark, count)
    return [run(label + NBSP), *number, run(". ")]
