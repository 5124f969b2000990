"""Names written otherwise than where the plan settles them: by case, hyphen, space or slip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple, TypeAlias

from generator.findings import Finding, Severity, Span
from generator.locale.stems import stem
from generator.plan.municipalities import municipalities
from generator.rules.consistency.known_names import KnownName, known_names
from generator.rules.consistency.words import (
    CASE_ENDING,
    Prose,
    Word,
    is_shouted,
    proses,
    same_word,
    shared_start,
    starts_sentence,
    words_of,
)
from generator.rules.reading import PlanReading
from generator.rules.running_text import edits
from generator.source import MarkedMap
from generator.source.locate import span_of

CODES = ("R301", "R302")

_COMPANY = re.compile(r"\s(Oy|OY|oy|Ab|AB|ab|Oyj|ry)\b")
_JOINTS = re.compile(r"[\s-]")
# A name of two words written as one: «TyöHäme».
_CAMEL = re.compile(r"([A-ZÅÄÖ][a-zåäö]+)([A-ZÅÄÖ])([a-zåäö]{2,})")
_LEAST_SHORT = 4
_LEAST_START = 4
_LEAST_KEY = 3
_LEAST_WORD = 5
_LONG_WORD = 10
_SHARED = 6
_HEAD = 5
_LIKE = 0.6


class Hit(NamedTuple):
    """A piece of a text that is written otherwise, and how it should be."""

    start: int
    end: int
    right: str
    known: KnownName
    spelling: bool


Index: TypeAlias = dict[str, list[tuple[KnownName, int]]]
"""Names by the beginning of each of their words, and which word it is."""


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each place where a known name has another spelling or another word."""
    names = known_names(reading.plan)
    spelled = [known for known in names if not known.title or " " in known.name]
    starts = [(known, _start(known)) for known in sorted(spelled, key=_longest_first)]
    index = _index(names)
    for text in proses(reading, ("glossary.", "sources.")):
        taken: list[tuple[int, int]] = []
        hits = [*_spellings(text, starts, taken), *_slips(text, index, taken)]
        for hit in sorted(hits):
            yield _finding(text, hit, reading.root)


def _longest_first(known: KnownName) -> int:
    return -len(known.name)


def _start(known: KnownName) -> str:
    """What a text holds in lower case where it may hold the name."""
    camel = _CAMEL.fullmatch(known.name)
    return (camel[1] if camel else known.name)[:_LEAST_START].split("-")[0].casefold()


@cache
def _pattern(known: KnownName) -> re.Pattern[str]:
    """The name in any case, its words joined in any way, inflected."""
    parts = re.split(r"[ -]", known.name)
    joint = r"(?:\s|\s?-\s?)?"
    body = joint.join(_part(part, last=part is parts[-1]) for part in parts)
    if camel := _CAMEL.fullmatch(known.name):  # the capital tells «Työ Hämeeseen» from «työ hän»
        body += rf"|(?-i:{camel[1]}[ -]{camel[2]}){camel[3][:-1]}\w{{1,9}}"
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", re.IGNORECASE)


def _part(part: str, *, last: bool) -> str:
    """A word of a name as a pattern: its last letters change when it is inflected."""
    if not last or len(part) <= _LEAST_WORD:
        return rf"{re.escape(part)}(?::?{CASE_ENDING})?" if last else re.escape(part)
    return rf"{re.escape(part[:-2])}\w{{1,9}}"


def _spellings(
    text: Prose, starts: list[tuple[KnownName, str]], taken: list[tuple[int, int]]
) -> Iterator[Hit]:
    """Names that are there but for their case, their hyphens or their company form.

    What is found, rightly written or not, is taken: it is no slip of another name.
    """
    if is_shouted(text.words):
        return
    lowered = text.words.casefold()
    for known, begin in starts:
        for match in _pattern(known).finditer(text.words) if begin in lowered else ():
            start, end = match.span()
            if any(start < stop and end > begin for begin, stop in taken):
                continue
            right = _rightly(known, match[0], text.words, start)
            taken.append((start, end))
            if right.split() != match[0].split():
                yield Hit(start, end, right, known, spelling=True)
            elif known.short and (company := _COMPANY.match(text.words, end)):
                yield Hit(start, company.end(), right, known, spelling=False)


def _rightly(known: KnownName, found: str, words: str, start: int) -> str:
    """What was found, in the spelling of the name; as it is where its case can tell nothing."""
    name = known.name
    if _CAMEL.fullmatch(name):
        found = _JOINTS.sub("", found)
    if known.short:
        stays = shared_start(name.casefold(), found.casefold())
        title = found[:stays].istitle() and (
            starts_sentence(words, start) or len(name) < _LEAST_SHORT
        )
        ending = found[stays:] if name.isupper() else found[stays:].removeprefix(":")
        return found if found[0].islower() or title else name[:stays] + ending
    return _joined_rightly(name, found)


def _joined_rightly(name: str, found: str) -> str:
    """The letters found with the joints of the name and its capitals after the first word.

    A name without capitals within, such as a ministry's, may begin with a small letter. An ending
    stays as it is.
    """
    letters, parts = _JOINTS.sub("", found), re.split(r"[ -]", name)
    pieces: list[str] = []
    for part in parts[:-1]:
        pieces.append(letters[: len(part)])
        letters = letters[len(part) :]
    pieces.append(letters)
    first = name[:1] if name[1:] != name[1:].lower() else found[:1]
    right = first + _cased(parts[0], pieces[0])[1:]
    for joint, part, piece in zip(re.findall(r"[ -]", name), parts[1:], pieces[1:], strict=True):
        right += joint + _cased(part, piece)
    return right


def _cased(part: str, piece: str) -> str:
    """The piece with the capitals of the part; an ending stays as it is."""
    shared = shared_start(part.casefold(), piece.casefold())
    return part[:shared] + piece[shared:]


def _slips(text: Prose, index: Index, taken: list[tuple[int, int]]) -> Iterator[Hit]:
    """Names of several words of which one is another, much like it."""
    words = [
        word
        for word in words_of(text.words)
        if not any(word.start < stop and word.end > begin for begin, stop in taken)
    ]
    seen = set[tuple[int, str]]()
    for position, word in enumerate(words):
        for known, offset in index.get(_key(word.text), ()):
            first, parts = position - offset, known.name.split(" ")
            window = words[max(first, 0) : first + len(parts)]
            if len(window) < len(parts) or (first, known.name) in seen:
                continue
            seen.add((first, known.name))
            if len(text.words[window[0].start : window[-1].end].split()) == len(parts):
                yield from _slip(text, known, parts, window)


def _index(names: list[KnownName]) -> Index:
    """The names by the beginnings of their words: a slip of one has at least one of the others."""
    index: Index = {}
    for known in names:
        for offset, part in enumerate(known.name.split(" ")):
            index.setdefault(_key(part), []).append((known, offset))
    return index


def _key(word: str) -> str:
    return word[:_LEAST_KEY].casefold()


def _slip(text: Prose, known: KnownName, parts: list[str], window: list[Word]) -> Iterator[Hit]:
    may_be = _may_be(text, known, parts, window)
    if not may_be and not known.alias:
        return
    other = [i for i, word in enumerate(window) if not same_word(word.text, parts[i])]
    if known.alias and len(other) == 1 and same_word(window[other[0]].text, known.alias):
        yield Hit(window[0].start, window[-1].end, known.name, known, spelling=False)
        return
    if len(other) != 1 or not may_be:
        return
    word, part = window[other[0]].text, parts[other[0]]
    if other[0] == len(parts) - 1 and not _same_head(word, part):
        return
    cased = known.title or word[:1].isupper() == part[:1].isupper()
    if cased and _alike(word, part) and not _is_place(word):
        start, end = window[other[0]].start, window[other[0]].end
        yield Hit(start, end, part, known, spelling=False)


def _may_be(text: Prose, known: KnownName, parts: list[str], window: list[Word]) -> bool:
    """Whether the window is written like a name: of one word only with a capital, or a title."""
    capital = window[0].text[:1].isupper()
    if len(parts) > 1:
        return known.title or capital
    inside = capital and not starts_sentence(text.words, window[0].start)
    return known.title and (inside or text.text.path.endswith("title"))


def _alike(word: str, part: str) -> bool:
    """Whether two words that are no forms of one may be a slip of one another."""
    one, other = word.casefold(), part.casefold()
    if min(len(one), len(other)) < _LEAST_WORD:
        return False
    shared = shared_start(one, other)
    if min(len(one), len(other)) >= _LONG_WORD and "-" not in part:
        return shared >= _SHARED and SequenceMatcher(None, one, other).ratio() >= _LIKE
    matching = sum(block.size for block in SequenceMatcher(None, one, other).get_matching_blocks())
    return max(len(one), len(other)) - matching <= 1


def _same_head(word: str, part: str) -> bool:
    """Whether two compounds end in one word: «työllistymisohjelma», «työllisyysohjelman»."""
    return stem(word)[-_HEAD:] == stem(part)[-_HEAD:]


def _is_place(word: str) -> bool:
    """Whether the word is a form of a municipality's name: another place is no slip."""
    return any(same_word(word, place.name("fi")) for place in municipalities().values())


def _finding(text: Prose, hit: Hit, root: MarkedMap) -> Finding:
    code = "R301" if hit.spelling else "R302"
    values = {
        "value": text.words[hit.start : hit.end],
        "name": hit.known.name,
        "suggestion": hit.right,
    }
    fix = edits(text.text, hit.start, hit.end, hit.right) if hit.spelling else ()
    related: tuple[Span, ...] = (span_of(root, hit.known.path),) if hit.known.path else ()
    return Finding(
        code,
        text.span(hit.start, hit.end),
        values,
        Severity.WARNING,
        related=related,
        path=text.text.path,
        fix=fix,
    )
