"""Small builders for WordprocessingML: elements by their prefixed names, in the schema's order.

Takes names, attributes and children; returns lxml elements. All modules of this package build
their XML through these few functions, so that a wrong namespace is wrong in one place only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_W = f"{{{NAMESPACES['w']}}}"
_PRESERVE = {f"{{{NAMESPACES['xml']}}}space": "preserve"}
_names = {"": ""}
_make = etree.Element
# What stands in w:pPr before w:pageBreakBefore; the rest stands after it.
_BEFORE_PAGE_BREAK = frozenset(_W + name for name in ("pStyle", "keepNext", "keepLines"))
# What stands in w:pPr after w:spacing, of all that the builders here write.
_AFTER_SPACING = frozenset(_W + name for name in ("ind", "jc", "sectPr"))


def name(prefixed: str) -> str:
    """The name «w:p» in lxml's form, «{namespace}p»; a name without prefix stays as it is."""
    known = _names.get(prefixed)
    if known is None:
        prefix, _, local = prefixed.rpartition(":")
        known = f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local
        _names[prefixed] = known
    return known


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element of the namespace w, its attributes in the same: `w("jc", val="right")`."""
    element = _make(_W + tag, {_W + key: str(value) for key, value in attributes.items()}, _NSMAP)
    if children:
        element.extend(children)
    return element


def node(
    tag: str, attributes: Mapping[str, str | int] | None = None, *children: Element
) -> Element:
    """An element of any namespace: `node("a:blip", {"r:embed": "rId7"})`."""
    given = {name(key): str(value) for key, value in (attributes or {}).items()}
    element = _make(name(tag), given, NAMESPACES)
    element.extend(children)
    return element


def text_element(tag: str, text: str) -> Element:
    """A w:t or w:instrText whose spaces count."""
    element = _make(_W + tag, _PRESERVE, _NSMAP)
    element.text = text
    return element


def run(text: str, *properties: Element) -> Element:
    """A run of text: `<w:r><w:rPr>…</w:rPr><w:t xml:space="preserve">…</w:t></w:r>`."""
    return run_of([text_element("t", text)], *properties)


def run_of(content: Iterable[Element], *properties: Element) -> Element:
    """A run of anything that a run may hold: text, tabs, breaks, field marks, drawings."""
    if properties:
        return w("r", w("rPr", *properties), *content)
    return w("r", *content)


def tab() -> Element:
    """A run that is a tab."""
    return run_of([w("tab")])


def paragraph(
    style: str,
    content: Iterable[Element] = (),
    *,
    keep_next: bool = False,
    page_break: bool = False,
    numbering: tuple[int, int] | None = None,
    tabs: Iterable[tuple[str, int]] = (),
    indent: dict[str, int] | None = None,
    align: str = "",
) -> Element:
    """A paragraph in a style, with the few things that stand in it directly.

    `numbering` is (w:numId, level), `tabs` are (kind, position) in twips, where «dotted» is a tab
    to the right after a row of dots; `indent` gives the attributes of w:ind in twips.
    """
    properties = [w("pStyle", val=style)]
    if keep_next:
        properties.append(w("keepNext"))
    if page_break:
        properties.append(w("pageBreakBefore"))
    if numbering is not None:
        properties.append(w("numPr", w("ilvl", val=numbering[1]), w("numId", val=numbering[0])))
    stops = [_tab_stop(kind, position) for kind, position in tabs]
    if stops:
        properties.append(w("tabs", *stops))
    if indent:
        properties.append(w("ind", **indent))
    if align:
        properties.append(w("jc", val=align))
    return w("p", w("pPr", *properties), *content)


def keep_with_next(element: Element) -> None:
    """Keep a paragraph on the page of what comes after it."""
    properties = element[0]
    if properties.find(_W + "keepNext") is None:
        properties.insert(1, w("keepNext"))  # after the style, as the schema has it


def start_page(element: Element) -> None:
    """Make the first paragraph in `element` (a paragraph or a table) start a page."""
    first = element if element.tag == _W + "p" else next(element.iter(_W + "p"))
    properties = first[0]
    if properties.find(_W + "pageBreakBefore") is None:
        before = sum(child.tag in _BEFORE_PAGE_BREAK for child in properties)
        properties.insert(before, w("pageBreakBefore"))


def set_spacing(element: Element, **attributes: int) -> None:
    """Give a paragraph spacing of its own, `after` or `before` in twips; tables have none."""
    if element.tag != _W + "p":
        return
    properties = element[0]
    after = sum(child.tag not in _AFTER_SPACING for child in properties)
    properties.insert(after, w("spacing", **attributes))


def _tab_stop(kind: str, position: int) -> Element:
    if kind == "dotted":
        return w("tab", val="right", leader="dot", pos=position)
    return w("tab", val=kind, pos=position)


_NSMAP = {"w": NAMESPACES["w"]}
