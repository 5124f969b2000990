"""Numbering: of the chapters, of bullets, none, and a new one for each numbered list.

    <w:num w:numId="7">
      <w:abstractNumId w:val="3"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
    </w:num>

Without an own w:num a list would go on counting where the last one stopped.
"""

from __future__ import annotations

from copy import deepcopy

from generator.word.oxml import Element, name, w
from generator.word.styles import HEADINGS, Styles

BULLET_STEP = 340
NUMBER_STEP = 397
LEVELS = 9
# The ids in base/word/numbering.xml.
_HEADINGS, _BULLETS, _UNNUMBERED, _LISTS = 1, 2, 3, 4


class Numbering:
    """The numberings of the file; `root` is its w:numbering, `ours` that of the base package.

    `lists` has the level and the first number of each numbered list, by its id.

    In a municipality's own file ours stand after its own, under ids that it leaves free. Chapters
    always count as ours do: the references in the text rest on that.
    """

    def __init__(self, root: Element, ours: Element, styles: Styles) -> None:
        self._root = root
        abstracts, numbers = (0, 0) if root is ours else (_highest_abstract(root), _highest(root))
        if root is not ours:
            _append_shifted(root, ours, abstracts, numbers)
        self.headings = numbers + _HEADINGS
        self.bullets = numbers + _BULLETS
        self.unnumbered = numbers + _UNNUMBERED
        self._lists = abstracts + _LISTS
        self._last = _highest(root)
        self.lists: dict[int, tuple[int, int]] = {}
        self._link_headings(styles, abstracts + _HEADINGS)

    def new_list(self, level: int, start: int) -> int:
        """The id of a new numbering for one numbered list, nested `level` deep."""
        self._last += 1
        self.lists[self._last] = (level, start)
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        number = w("num", w("abstractNumId", val=self._lists), override, numId=self._last)
        _nums(self._root)[-1].addnext(number)
        return self._last

    def _link_headings(self, styles: Styles, abstract: int) -> None:
        for level, heading in enumerate(HEADINGS):
            _number_style(styles.element(heading), self.headings, level)
        definition = next(a for a in _abstracts(self._root) if _abstract_id(a) == abstract)
        for level, link in enumerate(definition.iter(name("w:pStyle"))):
            link.set(name("w:val"), styles[HEADINGS[level]])


def _number_style(style: Element, numbering: int, level: int) -> None:
    """Give a style its numbering: `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>`."""
    properties = style.find(name("w:pPr"))
    if properties is None:
        properties = w("pPr")
        before = style.find(name("w:rPr"))
        style.insert(style.index(before) if before is not None else len(style), properties)
    for old in properties.findall(name("w:numPr")):
        properties.remove(old)
    earlier = ("w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl")
    place = sum(child.tag in {name(tag) for tag in earlier} for child in properties)
    properties.insert(place, w("numPr", w("ilvl", val=level), w("numId", val=numbering)))


def _append_shifted(root: Element, ours: Element, abstracts: int, numbers: int) -> None:
    """Add our definitions to `root`, their ids shifted behind its own."""
    place = len(root.findall(name("w:numPicBullet"))) + len(_abstracts(root))
    for abstract in reversed(_abstracts(ours)):
        copy = deepcopy(abstract)
        copy.set(name("w:abstractNumId"), str(_abstract_id(abstract) + abstracts))
        root.insert(place, copy)
    place += len(_abstracts(ours)) + len(_nums(root))
    for number in reversed(_nums(ours)):
        link = int(number[0].get(name("w:val"), "0")) + abstracts
        new = w("num", w("abstractNumId", val=link), numId=_num_id(number) + numbers)
        root.insert(place, new)


def _abstracts(root: Element) -> list[Element]:
    return root.findall(name("w:abstractNum"))


def _nums(root: Element) -> list[Element]:
    return root.findall(name("w:num"))


def _abstract_id(abstract: Element) -> int:
    return int(abstract.get(name("w:abstractNumId"), "0"))


def _num_id(number: Element) -> int:
    return int(number.get(name("w:numId"), "0"))


def _highest_abstract(root: Element) -> int:
    return max(map(_abstract_id, _abstracts(root)), default=0)


def _highest(root: Element) -> int:
    return max(map(_num_id, _nums(root)), default=0)
