"""Bookmarks: the hidden keys that tie paragraphs to the plan, and the targets of references.

    <w:bookmarkStart w:id="4" w:name="_p_x3ab…"/> … <w:bookmarkEnd w:id="4"/>

A bookmark's name holds no YAML path (40 letters at most, ASCII), so it is a hash of the path, and
a custom XML part tells which is which. LibreOffice keeps bookmarks and custom XML when it saves;
content controls it loses, which is why the keys are not in those.

    <blocks xmlns="urn:pykala:blocks">
      <block bookmark="_p_x3ab…" path="resources.overview"/>
      <block bookmark="_p_k7qd…" path="resources.overview" part="2"/>
    </blocks>
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Collection, Iterable
from hashlib import sha256

from lxml import etree

from generator.word.oxml import Element, w

BLOCKS_NAMESPACE = "urn:pykala:blocks"
_KEY_LETTERS = 20


class Bookmarks:
    """The bookmarks of one file: gives them ids and keeps the map of the hidden keys."""

    def __init__(self) -> None:
        self._next_id = 0
        self._parts: dict[str, int] = {}
        self._blocks: list[tuple[str, str, int]] = []

    def around(self, name: str, content: Iterable[Element]) -> list[Element]:
        """The content between the start and the end of a bookmark."""
        self._next_id += 1
        start = w("bookmarkStart", id=self._next_id, name=name)
        return [start, *content, w("bookmarkEnd", id=self._next_id)]

    def keyed(self, source: str, content: Iterable[Element]) -> list[Element]:
        """The content under the hidden key of the YAML path that it came from.

        Several paragraphs of one path are its parts 1, 2, 3, in their order.
        """
        part = self._parts.get(source, 0) + 1
        self._parts[source] = part
        name = _key(source if part == 1 else f"{source}#{part}")
        self._blocks.append((name, source, part))
        return self.around(name, content)

    def map_xml(self) -> bytes:
        """The custom XML part: which bookmark stands for which YAML path."""
        root = etree.Element(f"{{{BLOCKS_NAMESPACE}}}blocks", nsmap={None: BLOCKS_NAMESPACE})
        for name, path, part in self._blocks:
            block = etree.SubElement(root, f"{{{BLOCKS_NAMESPACE}}}block", bookmark=name, path=path)
            if part > 1:
                block.set("part", str(part))
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


class GoneBookmarks(Bookmarks):
    """The bookmarks of text that a revision takes away.

    It has no keys, for it is not in the plan, and no bookmark that stands elsewhere; but what
    references point to keeps its bookmark, or they would point nowhere once it is back.
    """

    def __init__(self, bookmarks: Bookmarks, standing: Collection[str]) -> None:
        super().__init__()
        self._bookmarks = bookmarks
        self._taken = set(standing)

    def around(self, name: str, content: Iterable[Element]) -> list[Element]:
        """The content, in a bookmark if it is one that references point to and is not taken."""
        if name in self._taken or not name.startswith(("_Ref", "_Toc")):
            return list(content)
        self._taken.add(name)
        return self._bookmarks.around(name, content)

    def keyed(self, source: str, content: Iterable[Element]) -> list[Element]:  # noqa: ARG002
        """The content as it is."""
        return list(content)


def _key(source: str) -> str:
    digest = b32encode(sha256(source.encode("utf-8")).digest()).decode("ascii")
    return f"_p_{digest[:_KEY_LETTERS].lower()}"
