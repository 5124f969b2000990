"""How a decision is appealed against: the instructions that are printed under it, by date."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal

from generator.statute.entry import Dated, read_entries

AppealKind = Literal["correction", "municipal_appeal", "none"]


class Appeal(Dated):
    """A kind of appeal: its instructions by language, as Markdown, and the provisions behind them.

    `provisions` names the sections as a decision cites them, in each language.
    `bodies` are pieces of the names of the bodies against whose decisions it is the way; without
    them it does not depend on the body.
    """

    kind: AppealKind
    act: str
    sections: str
    provisions: dict[str, str]
    title: dict[str, str]
    text: dict[str, str]
    bodies: tuple[str, ...] = ()

    def concerns(self, body: str) -> bool:
        """Whether decisions of the body are appealed against in this way («kaupunginhallitus»)."""
        return any(piece in body.lower() for piece in self.bodies)


@cache
def appeals() -> tuple[Appeal, ...]:
    """Every kind that is known, in the file's order."""
    return read_entries("appeals", Appeal)


def appeal_on(kind: str, day: date) -> Appeal | None:
    """The appeal of the kind in force on the day; None where none is known."""
    return next((a for a in appeals() if a.kind == kind and a.holds_on(day)), None)
