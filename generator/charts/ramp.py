"""From light to dark: the colours of heat tables and maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.colour import WHITE, mix
from generator.charts.style import Style, Swatch

MISSING_FILL = "E4E6E8"
MISSING_HATCH = "///"
_LIGHTEST = 0.92  # of white: still told from the sheet by its rim
_SKEWED = 8


def missing_swatch() -> Swatch:
    """How a place without a figure looks."""
    return Swatch(MISSING_FILL, MISSING_HATCH)


@dataclass(frozen=True, slots=True)
class Ramp:
    """Colours for figures between two bounds; those below zero have a colour of their own."""

    most: float
    root: bool
    above: str
    below: str

    def color(self, value: Decimal) -> str:
        """The colour of a figure."""
        share = abs(float(value)) / self.most if self.most else 0.0
        share = share**0.5 if self.root else share
        return mix(self.below if value < 0 else self.above, WHITE, _LIGHTEST * (1 - share))


def ramp_of(style: Style, values: Sequence[Decimal]) -> Ramp:
    """The ramp of the figures; roots of them where a few large ones would wash out the rest."""
    sizes = sorted(abs(float(value)) for value in values)
    most = sizes[-1] if sizes else 0.0
    middle = sizes[len(sizes) // 2] if sizes else 0.0
    return Ramp(most, most > _SKEWED * middle, style.accent, style.swatch(3).color)


def classes(style: Style, count: int) -> list[Swatch]:
    """So many steps from light to dark, each told from the next in grey print as well."""
    if count == 1:
        return [Swatch(mix(style.accent, WHITE, 0.4))]
    lightest, darkest = 0.85, 0.0
    step = (lightest - darkest) / (count - 1)
    return [Swatch(mix(style.accent, WHITE, lightest - place * step)) for place in range(count)]
