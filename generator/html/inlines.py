"""Inline nodes to HTML."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from urllib.parse import urlsplit

from generator.document.blocks import UnknownBlockError
from generator.document.inlines import (
    Code,
    Deletion,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    Insertion,
    LineBreak,
    Link,
    Plain,
    Reference,
    Renewal,
    Strong,
)
from generator.html.context import Context, footnote_id, mark_id
from generator.html.marks import line_flags, marked_words, renewed, visible
from generator.html.markup import NOTHING, Html, element, join, text

_SCHEMES = ("http", "https", "mailto")


def write_inlines(inlines: Inlines, context: Context) -> Html:
    """The inlines one after another; raises ValueError on a link that is not for the web."""
    return join(_inline(inline, context) for inline in inlines)


def write_line(line: Inlines, context: Context) -> Html:
    """A whole line of the tree; where it shows a change, with the ways on to others."""
    return join((write_inlines(line, context), line_flags(line, context)))


@singledispatch
def _inline(inline: Inline, _context: Context) -> Html:
    raise UnknownBlockError(inline)


@_inline.register
def _plain(inline: Plain, _context: Context) -> Html:
    words = text(inline.text)
    return element("span", words, lang=inline.language) if inline.language else words


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
    words, url = write_inlines(inline.children, context), _web(inline.url)
    gone = context.before or all(isinstance(child, Deletion) for child in inline.children)
    return words if gone else element("a", words, href=url)


@_inline.register
def _reference(inline: Reference, context: Context) -> Html:
    words = text(inline.text)
    return words if context.before else element("a", words, href=f"#{inline.target}")


@_inline.register
def _fact(inline: FactValue, _context: Context) -> Html:
    return element("span", text(inline.text), data_fact=inline.fact, data_aspect=inline.aspect)


@_inline.register
def _line_break(_inline: LineBreak, _context: Context) -> Html:
    return element("br", None)


@_inline.register
def _footnote_mark(mark: FootnoteMark, context: Context) -> Html:
    if context.before:
        return element("sup", text(str(mark.number)))
    context.marks[mark.number] += 1
    link = element(
        "a",
        text(str(mark.number)),
        id=mark_id(mark.number, context.marks[mark.number]),
        href=f"#{footnote_id(mark.number)}",
        role="doc-noteref",
    )
    return element("sup", link)


@_inline.register
def _insertion(mark: Insertion, context: Context) -> Html:
    if context.copy:
        return NOTHING
    return marked_words("inserted", write_inlines(mark.children, context), context)


@_inline.register
def _deletion(mark: Deletion, context: Context) -> Html:
    words = write_inlines(mark.children, replace(context, before=True))
    return marked_words("deleted", words, context)


@_inline.register
def _renewal(mark: Renewal, context: Context) -> Html:
    if context.before:
        return write_inlines(mark.was, context)
    assert context.redline is not None
    now, was = write_inlines(mark.children, context), visible(mark.was)
    return now if visible(mark.children) == was else renewed(now, was, context.redline)


def _web(url: str) -> str:
    if urlsplit(url).scheme not in _SCHEMES:
        raise ValueError(f"a link must start with http, https or mailto: {url!r}")
    return url
