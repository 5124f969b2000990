"""Web addresses that tell of their copier, or that lead nowhere any more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from generator.files.yaml import package_data
from generator.findings import Edit, Finding, Severity
from generator.locale import format_date
from generator.rules.links import Link, links
from generator.rules.reading import Reading
from generator.source import MarkedText

CODES = ("M225", "M226", "M227", "M228", "M229")

_PARAMETER = re.compile(r"[?&;]([A-Za-z_.\-]+)=([^&#;?\s]*)")
_SESSION = re.compile(
    r"(?:j|php|asp|net_)*sess?(?:ion)?_?id|.*session.*id|sid|(?:access|auth|id)?_?token|api_?key"
    r"|password|passwd|pwd|ticket|sig|signature",
    re.IGNORECASE,
)
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|trk",
    re.IGNORECASE,
)
_ADDRESS_NUMBER = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ENCODED_WORD = re.compile(r"[^\W\d]+(?:%[0-9A-Fa-f]{2})+[^\W\d]+")
_MOST = 255


@dataclass(frozen=True, slots=True)
class Site:
    """A site that has been closed: what took its place, and since when, where that is known."""

    site: str
    now: str
    seen: date
    source: str
    since: date | None = None


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each address with a session, number or tracker, broken or of a closed site."""
    seen: dict[str, list[tuple[int, int]]] = {}
    for link in links(reading.texts):
        seen.setdefault(link.text.path, []).append((link.start, link.start + len(link.address)))
        yield from _parameters(link)
        yield from _number(link)
        yield from _broken(link)
        yield from _closed(link)
    for text in reading.texts:
        if "%" in text:
            yield from _encoded_words(text, seen.get(text.path, []))


def _parameters(link: Link) -> Iterator[Finding]:
    for match in _PARAMETER.finditer(link.address):
        start, end = match.start() + 1, match.end()
        if _SESSION.fullmatch(match[1]):
            yield _finding("M225", link, (start, end), match[1])
        elif _TRACKING.fullmatch(match[1]):
            yield _finding("M227", link, (start, end), match[1], (_without(link, match),))


def _without(link: Link, match: re.Match[str]) -> Edit:
    """The parameter taken away with the mark that joins it to the rest."""
    start, end = match.span()
    if link.address[start] == "?" and link.address[end : end + 1] == "&":
        start, end = start + 1, end + 1
    return Edit(link.text.span_at(link.start + start, link.start + end), "")


def _number(link: Link) -> Iterator[Finding]:
    for match in _ADDRESS_NUMBER.finditer(link.address):
        if all(int(part) <= _MOST for part in match[0].split(".")):
            yield _finding("M226", link, match.span(), match[0])


def _broken(link: Link) -> Iterator[Finding]:
    for match in _BROKEN.finditer(link.address):
        yield _finding("M228", link, match.span(), link.address)


def _encoded_words(text: MarkedText, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    """What a copied address has left among the words: «Tullin%20tilastot»."""
    for match in _ENCODED_WORD.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            span = text.span_at(*match.span())
            values = {"value": match[0]}
            yield Finding("M228", span, values, severity=Severity.WARNING, path=text.path)


def _closed(link: Link) -> Iterator[Finding]:
    address = link.address if "://" in link.address else f"//{link.address}"
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return
    for site in retired_sites():
        if host == site.site or host.endswith(f".{site.site}"):
            start = max(link.address.lower().find(host), 0)
            since = format_date(site.since or site.seen)
            yield _finding(
                "M229", link, (start, start + len(host)), host, now=site.now, since=since
            )


def _finding(
    code: str,
    link: Link,
    place: tuple[int, int],
    value: str,
    fix: tuple[Edit, ...] = (),
    **more: str,
) -> Finding:
    span = link.text.span_at(link.start + place[0], link.start + place[1])
    return Finding(
        code,
        span,
        {"value": value, **more},
        severity=Severity.WARNING,
        path=link.text.path,
        fix=fix,
    )


@cache
def retired_sites() -> tuple[Site, ...]:
    """The sites that are known to be closed."""
    return tuple(Site(**entry) for entry in package_data(__package__, "retired_sites"))
