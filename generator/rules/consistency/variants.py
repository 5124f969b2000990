"""One thing in several spellings within a plan, and statistics given to the wrong maker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Finding, Severity
from generator.locale.stems import stem
from generator.plan.municipalities import municipalities
from generator.rules.consistency.data import Variants, compass, statistics, variants
from generator.rules.consistency.words import Prose, proses, same_word, shared_start
from generator.rules.reading import Reading
from generator.rules.running_text import edits

CODES = ("R307", "R308", "R309")

_PLACE = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäö]+)-([A-ZÅÄÖ][a-zåäö]+)(?![\w])")
# «Työllisyyskeskuksen», «Kelan», «TEM:n», «Arbetsministeriets»: organisations in the genitive.
_OWNER = (
    r"(?<![\w-])([A-ZÅÄÖ][\w-]*(?:keskukse|laitokse|virasto|ministeriö|toimisto|liito|kunna|kaupungi"
    r"|palvelu[ij]e|yliopisto)n|Kelan|[A-ZÅÄÖ]{{2,}}:?n"
    r"|[A-ZÅÄÖ][\w-]*(?:centralen|verket|byrån|ministeriet|anstalten|kommun|stad)s)\s+(?={0})"
)
_DOCUMENT = re.compile(
    r"(?<![\w-])(?P<whose>\w{6,}n)\s+(?P<head>\w+mis)(?P<apart>en\s+)?"
    r"(?P<kind>ohjelm|suunnitelm|strategi|sopimu)\w*",
    re.IGNORECASE,
)
_SHARED = 6
_COMMUTING_AREA = re.compile(r"(?<![\w-])([A-ZÅÄÖ][\w-]*n)\s+(työssäkäyntialue\w*)")


class Found(NamedTuple):
    """A piece of a text."""

    text: Prose
    start: int
    end: int

    @property
    def words(self) -> str:
        """The piece itself."""
        return self.text.words[self.start : self.end]


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each spelling beside the one to keep, and for each wrong owner."""
    written = proses(reading, ("sources.",))
    for language in dict.fromkeys(text.language for text in written):
        own = [text for text in written if text.language == language]
        for group in variants(language):
            yield from _variants(group, own)
    yield from _places(written)
    yield from _documents(written)
    for text in written:
        yield from _owners(text)
        yield from _commuting_areas(text)


def _variants(group: Variants, written: list[Prose]) -> Iterator[Finding]:
    found = [
        [Found(text, *match.span()) for text in written for match in pattern.finditer(text.words)]
        for pattern in (
            re.compile(rf"(?<![\w-]){spelling}", re.IGNORECASE) for spelling in group.spellings
        )
    ]
    used = [pieces for pieces in found if pieces]
    for pieces in used if len(used) > 1 else ():
        if pieces is not found[0]:
            other = used[0][0] if used[0] is not pieces else used[1][0]
            for piece in pieces:
                yield _finding("R307", piece, group.keep, other)


def _places(written: list[Prose]) -> Iterator[Finding]:
    """Hyphenated places whose first half is inflected here and not there; the rarer are told."""
    groups: dict[tuple[str, str], dict[str, list[Found]]] = {}
    for text in written:
        for match in _PLACE.finditer(text.words):
            key = (_base(match[1]), stem(match[2])[:4])
            piece = Found(text, match.start(1), match.end(1))
            groups.setdefault(key, {}).setdefault(match[1], []).append(piece)
    for spellings in groups.values():
        kept = max(spellings, key=lambda first: len(spellings[first]))
        for first, pieces in spellings.items():
            for piece in pieces if first != kept else ():
                yield _finding("R307", piece, kept, spellings[kept][0], fix=True)


def _base(first: str) -> str:
    """The first half of a place's name without its inflection."""
    return compass().get(first) or stem(first)[:4]


def _documents(written: list[Prose]) -> Iterator[Finding]:
    """Documents named by a like word or in two words here and not there; the rarer are told.

    «Työllisyyden edistämisohjelma», «työllistymisen edistämisohjelma», «työllisyyden edistämisen
    ohjelma».
    """
    groups: dict[tuple[str, str], dict[tuple[str, bool], list[Found]]] = {}
    for text in written:
        for match in _DOCUMENT.finditer(text.words):
            key = (match["head"].casefold(), match["kind"].casefold()[:6])
            form = (stem(match["whose"]), bool(match["apart"]))
            found = Found(text, *match.span())
            groups.setdefault(key, {}).setdefault(form, []).append(found)
    for forms in groups.values():
        kept = max(forms, key=lambda form: len(forms[form]))
        for form, pieces in forms.items():
            if form != kept and shared_start(form[0], kept[0]) >= _SHARED:
                for piece in pieces:
                    yield _finding(
                        "R307", piece, " ".join(forms[kept][0].words.split()), forms[kept][0]
                    )


def _owners(text: Prose) -> Iterator[Finding]:
    for known in statistics():
        for match in _owner_of(known.name).finditer(text.words):
            if not any(_is_owner(match[1], owner) for owner in known.owners):
                piece = Found(text, match.start(1), match.end(1))
                values = {"value": match[1], "name": known.name, "maker": known.maker}
                span = text.span(piece.start, piece.end)
                yield Finding("R308", span, values, Severity.WARNING, path=text.text.path)


@cache
def _owner_of(name: str) -> re.Pattern[str]:
    return re.compile(_OWNER.format(name))


def _is_owner(word: str, owner: str) -> bool:
    return word.startswith(owner[:-1]) or same_word(word, owner)


def _commuting_areas(text: Prose) -> Iterator[Finding]:
    """Statistics Finland names commuting areas by their central municipality."""
    for match in _COMMUTING_AREA.finditer(text.words):
        if not any(same_word(match[1], place.name("fi")) for place in municipalities().values()):
            span = text.span(*match.span())
            values = {"value": match[0]}
            yield Finding("R309", span, values, Severity.WARNING, path=text.text.path)


def _finding(code: str, piece: Found, keep: str, other: Found, *, fix: bool = False) -> Finding:
    text = piece.text
    return Finding(
        code,
        text.span(piece.start, piece.end),
        {"value": piece.words, "other": other.words, "suggestion": keep},
        Severity.WARNING,
        related=(other.text.span(other.start, other.end),),
        path=text.text.path,
        fix=edits(text.text, piece.start, piece.end, keep) if fix else (),
    )
