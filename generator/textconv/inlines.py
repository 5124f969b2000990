"""What a paragraph says: its words, with marks for what is no word.

`{+…+}` is text that someone inserted with tracked changes, `{-…-}` text that someone deleted,
`{>…<}` a comment, `[^1]` a footnote, `[kuva: …]` a picture by its alternative text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.textconv.package import Element, attribute, child, local

LINE = "\n"
_LINES = re.compile(r"[ \t\r\n]+")
_INSERTED = ("ins", "moveTo")
_DELETED = ("del", "moveFrom")
_TRACKED = (*_INSERTED, *_DELETED)
_WORDS = {
    "tab": " ",
    "ptab": " ",
    "cr": LINE,
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "softHyphen": "\N{SOFT HYPHEN}",
}
# What is not text, and what stands beside the form that Word itself would show.
_SILENT = frozenset(("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "Fallback"))


class Notes:
    """The footnotes, endnotes and comments of a file, numbered as they are met in the text."""

    def __init__(self, parts: dict[str, Element], links: dict[str, str]) -> None:
        self.links = links
        self._parts = {
            kind: {attribute(each, "id"): each for each in part} for kind, part in parts.items()
        }
        self._marks: dict[tuple[str, str], str] = {}

    def mark(self, kind: str, key: str) -> str:
        """The mark of a note in the text, «[^1]»; that of an endnote is «[^e1]»."""
        letter = "e" if kind == "endnotes" else ""
        count = sum(each == kind for each, _ in self._marks) + 1
        return self._marks.setdefault((kind, key), f"[^{letter}{count}]")

    def marked(self) -> Iterator[tuple[str, Element]]:
        """The notes that the text has marks for, in the order of the marks."""
        for (kind, key), mark in list(self._marks.items()):
            if key in self._parts.get(kind, {}):
                yield mark, self._parts[kind][key]

    def comment(self, key: str) -> str:
        """«{>Author: what was said<}»; empty where the comment is gone."""
        found = self._parts.get("comments", {}).get(key)
        if found is None:
            return ""
        said = " ".join(text for p in paragraphs(found) if (text := spoken(p, self)))
        return f"{{>{attribute(found, 'author')}: {said}<}}"


def spoken(paragraph: Element, notes: Notes) -> str:
    """The text of a paragraph, ends stripped; LF is a line break within it."""
    text = "".join(_spoken(paragraph, notes)).strip()
    mark = child(paragraph, "pPr", "rPr")
    if mark is not None:
        text += "".join(_tracked(local(each), "¶") for each in mark if local(each) in _TRACKED)
    for end, start in (("+}", "{+"), ("-}", "{-")):
        text = text.replace(end + start, "")
    return text


def paragraphs(element: Element) -> Iterator[Element]:
    """All paragraphs within, in their order."""
    return (each for each in element.iter() if local(each) == "p")


def _tracked(name: str, text: str) -> str:
    if not text:
        return ""
    return f"{{+{text}+}}" if name in _INSERTED else f"{{-{text}-}}"


def _spoken(element: Element, notes: Notes) -> Iterator[str]:
    for each in element:
        name = local(each)
        if name in ("t", "delText"):
            yield each.text or ""
        elif name in _SILENT:
            continue
        elif name in _TRACKED:
            yield _tracked(name, "".join(_spoken(each, notes)))
        elif name in _MARKS:
            yield _MARKS[name](each, notes)
        else:
            yield _WORDS.get(name) or "".join(_spoken(each, notes))


def _link(element: Element, notes: Notes) -> str:
    text, address = "".join(_spoken(element, notes)), notes.links.get(attribute(element, "id"))
    return f"[{text}]({address})" if address and address != text else text


def _break(element: Element, _notes: Notes) -> str:
    return "" if attribute(element, "type") in ("page", "column") else LINE


def _symbol(element: Element, _notes: Notes) -> str:
    """A letter of a font of symbols: the number is its place there."""
    try:
        return chr(int(attribute(element, "char"), 16))
    except (ValueError, OverflowError):
        return ""


def _picture(element: Element, notes: Notes) -> str:
    """A picture or a chart by its alternative text, a frame by the text in it."""
    frames = [each for each in element.iter() if local(each) == "txbxContent"]
    texts = (spoken(p, notes) for frame in frames for p in paragraphs(frame))
    if framed := " ".join(text for text in texts if text):
        return f"[kehys: {framed}]"
    named = (
        attribute(each, key)
        for each in element.iter()
        for key in _ALTERNATIVES.get(local(each), ())
    )
    alternative = next((_LINES.sub(" ", text.strip()) for text in named if text.strip()), "")
    return f"[kuva: {alternative}]" if alternative else "[kuva]"


def _footnote(element: Element, notes: Notes) -> str:
    return notes.mark("footnotes", attribute(element, "id"))


def _endnote(element: Element, notes: Notes) -> str:
    return notes.mark("endnotes", attribute(element, "id"))


def _comment(element: Element, notes: Notes) -> str:
    return notes.comment(attribute(element, "id"))


_ALTERNATIVES = {"docPr": ("descr", "title"), "shape": ("alt",), "rect": ("alt",)}
_MARKS = {
    "br": _break,
    "sym": _symbol,
    "drawing": _picture,
    "pict": _picture,
    "object": _picture,
    "footnoteReference": _footnote,
    "endnoteReference": _endnote,
    "commentReference": _comment,
    "hyperlink": _link,
}
