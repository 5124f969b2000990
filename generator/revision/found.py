"""A change that was found, with the parts that are new or gone as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.blocks import Part
from generator.document.revision import Change


@dataclass(frozen=True, slots=True)
class Found:
    """A change and, for what is new or gone as a whole, its parts."""

    change: Change
    parts: tuple[Part, ...] = ()
