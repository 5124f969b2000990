"""What a reader finds in the documents: the words of a tree, of a page and of a Word file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

from generator.document.blocks import Document
from generator.document.inlines import Inlines, text_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def words_of_tree(document: Document) -> str:
    """Every text of the tree, a line each."""
    return plain("\n".join(_strings(document)))


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple) and node and all(_is_inline(item) for item in node):
        yield text_of(node)
        yield from (item.url for item in node if hasattr(item, "url"))
    elif isinstance(node, tuple):
        for item in node:
            yield from _strings(item)
    elif isinstance(node, dict):
        for item in node.values():
            yield from _strings(item)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            if name not in {"id", "source"}:
                yield from _strings(getattr(node, name))


def _is_inline(node: object) -> bool:
    return type(node).__module__ == "generator.document.inlines"


def words_of_page(html: str) -> str:
    """What the page says, and what its pictures and links say in their attributes."""
    reader = _Page()
    reader.feed(html)
    return plain("\n".join(reader.found))


class _Page(HTMLParser):
    """Gathers the text of each block, words in inline elements joined."""

    def __init__(self) -> None:
        super().__init__()
        self.found = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"style", "script"}
        told = [value or "" for name, value in attrs if name in {"alt", "aria-label", "href"}]
        self.found[1:1] = told
        if tag not in {"a", "em", "strong", "code", "sup", "span", "bdi", "wbr"}:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found[-1] += data


def words_of_docx(data: bytes) -> str:
    """What each paragraph of the file's parts says, and the alt texts of its pictures."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(archive.namelist()):
            if re.fullmatch(r"word/(document|footnotes|comments|header\d*|footer\d*)\.xml", name):
                found += _paragraphs(ET.fromstring(archive.read(name)))
            if name.endswith(".rels"):
                found.append(unescape(archive.read(name).decode()))
    return plain("\n".join(found))


def _paragraphs(root: ET.Element) -> Iterator[str]:
    for paragraph in root.iter(f"{_W}p"):
        yield "".join(_run_text(node) for node in paragraph.iter())
    for picture in root.iter(_ALT):
        yield picture.get("descr") or ""


def _run_text(node: ET.Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    return {f"{_W}br": "\n", f"{_W}noBreakHyphen": "\u2011", f"{_W}tab": "\t"}.get(node.tag, "")


def plain(text: str) -> str:
    """The text with ordinary spaces, one at a time."""
    return re.sub(r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+", " ", text)


def text(inlines: Inlines) -> str:
    """The words of inlines with ordinary spaces."""
    return plain(text_of(inlines))
