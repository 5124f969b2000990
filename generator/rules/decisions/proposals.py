"""Points of a proposal that do not begin with what is decided.

A proposal of several points is decided on point by point, and each is looked up later in the
minutes: so each says first what is decided, as an infinitive after the opening words of the
proposal («päättää» – «hyväksyä suunnitelman») or as a sentence («Kunnanhallitus hyväksyy …»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.decisions import AgendaItem
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("M209",)

_WORD = re.compile(r"\w[\w-]*")
_FIRST_WORDS = 6
# Finnish infinitives end in a or ä; Swedish ones after «besluta» stand with or without «att».
_INFINITIVE = {"fi": re.compile(r"[a-zåäö-]{3,}[aä]"), "sv": re.compile(r"att|[a-zåäö]+")}
_DECIDES = {
    "fi": re.compile(
        r"(?:päät|hyväksy|esit|ehdot|totea|merkits|vara|myön|anta|valtuut|vali|nime|aset|keho|velvo"
        r"|lähe|toimit|osoit|sitou|palau|hylk|hylä|siir|jät|tarkis|vahvis|perus|lakkau|ot|osallistu"
        r"|liit|kumo|muut|korja|ilmoit|pyy|määr|tek|järjest)\w*|\w+(?:taan|tään|aan|ään)",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"(?:beslut|godkänn|föresl|konstater|anteck|reserver|bevilj|ge|befullmäktig|välj|utse|tillsätt"
        r"|uppman|förplikt|sänd|överlämn|anvis|förbind|återförvis|förkast|överför|lämn|fastställ"
        r"|delta|anslut|upphäv|ändr|rätta|meddel|begär|bestäm)\w*",
        re.IGNORECASE,
    ),
}


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each point, of several, whose first words decide nothing."""
    language = reading.plan.language
    for item in reading.plan.decisions:
        for point in item.proposal if len(item.proposal) > 1 else ():
            words = point.in_language(language)
            if words and not _begins(words, item, language):
                first = " ".join(words.split()[:2])
                span = span_of(reading.root, point.path, first)
                values = {"value": first}
                yield Finding("M209", span, values, Severity.WARNING, path=point.path)


def _begins(words: str, item: AgendaItem, language: str) -> bool:
    """Whether the point goes on the opening words, or decides in its own first words."""
    first = _WORD.findall(words)[:_FIRST_WORDS]
    if item.proposal_opening and item.proposal_opening.in_language(language):
        return bool(first) and bool(_INFINITIVE[language].fullmatch(first[0]))
    return any(_DECIDES[language].fullmatch(word) for word in first)
