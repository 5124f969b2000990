"""Counts and their shares, told beside each other: «3 488 (6,3 % työvoimasta)»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from generator.findings import Finding, Severity
from generator.plan.facts import FactBook
from generator.rules.prose.known import Known, facts_by_language
from generator.rules.prose.mentions import Mention, in_own_unit, mentions, shown, told
from generator.rules.prose.passages import Passage, Sentence, passages
from generator.rules.prose.units import PERCENT, POINTS, TIME, comparable
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading

CODES = ("N304", "N305")

_JOINS = r"eli|mikä\son|joka\son|tai|dvs\.?|det\svill\säga|alltså|vilket\sär|som\sär"
_COUNT_FIRST = re.compile(
    rf"\s*[^.;:()\d]{{0,40}}?(?:\(|,?\s?\b(?:{_JOINS})\b)\s*(?:yhteensä|vain|jopa|bara|hela)?\s*"
)
_SHARE_FIRST = re.compile(
    rf"(?P<base>[^.;:()\d]{{0,60}}?)(?:\(|,?\s?\b(?:{_JOINS})\b)\s*(?:yhteensä|vain|bara)?\s*"
)
_BASE = re.compile(r"[^.,;:()\d\N{OBJECT REPLACEMENT CHARACTER}]*")
_SHARE_WORD = re.compile(r"\b(?:osuu\w+|andel\w*)", re.IGNORECASE)
_LONG_NUMBER = 1000
_ROOM = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A count and its share, and the words that name what it is a share of."""

    passage: Passage
    count: Mention
    share: Mention
    base: frozenset[str]


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each share that its count and base contradict, or another share beside it."""
    yield from wrong_shares(reading)


@lru_cache(maxsize=1)  # of what is wrong here it is not asked where it comes from
def wrong_shares(reading: PlanReading) -> tuple[Finding, ...]:
    """Every finding of this rule, in reading order."""
    return tuple(_findings(reading))


def _findings(reading: PlanReading) -> Iterator[Finding]:
    book, by_language = reading.plan.book, facts_by_language(reading)
    for passage in passages(reading):
        if "%" not in passage.text and "pro" not in passage.text:
            continue
        facts = by_language.get(passage.language, ())
        unsure = []
        for sentence in passage.sentences:
            found = mentions(passage, sentence, book)
            pairs = list(_pairs(passage, sentence, found))
            for pair in pairs:
                wrong = _against_base(pair, facts, book)
                if wrong:
                    yield wrong
                else:
                    unsure.append(pair)
            yield from _ill_rounded(passage, sentence, found, pairs, facts)
        yield from _against_each_other(unsure)


def _pairs(passage: Passage, sentence: Sentence, found: tuple[Mention, ...]) -> Iterator[_Pair]:
    for one, other in pairwise(found):
        between = sentence.words[one.end - sentence.start : other.begin - sentence.start]
        if _is_count(one) and other.kind == PERCENT and _COUNT_FIRST.fullmatch(between):
            after = _BASE.match(sentence.words, other.end - sentence.start)
            yield _pair(passage, one, other, after[0] if after else "")
        elif one.kind == PERCENT and _is_count(other) and (m := _SHARE_FIRST.fullmatch(between)):
            yield _pair(passage, other, one, m["base"])


def _pair(passage: Passage, count: Mention, share: Mention, base: str) -> _Pair:
    return _Pair(passage, count, share, stems(base, passage.language))


def _is_count(mention: Mention) -> bool:
    return mention.kind not in {PERCENT, POINTS, TIME} and mention.value > 0


def _is_one_fact(pair: _Pair) -> bool:
    """Whether both numbers come from one fact: the program itself reckons its share."""
    count, share = pair.count.known, pair.share.known
    return bool(count and share and count.name == share.name)


def _against_base(pair: _Pair, facts: tuple[Known, ...], book: FactBook) -> Finding | None:
    """What is wrong where the base is named, or where the count's fact names it."""
    if _is_one_fact(pair):
        return None
    bases = [*_named_bases(pair, facts), *_own_bases(pair, facts, book)]
    if not bases or any(_agrees(pair, base) for base in (*bases, *_loose_bases(pair, facts))):
        return None
    return _wrong_share(pair, bases[0])


def _agrees(pair: _Pair, base: Known) -> bool:
    return base.value != 0 and pair.share.agrees(pair.count.value / base.value * 100)


def _named_bases(pair: _Pair, facts: tuple[Known, ...]) -> list[Known]:
    """The facts whose label is just what the share is told to be of."""
    return [known for known in _comparable(pair, facts) if known.about - known.place == pair.base]


def _loose_bases(pair: _Pair, facts: tuple[Known, ...]) -> list[Known]:
    """The facts that the share may be of as well."""
    return [
        known
        for known in _comparable(pair, facts)
        if pair.base <= known.about | known.place or known.about - known.place <= pair.base
    ]


def _comparable(pair: _Pair, facts: tuple[Known, ...]) -> Iterator[Known]:
    return (k for k in facts if k.aspect == "" and comparable(k.kind, pair.count.kind))


def _own_bases(pair: _Pair, facts: tuple[Known, ...], book: FactBook) -> list[Known]:
    """The bases of the facts that the count is, where the words name no other."""
    wholes = {book.fact(k.name).share_of for k in _comparable(pair, facts) if _is(pair.count, k)}
    return [
        known
        for known in _comparable(pair, facts)
        if known.name in wholes and pair.base <= known.about | known.place
    ]


def _is(count: Mention, known: Known) -> bool:
    if count.known:
        return count.known.name == known.name
    return count.value == known.value


def _wrong_share(pair: _Pair, base: Known) -> Finding:
    passage, share = pair.passage, pair.share
    decimals = share.typed.decimals if share.typed else 1
    right = pair.count.value / base.value * 100 if base.value else Decimal(0)
    values = {
        "share": told(passage, share),
        "count": told(passage, pair.count),
        "base": in_own_unit(base),
        "label": base.label,
        "right": shown(right, PERCENT, max(decimals, 1)),
    }
    return Finding(
        "N304",
        passage.span(share.start, share.end),
        values,
        related=(passage.span(pair.count.start, pair.count.end),),
        path=passage.text.path,
    )


def _ill_rounded(
    passage: Passage,
    sentence: Sentence,
    found: tuple[Mention, ...],
    pairs: list[_Pair],
    facts: tuple[Known, ...],
) -> Iterator[Finding]:
    """A share told apart from its count, that the fact in the same sentence has a little off."""
    if not _SHARE_WORD.search(sentence.words):
        return
    paired = {pair.share for pair in pairs}
    names = {k.name for k in facts for m in found if k.aspect == "" and _is_plainly(m, k)}
    typed = [m for m in found if m.typed and m.kind == PERCENT and m not in paired]
    for mention in typed:
        shares = [k for k in facts if k.name in names and k.aspect == "share"]
        last_place = mention.typed.slack * 2 if mention.typed else Decimal(0)
        near = [k for k in shares if abs(k.value - mention.value) < last_place]
        if near and not any(mention.agrees(known.value) for known in near):
            yield _wrong_rounding(passage, mention, near[0], facts)


def _is_plainly(mention: Mention, known: Known) -> bool:
    """Whether the number is the fact's by name, or so long that it can be no other's."""
    if mention.known:
        return mention.known.name == known.name
    return mention.value == known.value and abs(mention.value) >= _LONG_NUMBER


def _wrong_rounding(
    passage: Passage, mention: Mention, share: Known, facts: tuple[Known, ...]
) -> Finding:
    value = {known.name: known for known in facts if known.aspect == ""}
    base = value[str(share.fact.share_of)]
    own = value[share.name]
    count = Mention(own.value, own.kind, mention.begin, mention.start, mention.end, known=own)
    return _wrong_share(_Pair(passage, count, mention, frozenset()), base)


def _against_each_other(pairs: list[_Pair]) -> Iterator[Finding]:
    """Two shares told to be of one thing, whose counts make two different things of it."""
    first: dict[frozenset[str], _Pair] = {}
    for pair in pairs:
        if not pair.base or pair.share.value <= 0:
            continue
        other = first.setdefault(pair.base, pair)
        if other is not pair and comparable(other.count.kind, pair.count.kind):
            low, high = _implied(pair)
            other_low, other_high = _implied(other)
            if low > other_high * (1 + _ROOM) or high < other_low * (1 - _ROOM):
                yield _two_bases(other, pair)


def _implied(pair: _Pair) -> tuple[Decimal, Decimal]:
    """The least and the greatest base that the count and its share can be of."""
    low, high = pair.share.range()
    least, most = pair.count.range()
    return least / high * 100, most / max(low, Decimal("0.01")) * 100


def _two_bases(one: _Pair, other: _Pair) -> Finding:
    passage = other.passage
    values: dict[str, object] = {}
    for key, pair in (("first", one), ("second", other)):
        values[f"{key}_count"] = told(passage, pair.count)
        values[f"{key}_share"] = told(passage, pair.share)
        values[f"{key}_base"] = shown(pair.count.value / pair.share.value * 100, "", 0)
    return Finding(
        "N305",
        passage.span(other.share.start, other.share.end),
        values,
        severity=Severity.WARNING,
        related=(passage.span(one.share.start, one.share.end),),
        path=passage.text.path,
    )
