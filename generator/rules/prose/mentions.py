"""The numbers that a sentence tells, typed or by a fact's name, in the order of its words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.locale import format_number, with_unit
from generator.plan.facts import FactBook
from generator.rules.prose.known import Known, referred
from generator.rules.prose.passages import Passage, Sentence
from generator.rules.prose.quantities import Quantity, quantities
from generator.rules.prose.units import MONEY, PERCENT, POINTS, read_unit


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a sentence: either `typed` or `known` by a reference to a fact.

    `begin` is where its «noin» begins, `start` and `end` are those of the number with its unit.
    """

    value: Decimal
    kind: str
    begin: int
    start: int
    end: int
    typed: Quantity | None = None
    known: Known | None = None

    @property
    def slack(self) -> Decimal:
        """Half of what the rounding of the number, as it is given, may hide."""
        if self.typed:
            return self.typed.slack
        fact = self.known.fact if self.known and not self.known.aspect else None
        if fact is None or fact.value is None:
            return Decimal(0)
        last_place = Decimal(5).scaleb(int(fact.value.as_tuple().exponent) - 1)
        return last_place * read_unit(str(fact.unit)).scale

    def agrees(self, other: Decimal) -> bool:
        """Whether the number, as exactly as it is told, is the other one."""
        if self.typed:
            return self.typed.agrees(other)
        low, high = self.range()
        return low <= other <= high

    def range(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest value that the number as it is told may have."""
        room = max(abs(self.value) / 10, self.slack)
        if self.typed:
            hedge = self.typed.hedge
        else:
            hedge = "about" if self.known and self.known.fact.approximate else ""
        below = room if hedge in {"about", "under"} else self.slack
        above = room if hedge in {"about", "over"} else self.slack
        return self.value - below, self.value + above


def mentions(passage: Passage, sentence: Sentence, book: FactBook) -> tuple[Mention, ...]:
    """Every number of the sentence; references to what has no number are left out."""
    found = [
        Mention(q.value, q.kind, q.hedge_start, q.start, q.end, typed=q)
        for q in quantities(sentence.words, sentence.start)
    ]
    for reference in sentence.references:
        known = referred(book, reference, passage.language)
        if known:
            place = (reference.start, reference.start, reference.end)
            found.append(Mention(known.value, known.kind, *place, known=known))
    return tuple(sorted(found, key=lambda mention: mention.start))


def told(passage: Passage, mention: Mention) -> str:
    """The number as messages show it: as it was typed, its sign uninflected, or as it prints."""
    if mention.known:
        return in_own_unit(mention.known)
    typed = mention.typed
    if typed and mention.kind == PERCENT:
        return with_unit(typed.shown, mention.kind)
    if typed and typed.unit.lower().startswith("euro"):
        return with_unit(typed.shown, MONEY)
    return " ".join(passage.text[mention.start : mention.end].split())


def in_own_unit(known: Known) -> str:
    """The number of a fact in the unit that the fact is given in."""
    if known.aspect in {"share", "change_percent"}:
        return shown(known.value, PERCENT, 1)
    unit = str(known.fact.unit)
    decimals = known.fact.decimals if known.fact.formula else None
    return with_unit(format_number(known.value / read_unit(unit).scale, decimals), unit)


def shown(value: Decimal, kind: str = "", decimals: int | None = None) -> str:
    """A number in the typography of the documents, with the sign of its kind."""
    return with_unit(
        format_number(value, decimals), kind if kind in {PERCENT, POINTS, MONEY} else ""
    )
