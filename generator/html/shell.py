"""The shell of a page, `page.html`, filled."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from generator.document.blocks import Document
from generator.files.templates import Templates
from generator.html.context import CONTENT_ID
from generator.html.markup import NOTHING, Html, element, text

PLACES = {
    "language": True,
    "title": True,
    "author": False,
    "style": True,
    "skip": True,
    "header": True,
    "contents": False,
    "main": True,
    "footer": False,
}
"""The places of a page that are filled, and whether a page is none without them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a page consists of; `beside` stands beside the text where there is room."""

    title: str
    style: str
    header: Html
    beside: Html
    main: Html
    footer: Html


def fill(shell: Templates, document: Document, parts: Parts) -> str:
    """The page, equal for equal input; marks that name no place stay as they are."""
    page = Template(shell.file("page/page.html").read_text(encoding="utf-8"))
    return page.safe_substitute(
        language=document.language,
        title=text(parts.title),
        author=_author(document.author),
        style=parts.style,
        skip=element(
            "a", text(document.labels["skip_to_content"]), class_="skip", href=f"#{CONTENT_ID}"
        ),
        header=parts.header,
        contents=parts.beside,
        main=element("main", parts.main, id=CONTENT_ID),
        footer=parts.footer,
    )


def style_sheet(shell: Templates, name: str) -> str:
    """A style sheet of the shell."""
    return shell.file(f"page/{name}").read_text(encoding="utf-8")


def _author(author: str) -> Html:
    return element("meta", None, name="author", content=author) if author else NOTHING
