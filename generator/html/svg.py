"""A drawn SVG made fit to stand inside a page.

Specimen, as matplotlib draws it, and what becomes of it under the figure id «jobs»::

    <style>*{stroke-linecap: butt}</style>        [id="jobs--chart"] *{stroke-linecap: butt}
    <clipPath id="p1">                            <clipPath id="jobs--p1">
    <use xlink:href="#m1" clip-path="url(#p1)"/>  <use href="#jobs--m1" clip-path="url(#jobs--p1)"/>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree

from generator.document.blocks import Image
from generator.html.markup import Html
from generator.html.style import css_string

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_LEFT_OUT = {f"{_SVG}{tag}" for tag in ("metadata", "script", "foreignObject", "title", "desc")}
_ROOT_OWN = {"id", "width", "height", "role", "version", "aria-label", "aria-labelledby"}
_URL = re.compile(r"""url\(\s*(['"]?)#(.+?)\1\s*\)""")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PIXELS_PER_MM = 96 / 25.4


def inline_svg(image: Image, figure_id: str, alt: str) -> Html:
    """The drawing as an `<svg>` element told by `alt`, its ids and styles its own.

    Raises ValueError on what is not an SVG with a view box, and on a drawing that loads anything
    from outside.
    """
    root = ElementTree.fromstring(image.svg)
    if root.tag != f"{_SVG}svg" or "viewBox" not in root.attrib:
        raise ValueError(f"the drawing of {figure_id!r} is not an SVG with a viewBox")
    own = {key: value for key, value in root.attrib.items() if key not in _ROOT_OWN}
    root.attrib.clear()
    root.attrib.update(
        id="chart",  # gets the figure's prefix like the others
        role="img",
        width=str(round(image.width * _PIXELS_PER_MM)),
        height=str(round(image.height * _PIXELS_PER_MM)),
        **{"aria-label": alt},
        **own,
    )
    return Html("".join(_Drawing(f"{figure_id}--").written(root)))


class _Drawing:
    """Writes the elements of one drawing, each of its ids and styles under the prefix."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def written(self, node: ElementTree.Element) -> Iterator[str]:
        if not node.tag.startswith(_SVG) or node.tag in _LEFT_OUT:
            return
        tag = node.tag.removeprefix(_SVG)
        content = node.text or ""
        if tag == "style":
            content = self._scoped(content)
        yield f"<{tag}{''.join(self._attributes(node))}>{_visible(content, tag)}"
        for child in node:
            yield from self.written(child)
            yield _visible(child.tail or "", tag)
        yield f"</{tag}>"

    def _attributes(self, node: ElementTree.Element) -> Iterator[str]:
        for name, value in node.attrib.items():
            if name in _HREF:
                yield f' href="{escape(self._href(value))}"'
            elif name == "id":
                yield f' id="{escape(self._prefix + value)}"'
            elif not name.startswith(("{", "on")):
                yield f' {name}="{escape(self._urls(" ".join(value.split())))}"'

    def _href(self, value: str) -> str:
        if value.startswith("#"):
            return f"#{self._prefix}{value[1:]}"
        if value.startswith("data:image/"):
            return value
        raise ValueError(f"a drawing may not load from outside: {value!r}")

    def _urls(self, value: str) -> str:
        return _URL.sub(rf"url(#{self._prefix}\2)", value)

    def _scoped(self, css: str) -> str:
        rules = _RULE.findall(_COMMENT.sub("", css))
        return "".join(f"{self._selector(chosen)}{{{self._urls(body)}}}" for chosen, body in rules)

    def _selector(self, chosen: str) -> str:
        """Each selector of the list, valid only under the drawing's root, ids renamed."""
        scope = f"[id={css_string(f'{self._prefix}chart')}]"
        named = re.sub(r"#([\w-]+)", rf"#{self._prefix}\1", chosen)
        return ",".join(f"{scope} {selector.strip()}" for selector in named.split(","))


def _visible(content: str, tag: str) -> str:
    """The text, without the line breaks that only indent the file."""
    return escape(content, quote=False) if content.strip() or tag in ("text", "tspan") else ""
