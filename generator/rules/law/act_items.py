"""Items that a section does not have: § 15.4 of the act on arranging services has six."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.law.citations import citations, law_of
from generator.rules.law.passages import Sentence, sentences
from generator.rules.reading import Reading

CODES = ("S207",)

_ITEM = re.compile(
    r"(?<!\d)(?P<section>\d{1,3})\s?§:?\w*\s+(?P<moment>\d)\.?\s+mom\w*\.?\s+"
    r"(?:(?P<first>\d{1,2})\)?\s?[–,-]\s?)?(?P<item>\d{1,2})\)?\.?\s+(?:koh\w+|punkt\w*)",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each item beyond the last of its moment, where an act is named beside it."""
    for sentence in sentences(reading):
        if "§" in sentence.words:
            yield from _check_sentence(sentence)


def _check_sentence(sentence: Sentence) -> Iterator[Finding]:
    cited = {a.number: a for c in citations(sentence.words, sentence.language) for a in c.acts}
    if len(cited) != 1:
        return
    act = next(iter(cited.values()))
    for match in _ITEM.finditer(sentence.words):
        most = act.items(match["section"], int(match["moment"]))
        if most is not None and not 1 <= int(match["item"]) <= most:
            section = f"{match['section']} § {match['moment']} mom."
            yield Finding(
                "S207",
                sentence.span(*match.span("item")),
                {"item": int(match["item"]), "section": section, "act": act.number, "most": most},
                severity=Severity.ERROR if act.verified else Severity.WARNING,
                path=sentence.path,
                law=law_of(act, section),
            )
