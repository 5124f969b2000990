"""What paragraphs are by themselves and by their styles: headings, items, captions."""

from __future__ import annotations

from typing import NamedTuple

from generator.textconv.package import Element, attribute, child, integer, local, value

_BODY_LEVEL = 9
_DEEPEST = 8


class Place(NamedTuple):
    """The numbering that a paragraph is in and its level there, from 0."""

    number: str
    level: int


class Form(NamedTuple):
    """What a paragraph is, or a style makes of it; None where that is not said.

    `name` is the English name that Word knows the style by, «caption» or «toc 1»; `outline` is
    the level of a heading from 0, or 9; `number` and `level` tell the numbering.
    """

    name: str = ""
    outline: str | None = None
    number: str | None = None
    level: str | None = None

    @property
    def heading(self) -> int | None:
        """The level of a heading, from 1; None of what is no heading."""
        level = integer(self.outline, _BODY_LEVEL, _BODY_LEVEL)
        return level + 1 if level < _BODY_LEVEL else None

    @property
    def place(self) -> Place | None:
        """Where the paragraph is counted; None where it is not."""
        if not self.number or self.number == "0":
            return None
        return Place(self.number, integer(self.level, 0, _DEEPEST))


class Styles:
    """The styles of a file; `root` is its w:styles."""

    def __init__(self, root: Element | None) -> None:
        styles = [each for each in (root if root is not None else ()) if local(each) == "style"]
        self._styles = {attribute(style, "styleId"): style for style in styles}
        default = (s for s in styles if attribute(s, "default") in ("1", "true", "on"))
        normal = next((s for s in default if attribute(s, "type") == "paragraph"), None)
        self._normal = attribute(normal, "styleId") if normal is not None else ""
        self._forms: dict[str, Form] = {}

    def form(self, paragraph: Element) -> Form:
        """What a paragraph is: what it says itself, and for the rest what its style says."""
        properties = child(paragraph, "pPr")
        style = value(properties, "pStyle") or self._normal
        return _over(self._form_of(style), properties)

    def number_of(self, style: str) -> str | None:
        """The numbering that a style of lists stands for."""
        return value(self._styles.get(style), "pPr", "numPr", "numId")

    def _form_of(self, style: str) -> Form:
        """What a style makes of a paragraph, with the styles that it rests on."""
        if style not in self._styles:
            return Form()
        if style not in self._forms:
            self._forms[style] = Form()  # for a style that rests on itself
            element = self._styles[style]
            below = self._form_of(value(element, "basedOn") or "")
            form = _over(below, child(element, "pPr"))
            self._forms[style] = form._replace(name=(value(element, "name") or "").lower())
        return self._forms[style]


def _over(form: Form, properties: Element | None) -> Form:
    """The form with what the properties say in place of it."""
    for each in properties if properties is not None else ():
        if local(each) == "outlineLvl":
            form = form._replace(outline=attribute(each, "val"))
        elif local(each) == "numPr":
            number, level = value(each, "numId"), value(each, "ilvl")
            form = form._replace(number=number or form.number, level=level or form.level)
    return form
