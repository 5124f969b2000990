"""Inline nodes to HTML."""

from __future__ import annotations

from functools import singledispatch
from urllib.parse import urlsplit

from generator.document.blocks import UnknownBlockError
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
)
from generator.html.context import Context, footnote_id, mark_id
from generator.html.markup import Html, element, join, text

_SCHEMES = ("http", "https", "mailto")


def write_inlines(inlines: Inlines, context: Context) -> Html:
    """The inlines one after another; raises ValueError on a link that is not for the web."""
    return join(_inline(inline, context) for inline in inlines)


@singledispatch
def _inline(inline: Inline, _context: Context) -> Html:
    raise UnknownBlockError(inline)


@_inline.register
def _plain(inline: Plain, _context: Context) -> Html:
    return text(inline.text)


@_inline.register
def _emphasis(inline: Emphasis, context: Context) -> Html:
    return element("em", write_inlines(inline.children, context))


@_inline.register
def _strong(inline: Strong, context: Context) -> Html:
    return element("strong", write_inlines(inline.children, context))


@_inline.register
def _code(inline: Code, _context: Context) -> Html:
    return element("code", text(inline.text))


@_inline.register
def _link(inline: Link, context: Context) -> Html:
    return element("a", write_inlines(inline.children, context), href=_web(inline.url))


@_inline.register
def _reference(inline: Reference, _context: Context) -> Html:
    return element("a", text(inline.text), href=f"#{inline.target}")


@_inline.register
def _fact(inline: FactValue, _context: Context) -> Html:
    return element("span", text(inline.text), data_fact=inline.fact, data_aspect=inline.aspect)


@_inline.register
def _line_break(_inline: LineBreak, _context: Context) -> Html:
    return element("br", None)


@_inline.register
def _footnote_mark(mark: FootnoteMark, context: Context) -> Html:
    context.marks[mark.number] += 1
    link = element(
        "a",
        text(str(mark.number)),
        id=mark_id(mark.number, context.marks[mark.number]),
        href=f"#{footnote_id(mark.number)}",
        role="doc-noteref",
    )
    return element("sup", link)


def _web(url: str) -> str:
    if urlsplit(url).scheme not in _SCHEMES:
        raise ValueError(f"a link must start with http, https or mailto: {url!r}")
    return url
