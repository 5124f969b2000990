"""SVG that can stand in a page beside others: own ids, no style sheet, fonts with substitutes."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_HREF = f"{{{_XLINK}}}href"
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_FAMILY = re.compile(r"font-family:[^;]*; *")
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
_LENGTHS = frozenset({"d", "x", "y", "transform"})
_UNTURNED = "rotate(-0 "


def clean_svg(drawn: bytes, name: str, size: tuple[float, float], font: str) -> bytes:
    """The SVG that matplotlib drew, made fit for Word and for an HTML page.

    matplotlib's style sheet would rule the whole page, and its ids would meet those of the next
    chart: the style becomes attributes of the root, ids that nothing refers to go, and the others
    begin with the chart's name. `size` is in millimetres.
    """
    root = ET.fromstring(drawn)
    _drop(root, "style", "metadata")
    _rename_ids(root, name)
    for text in root.iter(f"{{{_SVG}}}text"):
        text.set("style", _FAMILY.sub("", text.get("style", "")))
        if text.get("transform", "").startswith(_UNTURNED):
            del text.attrib["transform"]
    for element in root.iter():
        for key in _LENGTHS & element.attrib.keys():
            element.set(key, _LONG_NUMBER.sub(_rounded, element.attrib[key]))
    root.set("width", f"{size[0]:g}mm")
    root.set("height", f"{size[1]:g}mm")
    families = dict.fromkeys((font, "Carlito", "Calibri"))
    root.set("font-family", ", ".join([*(f"'{family}'" for family in families), "sans-serif"]))
    root.set("stroke-linejoin", "round")
    root.set("stroke-linecap", "butt")
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _rounded(number: re.Match[str]) -> str:
    """A length to a hundredth of a point: finer is not seen, and makes the file twice as long."""
    return f"{round(float(number[0]), 2):g}"


def _drop(root: ET.Element, *names: str) -> None:
    unwanted = {f"{{{_SVG}}}{name}" for name in names}
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag in unwanted]:
            parent.remove(child)


def _rename_ids(root: ET.Element, name: str) -> None:
    used: dict[str, str] = {}
    for element in root.iter():
        for value in element.attrib.values():
            for target in _targets(element, value):
                used.setdefault(target, f"{name}-{len(used) + 1}")
    for element in root.iter():
        own = element.attrib.pop("id", None)
        if own in used:
            element.set("id", used[own])
        for key, value in element.attrib.items():
            element.set(key, _renamed(key, value, used))


def _targets(element: ET.Element, value: str) -> list[str]:
    linked = element.get(_HREF) == value and value.startswith("#")
    return [value[1:]] if linked else _REFERENCE.findall(value)


def _renamed(key: str, value: str, used: dict[str, str]) -> str:
    if key == _HREF and value.startswith("#"):
        return f"#{used[value[1:]]}"
    return _REFERENCE.sub(lambda found: f"url(#{used[found[1]]})", value)
