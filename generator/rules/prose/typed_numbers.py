"""Numbers typed into prose: what a fact already says, what contradicts one, what has no home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from generator.findings import Edit, Finding, Severity
from generator.plan.facts import Fact
from generator.rules.prose.derived import differences, set_by_law
from generator.rules.prose.known import Known, facts_by_language, other_numbers
from generator.rules.prose.mentions import in_own_unit
from generator.rules.prose.passages import Block, Passage, Sentence, clause_around, passages
from generator.rules.prose.quantities import Quantity, quantities
from generator.rules.prose.shares import wrong_shares
from generator.rules.prose.units import FTE, MONEY, PERCENT, POINTS, TIME, comparable
from generator.rules.prose.words import moments, stems
from generator.rules.reading import PlanReading

CODES = ("N301", "N302", "N303")

_LEAST_TOLD = 20  # smaller counts count what the text itself names
_SHORT, _TELLING_DIGITS = 2, 4
_MEASURED = {PERCENT, POINTS, MONEY, FTE}
_DIFFERENCE = re.compile(
    r"(?<!\w)(?:kasv|lisään|lisän|nous|noss|vähen|väher?t|lask|pienen|muut|ero|enemmän|suurem|korkeam"
    r"|matalam|öka|minsk|stig|steg|sjunk|sjönk|skill|fler|färre|högre|lägre|större|mindre)",
    re.IGNORECASE,
)
_PHRASES = re.compile(
    r"[;:()]|,(?=\s)|\s(?:ja|sekä|mutta|vaan|eli|kun|että|koska|joista|och|samt|men|varav|dvs\.?)\s"
)


@dataclass(frozen=True, slots=True)
class _Held:
    """What the plan holds: the numbers of facts by language, all others, and how tables differ."""

    facts: dict[str, tuple[Known, ...]]
    others: tuple[tuple[Decimal, str], ...]
    differences: tuple[tuple[Decimal, str], ...]


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each typed number that a fact has, contradicts, or that nothing holds."""
    held = _Held(
        facts_by_language(reading),
        (*other_numbers(reading), *set_by_law()),
        tuple(differences(reading)),
    )
    wrong = {finding.span for finding in wrong_shares(reading)}
    for passage in passages(reading):
        for block in passage.blocks:
            for sentence in block.sentences:
                untraced = list[Quantity]()
                for quantity in quantities(sentence.words, sentence.start):
                    yield from _check(quantity, passage, block, sentence, held, untraced)
                for start, end in _whole_ranges(untraced, passage):
                    if passage.span(start, end) not in wrong:
                        yield _without_source(start, end, passage)


def _check(
    quantity: Quantity,
    passage: Passage,
    block: Block,
    sentence: Sentence,
    held: _Held,
    untraced: list[Quantity],
) -> Iterator[Finding]:
    """A finding on the number where a fact has it or contradicts it; else it may be untraced."""
    facts = held.facts.get(passage.language, ())
    if quantity.kind == TIME:
        return
    same = _same(quantity, passage, block, sentence, facts)
    if same:
        yield _offer(quantity, same, passage)
    elif _is_held(quantity, facts, held.others):
        return
    elif other := _contradicted(quantity, passage, sentence, facts):
        yield _contradiction(quantity, other, passage)
    elif _follows(quantity, sentence, held.differences):
        return
    elif quantity.kind in _MEASURED or abs(quantity.value) >= _LEAST_TOLD:
        untraced.append(quantity)


def _follows(
    quantity: Quantity, sentence: Sentence, differences: tuple[tuple[Decimal, str], ...]
) -> bool:
    """Whether the number is a difference of two in a table, in a sentence that speaks of one."""
    return bool(_DIFFERENCE.search(sentence.words)) and _is_held(quantity, (), differences)


def _whole_ranges(untraced: list[Quantity], passage: Passage) -> Iterator[tuple[int, int]]:
    """Where each number stands; the two ends of a range, «500–1 500», are one."""
    start = None
    for quantity, following in zip_longest(untraced, untraced[1:]):
        start = quantity.start if start is None else start
        between = passage.text[quantity.end : following.start] if following else ""
        if between.strip() not in {"–", "-"}:
            yield start, quantity.end
            start = None


def _without_source(start: int, end: int, passage: Passage) -> Finding:
    return Finding(
        "N303",
        passage.span(start, end),
        {"value": passage.text[start:end]},
        severity=Severity.NOTE,
        path=passage.text.path,
    )


def _same(
    quantity: Quantity, passage: Passage, block: Block, sentence: Sentence, facts: tuple[Known, ...]
) -> Known | None:
    """The fact whose number this is: of several the one that the sentence names best."""
    said = stems(sentence.words, passage.language)
    around = frozenset[str]().union(*(stems(s.words, passage.language) for s in block.sentences))
    fitting = [
        known
        for known in facts
        if comparable(quantity.kind, known.kind)
        and quantity.equals(known.value)
        and _is_precise(quantity, known)
        and _is_told_of(quantity, known, said, around)
    ]
    return max(fitting, key=lambda known: _named(known, said), default=None)


def _named(known: Known, said: frozenset[str]) -> tuple[int, float]:
    """How many words of the fact's label are said, and what part of it they are."""
    shared = len(known.about & said)
    return shared, shared / max(len(known.about), 1)


def _is_told_of(
    quantity: Quantity, known: Known, said: frozenset[str], around: frozenset[str]
) -> bool:
    """Whether the words are of the fact too: the shorter the number, the more of them it takes.

    Many numbers are 10 %; few are 1 241.
    """
    digits = len(re.sub(r"\D", "", quantity.shown))
    if digits >= _TELLING_DIGITS and known.aspect == "":
        return True
    if digits > _SHORT:
        return bool(known.about & around)
    return 2 * len(known.about & said) >= max(len(known.about), 1)


def _is_precise(quantity: Quantity, known: Known) -> bool:
    """Whether so much is typed of the number that it can be no other: «13 miljoonaa» may be many.

    Counts are exact or no counts.
    """
    if known.kind in {PERCENT, POINTS}:
        return True
    if known.kind in {MONEY, FTE}:
        return quantity.slack * 100 <= abs(known.value)
    return quantity.value == known.value


def _is_held(
    quantity: Quantity, facts: tuple[Known, ...], others: tuple[tuple[Decimal, str], ...]
) -> bool:
    return any(
        comparable(quantity.kind, known.kind) and quantity.agrees(known.value) for known in facts
    ) or any(
        (not kind or comparable(quantity.kind, kind)) and quantity.agrees(value)
        for value, kind in others
    )


def _offer(quantity: Quantity, known: Known, passage: Passage) -> Finding:
    text = passage.text
    reference, start, end, sure = _reference(quantity, known)
    values = {
        "value": str(text[quantity.start : quantity.end]),
        "name": known.name,
        "label": known.label,
        "reference": reference,
    }
    span = passage.span(start, end)
    fix = (Edit(span, reference),) if sure else ()
    return Finding("N301", span, values, severity=Severity.WARNING, path=text.path, fix=fix)


def _reference(quantity: Quantity, known: Known) -> tuple[str, int, int, bool]:
    """What to write, in place of which characters, and whether it prints the same."""
    name, unit, whole = known.name, str(known.fact.unit), (quantity.start, quantity.end)
    if known.aspect:
        percentage = known.kind == PERCENT and quantity.decimals != 1
        decimals = f":{quantity.decimals}" if percentage else ""
        end = quantity.end if known.kind in _MEASURED else quantity.number_end
        same = quantity.unit in {"%", unit}
        return f"{{{name}.{known.aspect}{decimals}}}", quantity.start, end, same
    if known.kind == MONEY and quantity.unit != unit:
        same = quantity.unit == "milj. €" and unit == "€"
        return f"{{{name}.millions:{quantity.decimals}}}", *whole, same
    decimals = "" if quantity.decimals == _printed(known.fact) else f":{quantity.decimals}"
    hedged = known.fact.approximate and quantity.hedge  # the fact itself prints «n.»
    sure = bool(hedged) or not known.fact.approximate
    if known.kind in _MEASURED and quantity.unit == unit and not hedged:
        return f"{{{name}{decimals}}}", *whole, sure
    number = ".number" if hedged or known.kind in _MEASURED else ""
    return f"{{{name}{number}{decimals}}}", quantity.start, quantity.number_end, sure


def _printed(fact: Fact) -> int:
    """The decimals that a reference to the fact prints."""
    if fact.decimals is not None or fact.value is None:
        return fact.decimals or 0
    return max(0, -int(fact.value.as_tuple().exponent))


def _contradicted(
    quantity: Quantity, passage: Passage, sentence: Sentence, facts: tuple[Known, ...]
) -> Known | None:
    """The fact that the words around the number name and nothing else, which has another value."""
    start, end = clause_around(sentence, quantity.start, quantity.end, _PHRASES)
    if any(start <= reference.start < end for reference in sentence.references):
        return None
    if sum(start <= other.start < end for other in quantities(sentence.words, sentence.start)) > 1:
        return None
    before = sentence.words[start - sentence.start : quantity.hedge_start - sentence.start]
    after = sentence.words[quantity.end - sentence.start : end - sentence.start]
    said = stems(f"{before} {after}", passage.language)
    times = moments(sentence.words, passage.language)
    named = [
        known
        for known in facts
        if known.aspect == ""
        and comparable(quantity.kind, known.kind)
        and known.about - known.place
        and known.about - known.place <= said <= known.about | known.place
        and not _is_limit(quantity, known)
        and all(_may_be(time.year, time.month, known) for time in times)
    ]
    values = {known.value for known in named}
    return named[0] if len(values) == 1 else None


def _is_limit(quantity: Quantity, known: Known) -> bool:
    """Whether the number is a limit that the fact keeps: «vähintään 20 000 henkilöä»."""
    if quantity.hedge == "over":
        return known.value >= quantity.value
    return quantity.hedge == "under" and known.value <= quantity.value


def _may_be(year: int, month: int | None, known: Known) -> bool:
    """Whether the fact can be of the moment that the sentence names."""
    when = known.fact.as_of
    return when is None or (
        when.year == year and (month is None or when.month is None or when.month == month)
    )


def _contradiction(quantity: Quantity, known: Known, passage: Passage) -> Finding:
    text = passage.text
    values = {
        "value": str(text[quantity.start : quantity.end]),
        "name": known.name,
        "label": known.label,
        "right": in_own_unit(known),
    }
    span = passage.span(quantity.start, quantity.end)
    return Finding("N302", span, values, severity=Severity.WARNING, path=text.path)
