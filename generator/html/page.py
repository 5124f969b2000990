"""The whole page: the shell filled with the head, the contents, the text and the foot."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from string import Template

from generator.document.blocks import Cover, Document, Image, forbid_changes
from generator.html.blocks import write_blocks
from generator.html.contents import write_contents
from generator.html.context import CONTENT_ID, Context
from generator.html.footnotes import write_footnotes
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.style import theme_css
from generator.theme import Theme

_LOGO_TYPES = {".png": "image/png", ".svg": "image/svg+xml"}


def write_html(
    document: Document, theme: Theme, images: Mapping[str, Image], *, shell: Path
) -> str:
    """The document as one self-contained HTML page, equal for equal input.

    `images` has the drawn chart of each figure by its id; `shell` is the folder of `page.html`
    and `page.css`. Raises UnknownBlockError on a node that it does not know and on
    a document that is marked with changes, KeyError on a figure that was not drawn, ValueError on
    a link that is not for the web.
    """
    forbid_changes(document)
    context = Context(labels=document.labels, images=images)
    body = write_blocks(document.blocks, context)
    notes = write_footnotes(tuple(document.footnotes.values()), context)
    page = Template((shell / "page.html").read_text(encoding="utf-8"))
    sheet = (shell / "page.css").read_text(encoding="utf-8")
    return page.substitute(
        language=document.language,
        title=text(document.cover.title),
        author=_author(document.author),
        style="\n".join((theme_css(document, theme), sheet, *context.rules)),
        skip=element(
            "a", text(document.labels["skip_to_content"]), class_="skip", href=f"#{CONTENT_ID}"
        ),
        header=_header(document, theme),
        contents=_contents(document, context),
        main=element("main", join((body, notes), "\n"), id=CONTENT_ID),
        footer=_footer(document),
    )


def _contents(document: Document, context: Context) -> Html:
    return write_contents(document.blocks, context) if document.front == "cover" else NOTHING


def _author(author: str) -> Html:
    return element("meta", None, name="author", content=author) if author else NOTHING


def _header(document: Document, theme: Theme) -> Html:
    cover = document.cover
    draft = document.labels["draft"] if document.draft else ""
    lines = (
        _logo(theme.logo),
        _line(cover.organisation, "organisation"),
        element("h1", text(cover.title)),
        _line(cover.subtitle, "subtitle"),
        _line(draft, "draft"),
        _details(cover, document.labels),
    )
    return element("header", join((line for line in lines if line), "\n"))


def _line(words: str, class_: str) -> Html:
    return element("p", text(words), class_=class_) if words else NOTHING


def _logo(file: Path | None) -> Html:
    """The logo inside the page; it says nothing that the organisation's name beside it does not."""
    if file is None:
        return NOTHING
    data = b64encode(file.read_bytes()).decode("ascii")
    source = f"data:{_LOGO_TYPES[file.suffix.lower()]};base64,{data}"
    return element("img", None, class_="logo", src=source, alt="")


def _details(cover: Cover, labels: Mapping[str, str]) -> Html:
    rows = [
        element("div", join((element("dt", text(labels[key])), element("dd", text(value)))))
        for key, value in (
            ("status", cover.status),
            ("date", cover.date),
            ("case_id", cover.case_id),
            ("decision", cover.decision),
        )
        if value
    ]
    return element("dl", join(rows)) if rows else NOTHING


def _footer(document: Document) -> Html:
    return element("footer", element("p", text(document.footer or document.cover.organisation)))
