"""The properties of the paragraphs of a marked document, as both documents have them.

    <w:pPr> as it is now <w:rPr/> <w:pPrChange w:id="9" …><w:pPr> as it was </w:pPr></w:pPrChange>

A style, a place in a list, a page break or the room after a list may change though no word does,
because of what stands before or after. So both documents are written in full, aside, and each
paragraph of the marked one gets the properties that it has there: what the marks leave over is
equal to them paragraph by paragraph. Only what keeps lines together on a page is as in the new one
alone: nobody is to accept or reject that.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from lxml import etree

from generator.word.numbering import Numbering
from generator.word.oxml import Element, name, w
from generator.word.tracking.marks import Change, set_marks, stands_in

_PARAGRAPH, _RUN = name("w:p"), name("w:r")
_KEPT = {name("w:rPr"), name("w:sectPr")}  # of the paragraph itself
_KEEP_NEXT, _SECTION = name("w:keepNext"), name("w:sectPr")
_NUMBER, _VALUE = name("w:numId"), name("w:val")
_BOTH: set[Change] = {"inserted", "deleted"}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the documents, written aside: its paragraphs, in the text and in each footnote."""

    text: Sequence[Element]
    notes: Sequence[Sequence[Element]]
    numbering: Numbering


def paragraphs(elements: Iterable[Element]) -> list[Element]:
    """All paragraphs in the elements, in reading order."""
    return [p for element in elements for p in element.iter(_PARAGRAPH)]


@dataclass(slots=True)
class _Line:
    """A paragraph of the marked document and its properties in the new and the old one."""

    element: Element
    now: Element | None
    was: Element | None


@dataclass(slots=True)
class Properties:
    """Gives the paragraphs of a marked document their properties.

    The lists of both documents are numbered anew in `numbering`; one that did not begin with
    another number stays one list.
    """

    numbering: Numbering
    new: Side
    old: Side
    _lines: dict[Element, _Line] = field(default_factory=dict)
    _same: dict[int, int] = field(default_factory=dict)
    _lists: dict[tuple[Change, int], int] = field(default_factory=dict)

    def pair(self, marked: list[Element], new: Iterable[Element], old: Iterable[Element]) -> None:
        """Lay paragraphs of the marked document beside those of the two others.

        Raises ValueError where they do not fit together, the program's own fault.
        """
        sides: dict[Change, Iterator[Element]] = {"inserted": iter(new), "deleted": iter(old)}
        for element in marked:
            found = {change: deepcopy(next(sides[change])[0]) for change in stands_in(element)}
            line = _Line(element, found.get("inserted"), found.get("deleted"))
            self._lines[element] = line
        if any(next(side, None) is not None for side in sides.values()):
            raise ValueError("a paragraph of the old or new document is not in the marked one")

    def settle(self) -> None:
        """Write the properties of all paragraphs that were paired."""
        lines = self._lines.values()
        for line in lines:
            self._join(line)
        for line in lines:
            self._renumber(line.now, "inserted")
            self._renumber(line.was, "deleted")
            _write(line.element, line.now, line.was)

    def close(self, container: Element) -> None:
        """Let the last paragraph of a cell, a footnote or the text stand in both documents.

        Its end sign cannot go. Where the last line was replaced, the old one's words stand beside
        the new one's; where lines only go or are new, the sign of the line before them goes or is
        new, and the last sign has the properties of the line that is left.
        """
        tail = _tail(container, self._lines)
        new, old = (
            max((i for i, p in enumerate(tail) if change in stands_in(p)), default=None)
            for change in ("inserted", "deleted")
        )
        if new is None or old is None or new == old:
            return
        now, was = self._lines[tail[new]].now, self._lines[tail[old]].was
        at = min(new, old)
        before, after, last = tail[at], tail[at + 1], tail[-1]
        change: Change = "inserted" if new > old else "deleted"
        if stands_in(before) == _BOTH:
            set_marks(before, {change})
        else:
            own = [child for child in before if child.tag == _RUN]  # a footnote's own mark
            last[1:1] = [child for child in before[1:] if child.tag != _RUN]
            after[1:1] = own
            container.remove(before)
        set_marks(last, set())
        _write(last, now, was)

    def lead_in(self, container: Element) -> None:
        """Let several paragraphs that are new or gone begin with the end sign of the one before.

        So does Word itself where somebody writes on after a paragraph: the last new one ends with
        the old sign. LibreOffice then leaves what follows its style, and no empty line, which as
        a heading would count, before a table. Not so where the paragraph before them changes its
        own properties, or what follows is of the other kind.
        """
        groups = [(sides, list(lines)) for sides, lines in groupby(container, self._sides)]
        ends = [*(sides for sides, _ in groups[2:]), None]
        for (sides, before), (own, lines), after in zip(groups, groups[1:], ends, strict=False):
            several = own is not None and len(own) == 1 and len(lines) > 1
            if sides == _BOTH and own and several and after in (None, _BOTH):
                self._pass_sign(before[-1], lines[-1], *own)

    def _sides(self, element: Element) -> set[Change] | None:
        """On which sides a paragraph stands; None for all else, and for the end of a section."""
        if element not in self._lines or element[0].find(_SECTION) is not None:
            return None
        return stands_in(element)

    def _pass_sign(self, before: Element, last: Element, change: Change) -> None:
        own, end = self._lines[before], self._lines[last]
        assert own.now is not None and own.was is not None
        if _looks(own.now) != _looks(own.was):
            return
        set_marks(before, {change})
        set_marks(last, set())
        if change == "inserted":
            _write(last, end.now, own.was)
        else:
            _write(before, own.was, None)
            _write(last, own.now, end.was)

    def _join(self, line: _Line) -> None:
        """Keep a list that is in both documents one, unless it began with another number."""
        now, was = _list_of(line.now), _list_of(line.was)
        new, old = self.new.numbering.lists, self.old.numbering.lists
        if now in new and was in old and new[now] == old[was]:
            self._same[was] = now

    def _renumber(self, properties: Element | None, change: Change) -> None:
        lists = (self.new if change == "inserted" else self.old).numbering.lists
        number = _list_of(properties)
        if properties is None or number not in lists:
            return
        key: tuple[Change, int] = (change, number)
        if change == "deleted" and number in self._same:
            key = ("inserted", self._same[number])
        if key not in self._lists:
            self._lists[key] = self.numbering.new_list(*lists[number])
        for each in properties.iter(_NUMBER):
            each.set(_VALUE, str(self._lists[key]))


def _tail(container: Element, known: Container[Element]) -> list[Element]:
    """The paragraphs at the end of a container, after any table."""
    inside = [child for child in container if child.tag != name("w:sectPr")]
    tail = list(takewhile(lambda child: child in known, reversed(inside)))
    return tail[::-1]


def _list_of(properties: Element | None) -> int:
    """The number of the list that a paragraph stands in; 0 where in none."""
    found = next(properties.iter(_NUMBER), None) if properties is not None else None
    return int(found.get(_VALUE, "0")) if found is not None else 0


def _write(paragraph: Element, now: Element | None, was: Element | None) -> None:
    written = now if now is not None else was
    if written is None:  # what stands between tables, on neither side
        return
    own = paragraph[0]
    kept = [child for child in own if child.tag in _KEPT]
    shown = deepcopy(written)
    shown.extend(kept)
    if now is not None and was is not None and _looks(now) != _looks(was):
        shown.append(w("pPrChange", deepcopy(was)))
    paragraph.replace(own, shown)


def _looks(properties: Element) -> list[bytes]:
    """What a reader sees of the properties: not what keeps lines together on a page."""
    return [etree.tostring(child) for child in properties if child.tag != _KEEP_NEXT]
