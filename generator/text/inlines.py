"""Inline nodes to plain text."""

from __future__ import annotations

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


def words(inlines: Inlines) -> str:
    """The words of the inlines; stress is lost, an address stands after the words that link to it.

    Raises UnknownBlockError on an inline that it does not know, and on the marks of a revision.
    """
    return "".join(map(_words, inlines))


def line(inlines: Inlines) -> str:
    """The words on one line."""
    return " ".join(words(inlines).split("\n"))


def _words(inline: Inline) -> str:
    match inline:
        case Plain(text) | Code(text):
            return text
        case Emphasis(children) | Strong(children):
            return words(children)
        case Link():
            return _link(inline)
        case Reference() | FactValue():
            return inline.text
        case FootnoteMark():
            return f"[{inline.number}]"
        case LineBreak():
            return "\n"
        case _:
            raise UnknownBlockError(inline)


def _link(link: Link) -> str:
    shown, address = words(link.children), link.url.removeprefix("mailto:")
    return shown if shown in {link.url, address} else f"{shown} ({address})"
