"""Changes that can be read in two ways: a level for a change, per cent for percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from generator.findings import Finding, Severity
from generator.rules.prose.known import Known, facts_by_language
from generator.rules.prose.mentions import Mention, mentions, shown, told
from generator.rules.prose.passages import Passage, Sentence, passages
from generator.rules.prose.trends import FELL, GREW
from generator.rules.prose.units import PERCENT, POINTS, TIME, comparable
from generator.rules.reading import PlanReading

CODES = ("N355", "N356")

_TREND = re.compile(rf"\b(?:(?P<up>{GREW})|(?P<down>{FELL}))\b", re.IGNORECASE)
_MEANING = re.compile(
    r"[^.;:()\d]{0,40}?,?\s?\b(?:(?P<means>tarkoittaen|mikä\starkoittaa|joka\starkoittaa|merkiten"
    r"|vilket\s(?:betyder|innebär))|(?P<equals>eli|dvs\.?))\s*(?:yhteensä|sammanlagt)?\s*",
    re.IGNORECASE,
)
# «467 henkilöön» is a level and «467 henkilöllä» a change: neither can be read in two ways.
_CASE = re.compile(
    r"\s*(?:[^\W\d]+(?:öön|oon|aan|ään|een|iin|uun|yyn|ll[aä])\b|enemmän|vähemmän|lis)"
)
_DIFFERS_BEFORE = re.compile(
    r"(?:nous|kasvo|lask|väheni|lisään|pienen|ero\w*|ylitt\w+|alitt\w+|eli|steg|ökade|sjönk"
    r"|minskade|skillnad\w*|dvs)\w*\.?\s(?:on\s|oli\s|siis\s|är\s|med\s)?$",
    re.IGNORECASE,
)
_FROM_OR_TO = re.compile(r"(?:st[aä]|iin|een|ksi)$", re.IGNORECASE)
_DIFFERS_AFTER = re.compile(
    r"\s?(?:enemmän|vähemmän|korkea\w*|suurem\w*|pienem\w*|matala\w*|alem\w*|ylem\w*|högre|lägre"
    r"|mer|mindre)\b",
    re.IGNORECASE,
)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each change that can be read in two ways, or is in the wrong unit."""
    book, facts = reading.plan.book, facts_by_language(reading)
    for passage in passages(reading):
        for sentence in passage.sentences:
            found = mentions(passage, sentence, book)
            yield from _ambiguous(passage, sentence, found, facts.get(passage.language, ()))
            yield from _points(passage, sentence, found)


def _ambiguous(
    passage: Passage, sentence: Sentence, found: tuple[Mention, ...], facts: tuple[Known, ...]
) -> Iterator[Finding]:
    """A growth whose count may be the growth or the level: «25 prosentilla tarkoittaen 467»."""
    trend = _TREND.search(sentence.words)
    if not trend:
        return
    for share, count in combinations(found, 2):
        between = sentence.words[share.end - sentence.start : count.begin - sentence.start]
        meaning = _MEANING.fullmatch(between)
        if (
            meaning
            and share.kind == PERCENT
            and count.kind not in {PERCENT, POINTS, TIME}
            and share.start > sentence.start + trend.start()
            and not _CASE.match(_after(sentence, count))
            and (meaning["means"] or _is_level(share, count, facts))
        ):
            yield _two_readings(passage, share, count, 1 if trend["up"] else -1)


def _after(sentence: Sentence, count: Mention) -> str:
    """The count's unit, which has its case, or else the words after it."""
    if count.typed and count.typed.unit:
        return count.typed.unit
    return sentence.words[count.end - sentence.start :]


def _is_level(share: Mention, count: Mention, facts: tuple[Known, ...]) -> bool:
    """Whether the count is known to be no change, though «eli» makes it one."""
    if count.known:
        same = share.known is not None and share.known.name == count.known.name
        return count.known.aspect == "" and not same
    return any(
        known.aspect == "" and comparable(known.kind, count.kind) and known.value == count.value
        for known in facts
    ) and not any(known.aspect == "change" and count.agrees(abs(known.value)) for known in facts)


def _two_readings(passage: Passage, share: Mention, count: Mention, sign: int) -> Finding:
    part = share.value / 100
    before = count.value / (1 + sign * part) if 1 + sign * part > 0 else Decimal(0)
    values = {
        "share": told(passage, share),
        "count": told(passage, count),
        "before": shown(before, "", 0),
        "other": shown(count.value / part, "", 0) if part else "0",
    }
    return Finding(
        "N355",
        passage.span(count.start, count.end),
        values,
        severity=Severity.WARNING,
        related=(passage.span(share.start, share.end),),
        path=passage.text.path,
    )


def _points(passage: Passage, sentence: Sentence, found: tuple[Mention, ...]) -> Iterator[Finding]:
    """A difference of two percentages told in the wrong one of the two units."""
    levels = [m for m in found if m.kind == PERCENT]
    for told_change in found:
        if not told_change.typed or told_change.kind not in {PERCENT, POINTS}:
            continue
        others = [m for m in levels if m is not told_change]
        if len(others) == 2 and _is_difference(sentence, told_change):  # noqa: PLR2004 - a pair
            yield from _check_points(passage, told_change, others[0], others[1])


def _is_difference(sentence: Sentence, mention: Mention) -> bool:
    if mention.typed and _FROM_OR_TO.search(mention.typed.unit):
        return False
    before = sentence.words[: mention.begin - sentence.start]
    after = sentence.words[mention.end - sentence.start :]
    return bool(_DIFFERS_BEFORE.search(before) or _DIFFERS_AFTER.match(after))


def _check_points(
    passage: Passage, change: Mention, one: Mention, other: Mention
) -> Iterator[Finding]:
    difference = abs(one.value - other.value)
    if not difference or not one.value or not other.value:
        return
    relative = [difference / one.value * 100, difference / other.value * 100]
    as_points = change.agrees(difference)
    as_percent = any(change.agrees(value) for value in relative)
    wrong = as_points and not as_percent if change.kind == PERCENT else as_percent and not as_points
    if wrong:
        values = {
            "told": told(passage, change),
            "one": told(passage, one),
            "other": told(passage, other),
            "points": shown(difference, "", 1),
            "relative": shown(relative[0], PERCENT, 1),
        }
        span = passage.span(change.start, change.end)
        yield Finding("N356", span, values, severity=Severity.WARNING, path=passage.text.path)
