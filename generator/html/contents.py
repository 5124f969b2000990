"""The table of contents: one nested list of links, wherever the stylesheet puts it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.document.blocks import Blocks, Heading
from generator.document.inlines import text_of
from generator.html.context import Context
from generator.html.marks import with_old
from generator.html.markup import NOTHING, Html, element, join, text
from generator.locale import NBSP

_DEEPEST = 2  # chapters and sub-chapters; their parts would bury them


def heading_number(heading: Heading, context: Context) -> Html:
    """The number before a heading's words, for an annex «Liite 1.»; nothing where it has none."""
    was = heading.was if isinstance(heading.was, Heading) else heading
    label = with_old(_label(heading, context), _label(was, context), context)
    return join((label, Html(" "))) if label else NOTHING


def _label(heading: Heading, context: Context) -> str:
    annex = heading.kind == "annex" and heading.number
    return f"{context.labels['annex']}{NBSP}{heading.number}." if annex else heading.number


def heading_text(heading: Heading, context: Context) -> str:
    """The heading as plain text, its number first."""
    words = (_label(heading, context), text_of(heading.children))
    return " ".join(word for word in words if word)


def write_contents(blocks: Blocks, context: Context) -> Html:
    """The navigation of the page; nothing for a document without headings.

    Why a disclosure: it folds on a phone without a script. The stylesheet unfolds it beside the
    text where there is room, and on paper.
    """
    headings = [
        b for b in blocks if isinstance(b, Heading) and b.level <= _DEEPEST and not _is_gone(b)
    ]
    if not headings:
        return NOTHING
    title = context.labels["toc"]
    folded = join((element("summary", text(title)), _list(headings, context)), "\n")
    return element("nav", element("details", folded), class_="toc", aria_label=title)


def _is_gone(heading: Heading) -> bool:
    return heading.change == "deleted"


def _list(headings: Iterable[Heading], context: Context) -> Html:
    chapters: list[tuple[Html, list[Html]]] = []
    for heading in headings:
        link = _link(heading, context)
        if heading.level == 1 or not chapters:
            chapters.append((link, []))
        else:
            chapters[-1][1].append(element("li", link))
    entries = join((_entry(*chapter) for chapter in chapters), "\n")
    # A long list scrolls on its own beside the text, so it takes the focus like other such regions.
    return element("ul", entries, tabindex=0)


def _entry(link: Html, parts: list[Html]) -> Html:
    return element("li", join((link, element("ul", join(parts)))) if parts else link)


def _link(heading: Heading, context: Context) -> Html:
    words = join((heading_number(heading, context), text(text_of(heading.children))))
    return element("a", words, href=f"#{heading.id}")
