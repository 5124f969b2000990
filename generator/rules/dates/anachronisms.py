"""What is told as past though it comes after the day whose situation the text describes.

«On aloittanut toimintansa kesällä 2021» in a plan of 23.3.2021 cannot be true. Verbs of planning
are left out, for «on päättänyt avata toimipisteen vuonna 2025» is true before 2025; so are clauses
that begin with «kun» or «jos», where Finnish has the perfect for the future.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.locale import format_date
from generator.rules.dates.calendar import is_later, moments
from generator.rules.reading import Reading
from generator.rules.running_text import running_text
from generator.rules.sentences import Piece, sentences

CODES = ("D101",)

_FI_EVENTS = (
    r"aloitta|käynnisty|alka|päätty|loppu|lakan|toimi|toteutu|tapahtu|kasva|laske|nous|vähenty|vähen"
    r"|lisäänty|pienenty|parantu|heikenty|muuttu|siirty|avautu|valmistu|osallistu|synty|yhdisty"
    r"|työllisty|kokoontu|laajentu|vakiintu|avan|perusta|järjestä|lopetta|siirtä|julkais"
)
_FI_PASSIVES = (
    r"aloitettu|käynnistetty|perustettu|avattu|lakkautettu|lopetettu|järjestetty|toteutettu|pidetty"
    r"|siirretty|julkaistu|yhdistetty|otettu käyttöön"
)
_FI_IMPERFECT = (
    r"aloitti(?:vat)?|aloitettiin|alkoi(?:vat)?|käynnistyi(?:vät)?|käynnistettiin|päättyi(?:vät)?"
    r"|loppui(?:vat)?|lakkasi(?:vat)?|lakkautettiin|perustettiin|avattiin|avautui(?:vat)?"
    r"|toteutettiin|toteutui(?:vat)?|järjestettiin|pidettiin|kasvoi(?:vat)?|nousi(?:vat)?"
    r"|väheni(?:vät)?|lisääntyi(?:vät)?|pieneni(?:vät)?|parani(?:vat)?|heikkeni(?:vät)?"
    r"|muuttui(?:vat)?|siirtyi(?:vät)?|siirrettiin|valmistui(?:vat)?|osallistui(?:vat)?"
    r"|syntyi(?:vät)?|yhdistettiin|julkaistiin|työllistyi(?:vät)?|kokoontui(?:vat)?|laajeni(?:vat)?"
    r"|maksettiin|otettiin käyttöön|tuli(?:vat)? voimaan|hankittiin|laadittiin|päivitettiin"
    r"|kilpailutettiin|palkattiin|koulutettiin|irtisanottiin|toteutti(?:vat)?|järjesti(?:vät)?"
    r"|perusti(?:vat)?|avasi(?:vat)?|julkaisi(?:vat)?"
)
_PAST = {
    "fi": re.compile(
        rf"\b(?:on|ovat|oli|olivat)\s(?:[\w-]+\s){{0,6}}?(?:(?:{_FI_EVENTS})\w*n[uy]t|(?:{_FI_EVENTS})\w*neet"
        rf"|{_FI_PASSIVES})\b|\b(?:{_FI_IMPERFECT})\b",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"\b(?:har|hade)\s(?:[\w-]+\s){0,5}?(?:inlett|startat|börjat|upphört|avslutats|grundats"
        r"|öppnats?|ökat|minskat|överförts|ordnats|genomförts|deltagit|lagts ned)\b"
        r"|\b(?:inledde|inleddes|startade|började|upphörde|avslutades|grundades|öppnades|ökade"
        r"|minskade|överfördes|ordnades|genomfördes|deltog)\b",
        re.IGNORECASE,
    ),
}
_AHEAD = {
    "fi": re.compile(
        r"^\W*(?:että\s+)?(?:kun|jos|mikäli|kunnes|jahka|sitten kun|ennen kuin|sen jälkeen kun)\b"
        r"|\b(?:tarkoit|suunni|arvio|ennust|tavoit|määrä[äa]?\b|varau|budjet|aiko|ehdot|esite)",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"^\W*(?:när|om|då|innan|efter att)\b"
        r"|\b(?:avsikt|planer|beräkn|uppskatt|prognos|mål\b|föresl)",
        re.IGNORECASE,
    ),
}
_CLAUSE = re.compile(r"[,;:()]|\s(?:ja|mutta|sekä|vaan|och|men|samt)\s|\s[–—]\s")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each later moment in a clause whose verb tells of the past."""
    for text, language in reading.prose:
        day = reading.day(text.path)
        if day is None or language not in _PAST or text.path.startswith("decisions"):
            continue
        for clause in _clauses(running_text(text)):
            if not re.search(r"\d{4}", clause.words):
                continue
            told = [each for each in moments(clause.words, language) if is_later(each.moment, day)]
            if not told or _AHEAD[language].search(clause.words):
                continue
            if verb := _PAST[language].search(clause.words):
                start, end = clause.start + told[0].start, clause.start + told[0].end
                values = {
                    "value": " ".join(text[start:end].split()),
                    "verb": " ".join(verb[0].split()),
                    "day": format_date(day),
                }
                related = (text.span_at(clause.start + verb.start(), clause.start + verb.end()),)
                span = text.span_at(start, end)
                yield Finding("D101", span, values, related=related, path=text.path)


def _clauses(words: str) -> Iterator[Piece]:
    if not re.search(r"\d{4}", words):
        return
    for sentence in sentences(words):
        start = 0
        for match in _CLAUSE.finditer(sentence.words):
            yield Piece(sentence.start + start, sentence.words[start : match.start()])
            start = match.end()
        yield Piece(sentence.start + start, sentence.words[start:])
