"""References that are typed as words and numbers instead of being made: «luvussa 5», «liite 2»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.findings import Finding, Severity
from generator.rules.crossreferences.forms import (
    NO_NUMBER,
    NOUNS,
    NUMBERS,
    POINT,
    elsewhere,
    numbered_noun,
)
from generator.rules.crossreferences.targets import (
    Kind,
    Target,
    annexes,
    is_title,
    named,
    nearest,
    targets,
    words_of,
)
from generator.rules.reading import Reading
from generator.rules.running_text import OBJECT, edits, running_text
from generator.rules.sentences import sentences
from generator.source import MarkedText

CODES = ("R201", "R202")

_KINDS: tuple[Kind, ...] = ("section", "table", "figure", "annex")
_TITLE = re.compile(r"\.?\s+([^\W\d_a-zåäö](?:[^.,;:()\n\ufffc]|\n(?!\s*\n)){3,100})")


@dataclass(frozen=True, slots=True)
class _Place:
    """A typed reference: where it stands, its sentence, and its target where that is certain.

    `end` is where the words that name the target end.
    """

    text: MarkedText
    match: re.Match[str]
    kind: Kind
    sentence: str
    target: Target | None
    end: int

    @property
    def noun(self) -> str:
        """The word before the number, in the case that it stands in."""
        return numbered_noun(self.text[self.match.start() : self.match.start("number")].strip())


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each number of a chapter, table, figure or annex that is typed in prose."""
    if reading.unread:
        return
    found = tuple(targets(reading))
    title = " ".join(words_of(reading.root.get("title")))
    count = len(annexes(reading.root))
    for text, language in reading.prose:
        if language in NOUNS and not text.path.startswith(("sources", "decisions")):
            for place in _places(text, language, title, found):
                last = int(re.split(r"\D+", place.match["number"])[-1])
                if place.kind == "annex" and last > count:
                    yield _missing(place, count)
                else:
                    yield _typed(place, found)


def _places(
    text: MarkedText, language: str, title: str, found: tuple[Target, ...]
) -> Iterator[_Place]:
    words = running_text(text)
    for sentence in sentences(words) if any(map(str.isdigit, words)) else ():
        end = sentence.start + len(sentence.words)
        for match in _pattern(language).finditer(words, sentence.start, end):
            before, after = words[sentence.start : match.start()], words[match.end() :]
            if elsewhere(language, before, after, title) or _is_caption(match, words):
                continue
            if match.start() == 0 and is_title(text.path):
                continue  # a label typed into a title, told as that
            kind = next((kind for kind in _KINDS if match[kind]), _KINDS[0])
            target, last = _certain(match, words, [t for t in found if t.kind == kind])
            if match["point"] and not (target or _is_chapter(match, before)):
                continue
            yield _Place(text, match, kind, sentence.words, target, last)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    nouns = "|".join(rf"(?P<{kind}>{forms})" for kind, forms in NOUNS[language].items())
    return re.compile(
        rf"(?<![\w-])(?:{nouns}|(?P<point>{POINT[language]}))[ \t\n\u00a0]+(?P<number>{NUMBERS})"
        rf"\b{NO_NUMBER}",
        re.IGNORECASE,
    )


def _is_caption(match: re.Match[str], words: str) -> bool:
    """Whether a line starts here as a caption does: «Taulukko 2: työttömät»."""
    if not (match["table"] or match["figure"]) or not match[0][0].isupper():
        return False
    line = words[words.rfind("\n", 0, match.start()) + 1 : match.start()]
    after = words[match.end() : match.end() + 4]
    return not line.strip() and re.match(r"[ ]?[.,:–-]+(?:[ ]|$)|[ ]*(?:\n|$)", after) is not None


def _is_chapter(match: re.Match[str], before: str) -> bool:
    """Whether «kohta 6» without a title after it is a chapter: two levels, or «ks.» before."""
    told = re.search(r"\b(?:ks|kts|katso|se|jfr|see)\.?\s*$", before, re.IGNORECASE)
    return "." in match["number"] or told is not None


def _certain(match: re.Match[str], words: str, of_kind: list[Target]) -> tuple[Target | None, int]:
    """The one target that is meant, where that is certain, and the end of the words that name it.

    An annex's number is its place in the list. A title written after the number names a chapter.
    """
    number = match["number"]
    if match["annex"] and number.isdigit():
        place = int(number) - 1
        return (of_kind[place] if 0 <= place < len(of_kind) else None), match.end()
    title = _TITLE.match(words, match.end()) if re.fullmatch(r"[\d.]+", number) else None
    target = named(title[1], of_kind) if title else None
    return target, title.end() if title and target else match.end()


def _missing(place: _Place, count: int) -> Finding:
    """An annex whose number is greater than that of the last one."""
    match, text = place.match, place.text
    span = text.span_at(match.start("number"), match.end("number"))
    return Finding("R202", span, {"value": match["number"], "count": count}, path=text.path)


def _typed(place: _Place, found: tuple[Target, ...]) -> Finding:
    text, match, noun, target = place.text, place.match, place.noun, place.target
    values: dict[str, object] = {"value": " ".join(match[0].split()), "noun": noun}
    linked = match.start() > 0 and running_text(text)[match.start() - 1] == OBJECT
    others = [t for t in found if t.kind == place.kind and not text.path.startswith(f"{t.path}.")]
    guess = None if linked else target or nearest(place.sentence, others)
    if guess:
        values["suggestion"] = f"[{noun}](#{guess.id})"
    fix = edits(text, match.start(), place.end, f"[{noun}](#{target.id})") if target else ()
    if linked:
        typed = text[match.start() : match.start("number")].rstrip()
        fix = edits(text, match.start() + len(typed), match.end(), "")
    span = text.span_at(match.start(), match.end())
    return Finding("R201", span, values, severity=Severity.WARNING, path=text.path, fix=fix)
