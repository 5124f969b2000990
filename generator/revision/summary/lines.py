"""What changed in a line of text: facts, numbers and dates one by one, and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.revision.found import Found
from generator.revision.summary.inputs import Facts, value_path
from generator.revision.summary.quantities import is_date, is_named, is_telling, quantity
from generator.revision.summary.sightings import Sighting, entry_of, number_entry, sighted
from generator.revision.summary.swaps import Swap, excerpts, swaps

# What is asked of a fact in other ways than these is another number, computed from it.
_SAME_ASPECT = {
    "number": "",
    "millions": "",
    "difference": "change",
    "difference_percent": "change_percent",
}
_WORDS = frozenset({"unit", "label", "date"})


@dataclass(frozen=True, slots=True)
class Lines:
    """Reads the changes of marked lines; knows the facts of both states."""

    facts: Facts

    def read(self, found: Found, name: str = "") -> Iterator[Sighting]:
        """The changes of the line, which may have a name of its own, as a cell has.

        A number or date that changed in a sentence where words changed too is told with them.
        """
        left: list[Swap] = []
        for _, group in groupby(swaps(found.line), lambda swap: swap.sentence):
            pieces = list(group)
            yield from self._facts(found, pieces)
            rest = [swap for swap in pieces if not swap.is_fact]
            values = [self._value(found, swap, name) for swap in rest]
            if all(values):
                yield from (value for value in values if value)
            else:
                left += rest
        if left:
            yield sighted(
                entry_of(
                    found,
                    "form" if found.change.thing == "caption" else "text",
                    name=name or found.change.name,
                    excerpts=excerpts(left),
                )
            )

    def _facts(self, found: Found, pieces: list[Swap]) -> Iterator[Sighting]:
        for was, now in (pair for swap in pieces for pair in swap.facts()):
            if now.aspect not in _WORDS:
                aspect = _SAME_ASPECT.get(now.aspect, now.aspect)
                yield self.fact(found, now.fact, aspect, (was.text, now.text))

    def fact(self, found: Found, fact: str, aspect: str, shown: tuple[str, str]) -> Sighting:
        """A fact, or what is computed from it, in its own form; as it is shown where that fails."""
        printed = self.facts.printed(fact, aspect)
        old, new = printed if printed and printed[0] != printed[1] else shown
        is_input = not aspect and self.facts.is_input(fact)
        entry = number_entry(
            found,
            old,
            new,
            kind="changed",
            thing="fact",
            aspect=aspect,
            name=self.facts.label(fact),
            path=value_path(fact) if is_input else f"facts.{fact}",
            of=() if is_input else self.facts.causes(fact, aspect),
        )
        return Sighting(("fact", fact, aspect), entry, is_input)

    def _value(self, found: Found, swap: Swap, name: str) -> Sighting | None:
        """The date or the number that became another one; None where words changed."""
        old, new = swap.texts
        name = name or (found.change.name if found.context.holder is None else "")
        if name and (swap.before or swap.after):
            return None  # a part of a cell, as the number of a house
        shown = () if name else (swap.excerpt(),)
        if is_date(old) and is_date(new):
            values = {"thing": "date", "name": name, "old": old, "new": new, "excerpts": shown}
            return Sighting(("date", old, new, name), entry_of(found, "decision", **values))
        if not (quantity(old) and quantity(new)) or is_named(swap.before):
            return None
        entry = number_entry(found, old, new, thing="number", name=name, excerpts=shown)
        where = () if is_telling(new) else (found.change.source, swap.before)
        return Sighting(("number", old, new, *where), entry)
