"""Measures: the units of Word and the page that the text stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

_TWIPS_PER_MM = 1440 / 25.4
_EMU_PER_MM = 36000


def twips(mm: float) -> int:
    """Millimetres as twips, a twentieth of a point: positions and widths of text."""
    return round(mm * _TWIPS_PER_MM)


def emu(mm: float) -> int:
    """Millimetres as English Metric Units: sizes of drawings."""
    return round(mm * _EMU_PER_MM)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size and margins in twips; `header` and `footer` are their distances to the edge."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    header: int
    footer: int

    @property
    def text_width(self) -> int:
        """How wide a line of text is."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """How high the column of text is."""
        return self.height - self.top - self.bottom

    @property
    def turned(self) -> Page:
        """The same sheet lying on its side."""
        return replace(self, width=self.height, height=self.width)


def a4(theme_page: Mapping[str, Any]) -> Page:
    """An A4 sheet with the margins of a theme, which are millimetres."""
    margins = {side: twips(mm) for side, mm in theme_page["margins"].items()}
    furniture = {"header": twips(11), "footer": twips(9)}
    return Page(width=twips(210), height=twips(297), **margins, **furniture)
