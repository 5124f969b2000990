"""Units: a space between a number and what it counts, and one way to write million euros.

Source: Kielikello (numerot), Kielitoimiston ohjepankki. The space may be a plain one: documents
make it a no-break space, so that a planner need not type what she cannot see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.typography.slip import Slip, insertion

_MARK = re.compile(r"\d(?=[%‰€§](?!\w)|M€|t€|k€|°C)")
_WORD = re.compile(
    r"\d(?=(?:milj|mrd|mn|htv|kpl|kk|pv|vko|km|hlö|euroa?|prosent\w+|procent)\b(?!-)|h\b(?!\+))"
)
_AFTER_MILLION = re.compile(r"\b(?:milj|mrd)\.(?=€|euro)")
_SECTION = re.compile(r"§(?=\d)")
_MILLION_EUROS = re.compile(r"(?<!\w)M€(?!\w)|(?<=\d)M€(?!\w)|(?<=\d )(?:MEUR|Meur|meur|ME)\b")
_FORMS = {"fi": "milj. €", "sv": "mn €"}
_NUMBER_BEFORE = re.compile(r"(?<![\d,.])\d+(?: \d{3})*(?:[.,]\d+)?$")
_NEAR = 40
_WHOLE_UNIT = re.compile(r"[^\W\d]+|[%‰€§]|°C")


def without_space(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«3,6%», «5€», «15§», «20h» and «53,9 milj.€»."""
    for pattern in (_MARK, _WORD, _AFTER_MILLION, _SECTION):
        for match in pattern.finditer(text):
            start, end = _around(text, match)
            yield Slip("T105", start, end, (insertion(match.end()),))


def _around(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The number and its unit, whose meeting place a match tells."""
    place = match.end()
    before = _NUMBER_BEFORE.search(text[max(0, place - _NEAR) : place])
    after = _WHOLE_UNIT.match(text, place)
    start = place - len(before[0]) if before else match.start()
    return start, after.end() if after else place + 1


def million_euros(text: str, language: str) -> Iterator[Slip]:
    """«M€» for «milj. €»: a matter of taste, but of one taste in a document."""
    for match in _MILLION_EUROS.finditer(text):
        form = _FORMS[language]
        yield Slip("T106", *match.span(), ((*match.span(), form),), Severity.NOTE)
