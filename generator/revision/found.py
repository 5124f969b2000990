"""A change that was found, with what of the tree it was found in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.blocks import Column, Figure, Heading, Part, Row, Table
from generator.document.inlines import Inlines
from generator.document.revision import Change


@dataclass(frozen=True, slots=True)
class Context:
    """Where something stands: under which heading, in which table or figure, row and column."""

    heading: Heading | None = None
    holder: Table | Figure | None = None
    row: Row | None = None
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A change and where it was found.

    `parts` are those that are new or gone as a whole, `line` is a line with marks in it. `was` is
    how something that was moved or drawn anew was found at its old place.
    """

    change: Change
    context: Context = Context()
    parts: tuple[Part, ...] = ()
    line: Inlines = ()
    was: Found | None = None
