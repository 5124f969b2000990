"""Placeholders: what a planner has left for later and a reader must not see.

«Täydennetään» is also an ordinary verb: «palveluja täydennetään hankkeilla». It counts where it
stands alone, in a field, in brackets or as a whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import Reading
from generator.rules.running_text import OBJECT, running_text
from generator.rules.sentences import sentences
from generator.source import MarkedText

CODES = ("R230",)

_LATER = r"(?:myöhemmin|tähän|vielä|jatkossa|pian|senare|här|later|here)"
_VERB = (
    r"(?:täydennetään|täydentyy|täsmennetään|täsmentyy|tarkennetaan|tarkentuu|lisätään|päivitetään"
    r"|päivittyy|kirjoitetaan|laaditaan|puuttuu|selvitetään|kompletteras|preciseras|läggs till"
    r"|uppdateras|fylls i|saknas|skrivs|to be (?:added|completed|confirmed))"
)
_SUBJECT = (
    r"(?:(?:tämä\s+)?(?:luku|kohta|osio|teksti|taulukko|kuvio)|tiedot|luvut|kuvaus|arviot"
    r"|(?:detta\s+)?(?:kapitlet|avsnittet|texten|tabellen|figuren)|uppgifterna|siffrorna)"
)
_ALONE = re.compile(
    rf"[\s*_({{\[]*(?:{_VERB}(?:\s+{_LATER})*|{_LATER}\s+{_VERB}|{_SUBJECT}\s+{_VERB}(?:\s+{_LATER})+"
    rf"|(?:tulossa|kesken|puuttuu|kommer|saknas)\s*)[\s.…:!*_)}}\]]*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"[(\[]\s*(?:{_VERB}(?:\s+{_LATER})*|{_LATER}\s+{_VERB}|\?+|_+|)\s*[)\]](?![(\[:])",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:\[(?!\^)|<)\s*(?:lisää|lisätään|täydennä|täydennetään|kirjoita|valitse|tähän|anna|syötä"
    r"|nimi|nimet|päivä|päiväys|päivämäärä|pvm|kunta|kunnan|kaupunki|kaupungin|luku|määrä|summa"
    r"|euroa?|teksti|otsikko|lähde|organisaatio|tehtävä|yhteystie|namn|datum|kommun|stad|fyll"
    r"|komplettera|skriv|välj|lägg|belopp|antal|text|rubrik|källa|insert|name|date|add|fill|x+)"
    r"(?:\b|[a-zåäö]*)[^\]\[<>\n]{0,80}(?:\](?![(\[:])|>)",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\btähän\s+(?:tulee|lisätään|kirjoitetaan|kuvataan|laitetaan)\s+(?:\w+\s+)?(?:teksti|kuva|kuvaus"
    r"|taulukko|kuvio|luku|luvut|tiedot|linkki|liite|yhteenveto|johdanto|arvio)\b"
    r"|\bhär\s+(?:kommer|läggs|skrivs)\s+(?:\w+\s+)?(?:text|bild|tabell|figur|beskrivning)\w*",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"(?<![\w/&=?.@-])(?:[xX]{2,}(?:[./][xX]+)*(?:\.(?:\d{4}|[xX]{2,4}))?|[xX]\.[xX]\.(?:[xX]+|\d{4})?)(?![\w@])"
    r"|(?<!\w)X(?=[ \u00a0](?:%|€|euro|henkilö|htv|kpl|kunta|kunnan|prosen|milj|person|procent))"
    r"|\bp{1,2}\.k{1,2}\.v{2,4}\b|\bdd\.mm\.[yvå]{2,4}\b"
    r"|(?<!\w)(?:TODO|TBD|TBA|TBC|FIXME|XXX|TÄYDENNÄ|TÄYDENNETÄÄN|TÄYDENTYY|LISÄÄ|LISÄTÄÄN|PUUTTUU"
    r"|KIRJOITA|FYLL I|KOMPLETTERA|KOMPLETTERAS|SAKNAS|FILL IN|N\.\s?N\.)(?!\w)(?::[^\n.]{0,80})?"
    r"|_{3,}(?:[./\s]*_{2,})*|\.{4,}|…{2,}\.*|…\.+|\.{3}…"
    r"|(?<!\S)\?+(?![\w?])|\?{2,}"
    r"|\b(?i:lorem\s+ipsum)\b[^.\n]*",
)
# What each of the signs holds something of: most texts hold nothing, and are not searched further.
_MAYBE = re.compile(r"[xX?…]|__|\.\.\.|[A-ZÅÄÖ]{3}|\.k|\.mm|N\.|orem\s")
_CASE_ID = re.compile(r"[xX]{2,}|_{2,}|\?+|\.{2,}|…")
_ELLIPSIS = re.compile(r"\s*(?:…|\.{2,}|-{2,}|–{2,})\s*")
_LABELS = re.compile(
    r"\s*(?:nimi|nimenselvennys|tehtävä|asema|kunta|organisaatio|päiväys|pvm|paikka|allekirjoitus"
    r"|namn|uppgift|ställning|kommun|organisation|datum|ort|underskrift)\s*[.:]?\s*",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\b(?:signatures|contacts)\[\d+\]\.")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each placeholder in a text of the plan."""
    for text, _ in reading.prose:
        for start, end in placeholders(text):
            values = {"value": " ".join(text[start:end].split())}
            span = text.span_at(start, end)
            yield Finding("R230", span, values, severity=Severity.ERROR, path=text.path)
    case_id = reading.root.get("case_id")
    if isinstance(case_id, MarkedText) and (match := _CASE_ID.search(case_id)):
        span = case_id.span_at(match.start(), match.end())
        yield Finding("R230", span, {"value": match[0]}, path=case_id.path)


def says_nothing(text: MarkedText) -> bool:
    """Whether a text is empty or nothing but placeholders."""
    rest = list(text)
    for start, end in placeholders(text) if text.strip() else ():
        rest[start:end] = " " * (end - start)
    return not re.search(r"\w", "".join(rest))


def placeholders(text: MarkedText) -> list[tuple[int, int]]:
    """Where the placeholders stand, in order, none within another."""
    if _ELLIPSIS.fullmatch(text) or (_SIGNED.search(text.path) and _LABELS.fullmatch(text)):
        return [_stripped(text, 0, len(text))]
    words = re.sub(r"(?m)^[ \t]*>[^\n]*", lambda quote: OBJECT * len(quote[0]), running_text(text))
    found = [_stripped(words, m.start(), m.end()) for m in _matches(words)]
    found += [
        _stripped(words, piece.start + _mark(piece.words), piece.start + len(piece.words))
        for piece in sentences(words)
        if _ALONE.fullmatch(piece.words[_mark(piece.words) :])
    ]
    return _outermost(found)


def _matches(words: str) -> Iterator[re.Match[str]]:
    signs = (_SIGNS,) if _MAYBE.search(words) else ()
    for pattern in (*signs, _BRACKETED, _INSTRUCTION, _HERE):
        yield from pattern.finditer(words)


def _mark(sentence: str) -> int:
    """How long the mark of a list item or heading is that the sentence begins with."""
    match = re.match(r"\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6})\s+", sentence)
    return match.end() if match else 0


def _stripped(words: str, start: int, end: int) -> tuple[int, int]:
    piece = words[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _outermost(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if end > start and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept
