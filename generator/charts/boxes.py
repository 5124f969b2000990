"""Boxes of text: what organisation charts and flow charts are made of."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.canvas import Canvas
from generator.charts.colour import WHITE, text_on
from generator.charts.style import Style
from generator.charts.wrap import widest_part

PADDING = 1.8  # mm, between a box's side and its text


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a box, and whether its text is bold."""

    fill: str
    edge: str
    bold: bool = False


def looks(style: Style) -> tuple[Look, Look, Look]:
    """The looks of the first, second and further levels: told apart in grey print too."""
    return (
        Look(style.accent, style.accent, bold=True),
        Look(style.box, style.accent),
        Look(WHITE, style.muted),
    )


@dataclass(frozen=True, slots=True)
class Box:
    """A text broken into lines, and the size that it takes, in millimetres."""

    lines: tuple[str, ...]
    width: float
    height: float


def box(style: Style, text: str, width: float, *, bold: bool = False) -> Box:
    """The box of a text at a width; it grows in height."""
    lines = style.wrap(text, width - 2 * PADDING, bold=bold)
    return Box(tuple(lines), width, len(lines) * style.line() + 2 * PADDING)


def least_width(style: Style, text: str, *, bold: bool = False) -> float:
    """The width at which no word of the text is hyphenated."""
    return widest_part(text, style.measure(bold=bold)) + 2 * PADDING + 0.1


def draw_box(canvas: Canvas, made: Box, left: float, top: float, height: float, look: Look) -> None:
    """Draw a box with its text in the middle, at a height of its own or of its neighbours."""
    canvas.rectangle(left, top, made.width, height, fill=look.fill, edge=look.edge, line=0.8)
    first = top + (height - len(made.lines) * canvas.style.line()) / 2
    canvas.lines(
        left + made.width / 2,
        first,
        made.lines,
        bold=look.bold,
        color=text_on(look.fill, canvas.style.text),
        align="center",
    )
