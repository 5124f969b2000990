"""The package that every document starts from: the XML files in `base/`, filled from the theme.

The files are laid out as in a .docx and meant to be read. `$name` in them is a value of the theme;
`_values` lists them all. Nothing comes from python-docx's own template, which is American, in
compatibility mode and older than the acts that the documents rest on.
"""

from __future__ import annotations

from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile

from docx.package import Package

from generator.theme import Theme
from generator.word.measures import a4, twips

_FOLDER = Path(__file__).with_name("base")
# Free fonts and the ones of the same widths that Word has on every machine. Word's own name is
# written: Word would replace an unknown font by a wider one, LibreOffice knows these pairs.
_WORD_FONTS = {
    "Carlito": "Calibri",
    "Caladea": "Cambria",
    "Liberation Sans": "Arial",
    "Liberation Serif": "Times New Roman",
    "Liberation Mono": "Courier New",
}
_COVER_RULE = twips(28)
_LEGIBLE_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
_LINE_COLOR = "BFC5CB"
_ACCENTS = 6  # in a theme of Word


def open_base(theme: Theme, language: str, *, cover: bool = True) -> Package:
    """A new package with the styles, numbering and settings of a theme, the body empty.

    The title is as large as on a cover, else as it stands above its text.
    """
    values = _values(theme, language, cover=cover)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for file in sorted(_FOLDER.rglob("*")):
            if file.is_file():
                text = Template(file.read_text(encoding="utf-8")).substitute(values)
                archive.writestr(file.relative_to(_FOLDER).as_posix(), text)
    stream.seek(0)
    package = Package.open(stream)
    assert isinstance(package, Package)
    return package


_FINLAND = ("fi", "sv", "se")
"""Languages that are written in Finland in a way of their own."""


def language_tag(language: str) -> str:
    """The language as Word names it: «fi» is «fi-FI», the Swedish of Finland «sv-FI»."""
    return f"{language}-FI" if language in _FINLAND else language


def _values(theme: Theme, language: str, *, cover: bool) -> dict[str, str]:
    colors = {**theme.colors, "line": _LINE_COLOR}
    colors["on_header_row"] = _legible_on(theme.colors["header_row"], theme.colors["text"])
    text_font = theme.fonts["text"]
    palette = islice(cycle(theme.chart["palette"]), _ACCENTS)
    return {
        **colors,
        **{f"palette_{number}": color for number, color in enumerate(palette, start=1)},
        **_sizes(float(theme.fonts["size"]), cover=cover),
        "language": language_tag(language),
        "text_font": escape(_WORD_FONTS.get(text_font, text_font), {'"': "&quot;"}),
        "substitute_font": escape(text_font, {'"': "&quot;"}),
        "heading_font": escape(
            _WORD_FONTS.get(theme.fonts["heading"], theme.fonts["heading"]), {'"': "&quot;"}
        ),
        "cover_rule_indent": str(a4(theme.page).text_width - _COVER_RULE),
    }


def _sizes(size: float, *, cover: bool) -> dict[str, str]:
    """The type sizes in half-points, all from the size of running text."""
    points = {
        "size": size,
        "title": size + (19 if cover else 10),
        "subtitle": size + (5 if cover else 2),
        "cover_organisation": size + 3,
        "heading_1": size + 7,
        "heading_2": size + 3,
        "heading_3": size + 1,
        "small": size - 1,
        "table": size - 1.5,
        "note": size - 2,
        "furniture": size - 2.5,
    }
    return {name: str(round(value * 2)) for name, value in points.items()}


def _legible_on(background: str, text: str) -> str:
    contrast = 1.05 / (_luminance(background) + 0.05)
    return "FFFFFF" if contrast >= _LEGIBLE_CONTRAST else text


def _luminance(color: str) -> float:
    """The relative luminance of WCAG 2.1, 0 for black and 1 for white."""
    channels = (int(color[start : start + 2], 16) / 255 for start in (0, 2, 4))
    red, green, blue = (((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
