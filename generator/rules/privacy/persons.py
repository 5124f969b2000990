"""Persons in a public document: their names, e-mail addresses, mobile numbers and identity codes.

A plan names roles and official addresses. The rule reads every value of the plan, for a person's
number may stand in any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from generator.findings import Finding, Law, Severity
from generator.plan.municipalities import municipalities
from generator.rules.reading import Reading
from generator.source import MarkedText

CODES = ("M221", "M222", "M223", "M224")

_PROTECTION = Law("EU 2016/679", "5 art. 1 kohta c", verified=False)

_EMAIL = re.compile(r"(?<![\w.+-])([A-Za-zÅÄÖåäö]+)\.([\w.-]+)@[\w-]+(?:\.[\w-]+)+")
_PLACEHOLDERS = {"etunimi", "fornamn", "förnamn", "firstname", "nimi"}
_OFFICIAL = re.compile(
    r"kirjaamo|info|palvelu|tyo|työ|kunta|kunna|kaupun|viestin|neuvon|asiakas|ohjaam|toimist"
    r"|hallin|maahan|kotou|yrity|elinvoima|hanke|tiedo|rekry|nuoris|koulu|opisto|service|registr"
    r"|kund|sysselsätt|sysselsatt|kommun|stad|posti|valtuusto|hallitus|johto"
)
_MOBILE = re.compile(
    r"(?<![\d,.+/-])(?<!\d[ \u00a0])(?:(?:\+|00)358[ \u00a0-]?(?:\(0\)[ \u00a0-]?)?|0)(?:4\d|50)"
    r"(?:[ \u00a0-]?\d){5,8}(?!\d)"
)
_SERVICE_NUMBER = re.compile(
    r"vaih[dt]e|asiakaspalvelu|palvelunumero|neuvonta|päivystys|toimist|ohjaamo|växel|kundtjänst"
    r"|rådgivning|jour|switchboard",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 40, 16
"""Characters around a number, on its line, within which its being a service's is told."""

# What follows the forename is looked at only: «Elinvoimajohtaja Maija» must not hide the name.
_NAME = re.compile(
    r"(?<![\w&-])([A-ZÅÄÖ][a-zåäöé]+)(?=(?:-[A-ZÅÄÖ][a-zåäöé]+)?(?: [A-ZÅÄÖ]\.)?\s"
    r"((?:(?:af|von|de) )?[A-ZÅÄÖ][a-zåäöéü]{2,}(?:-[A-ZÅÄÖ][a-zåäöé]+)?)(?![\w&-]))"
)
_NO_PERSON = re.compile(
    r"[ \u00a0]+(?:Oy|Oyj|Ab|Ky|Tmi|ry|rf|sr|säätiö|oy|ab|katu|kadu|tie|tien|aukio|puisto|gata|väg"
    r"|seura|koulu|Oppilaitos|Group|Consulting|&)"
)
_IDENTITY = re.compile(
    r"(?<![\w-])(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])(?![\w-])", re.IGNORECASE
)
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 1800, **dict.fromkeys("-UVWXY", 1900), **dict.fromkeys("ABCDEF", 2000)}


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each name, address, number and identity code of a person."""
    for text in reading.texts:
        if "@" in text:
            yield from _emails(text)
        yield from _numbers(text)
        yield from _names(text)


def _emails(text: MarkedText) -> Iterator[Finding]:
    for match in _EMAIL.finditer(text):
        if _is_person(match[1].lower(), match[2].lower()):
            yield _finding("M221", text, match.span())


def _is_person(first: str, rest: str) -> bool:
    """Whether the part before @ is a person's: a forename, or two words of which none is a unit."""
    if first in _PLACEHOLDERS:
        return False
    if first in _folded_forenames():
        return True
    return not _OFFICIAL.search(f"{first}.{rest}") and not _names_place(first, rest)


def _names_place(first: str, rest: str) -> bool:
    return any(part[:5] in _folded_places() for part in (first, *rest.split(".")))


def _numbers(text: MarkedText) -> Iterator[Finding]:
    for match in _MOBILE.finditer(text):
        before = re.split(r"\n|[.;] ", text[max(match.start() - _BEFORE, 0) : match.start()])[-1]
        after = re.split(r"\n|[.;] ", text[match.end() : match.end() + _AFTER])[0]
        if not _SERVICE_NUMBER.search(f"{before}|{after}"):
            yield _finding("M222", text, match.span())
    for match in _IDENTITY.finditer(text):
        if _is_identity_code(match):
            yield _finding("M224", text, match.span(), Severity.ERROR, shown=match[0][:6])


def _is_identity_code(match: re.Match[str]) -> bool:
    """Whether the day exists and the check character is right.

    Source: Digital and Population Data Services Agency, the personal identity code: the nine digits
    modulo 31.
    """
    day, month, year, sign, number, check_character = match.groups()
    try:
        date(_CENTURIES[sign.upper()] + int(year), int(month), int(day))
    except ValueError:
        return False
    return _CHECK[int(f"{day}{month}{year}{number}") % 31] == check_character.upper()


def _names(text: MarkedText) -> Iterator[Finding]:
    for match in _NAME.finditer(text):
        place = match.start(), match.end(2)
        if match[1] not in _forenames() or _NO_PERSON.match(text, place[1]):
            continue
        if _is_place(match[1]) and _is_place(match[2]):
            continue
        whole = text[slice(*place)] == text.strip()
        if whole or not text.path.startswith("sources."):
            yield _finding("M223", text, place)


def _is_place(name: str) -> bool:
    return any(name == place.name("fi") for place in municipalities().values())


def _finding(
    code: str,
    text: MarkedText,
    place: tuple[int, int],
    severity: Severity = Severity.WARNING,
    shown: str = "",
) -> Finding:
    values = {"value": shown or text[slice(*place)]}
    return Finding(
        code, text.span_at(*place), values, severity=severity, path=text.path, law=_PROTECTION
    )


@cache
def _forenames() -> frozenset[str]:
    """Forenames in common use; the file tells their source."""
    lines = files(__package__).joinpath("forenames.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


@cache
def _folded_forenames() -> frozenset[str]:
    return frozenset(_folded(name) for name in _forenames()) | {
        name.lower() for name in _forenames()
    }


@cache
def _folded_places() -> frozenset[str]:
    return frozenset(_folded(place.name("fi"))[:5] for place in municipalities().values())


def _folded(name: str) -> str:
    """A name as it is written in an address."""
    return name.lower().translate(str.maketrans("åäöé", "aaoe"))
