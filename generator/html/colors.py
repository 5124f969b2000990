"""Colours that can be read: contrast as WCAG 2.1 reckons it.

Colours are six hexadecimal digits without «#», as in the theme.
Source: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

from __future__ import annotations

WHITE = "FFFFFF"
BLACK = "000000"
READABLE = 4.5
_STEPS = 20
_DARKEST = 0.04045  # sRGB is linear below


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(color: str, other: str, share: float) -> str:
    """The colour with so large a share of the other in it."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def readable(color: str, *backgrounds: str) -> str:
    """The colour, if need be mixed with black or white until it can be read on each background."""
    end = text_on(backgrounds[0])
    shades = (mixed(color, end, step / _STEPS) for step in range(_STEPS))
    return next(
        (s for s in shades if all(contrast(s, ground) >= READABLE for ground in backgrounds)), end
    )


def text_on(background: str) -> str:
    """White or black, whichever stands out better."""
    return max(WHITE, BLACK, key=lambda color: contrast(color, background))


def _channels(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color))


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARKEST else ((channel + 0.055) / 1.055) ** 2.4
