"""Claims of growth and decrease against the values that the plan holds for those years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from generator.findings import Finding, Severity
from generator.plan.facts import FactBook
from generator.plan.municipalities import municipalities
from generator.rules.prose.known import of_fact
from generator.rules.prose.lines import Line, lines_of
from generator.rules.prose.mentions import mentions, shown
from generator.rules.prose.passages import Passage, Sentence, clause_around, passages
from generator.rules.prose.trends import FELL, GREW
from generator.rules.prose.units import MONEY
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading

CODES = ("N351", "N352")

_GOES_ON = (
    r"\b(?:jatka(?:a|vat|nut|neet)|jatkoi(?:vat)?|jatkunut|jatkuu|fortsätter(?:\satt)?|fortsatt)\s"
    r"(?:\w+\s)?(?:(?P<on_up>kasvu\w*|nousu\w*|öka|växa|stiga)|(?P<on_down>lasku\w*|vähenemi\w+"
    r"|minska|sjunka))\b"
)
_CLAIM = re.compile(rf"\b(?:(?P<up>{GREW})|(?P<down>{FELL}))\b|{_GOES_ON}", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:ei|eivät|eikä|inte|ej|jos|ellei|om)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"\b(?:vuodesta|sedan(?:\sår)?|från(?:\soch\smed)?(?:\sår)?|vuosina|åren)\s(?P<first>(?:19|20)\d\d)"
    r"(?:(?:\s(?:vuoteen|till)|\s?[–-])\s?(?P<last>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_LONG_STEM = 6
_IN_EUROS = re.compile(r"euro|€", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Claim:
    """That something has grown (`sign` 1) or fallen (−1), as told from `start` to `end`.

    `first` and `last` are years; without `last` it has been so ever since. `goes_on` is «jatkaa
    kasvuaan». `clause` is the part of the sentence that the claim stands in.
    """

    sign: int
    start: int
    end: int
    clause: tuple[int, int]
    first: int | None
    last: int | None
    goes_on: bool


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each claim that the years do not bear out."""
    lines = {language: lines_of(reading, language) for language in ("fi", "sv")}
    for passage in passages(reading):
        for sentence in passage.sentences:
            for match in _CLAIM.finditer(sentence.words):
                claim = _claim(match, sentence)
                if _DENIED.search(passage.text, claim.clause[0], claim.clause[1]):
                    continue
                wrong = _against_fact(claim, passage, sentence, reading.plan.book)
                if wrong:
                    yield wrong
                elif claim.first or claim.goes_on:
                    known = lines.get(passage.language, ())
                    yield from _against_lines(claim, passage, sentence, known, reading)


def _claim(match: re.Match[str], sentence: Sentence) -> _Claim:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    clause = clause_around(sentence, start, end)
    frames = [
        frame
        for frame in _FRAME.finditer(sentence.words)
        if clause[0] <= sentence.start + frame.start() < clause[1]
    ]
    years = frames[0].groupdict() if len(frames) == 1 else {}
    return _Claim(
        sign=1 if match["up"] or match["on_up"] else -1,
        start=start,
        end=end,
        clause=clause,
        first=int(years["first"]) if years else None,
        last=int(years["last"]) if years.get("last") else None,
        goes_on=bool(match["on_up"] or match["on_down"]),
    )


def _against_fact(
    claim: _Claim, passage: Passage, sentence: Sentence, book: FactBook
) -> Finding | None:
    """The claim against the one fact of its clause, where that tells what it has changed from."""
    found = [
        mention.known
        for mention in mentions(passage, sentence, book)
        if mention.known and claim.clause[0] <= mention.start < claim.clause[1]
    ]
    named = {known.name: known for known in found}
    if len(named) != 1:
        return None
    known = found[0]
    numbers = {k.aspect: k.value for k in of_fact(book, known.name, passage.language)}
    before = known.fact.previous
    if before is None or "change" not in numbers or numbers["change"] * claim.sign > 0:
        return None
    if claim.first and before.as_of and before.as_of.year != claim.first:
        return None
    steps = f"{shown(numbers['previous'])} → {shown(numbers[''])}"
    return _finding("N351", claim, passage, known.label, steps)


def _against_lines(
    claim: _Claim,
    passage: Passage,
    sentence: Sentence,
    lines: tuple[Line, ...],
    reading: PlanReading,
) -> Iterator[Finding]:
    """The claim against the quantities that it may be of: told only if it is true of none."""
    meant = _meant(claim, passage, sentence, lines, reading)
    verdicts = [(line, _verdict(claim, line)) for line in meant]
    checked = [(line, verdict) for line, verdict in verdicts if verdict is not None]
    if checked and all(verdict for _, verdict in checked):
        code = "N351" if all(verdict == "N351" for _, verdict in checked) else "N352"
        line = checked[0][0]
        values = _in_frame(claim, line)
        steps = ", ".join(f"{year}: {shown(value)}" for year, value in values.items())
        yield _finding(code, claim, passage, line.name, steps)


def _meant(
    claim: _Claim,
    passage: Passage,
    sentence: Sentence,
    lines: tuple[Line, ...],
    reading: PlanReading,
) -> list[Line]:
    """The quantities that the sentence may speak of, by the table or figure or by its words."""
    said = stems(sentence.words, passage.language)
    targets = {target.id for target in sentence.targets}
    meant = [line for line in lines if line.homes & targets]
    if not meant:
        elsewhere = (said & _places(passage.language)) - _own_place(reading, passage.language)
        meant = [
            line
            for line in lines
            if _is_named(line, said) and elsewhere <= line.about | line.within
        ]
    if _IN_EUROS.search(passage.text, claim.clause[0], claim.clause[1]):
        meant = [line for line in meant if line.kind == MONEY]
    named = [line for line in meant if line.about & said]
    return named or meant


@cache
def _places(language: str) -> frozenset[str]:
    """The stems of the names of all municipalities."""
    names = (place.name(language) for place in municipalities().values())
    return frozenset().union(*(stems(name, language) for name in names))


def _own_place(reading: PlanReading, language: str) -> frozenset[str]:
    """The stems of what the plan is of: of its quantities no table says so."""
    return stems(reading.plan.authority.name.in_language(language), language)


def _is_named(line: Line, said: frozenset[str]) -> bool:
    """Whether the words name the quantity, or by a long word the table that it stands in."""
    if line.about and line.about <= said:
        return True
    return any(len(stem) >= _LONG_STEM for stem in (line.about | line.within) & said)


def _in_frame(claim: _Claim, line: Line) -> dict[int, Decimal]:
    """The values of the years that the claim is of."""
    if claim.first is None:
        return dict(list(line.years.items())[-2:])
    last = claim.last or max(line.years)
    return {year: value for year, value in line.years.items() if claim.first <= year <= last}


def _verdict(claim: _Claim, line: Line) -> str | None:
    """The code of what is wrong, «» for nothing, None where the years are not known."""
    years = _in_frame(claim, line)
    ends = {claim.first, claim.last} - {None}
    if len(years) < 2 or not ends <= set(years):  # noqa: PLR2004 - two make a step
        return None
    values = list(years.values())
    if (values[-1] - values[0]) * claim.sign <= 0:
        return "N352" if claim.goes_on else "N351"
    steps = [(after - before) * claim.sign for before, after in pairwise(values)]
    return "N352" if claim.last is None and min(steps) < 0 else ""


def _finding(code: str, claim: _Claim, passage: Passage, label: str, steps: str) -> Finding:
    told = " ".join(passage.text[claim.start : claim.end].split())
    return Finding(
        code,
        passage.span(claim.start, claim.end),
        {"told": told, "label": label, "steps": steps},
        severity=Severity.ERROR if code == "N351" else Severity.WARNING,
        path=passage.text.path,
    )
