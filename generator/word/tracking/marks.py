"""The marks themselves: runs, lines, paragraphs and rows that are new or gone.

    <w:ins><w:r><w:t>uusi</w:t></w:r></w:ins> <w:del><w:r><w:delText>vanha</w:delText></w:r></w:del>
    <w:p><w:pPr>…<w:rPr><w:del/></w:rPr></w:pPr> … </w:p>
    <w:tr><w:trPr><w:cantSplit/><w:ins/></w:trPr> … </w:tr>

A mark of a paragraph (w:rPr) is that of the sign at its end: where the sign goes, what is left of
the paragraph joins the next one. Ids, authors and times come last, from `stamps`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import chain, groupby, takewhile
from typing import Literal

from lxml import etree

from generator.word.oxml import Element, name, run, w

Change = Literal["inserted", "deleted"]
_TAGS: dict[Change, str] = {"inserted": "ins", "deleted": "del"}
_MARKS = {name(f"w:{tag}"): change for change, tag in _TAGS.items()}
_GONE_TEXT = {
    name("w:t"): name("w:delText"),
    name("w:instrText"): name("w:delInstrText"),
}
_WORD = re.compile(r"\S+|\s+")
_RUN, _LINK, _FIELD = name("w:r"), name("w:hyperlink"), name("w:fldChar")
_PARAGRAPH, _ROW = name("w:p"), name("w:tr")
_AFTER_RUN_PROPERTIES = {name("w:sectPr"), name("w:pPrChange")}


def mark(elements: list[Element], change: Change) -> list[Element]:
    """The same paragraphs, tables and rows, with all that they hold marked as new or as gone."""
    for element in elements:
        for row in element.iter(_ROW):
            _mark_row(row, change)
        for paragraph in element.iter(_PARAGRAPH):
            set_marks(paragraph, {change})
            paragraph[1:] = mark_line(paragraph[1:], change)
    return elements


def mark_line(content: Iterable[Element], change: Change) -> list[Element]:
    """The content of a paragraph with its runs marked; what has a mark already keeps it."""
    marked: list[Element] = []
    for is_run, group in groupby(content, lambda element: element.tag == _RUN):
        if is_run:
            marked.append(_marked_runs(group, change))
            continue
        for element in group:
            if element.tag == _LINK:  # w:ins may not stand around it
                element[:] = mark_line(element, change)
            marked.append(element)
    return marked


def _marked_runs(runs: Iterable[Element], change: Change) -> Element:
    marked = w(_TAGS[change], *runs)
    if change == "deleted":
        for text in list(marked.iter(*_GONE_TEXT)):
            text.tag = _GONE_TEXT[str(text.tag)]
    return marked


def _mark_row(row: Element, change: Change) -> None:
    properties = row.find(name("w:trPr"))
    if properties is None:
        # One validator asks for a property beside the mark.
        properties = w("trPr", w("cantSplit", val="off"))
        row.insert(0, properties)
    properties.append(w(_TAGS[change]))


def set_marks(paragraph: Element, changes: set[Change]) -> None:
    """Mark the sign at a paragraph's end; with both marks it stands on neither side."""
    properties = paragraph[0]
    marks = properties.find(name("w:rPr"))
    if marks is None:
        marks = w("rPr")
        after = sum(child.tag not in _AFTER_RUN_PROPERTIES for child in properties)
        properties.insert(after, marks)
    for old in [child for child in marks if child.tag in _MARKS]:
        marks.remove(old)
    marks[:0] = [w(tag) for change, tag in _TAGS.items() if change in changes]
    if not len(marks):
        properties.remove(marks)


def marks_of(paragraph: Element) -> set[Change]:
    """What the sign at a paragraph's end is marked as; nothing where it stands on both sides."""
    found = paragraph[0].find(name("w:rPr"))
    return {_MARKS[str(m.tag)] for m in found if m.tag in _MARKS} if found is not None else set()


def fill_sides(lines: Sequence[Element], make: Callable[[], Element]) -> list[Element]:
    """A line that `make` makes, on the side or the sides that would have none of the lines."""
    stand = {change for line in lines for change in stands_in(line)}
    if not stand:
        return [make()]
    return [mark([make()], change)[0] for change in _TAGS if change not in stand]


def stands_in(paragraph: Element) -> set[Change]:
    """Whether a paragraph or table is in the new document, in the old one («deleted») or both."""
    if paragraph.tag != _PARAGRAPH:
        return {side for each in paragraph.iter(_PARAGRAPH) for side in stands_in(each)}
    marks = marks_of(paragraph)
    return marks if len(marks) == 1 else set() if marks else {"inserted", "deleted"}


def renewed(now: Sequence[Element], was: Sequence[Element]) -> list[Element]:
    """The content of a line where it is the same on both sides, marked where it is not.

    A field changes as a whole.
    """
    new, old = list(_atoms(now)), list(_atoms(was))
    prints = [[_print(atom) for atom in side] for side in (new, old)]
    before = _same(*prints)
    after = _same(*(side[before:][::-1] for side in prints))
    return [
        *chain(*new[:before]),
        *mark_line(chain(*new[before : len(new) - after]), "inserted"),
        *mark_line(chain(*old[before : len(old) - after]), "deleted"),
        *chain(*new[len(new) - after :]),
    ]


def _same(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """How many are the same from the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _atoms(content: Sequence[Element]) -> Iterator[list[Element]]:
    """The elements that change as a whole: a run, a link, or all runs of a field."""
    atom: list[Element] = []
    depth = 0
    for element in content:
        atom.append(element)
        for sign in element.iter(_FIELD):
            depth += {"begin": 1, "end": -1}.get(sign.get(name("w:fldCharType"), ""), 0)
        if depth == 0:
            yield atom
            atom = []


def _print(atom: Sequence[Element]) -> bytes:
    return b"".join(etree.tostring(element) for element in atom)


def changed_runs(new: str, old: str, *properties: Element) -> list[Element]:
    """The runs of a text of which some words may have become others."""
    if new == old:
        return [run(new, *properties)]
    now, was = (
        [run(piece, *deepcopy(properties)) for piece in _WORD.findall(text)] for text in (new, old)
    )
    return renewed(now, was)


def put_in_order(paragraph: Element) -> None:
    """Let what is new stand before what is gone: LibreOffice keeps the paragraph only so."""
    for line in (paragraph, *paragraph.iter(_LINK)):
        ordered: list[Element] = []
        for is_mark, group in groupby(line, lambda child: child.tag in _MARKS):
            side = list(group)
            if is_mark:
                side.sort(key=lambda child: _MARKS[str(child.tag)] == "deleted")
            ordered += side
        line[:] = ordered
