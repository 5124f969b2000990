"""Paragraph styles: which are headings, and which number their paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.textconv.package import Element, attribute, child, local, value


class Place(NamedTuple):
    """The numbering that a paragraph is in and its level there, from 0."""

    number: str
    level: int


class Styles:
    """The styles of a file; `root` is its w:styles."""

    def __init__(self, root: Element | None) -> None:
        styles = [each for each in (root if root is not None else ()) if local(each) == "style"]
        self._styles = {attribute(style, "styleId"): style for style in styles}
        default = (s for s in styles if attribute(s, "default") in ("1", "true", "on"))
        normal = next((s for s in default if attribute(s, "type") == "paragraph"), None)
        self._normal = attribute(normal, "styleId") if normal is not None else ""

    def name(self, paragraph: Element) -> str:
        """The English name that Word knows the paragraph's style by: «caption», «toc 1»."""
        style = self._styles.get(_style_of(paragraph) or self._normal)
        return (value(style, "name") or "").lower()

    def heading(self, paragraph: Element) -> int | None:
        """The level of a heading, from 1; None of what is no heading."""
        for properties in self._properties(paragraph):
            level = value(properties, "outlineLvl")
            if level is not None:
                return int(level) + 1 if level.isdigit() and int(level) < _BODY_LEVEL else None
        return None

    def numbering(self, paragraph: Element) -> Place | None:
        """Where a paragraph is counted, by itself or by its style; None where it is not."""
        number = level = None
        for properties in self._properties(paragraph):
            number = number or value(properties, "numPr", "numId")
            level = level or value(properties, "numPr", "ilvl")
        if not number or number == "0":
            return None
        return Place(number, int(level) if level and level.isdigit() else 0)

    def number_of(self, style: str) -> str | None:
        """The numbering that a style of lists stands for."""
        return value(self._styles.get(style), "pPr", "numPr", "numId")

    def _properties(self, paragraph: Element) -> Iterator[Element]:
        """The properties of a paragraph, then those of its style and of the styles below that."""
        own = child(paragraph, "pPr")
        if own is not None:
            yield own
        name, seen = _style_of(paragraph) or self._normal, set[str]()
        while name in self._styles and name not in seen:
            seen.add(name)
            properties = child(self._styles[name], "pPr")
            if properties is not None:
                yield properties
            name = value(self._styles[name], "basedOn") or ""


_BODY_LEVEL = 9


def _style_of(paragraph: Element) -> str | None:
    return value(paragraph, "pPr", "pStyle")
