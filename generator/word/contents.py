r"""The table of contents: filled, and a live field that F9 makes anew.

    <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>…
    <w:sdtContent>
      <w:p> heading «Sisällys» </w:p>
      <w:p><w:pPr><w:pStyle w:val="TOC1"/>…</w:pPr> TOC \o "1-3" \h \z \u →
        <w:hyperlink w:anchor="_Toc…" w:history="1"> 1 ⇥ Johdanto ⇥ PAGEREF → 3 </w:hyperlink></w:p>
      …
      <w:p> end of the field </w:p>
    </w:sdtContent></w:sdt>

Only a layout engine knows on which page a heading stands. Without `Context.pages` the entries have
no page numbers: an entry with a wrong one is worse.
"""

from __future__ import annotations

from lxml import etree

from generator.document.blocks import Heading
from generator.document.inlines import FootnoteMark, Inline, Plain
from generator.document.marked import part_after, part_before
from generator.document.walk import change_inlines
from generator.word.context import Context
from generator.word.fields import field, field_end, field_start
from generator.word.headings import heading_label, is_numbered
from generator.word.inlines import Form, inline_runs
from generator.word.oxml import Element, paragraph, run, run_of, w
from generator.word.styles import HEADINGS
from generator.word.tracking.marks import mark, renewed, stands_in
from generator.word.tracking.parts import write_part
from generator.word.tracking.redline import marked_headings

_INSTRUCTION = 'TOC \\o "1-3" \\h \\z \\u'
_SDT_ID = 380202315
# Keeps the room of a page number free, so that the numbers when they come move no line.
_ROOM = "\N{FIGURE SPACE}\N{FIGURE SPACE}"
# Where the title begins after the number, by level, in twips: as in the styles.
_TITLE_STARTS = (510, 1134, 1871)


def write_contents(context: Context) -> list[Element]:
    """The page of contents; nothing where the document has no headings."""
    entries = [each for heading in _headings(context) for each in _entries(context, heading)]
    if not entries:
        return []
    title = paragraph(
        context.styles["TOC Heading"],
        [run(context.document.labels["toc"])],
        page_break=True,
        # In many files the style rests on that of the chapters and would be counted as one.
        numbering=(context.numbering.unnumbered, 0),
    )
    for number, start in enumerate(field_start(_INSTRUCTION), start=1):
        entries[0].insert(number, start)
    end = paragraph(context.styles["Taulukon loppu"], [field_end()])
    properties = w(
        "sdtPr",
        w("id", val=_SDT_ID),
        w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique")),
    )
    lines = [title, *entries, end]
    sides = {side for entry in entries for side in stands_in(entry)}
    if len(sides) == 1:  # only one of the two documents has contents
        mark(lines, sides.pop())
    return [w("sdt", properties, w("sdtContent", *lines))]


def _headings(context: Context) -> list[Heading]:
    blocks = context.redline.marked.blocks if context.redline else context.document.blocks
    return list(marked_headings(blocks))


def _entries(context: Context, heading: Heading) -> list[Element]:
    """The entry of a heading; where changes are marked, with those of the entry.

    The page is always that of the new document: where a heading was is not a change of its own.
    """
    if not context.has_marks or heading.change:
        page = None if heading.change == "deleted" else _page(context, heading)
        return write_part(context, heading, lambda here, each: [_entry(here, each, page)])
    page = _page(context, heading)
    now = _entry(context.on("inserted"), part_after(heading), page)
    was = _entry(context.on("deleted"), part_before(heading), page)
    if etree.tostring(now[0]) != etree.tostring(was[0]):
        return [*mark([was], "deleted"), *mark([now], "inserted")]
    now[1][:] = renewed(list(now[1]), list(was[1]))
    return [now]


def _page(context: Context, heading: Heading) -> int | None:
    return context.pages.by_heading.get(heading.id) if context.pages else None


def _entry(context: Context, heading: Heading, page: int | None) -> Element:
    level = min(heading.level, len(HEADINGS))
    numbered = is_numbered(heading)
    tabs = [("left", _TITLE_STARTS[level - 1])] if numbered else []
    content = []
    if numbered:
        content += [_linked(context, heading.number), _linked_tab(context)]
    title = change_inlines(heading.children, _without_note)
    words = (Plain(heading_label(context, heading)), *title)
    content += inline_runs(context, words, _form(context))
    anchor = context.anchors[heading.id].contents
    tabs.append(("right" if page is None else "dotted", context.page.text_width))
    number = [run(_ROOM)] if page is None else field(f"PAGEREF {anchor} \\h", str(page))
    content += [_linked_tab(context), *number]
    return paragraph(
        context.styles[f"toc {level}"],
        [w("hyperlink", *content, anchor=anchor, history=1)],
        tabs=tabs,
    )


def _without_note(inline: Inline) -> Inline:
    """A footnote has its mark in the heading itself."""
    return Plain("") if isinstance(inline, FootnoteMark) else inline


def _form(context: Context) -> Form:
    return Form(style=context.styles["Hyperlink"], plain_link=True)


def _linked(context: Context, text: str) -> Element:
    return run(text, *_form(context).properties())


def _linked_tab(context: Context) -> Element:
    return run_of([w("tab")], *_form(context).properties())
