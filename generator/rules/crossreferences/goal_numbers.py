"""Goals named by a number that no goal has: «tavoitteessa 7–9» where there are seven."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.rules.crossreferences.forms import NO_NUMBER, NUMBERS
from generator.rules.reading import Reading
from generator.rules.running_text import running_text
from generator.source import MarkedList, MarkedMap
from generator.source.locate import locate

CODES = ("R203",)

_HOME = re.compile(r"programme\.themes\[\d+\]|goals(?=\.)")
# «Tavoite 20 työllistettyä» is an amount: of the nominative only a range names goals.
_GOAL = re.compile(
    rf"\b(?:tavoitte(?:essa|esta|eseen|issa|ista|isiin)\s+|(?:tavoitteet|mål(?:en)?)\s+(?=\d+\s?[–-]))"
    rf"(?P<number>{NUMBERS})\b{NO_NUMBER}",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each goal named in its theme by a number greater than the count of goals."""
    for text, _ in reading.prose:
        home = _HOME.match(text.path)
        if home is None:
            continue
        count = _count(reading.root, home[0])
        for match in _GOAL.finditer(running_text(text)) if count else ():
            last = max(int(number) for number in re.findall(r"\d+", match["number"]))
            if last > count:
                span = text.span_at(match.start("number"), match.end("number"))
                values = {"value": match["number"], "count": count}
                yield Finding("R203", span, values, path=text.path)


def _count(root: MarkedMap, path: str) -> int:
    part = locate(root, path)
    goals = part.get("goals") if isinstance(part, MarkedMap) else None
    return len(goals) if isinstance(goals, MarkedList) else 0
