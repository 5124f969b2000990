"""The font of the charts, and how wide its texts are.

The charts must come out alike on every machine, so the package carries Carlito (as wide as
Calibri, SIL Open Font License). Another font of the theme is used where it is installed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import FT2Font
from matplotlib.textpath import text_to_path

MM_PER_POINT = 25.4 / 72
CAP_HEIGHT = 0.64
"""The height of capitals and digits, as a share of the font size."""
LINE_HEIGHT = 1.2
_OWN = "Carlito"
_ALIKE = frozenset({_OWN, "Calibri"})
_ANY_SPACE = re.compile(r"\s")
_MEASURED = 100  # points: large enough that rounding in the font library does not show


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font family by name, in its regular and bold weights."""

    name: str

    def properties(self, text: str, size: float, *, bold: bool) -> FontProperties:
        """What matplotlib needs to set the text: DejaVu Sans where the font lacks a letter."""
        weight = "bold" if bold else "normal"
        return FontProperties(fname=_file_for(text, self.name, bold), size=size, weight=weight)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """The width of a text in millimetres, its size in points."""
        return _width(plain(text), self.name, bold) * size / _MEASURED * MM_PER_POINT


def plain(text: str) -> str:
    """The text with plain spaces: fonts may lack the others, and no line is broken here."""
    return " ".join(_ANY_SPACE.split(text))


@lru_cache(maxsize=4096)
def _width(text: str, name: str, bold: bool) -> float:
    font = Typeface(name).properties(text, _MEASURED, bold=bold)
    width: float = text_to_path.get_text_width_height_descent(text, font, False)[0]
    return width


@cache
def _fonts(name: str, bold: bool) -> tuple[Path, Path]:
    """The file of the font and the file that stands in for letters that it lacks."""
    weight = "Bold" if bold else "Regular"
    own = Path(__file__).parent / "fonts" / f"{_OWN}-{weight}.ttf"
    spare = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return (
        own if name in _ALIKE else _installed(name, bold) or own,
        Path(matplotlib.get_data_path(), "fonts", "ttf", spare),
    )


def _installed(name: str, bold: bool) -> Path | None:
    wanted = FontProperties(family=name, weight="bold" if bold else "normal")
    try:
        return Path(str(findfont(wanted, fallback_to_default=False)))
    except ValueError:
        return None


def _file_for(text: str, name: str, bold: bool) -> Path:
    font, spare = _fonts(name, bold)
    letters = _loaded(font)
    return font if all(letters.get_char_index(ord(letter)) for letter in text) else spare


@cache
def _loaded(file: Path) -> FT2Font:
    return get_font(str(file))
