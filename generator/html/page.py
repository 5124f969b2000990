"""The whole page: the shell filled with the head, the contents, the text and the foot."""

from __future__ import annotations

from collections.abc import Mapping

from generator.document.blocks import Document, Image, forbid_changes
from generator.document.revision import Revision
from generator.files.templates import Templates
from generator.html.blocks import write_blocks
from generator.html.contents import write_contents
from generator.html.context import Context
from generator.html.footnotes import write_footnotes
from generator.html.header import write_footer, write_header
from generator.html.markup import NOTHING, join
from generator.html.redline_page import write_redline
from generator.html.shell import Parts, fill, style_sheet
from generator.html.style import theme_css
from generator.theme import Theme


def write_html(
    document: Document,
    theme: Theme,
    images: Mapping[str, Image],
    *,
    shell: Templates,
    revision: Revision | None = None,
) -> str:
    """The document as one self-contained HTML page, equal for equal input.

    `images` has the drawn chart of each figure by its id; `shell` has `page/page.html` and
    `page/page.css`. A document that is marked with changes becomes a page of them, told by
    `revision`. Raises UnknownBlockError on a node that it does not know and on marks without
    a revision, KeyError on a figure that was not drawn, ValueError on a link that is not for the
    web.
    """
    if revision is not None and document.was is not None:
        return write_redline(document, document.was, theme, images, shell, revision)
    forbid_changes(document)
    context = Context(labels=document.labels, images=images)
    body = write_blocks(document.blocks, context)
    notes = write_footnotes(tuple(document.footnotes.values()), context)
    sheets = (theme_css(document, theme), style_sheet(shell, "page.css"), *context.rules)
    parts = Parts(
        title=document.cover.title,
        style="\n".join(sheets),
        header=write_header(document, theme, context),
        beside=write_contents(document.blocks, context) if document.front == "cover" else NOTHING,
        main=join((body, notes), "\n"),
        footer=write_footer(document, context),
    )
    return fill(shell, document, parts)
