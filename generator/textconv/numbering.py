"""The numbers that Word shows before headings and items, counted as Word counts them.

    <w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
        <w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
    <w:num w:numId="7"><w:abstractNumId w:val="1"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>

All w:num of one w:abstractNum count on together, but for one that starts anew.
"""

from __future__ import annotations

import re
from collections import defaultdict

from generator.textconv.package import Element, attribute, child, integer, local, value
from generator.textconv.styles import Place, Styles

BULLET = "-"
_LETTERS = 26
_HIGHEST = 32_767
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LEVEL = re.compile(r"%([1-9])")


class Numbering:
    """Counts the paragraphs of a file in their order; `root` is its w:numbering."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        parts = list(root) if root is not None else []
        self._styles = styles
        self._nums = {attribute(p, "numId"): p for p in parts if local(p) == "num"}
        self._abstracts = {
            attribute(p, "abstractNumId"): p for p in parts if local(p) == "abstractNum"
        }
        self._levels: dict[tuple[str, int], Element | None] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()

    def next(self, place: Place) -> str:
        """What stands before the next paragraph: «2.1», «a)», «-» for any bullet, or nothing."""
        abstract = self._abstract(place.number)
        level = self._level(place.number, place.level)
        if abstract is None or level is None:
            return ""
        counts = self._counts[abstract]
        self._count(place, counts)
        kind = value(level, "numFmt")
        if kind == "bullet":
            return BULLET
        if kind == "none":
            return ""
        legal = child(level, "isLgl") is not None
        text = value(level, "lvlText") or ""
        return _LEVEL.sub(lambda hit: self._shown(place, int(hit[1]) - 1, legal), text).strip()

    def _count(self, place: Place, counts: dict[int, int]) -> None:
        override = self._override(place)
        if override is not None and place not in self._started:
            counts[place.level] = override
        elif place.level in counts:
            counts[place.level] += 1
        else:
            counts[place.level] = self._start(place.number, place.level)
        self._started.add(place)
        for deeper in [each for each in counts if each > place.level]:
            if value(self._level(place.number, deeper), "lvlRestart") != "0":
                del counts[deeper]

    def _shown(self, place: Place, level: int, legal: bool) -> str:
        counts = self._counts[self._abstract(place.number) or ""]
        count = counts.setdefault(level, self._start(place.number, level))
        kind = value(self._level(place.number, level), "numFmt") or "decimal"
        return _written(count, "decimal" if legal else kind)

    def _start(self, number: str, level: int) -> int:
        return integer(value(self._level(number, level), "start"), 1, _HIGHEST)

    def _abstract(self, number: str) -> str | None:
        """The definition of a numbering; one that names a style of lists has that style's."""
        name = value(self._nums.get(number), "abstractNumId")
        linked = value(self._abstracts.get(name or ""), "numStyleLink")
        of_style = self._styles.number_of(linked) if linked else None
        return value(self._nums.get(of_style), "abstractNumId") if of_style else name

    def _level(self, number: str, level: int) -> Element | None:
        if (number, level) not in self._levels:
            self._levels[number, level] = self._defined(number, level)
        return self._levels[number, level]

    def _defined(self, number: str, level: int) -> Element | None:
        """The definition of a level: the numbering's own, else that of what it rests on."""
        for each in self._nums.get(number, ()):
            if local(each) == "lvlOverride" and attribute(each, "ilvl") == str(level):
                own = child(each, "lvl")
                if own is not None:
                    return own
        abstract = self._abstracts.get(self._abstract(number) or "")
        levels = abstract if abstract is not None else ()
        return next((each for each in levels if attribute(each, "ilvl") == str(level)), None)

    def _override(self, place: Place) -> int | None:
        for each in self._nums[place.number]:
            if local(each) == "lvlOverride" and attribute(each, "ilvl") == str(place.level):
                start = value(each, "startOverride")
                return integer(start, 1, _HIGHEST) if start is not None else None
        return None


def _written(count: int, kind: str) -> str:
    match kind:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)
            return letters if kind == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman":
            return _roman(count) if kind == "lowerRoman" else _roman(count).upper()
        case "decimalZero":
            return f"{count:02}"
        case "ordinal":
            return f"{count}."
        case "none":
            return ""
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text
