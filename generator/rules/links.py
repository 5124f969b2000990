"""The links of a plan's texts: where they lead and the words that a reader sees of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.source import MarkedText

_MARKDOWN = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_ADDRESS = re.compile(r"[\s<]*([^\s<>]+)")
_BARE = re.compile(r"<?(?:https?://|www\.)[^\s<>\"«»]+[^\s<>\"«».,;:!?)]")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: its address and words, each with where it stands in the text.

    A bare address has itself as its words.
    """

    text: MarkedText
    address: str
    start: int
    words: str
    words_start: int

    @property
    def is_bare(self) -> bool:
        """Whether the address itself is what the reader sees."""
        return self.start == self.words_start


def links(texts: Iterable[MarkedText]) -> Iterator[Link]:
    """Every web link of the texts, in their order; those within the document left out."""
    for text in texts:
        if "](" in text or "://" in text or "www." in text:
            yield from _links(text)


def _links(text: MarkedText) -> Iterator[Link]:
    taken: list[tuple[int, int]] = []
    for match in _MARKDOWN.finditer(text):
        if target := _ADDRESS.match(text, *match.span(2)):
            taken.append(match.span())
            if not target[1].startswith("#"):
                yield Link(text, target[1], target.start(1), match[1], match.start(1))
    for match in _BARE.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            start = match.start() + match[0].startswith("<")
            address = text[start : match.end()]
            yield Link(text, address, start, address, start)
