"""Where a text names an act: by its number, its official name or a short one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.findings import Law
from generator.statute.acts import Act, acts
from generator.statute.bills import Bill

LAW_WORD = {
    "fi": r"(?:laki|lain|lakia|lakina|lakiin|laissa|laista|lailla|laille|lait|lakien|lakeja)",
    "sv": r"(?:lagen|lagens|lag)",
}
NUMBER = re.compile(
    r"(?<![\d/.,-])(?:(?P<day>\d{1,2}\.\d{1,2}\.(?P<of>(?:19|20)\d{2}))/(?P<n1>\d{1,4})"
    r"|(?P<year>(?:19|20)\d{2})/(?P<n2>\d{1,4})"
    r"|(?P<n3>\d{1,4})/(?P<last>(?:19|20)\d{2}))(?![\d/])"
)
# Bills and reports of committees are numbered by year as acts are: «HE 37/2024», «TyVM 9/2025».
_NOT_AN_ACT = re.compile(r"(?:\b(?:HE|RP|\w+V[LM]|\w+UB|RSv|EV|Dnro|Dno|nro|Nr)\.?\s*|[A-Za-z])$")
_ENDING = r"(?:ki\w*|in|issa|issakin|ista|illa|ilta|ille|ina|kia|kiin|it|kien|keja)(?!\w)"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place where a text names an act, by offsets; several acts where they share the name.

    `number` is the number as acts are numbered, empty where the act is named by words.
    """

    acts: tuple[Act, ...]
    start: int
    end: int
    number: str = ""

    def has(self, number: str) -> bool:
        """Whether the act may be the one of the number."""
        return any(act.number == number for act in self.acts)


def law_of(act: Act, section: str = "") -> Law:
    """The act as what a finding rests on."""
    return Law(act.number, section, act.verified)


def law_of_bill(bill: Bill) -> Law:
    """The bill as what a finding rests on; of what has no number yet, the act that it changes."""
    return Law(bill.number, "", bill.verified) if bill.number else law_of(acts()[bill.amends[0]])


def citations(text: str, language: str) -> Iterator[Citation]:
    """Every act that the text names, in order."""
    found = [*numbers(text), *names(text, language)]
    yield from sorted(found, key=lambda citation: (citation.start, citation.end))


def numbers(text: str) -> Iterator[Citation]:
    """Every number of a known act, however it is written: 380/2023, 2023/380, 23.3.2023/380."""
    for match in NUMBER.finditer(text) if "/" in text else ():
        number = number_of(match)
        if number in acts() and not _NOT_AN_ACT.search(
            text, max(0, match.start() - 8), match.start()
        ):
            yield Citation((acts()[number],), match.start(), match.end(), number)


def number_of(match: re.Match[str]) -> str:
    """The number of a match of `NUMBER` as acts are numbered: «380/2023»."""
    number = match["n1"] or match["n2"] or match["n3"]
    return f"{int(number)}/{match['of'] or match['year'] or match['last']}"


def names(text: str, language: str) -> Iterator[Citation]:
    """Every official or short name of an act, in whatever form."""
    pattern, groups = _names(language)
    for match in pattern.finditer(text):
        yield Citation(groups[int(str(match.lastgroup)[1:])], match.start(), match.end())


def rest_of_name(act: Act, language: str) -> str:
    """The official name without its first word, the only one that bends; empty for «kuntalaki»."""
    first, _, rest = act.name.get(language, "").partition(" ")
    return rest if first in ("laki", "lag") else ""


@cache
def _names(language: str) -> tuple[re.Pattern[str], Sequence[tuple[Act, ...]]]:
    pieces: dict[str, list[Act]] = {}
    for act in acts().values():
        for piece in _forms(act, language):
            pieces.setdefault(piece, []).append(act)
    ordered = sorted(pieces, key=lambda piece: -len(piece))
    groups = "|".join(f"(?P<a{i}>{piece})" for i, piece in enumerate(ordered))
    pattern = re.compile(rf"(?<![\w-])(?:{groups})", re.IGNORECASE)
    return pattern, [tuple(pieces[piece]) for piece in ordered]


def _forms(act: Act, language: str) -> Iterator[str]:
    if rest := rest_of_name(act, language):
        words = r"\s+".join(re.escape(word) for word in rest.split())
        yield rf"{LAW_WORD[language]}\s+{words}(?![\w-])(?!\s+annet)"
        if language == "fi":
            yield rf"{words}\s+annet\w+\s+{LAW_WORD[language]}(?!\w)"
    elif language == "sv" and "sv" in act.name:
        yield rf"{re.escape(act.name['sv'])}\w*"
    for stem in act.short if language == "fi" else ():
        yield re.escape(stem) + (_ENDING if stem.endswith("la") else r"(?::\w+)?(?!\w)")
