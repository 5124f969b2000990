"""The head of a page: what a document's cover says."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from generator.document.blocks import Document
from generator.html.context import Context
from generator.html.marks import replaced_text
from generator.html.markup import NOTHING, Html, element, join
from generator.theme import Theme

_LOGO_TYPES = {".png": "image/png", ".svg": "image/svg+xml"}


def write_header(document: Document, theme: Theme, context: Context, after: Html = NOTHING) -> Html:
    """The organisation, the title and the details, then what else stands on the cover."""
    draft = replaced_text(_draft(document.was or document), _draft(document), context)
    lines = (
        _logo(theme.logo),
        _line(_said("organisation", document, context), "organisation"),
        element("h1", _said("title", document, context)),
        _line(_said("subtitle", document, context), "subtitle"),
        _line(draft, "draft"),
        _details(document, context),
        after,
    )
    return element("header", join((line for line in lines if line), "\n"))


def write_footer(document: Document, context: Context) -> Html:
    """The contact line, or whose document it is."""
    was = _contact(document.was or document)
    return element("footer", element("p", replaced_text(was, _contact(document), context)))


def _contact(document: Document) -> str:
    return document.footer or document.cover.organisation


def _draft(document: Document) -> str:
    return document.labels["draft"] if document.draft else ""


def _said(field: str, document: Document, context: Context) -> Html:
    was = (document.was or document).cover
    return replaced_text(getattr(was, field), getattr(document.cover, field), context)


def _line(words: Html, class_: str) -> Html:
    return element("p", words, class_=class_) if words else NOTHING


def _logo(file: Path | None) -> Html:
    """The logo inside the page; it says nothing that the organisation's name beside it does not."""
    if file is None:
        return NOTHING
    data = b64encode(file.read_bytes()).decode("ascii")
    source = f"data:{_LOGO_TYPES[file.suffix.lower()]};base64,{data}"
    return element("img", None, class_="logo", src=source, alt="")


def _details(document: Document, context: Context) -> Html:
    rows = [_detail(key, document, context) for key in ("status", "date", "case_id", "decision")]
    return element("dl", join(row for row in rows if row)) if any(rows) else NOTHING


def _detail(field: str, document: Document, context: Context) -> Html:
    """A row of the cover, whose name is as new or gone as what it says."""
    value = _said(field, document, context)
    if not value:
        return NOTHING
    was, label = (document.was or document).cover, document.labels[field]
    before, now = (label if getattr(cover, field) else "" for cover in (was, document.cover))
    name = replaced_text(before, now, context)
    return element("div", join((element("dt", name), element("dd", value))))
