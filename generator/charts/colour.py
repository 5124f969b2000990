"""Colours as six hexadecimal digits: contrast, mixing, grey.

Source of the luminance and contrast formulas: WCAG 2.1, «relative luminance», «contrast ratio».
"""

from __future__ import annotations

WHITE = "FFFFFF"
BLACK = "000000"
TEXT_CONTRAST = 4.5
"""The least contrast of text and its ground (WCAG 2.1, 1.4.3)."""
SHAPE_CONTRAST = 3.0
"""The least contrast of a graphical part and its ground (WCAG 2.1, 1.4.11)."""


def luminance(color: str) -> float:
    """The relative luminance, 0 for black and 1 for white."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(color: str, other: str, share: float) -> str:
    """The colour with a share (0–1) of another in it."""
    pairs = ((int(color[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(own + (added - own) * share):02X}" for own, added in pairs)


def legible(color: str, ratio: float, ground: str = WHITE) -> str:
    """The colour, darkened only as much as the contrast with its light ground asks."""
    steps = (mix(color, BLACK, percent / 100) for percent in range(0, 101, 2))
    return next((step for step in steps if contrast(step, ground) >= ratio), BLACK)


def text_on(ground: str, dark: str) -> str:
    """The text colour for a ground: the dark one or white, whichever stands out more."""
    return max((dark, WHITE), key=lambda color: contrast(color, ground))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
