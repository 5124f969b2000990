"""Footnotes: the marks in the text and the part that holds their texts.

    <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>

    <w:footnote w:id="1">
      <w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
        <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>
        <w:r><w:t xml:space="preserve"> Tilastokeskus 2021.</w:t></w:r></w:p>
    </w:footnote>

A footnote has one mark in Word. A further mark of the same footnote is a reference to the first:
NOTEREF with the first mark's bookmark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.document.blocks import Footnote
from generator.document.inlines import FootnoteMark
from generator.word.bookmarks import Bookmarks
from generator.word.fields import field
from generator.word.oxml import Element, name, run, run_of, w


class FootnoteCollector:
    """The footnotes in the order of their marks."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def mark(self, mark: FootnoteMark, style: str, bookmarks: Bookmarks) -> list[Element]:
        """The mark in the text; `style` is the id of the style of footnote references."""
        if mark.key in self._ids:
            instruction = f"NOTEREF {_bookmark(self._ids[mark.key])} \\f \\h"
            return field(instruction, str(self._ids[mark.key]), w("rStyle", val=style))
        number = self._ids[mark.key] = len(self._ids) + 1
        reference = run_of([w("footnoteReference", id=number)], w("rStyle", val=style))
        return bookmarks.around(_bookmark(number), [reference])

    def fill(
        self,
        root: Element,
        style: str,
        texts: Mapping[str, Footnote],
        write: Callable[[Footnote], list[Element]],
    ) -> None:
        """Add the marked footnotes to w:footnotes; `write` gives the paragraphs of one."""
        for key, number in self._ids.items():
            paragraphs = write(texts[key])
            own_mark = run_of([w("footnoteRef")], w("rStyle", val=style))
            first = next(p for p in paragraphs if p.tag == name("w:p"))
            first.insert(1, own_mark)
            first.insert(2, run(" "))
            root.append(w("footnote", *paragraphs, id=number))


def _bookmark(number: int) -> str:
    return f"_RefFootnote{number}"
