"""Days and percentages of the benefit liability told in prose, against the law of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Law, Severity
from generator.locale import format_number
from generator.rules.law.passages import Sentence, sentences
from generator.rules.law.times import tells_past, tells_to_come
from generator.rules.reading import Reading
from generator.statute.tiers import Tiers, tiers, tiers_on

CODES = ("S210",)

_N = r"\d{1,3}(?:[ \u00a0\u202f]\d{3}|\d)?"
_DAYS = re.compile(
    rf"(?P<below>alle\s+|enintään\s+|korkeintaan\s+|under\s+|högst\s+)?"
    rf"(?<![\d.,])(?:(?P<first>{_N})\s?[–-]\s?)?(?P<last>{_N})(?P<th>\.)?\s*"
    r"(?:etuus|maksu|työttömyys|tuki)?(?:päiv\w+|pv\b|dag\w*|ersättningsdag\w*)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d+)?)(?=\s?%|\s?prosent|\s?procent)")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")
# Who is liable, and that it pays.
_LIABLE = re.compile(
    r"(?<!\w)(?:kun(?:ta|nan|nat|tien|nalle|nalla)|kotikun\w+|kaupun\w+|kommun\w*|hemkommun\w*)(?!\w)"
    r"|kunnan(?:osuu|maksu)|kuntaosuu",
    re.IGNORECASE,
)
_PAYS = re.compile(
    r"maksaa|maksavat|maksetaan|rahoit|osuus|osuude|osuutta|vastuu|betalar|finansier|ansvar|andel",
    re.IGNORECASE,
)
# What it pays for: pay subsidy and wages have days and shares of their own.
_BENEFIT = re.compile(
    r"(?:työttömyys|työttömyyden|työmarkkinatu|päiväraha|etuu|maksupäiv|yleistu|rahoitusvastu"
    r"|kuntaosuu|tukea|tuesta|förmån|arbetslöshet|arbetsmarknadsstöd|dagpenning|allmänt\ stöd)",
    re.IGNORECASE,
)
_WAGES = re.compile(r"palk(?:ka|an|at|ko|oi|asta)|kuntalis|starttir|lön", re.IGNORECASE)
# Recipients and shares of them are statistics, no tiers.
_RECIPIENTS = re.compile(
    r"saanei|saavi|saaji|saajien|henkilöistä|työttömistä|mottagar", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each pair of days and share that the law of the day does not have."""
    for sentence in sentences(reading):
        law = tiers_on(sentence.day)
        if law and _SHARE.search(sentence.words) and _is_of_liability(sentence):
            yield from _check_pair(sentence, law)


def _is_of_liability(sentence: Sentence) -> bool:
    """Whether the sentence tells what a municipality pays; an item may leave it to its lead."""
    if _RECIPIENTS.search(sentence.words) or _WAGES.search(sentence.words):
        return False
    told = sentence.words
    if _ITEM.match(told):
        told += sentence.paragraph + sentence.before
    return all(words.search(told) for words in (_LIABLE, _PAYS, _BENEFIT))


def _check_pair(sentence: Sentence, law: Tiers) -> Iterator[Finding]:
    days, shares = list(_DAYS.finditer(sentence.words)), list(_SHARE.finditer(sentence.words))
    if len(days) != 1 or len(shares) != 1 or days[0]["below"]:
        return
    share = Decimal(shares[0][1].replace(",", "."))
    first, last = _first_and_last(days[0])
    if any(_has(other, first, last, share) for other in _laws(sentence, law)):
        return
    right = law.share_on(first)
    values = {
        "given": format_number(share),
        "days": " ".join(days[0][0].split()),
        "right": right,
        "name": law.name,
    }
    yield Finding(
        "S210",
        sentence.span(*shares[0].span(1)),
        values,
        severity=Severity.WARNING,
        path=sentence.path,
        law=Law(law.act, law.section, law.verified),
    )


def _laws(sentence: Sentence, law: Tiers) -> Iterator[Tiers]:
    """The law of the day, and those of other days if the sentence speaks of such."""
    yield law
    for other in tiers():
        if other.until and other.until < sentence.day and tells_past(sentence.words, other.until):
            yield other
        if other.start and other.start > sentence.day:
            told = sentence.before + sentence.paragraph
            if tells_to_come(told, other.start):
                yield other


def _first_and_last(match: re.Match[str]) -> tuple[int, int]:
    """The first and the last day meant: «400 päivää» is what follows it, as «yli 400» is."""
    last = _number(match["last"])
    if match["first"]:
        first = _number(match["first"])
        return first + (first % 100 == 0), last
    day = last + (last % 100 == 0)
    return day, day


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _has(law: Tiers, first: int, last: int, share: Decimal) -> bool:
    return law.share_on(first) == share and law.share_on(last) == share
