"""Pages of changes, read as the new document without `<del>` and as the old one without `<ins>`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from lxml import html

from generator.document.blocks import Document, Figure, Image
from generator.document.revision import Change, Revision
from generator.document.walk import all_blocks
from generator.html import write_html
from generator.revision.align import compare
from generator.revision.changes import changes
from generator.theme import Theme
from tests.html.conftest import TEMPLATES

# What the page of changes says of itself, what the end of a page makes of footnotes, and marks in
# the numbers of a figure, whose change makes no other picture of it.
_ASIDE = (
    "//*[contains(@class, 'before') or contains(@class, 'spoken') or contains(@class, 'flag')"
    " or contains(@class, 'comparison') or @class = 'back'] | //details/summary"
    " | //section[@class = 'footnotes']/h2 | //details//sup"
)
LIST = "//nav[@class='changes']"
_LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "dt", "dd", "caption"}


def redline(
    old: Document,
    new: Document,
    theme: Theme,
    images: Mapping[str, Image],
    redrawn: Collection[str] = (),
) -> tuple[str, tuple[Change, ...]]:
    """The page of changes and the changes; the old pictures are the new ones."""
    marked = compare(old, new, redrawn)
    found = changes(marked)
    moment = datetime(2026, 2, 3, tzinfo=UTC)
    revision = Revision("HEAD~1", "HEAD", "Lahden kaupunki", moment, images, found)
    page = write_html(marked, theme, images, shell=TEMPLATES, revision=revision)
    return page, found


def assert_reads_as_both(
    old: Document, new: Document, theme: Theme, images: Mapping[str, Image]
) -> html.HtmlElement:
    """The page of changes as a tree, after it is seen that it holds both pages and every change."""
    page, found = redline(old, new, theme, images)
    for document, gone in ((new, "del"), (old, "ins")):
        plain = write_html(document, theme, images, shell=TEMPLATES)
        assert read(page, gone) == read(plain)
    tree = html.document_fromstring(page)
    assert sorted(map(int, tree.xpath(f"{LIST}//li/@value"))) == list(range(1, len(found) + 1))
    return tree


def assert_ways_lead_somewhere(tree: html.HtmlElement) -> None:
    """No two elements have one id, and each link within the page leads to an element."""
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.xpath("//@href") if href.startswith("#")} <= set(ids)


def read(page: str, gone: str = "") -> dict[str, list[str]]:
    """The lines of the page's head, text and footnotes without what stands in `gone` elements."""
    tree = html.document_fromstring(page)
    left_out = tree.xpath(f"{_ASIDE} | //{gone}" if gone else _ASIDE)
    for element in left_out:
        if element.getparent() is not None:
            element.drop_tree()
    if gone == "ins":
        for element in tree.xpath("//*[@data-was]"):
            for child in list(element):
                child.drop_tree()
            element.text = element.get("data-was")
    notes = tree.xpath("//section[@class='footnotes']")
    footnotes = sorted("\n".join(_lines(li)) for note in notes for li in note.xpath("./ol/li"))
    for note in notes:
        note.drop_tree()
    return {
        "header": _lines(tree.xpath("//header")[0]),
        "main": _lines(tree.xpath("//main")[0]),
        "footnotes": [note for note in footnotes if note],
        "footer": _lines(tree.xpath("//footer")[0]),
    }


def _lines(element: html.HtmlElement) -> list[str]:
    text = re.sub(r"[ \t\n]+", " ", "".join(_pieces(element)))
    lines = (line.strip(" ") for line in text.split("\r"))
    return [line for line in lines if line]


def _pieces(element: html.HtmlElement) -> list[str]:
    """The text with «\\r» where a line of text begins or ends, a space for a break."""
    edge = "\r" if element.tag in _LINES else " " if element.tag == "br" else ""
    inner = [piece for child in element for piece in (*_pieces(child), child.tail or "")]
    return [edge, element.text or "", *inner, edge]


def pictures(*documents: Document) -> dict[str, Image]:
    """A picture for every figure of the documents."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="a" d="M0 0"/></svg>'
    return {
        block.id: Image(svg, b"", 9, 9)
        for document in documents
        for block in all_blocks(document.blocks)
        if isinstance(block, Figure)
    }
