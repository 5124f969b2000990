"""Styles by their names, ours or those of a municipality's own file.

Word finds a style by its id, which Word translates («Otsikko1»), and people know it by its name;
built-in styles keep their English names in the file in every language. So the writer asks by name.
"""

from __future__ import annotations

from copy import deepcopy

from generator.word.oxml import Element, name, w

HEADINGS = ("heading 1", "heading 2", "heading 3")
_KIN = ("w:basedOn", "w:next", "w:link")


class Styles:
    """The styles of the file being written, by name.

    `root` is the w:styles element of the file, `ours` that of the base package. A style that is
    asked for and that `root` lacks is taken from ours, with those that it rests on, and its name
    kept in `missing`.
    """

    def __init__(self, root: Element, ours: Element) -> None:
        self.missing: list[str] = []
        self._root = root
        self._elements = {style_name(style).lower(): style for style in _styles(root)}
        self._ours = {style_name(style).lower(): style for style in _styles(ours)}
        self._our_names = {_id(style): style_name(style) for style in _styles(ours)}
        self._ids = {key: _id(style) for key, style in self._elements.items()}

    def __getitem__(self, wanted: str) -> str:
        """The id of the style with that name."""
        found = self._ids.get(wanted.lower())
        return found if found is not None else self._add(wanted)

    def element(self, wanted: str) -> Element:
        """The w:style element of the style with that name."""
        self[wanted]
        return self._elements[wanted.lower()]

    def _add(self, wanted: str) -> str:
        style = deepcopy(self._ours[wanted.lower()])
        self.missing.append(wanted)
        taken = set(self._ids.values())
        chosen = _id(style) if _id(style) not in taken else f"Pykala{_id(style)}"
        style.set(name("w:styleId"), chosen)
        style.attrib.pop(name("w:default"), None)
        self._root.append(style)
        self._elements[wanted.lower()] = style
        self._ids[wanted.lower()] = chosen
        self._adopt(style)
        return chosen

    def _adopt(self, style: Element) -> None:
        """Tie a style of ours to its new family; numbering is linked anew by `Numbering`."""
        for numbering in list(style.iter(name("w:numPr"))):
            numbering.getparent().remove(numbering)  # type: ignore[union-attr]
        for kin in _KIN:
            link = style.find(name(kin))
            if link is not None:
                link.set(name("w:val"), self[self._our_names[link.get(name("w:val"), "")]])


def set_language(root: Element, tag: str) -> None:
    """Make `tag` the language of all styles: a file made elsewhere may speak English."""
    for own in list(root.iterfind(f"{name('w:style')}//{name('w:lang')}")):
        own.getparent().remove(own)  # type: ignore[union-attr]
    defaults = _child(root, "w:docDefaults", first=True)
    properties = _child(_child(defaults, "w:rPrDefault", first=True), "w:rPr", first=True)
    for old in properties.findall(name("w:lang")):
        properties.remove(old)
    properties.append(w("lang", val=tag, eastAsia=tag))


def style_name(style: Element) -> str:
    """The name of a w:style."""
    found = style.find(name("w:name"))
    return found.get(name("w:val"), "") if found is not None else ""


def _styles(root: Element) -> list[Element]:
    return root.findall(name("w:style"))


def _id(style: Element) -> str:
    return style.get(name("w:styleId"), "")


def _child(parent: Element, tag: str, *, first: bool) -> Element:
    found = parent.find(name(tag))
    if found is None:
        found = w(tag.removeprefix("w:"))
        parent.insert(0 if first else len(parent), found)
    return found
