"""Reading a drawn SVG: where its texts stand, and whether two of them run into each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from generator.charts.typeface import MM_PER_POINT, Typeface

_SVG = "{http://www.w3.org/2000/svg}"
_POINTS = 1 / MM_PER_POINT


@dataclass(frozen=True)
class Written:
    """A line of text and the box that its capitals fill, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    color: str

    def meets(self, other: Written) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def texts(svg: bytes) -> list[Written]:
    return [_written(element) for element in ET.fromstring(svg).iter(f"{_SVG}text")]


def overlaps(svg: bytes) -> list[tuple[str, str]]:
    pairs = combinations(texts(svg), 2)
    return [(one.text, other.text) for one, other in pairs if one.meets(other)]


def strays(svg: bytes) -> list[str]:
    """The texts that are cut by the edge of the sheet."""
    _, _, width, height = map(float, (ET.fromstring(svg).get("viewBox") or "").split())
    return [
        one.text
        for one in texts(svg)
        if one.left < -1 or one.top < -1 or one.right > width + 1 or one.bottom > height + 1
    ]


def _written(element: ET.Element) -> Written:
    style = element.get("style", "")
    size = float(_found(r"font-size: ([\d.]+)px", style) or _found(r"([\d.]+)px", style) or 0)
    bold = "bold" in style or "700" in style
    text = element.text or ""
    width = Typeface("Carlito").width(text, size, bold=bold) * _POINTS
    back = {"middle": 0.5, "end": 1.0}.get(_found(r"text-anchor: (\w+)", style), 0.0) * width
    x, y = float(element.get("x", 0)), float(element.get("y", 0))
    tall = size * 0.62
    color = _found(r"fill: #(\w+)", style).upper()
    if "rotate(-90" in element.get("transform", ""):
        return Written(text, x - tall, y + back - width, x, y + back, color)
    return Written(text, x - back, y - tall, x - back + width, y, color)


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else ""
