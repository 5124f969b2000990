"""The words that a typed reference begins with, and what tells that it leads to another document.

Finnish inflects them: «luvussa 5», «luvut 3 ja 4», «liitteestä 2». Forms of «luku» and «kappale»
that also count things are left out where no number of a chapter can follow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.rules.crossreferences.targets import Kind

NOUNS: Mapping[str, Mapping[Kind, str]] = {
    "fi": {
        "section": (
            r"(?:ala)?lu(?:ku|vun|vussa|vusta|kuun|vut|vuissa|vuista|kuihin|kujen)"
            r"|osio(?:n|ssa|sta|on|t|issa|ista)?|kappale(?:en|essa|esta|eseen|et|issa|ista)?"
        ),
        "table": r"tauluk(?:ko|on|ossa|osta|koon|koa|ot|oissa|oista|koihin|kojen|oiden)",
        "figure": (
            r"kuvio(?:n|ssa|sta|on|ta|t|issa|ista|ihin|iden)?|kuva(?:n|ssa|sta|t)?|kuvissa|kuvista"
        ),
        "annex": r"liit(?:e|teen|teessä|teestä|teeseen|että|teenä|teet|teissä|teistä|teisiin)",
    },
    "sv": {
        "section": r"(?:under)?kapit(?:el|let|len)|avsnitt(?:et|en)?",
        "table": r"tabell(?:en|er|erna)?",
        "figure": r"figur(?:en|er|erna)?|bild(?:en|er|erna)?|diagram(?:met|men)?",
        "annex": r"bilag(?:a|an|or|orna)",
    },
    "en": {
        "section": r"chapters?|sections?",
        "table": r"tables?",
        "figure": r"figures?",
        "annex": r"annex(?:es)?|appendix",
    },
}
"""By language and kind the nouns that a number follows, as they inflect."""

_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
NUMBERS = rf"(?>{_NUMBER}(?:(?:,\s|\s(?:ja|sekä|och|and)\s|\s?[–-]\s?){_NUMBER}(?!\d))*)"
"""The number of a chapter of up to three levels, or several: «5», «4.3», «3 ja 4», «7–9»."""

NO_NUMBER = (
    r"(?![\d/%€§]|:\S|[.,]\d|\s?\d{3})"
    r"(?!\s?(?:%|€|§|prosen|procent|euro|milj|henk|person|htv|kpl|kuukau|vuo[dst]|vko|h\b|st\b))"
    r"(?!(?:\s[a-z])?(?:,?\s(?:(?:ja|tai|sekä|och|eller)\s)?\d+(?:\s[a-z])?){0,4}\s§)"
)
"""What must not follow: the rest of a larger number, of a date, or a unit («luku 5 prosenttia»), or
the sign of a section: «14 luvun 3 a ja 3 b §» is of a law."""

POINT: Mapping[str, str] = {
    "fi": r"koh(?:ta|dan|dassa|dasta|taan)|pykälä(?:ssä)?",
    "sv": r"punkt(?:en)?",
    "en": r"points?|items?",
}
"""Words for a place that may be a chapter or an item of a list: «kohdassa 4.1»."""

# A word in the genitive before the noun: of a law, or of another document.
_OWNERS: Mapping[str, str] = {
    "fi": (
        r"\w*(?:lain|kaaren|asetuksen|säädöksen|direktiivin|sopimuksen|säännön|ohjelman|strategian"
        r"|suunnitelman|raportin|selvityksen|muistion|käsikirjan|oppaan|julkaisun|mietinnön"
        r"|esityksen|pöytäkirjan|päätöksen|ohjeen|talousarvion|kertomuksen|tietopaketin|lähteen"
        r"|aineiston|tilaston|tutkimuksen|katsauksen|asiakirjan|hakemuksen|lausunnon|linjauksen"
        r"|tarjouspyynnön|tiedotteen|kirjeen)"
    ),
    "sv": (
        r"\w*(?:lagens|balkens|förordningens|avtalets|programmets|strategins|planens|rapportens"
        r"|utredningens|handbokens|guidens|betänkandets|propositionens|protokollets|beslutets)"
    ),
    "en": r"(?:act|law|decree|agreement|strategy|report|guide)(?:'s|’s)",
}
_SECTION = re.compile(r"§\s?\d*\s*,?\s*$")  # of an act or of minutes: «§ 45 liite 2»
_OWN = {"fi": r"täm[äa]n", "sv": r"denna|denne|detta", "en": "this"}
_AFTER: Mapping[str, str] = {
    "fi": r"[ \t\n]*,?[ \t\n]*\d+[ \t]?[a-z]?[ \t]?(?:§|mom)",
    "sv": (
        r"[ \t\n]*(?:\d+[ \t]?[a-z]?[ \t]?§|(?:i|av|till)[ \t\n]+\w*(?:lag|balk|förordning|avtal))"
    ),
    "en": r"[ \t\n]*(?:of|in|to)[ \t\n]+the[ \t\n]+\w*(?:\s\w+)?\s?(?:Act|Decree|Agreement)",
}


# Endings of «osio» and «kappale», and the form of «luku» that has the same.
_CASES = {
    "": "luku",
    "n": "luvun",
    "ssa": "luvussa",
    "sta": "luvusta",
    "on": "lukuun",
    "seen": "lukuun",
}
_OTHER_NOUNS = (
    (re.compile(r"^(?:ala|under)(?=lu[kv]|kapit)"), ""),
    (re.compile(r"^kuva"), "kuvio"),
    (re.compile(r"^(?:bild|diagram)(?:m?(e[nt]))?$"), "figur"),
)


def numbered_noun(noun: str) -> str:
    """The noun that a reference sets its number after: «osiossa» gives «luvussa»."""
    if match := re.fullmatch(r"(?:osio|kappale)e?(n|ssa|sta|on|seen|)", noun.lower()):
        return _CASES[match[1]]
    for pattern, kept in _OTHER_NOUNS:
        if pattern.search(noun.lower()):
            return pattern.sub(kept, noun.lower())
    return noun


def elsewhere(language: str, before: str, after: str, title: str) -> bool:
    """Whether what stands around a typed reference tells that it leads to another document.

    `title` is the plan's own: «järjestämissuunnitelman luvussa 3» may speak of the plan itself.
    """
    if re.match(_AFTER[language], after, re.IGNORECASE) or _SECTION.search(before):
        return True
    pattern = rf"(?:({_OWN[language]})\s+)?({_OWNERS[language]})(?:\s*\([^()]*\))?\s*$"
    match = re.search(pattern, before[-120:], re.IGNORECASE)
    if match is None:
        return False
    return not match[1] and match[2].lower()[:-1] not in title.lower()
