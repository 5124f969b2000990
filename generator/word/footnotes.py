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

from collections.abc import Callable
from dataclasses import dataclass

from generator.document.inlines import FootnoteMark
from generator.word.bookmarks import Bookmarks
from generator.word.fields import field
from generator.word.oxml import Element, name, run, run_of, w
from generator.word.tracking.marks import renewed


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of the file: its key in the new document and, for one that stood, in the old."""

    id: int
    new: str | None
    old: str | None


class FootnoteCollector:
    """The footnotes in the order of their marks.

    Where changes are marked, a mark may be the first one of its footnote in one of the documents
    only; each then has a footnote of its own.
    """

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self._new: dict[str, _Place] = {}
        self._old: dict[str, _Place] = {}

    def mark(
        self, new: FootnoteMark | None, old: FootnoteMark | None, style: str, bookmarks: Bookmarks
    ) -> list[Element]:
        """The mark in the text; `style` is the id of the style of footnote references.

        `old` is the mark as it was, in text that was there before.
        """
        sides = ((self._new, new), (self._old, old))
        firsts = [each is not None and each.key not in known for known, each in sides]
        if new and old and all(firsts):
            self._add(new.key, old.key)
        elif new and firsts[0]:
            self._add(new.key, None)
        if old and old.key not in self._old:
            self._add(None, old.key)
        now, was = (
            _runs(known[each.key], is_first, style, bookmarks) if each else []
            for (known, each), is_first in zip(sides, firsts, strict=True)
        )
        if all(firsts):
            return now
        return renewed(now, was) if now and was else now or was

    def _add(self, new: str | None, old: str | None) -> None:
        note = Note(len(self.notes) + 1, new, old)
        self.notes.append(note)
        for key, places in ((new, self._new), (old, self._old)):
            if key is not None:
                places[key] = _Place(note.id, len(places) + 1)

    def numbers(self, note: Note) -> tuple[int | None, int | None]:
        """The number of a footnote in the new document and in the old one, None where it is not."""
        new = self._new[note.new].number if note.new is not None else None
        old = self._old[note.old].number if note.old is not None else None
        return new, old

    def fill(self, root: Element, style: str, write: Callable[[Note], list[Element]]) -> None:
        """Add the marked footnotes to w:footnotes; `write` gives the paragraphs of one."""
        for note in self.notes:
            paragraphs = write(note)
            own_mark = run_of([w("footnoteRef")], w("rStyle", val=style))
            first = next(p for p in paragraphs if p.tag == name("w:p"))
            first.insert(1, own_mark)
            first.insert(2, run(" "))
            root.append(w("footnote", *paragraphs, id=note.id))


@dataclass(frozen=True, slots=True)
class _Place:
    """The footnote of a key, and its number in its document."""

    id: int
    number: int


def _runs(place: _Place, is_first: bool, style: str, bookmarks: Bookmarks) -> list[Element]:
    properties = w("rStyle", val=style)
    bookmark = f"_RefFootnote{place.id}"
    if not is_first:
        return field(f"NOTEREF {bookmark} \\f \\h", str(place.number), properties)
    return bookmarks.around(bookmark, [run_of([w("footnoteReference", id=place.id)], properties)])
