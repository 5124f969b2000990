"""Footnotes to HTML, at the end of the text, each with its ways back."""

from __future__ import annotations

from generator.document.blocks import Footnote
from generator.html.blocks import write_blocks
from generator.html.context import Context, footnote_id, mark_id
from generator.html.marks import whole
from generator.html.markup import NOTHING, Html, element, join, text
from generator.locale import NBSP


def write_footnotes(footnotes: tuple[Footnote, ...], context: Context) -> Html:
    """The footnotes by number, each with a way back to every mark of it.

    Call it once the text is written: only then is it known how often each is pointed to.
    """
    if not footnotes:
        return NOTHING
    title = context.labels["footnotes"]
    context.level = 2
    ordered = sorted(footnotes, key=lambda note: (note.number, note.change != "deleted"))
    notes = element("ol", join((_footnote(note, context) for note in ordered), "\n"))
    content = join((element("h2", text(title)), notes), "\n")
    return element("section", content, class_="footnotes", role="doc-endnotes", aria_label=title)


def _footnote(note: Footnote, context: Context) -> Html:
    content = whole(note, write_blocks(note.blocks, context.of(note)), context)
    gone = note.change == "deleted"
    times = 0 if gone else context.marks[note.number]
    back = join(_back(note.number, n, context) for n in range(1, times + 1))
    return element(
        "li",
        join((content, element("p", back, class_="back")) if back else (content,)),
        id=context.of(note).own_id(footnote_id(note.number)),
        class_=note.change or None,
        value=note.number,
        data_source=note.source,
    )


def _back(number: int, occurrence: int, context: Context) -> Html:
    words = f"{context.labels['back_to_text']}{f' ({occurrence})' if occurrence > 1 else ''}"
    return element(
        "a",
        text(f"↑{NBSP}{words}"),
        href=f"#{mark_id(number, occurrence)}",
        role="doc-backlink",
    )
