"""The theme as CSS: custom properties for light and dark, the printed page's size and head."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.document.blocks import Document
from generator.html.colors import WHITE, mixed, readable, text_on
from generator.theme import Theme

_NIGHT = "14181C"  # the page in the dark
_DAY_TEXT = "E8EAED"
_MARKS = {"inserted": "1B6E3C", "deleted": "A3282C"}
_TINT = 0.14  # of the colour of a mark in the ground under it
_FALLBACK = "Calibri, Carlito, 'Segoe UI', system-ui, sans-serif"


def css_string(text: str) -> str:
    """The text as a CSS string, with all that could end it written as code points."""
    return '"' + re.sub(r'["\\<>\x00-\x1f\x7f]', lambda m: f"\\{ord(m[0]):x} ", text) + '"'


def theme_css(document: Document, theme: Theme) -> str:
    """The custom properties that the stylesheet uses, and the head and foot of printed pages."""
    return "\n".join(
        (
            _rule(":root", _fonts(theme) | _colors(_light(theme.colors)) | _draft(document)),
            "@media screen and (prefers-color-scheme: dark) {",
            _rule(":root", _colors(_dark(theme.colors))),
            "}",
            _printed_page(document, theme),
        )
    )


def _rule(selector: str, values: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    return f"{selector} {{\n{lines}}}"


def _fonts(theme: Theme) -> dict[str, str]:
    return {
        "--font-text": f"{css_string(theme.fonts['text'])}, {_FALLBACK}",
        "--font-heading": f"{css_string(theme.fonts['heading'])}, {_FALLBACK}",
        "--print-size": f"{theme.fonts['size']}pt",
    }


def _draft(document: Document) -> dict[str, str]:
    """The word that lies across each printed page of a draft."""
    return {"--draft": css_string(document.labels["draft"])} if document.draft else {}


def _colors(colors: Mapping[str, str]) -> dict[str, str]:
    return {f"--{name}": f"#{value}" for name, value in colors.items()}


def _light(colors: Mapping[str, str]) -> dict[str, str]:
    return _palette(colors, WHITE, colors["text"], colors["box"], colors["total_row"])


def _dark(colors: Mapping[str, str]) -> dict[str, str]:
    """The theme's hues on a dark page; charts stand on white cards, as they are drawn for paper."""
    box = mixed(_NIGHT, colors["accent"], 0.3)
    return _palette(colors, _NIGHT, _DAY_TEXT, box, mixed(_NIGHT, WHITE, 0.1))


def _palette(
    colors: Mapping[str, str], page: str, text: str, box: str, total: str
) -> dict[str, str]:
    grounds = (page, box, total)
    return {
        "page": page,
        "text": readable(text, *grounds),
        "muted": readable(colors["muted"], *grounds),
        "accent": readable(colors["accent"], *grounds),
        "link": readable(colors["link"], *grounds),
        "line": mixed(page, text, 0.2),
        "box": box,
        "total-row": total,
        "header-row": colors["header_row"],
        "header-text": text_on(colors["header_row"]),
    }


def redline_css(theme: Theme) -> str:
    """The colours of a page of changes, all of which can be read on the grounds of the marks too.

    That they differ is for the eye: lines and words tell new and gone apart without colours.
    """
    return "\n".join(
        (
            _rule(":root", _colors(_marked(_light(theme.colors)))),
            "@media screen and (prefers-color-scheme: dark) {",
            _rule(":root", _colors(_marked(_dark(theme.colors)))),
            "}",
        )
    )


def _marked(palette: Mapping[str, str]) -> dict[str, str]:
    grounds = {name: mixed(palette["page"], color, _TINT) for name, color in _MARKS.items()}
    under = (palette["page"], palette["box"], palette["total-row"], *grounds.values())
    words = {name: palette[name] for name in ("text", "muted", "accent", "link")} | _MARKS
    shown = {name: readable(color, *under) for name, color in words.items()}
    return shown | {f"{name}-ground": ground for name, ground in grounds.items()}


def _printed_page(document: Document, theme: Theme) -> str:
    margins = theme.page["margins"]
    sides = " ".join(f"{margins[side]}mm" for side in ("top", "right", "bottom", "left"))
    cover = document.cover
    name = " · ".join(part for part in (cover.title, cover.date, cover.case_id) if part)
    return (
        f"@page {{\n  size: A4;\n  margin: {sides};\n"
        f"  @top-left {{ content: {css_string(name)}; }}\n"
        '  @top-right { content: counter(page) " (" counter(pages) ")"; }\n'
        f"  @bottom-left {{ content: {css_string(document.footer)}; }}\n}}\n"
        "@page :first {\n  @top-left { content: none; }\n  @top-right { content: none; }\n}"
    )
