"""Sizes told in words, «lähes kaksinkertainen», «yli puolet», against the numbers beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Severity
from generator.plan.facts import FactBook
from generator.rules.prose.known import of_fact
from generator.rules.prose.mentions import Mention, mentions, shown, told
from generator.rules.prose.passages import Passage, Sentence, clause_around, passages
from generator.rules.prose.trends import GREW, HEDGES, Bounds, bounds
from generator.rules.prose.units import PERCENT, POINTS, TIME, comparable
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading

CODES = ("N353",)

_FACTORS = {
    "kaksin": 2,
    "kolmin": 3,
    "nelin": 4,
    "viisin": 5,
    "kymmen": 10,
    "fördubbl": 2,
    "tredubbl": 3,
    "fyrdubbl": 4,
}
_MULTIPLE = re.compile(
    rf"(?:\b{HEDGES}\s)?\b(?:(?P<factor>kaksin|kolmin|nelin|viisin|kymmen)kertais\w+"
    r"|(?P<dubbel>fördubbl|tredubbl|fyrdubbl)\w+|(?P<half>puolittu\w+|halver\w+)"
    r"|(?P<times>\d+(?:,\d+)?)-kertai\w+)",
    re.IGNORECASE,
)
_PARTS = {
    r"kaksi\s(?:kolmannesta|kolmasosaa)|två\stredjedelar": (2, 3),
    r"kolme\s(?:neljännestä|neljäsosaa)|tre\sfjärdedelar": (3, 4),
    r"puolet|hälften": (1, 2),
    r"kolmannes(?:ta)?|kolmanneksen|kolmasosa\w*|(?:en\s)?tredjedel(?:en)?": (1, 3),
    r"neljännes(?:tä)?|neljänneksen|neljäsosa\w*|(?:en\s)?fjärdedel(?:en)?": (1, 4),
    r"viidennes(?:tä)?|viidenneksen|viidesosa\w*|(?:en\s)?femtedel(?:en)?": (1, 5),
    r"kymmenesosa\w*|kymmenys|(?:en\s)?tiondel(?:en)?": (1, 10),
}
_PART = re.compile(
    rf"(?:\b{HEDGES}\s)?\b(?:{'|'.join(f'(?P<p{i}>{p})' for i, p in enumerate(_PARTS))}"
    r"|(?P<most>enemmistö|valtaosa|suurin\sosa|majoriteten|största\sdelen))\b",
    re.IGNORECASE,
)
_GREW = re.compile(rf"\b(?:{GREW})\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s*([^.,;:()\d\N{OBJECT REPLACEMENT CHARACTER}]*)")
_ALL, _WITHOUT_END = Decimal(1), Decimal(1_000_000)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each size in words that the numbers of its sentence do not make."""
    book = reading.plan.book
    for passage in passages(reading):
        for sentence in passage.sentences:
            yield from _check_multiples(passage, sentence, book)
            yield from _check_parts(passage, sentence, book)


def _check_multiples(passage: Passage, sentence: Sentence, book: FactBook) -> Iterator[Finding]:
    matches = list(_MULTIPLE.finditer(sentence.words))
    if len(matches) != 1:
        return
    match = matches[0]
    factor = Decimal(1) / 2 if match["half"] else _factor(match)
    ratio = _ratio(passage, sentence, book, shrinks=factor < 1)
    if ratio and not bounds(match, factor, _WITHOUT_END).hold(ratio[0]):
        yield _finding(passage, sentence, match, ratio[1], shown(ratio[0], "", 2))


def _factor(match: re.Match[str]) -> Decimal:
    if match["times"]:
        return Decimal(match["times"].replace(",", "."))
    return Decimal(_FACTORS[(match["factor"] or match["dubbel"]).lower()])


def _ratio(
    passage: Passage, sentence: Sentence, book: FactBook, *, shrinks: bool
) -> tuple[Decimal, str] | None:
    """What the sentence's numbers make of each other, and those numbers as they are told."""
    found = [m for m in mentions(passage, sentence, book) if m.kind not in {TIME, POINTS}]
    if len(found) == 1:
        return _own_ratio(passage, sentence, found[0], book)
    if len(found) != 2 or not comparable(found[0].kind, found[1].kind):  # noqa: PLR2004 - a pair
        return None
    small, large = sorted(m.value for m in found)
    if small <= 0:
        return None
    ratio = small / large if shrinks else large / small
    return ratio, f"{told(passage, found[0])}, {told(passage, found[1])}"


def _own_ratio(
    passage: Passage, sentence: Sentence, mention: Mention, book: FactBook
) -> tuple[Decimal, str] | None:
    """The ratio of a fact to what it has changed from, or that of a growth in per cent."""
    if mention.known:
        numbers = {k.aspect: k for k in of_fact(book, mention.known.name, passage.language)}
        before, now = numbers.get("previous"), numbers[""]
        if before and before.value > 0 and now.value > 0:
            return now.value / before.value, f"{shown(before.value)} → {shown(now.value)}"
    elif mention.kind == PERCENT and _GREW.search(sentence.words):
        return 1 + mention.value / 100, told(passage, mention)
    return None


def _check_parts(passage: Passage, sentence: Sentence, book: FactBook) -> Iterator[Finding]:
    for match in _PART.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        clause = clause_around(sentence, start, end)
        share = _share(passage, sentence, clause, book, end)
        if share is None:
            continue
        value, numbers = share
        if not _bounds_of_part(match).hold(value / 100):
            yield _finding(
                passage, sentence, match, numbers, shown(value, PERCENT, _decimals(value))
            )


def _decimals(value: Decimal) -> int:
    return 0 if value == int(value) else 1


def _bounds_of_part(match: re.Match[str]) -> Bounds:
    if match["most"]:
        return Bounds(_ALL / 2, _ALL)
    index = next(i for i in range(len(_PARTS)) if match[f"p{i}"])
    count, of = list(_PARTS.values())[index]
    return bounds(match, Decimal(count) / of, _ALL)


def _share(
    passage: Passage, sentence: Sentence, clause: tuple[int, int], book: FactBook, end: int
) -> tuple[Decimal, str] | None:
    """The one share that the clause tells: a percentage, or the share of a fact that it names."""
    found = [m for m in mentions(passage, sentence, book) if clause[0] <= m.start < clause[1]]
    percentages = [m for m in found if m.kind == PERCENT]
    if len(percentages) == 1 and _is_of_same(passage, sentence, end, percentages[0].end):
        return percentages[0].value, told(passage, percentages[0])
    if percentages:
        return None
    shares = [
        known
        for m in found
        if m.known and m.known.aspect == ""
        for known in of_fact(book, m.known.name, passage.language)
        if known.aspect == "share"
    ]
    if len(shares) != 1 or len(found) != 1:
        return None
    return shares[0].value, told(passage, found[0])


def _is_of_same(passage: Passage, sentence: Sentence, end: int, other_end: int) -> bool:
    """Whether what follows the words and what follows the percentage can be the same whole."""
    one, other = (
        stems(match[1], passage.language)
        for place in (end, other_end)
        if (match := _OF_WHAT.match(sentence.words, place - sentence.start))
    )
    return not one or not other or bool(one & other)


def _finding(
    passage: Passage, sentence: Sentence, match: re.Match[str], numbers: str, right: str
) -> Finding:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Finding(
        "N353",
        passage.span(start, end),
        {"told": " ".join(match[0].split()), "numbers": numbers, "right": right},
        severity=Severity.WARNING,
        path=passage.text.path,
    )
