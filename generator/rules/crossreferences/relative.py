"""References that lead by their own place: «seuraavassa luvussa», «alla oleva taulukko»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import Finding, Severity
from generator.plan.marks import PLACED
from generator.rules.crossreferences.forms import numbered_noun
from generator.rules.crossreferences.targets import Kind, Target, nearest, targets
from generator.rules.reading import Reading
from generator.rules.running_text import edits, running_text
from generator.rules.sentences import sentences
from generator.source import MarkedText

CODES = ("R204",)

# Of «luku» only the forms that cannot mean «a number»: «seuraavat luvut» are figures.
_FI_NOUN = (
    r"(?P<table>tauluk\w+)|(?P<figure>kuvio\w*|kuva(?:ssa|sta|n)?|kaavio\w*)"
    r"|(?P<section>(?:ala)?lu(?:vussa|vusta|kuun)|kappalee(?:ssa|sta|seen)|osio\w*)"
)
_SV_NOUN = (
    r"(?P<table>tabell\w*)|(?P<figure>figur\w*|diagram\w*)|(?P<section>kapit(?:el|let)|avsnitt\w*)"
)
_PATTERNS = {
    "fi": (
        rf"\b(?P<ahead>seuraav\w+|(?:alla|jäljempänä)\s+(?:olev|esitet|kuvat)\w+|oheis\w+)\s+(?:{_FI_NOUN})\b",
        rf"\b(?P<behind>edellis\w+|(?:edellä|yllä)\s+(?:olev|esitet|kuvat|mainit)\w+)\s+(?:{_FI_NOUN})\b",
    ),
    "sv": (
        rf"\b(?P<ahead>följande|nedanstående)\s+(?:{_SV_NOUN})\b",
        rf"\b(?P<behind>föregående|ovanstående)\s+(?:{_SV_NOUN})\b",
        rf"\b(?:{_SV_NOUN})\s+(?P<ahead>nedan)\b",
        rf"\b(?:{_SV_NOUN})\s+(?P<behind>ovan)\b",
    ),
}
_COMPILED = {
    language: [re.compile(pattern, re.IGNORECASE) for pattern in patterns]
    for language, patterns in _PATTERNS.items()
}
_DIRECTIONS = re.compile(
    r"seuraav|edell|alla\b|yllä\b|oheis|jäljempänä|nedan|ovan|följande|föregående", re.IGNORECASE
)
_KINDS: tuple[Kind, ...] = ("table", "figure", "section")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each table, figure or chapter that is told as being above or below."""
    found = tuple(targets(reading))
    for text, language in reading.prose:
        words = running_text(text)
        for sentence in sentences(words) if _DIRECTIONS.search(words) else ():
            for pattern in _COMPILED.get(language, ()):
                for match in pattern.finditer(sentence.words):
                    yield _finding(text, sentence.start, sentence.words, match, found)


def _finding(
    text: MarkedText, offset: int, sentence: str, match: re.Match[str], found: Sequence[Target]
) -> Finding:
    kind = next(kind for kind in _KINDS if match[kind])
    start, end = offset + match.start(), offset + match.end()
    noun = numbered_noun(match[kind])
    values: dict[str, object] = {"value": " ".join(match[0].split()), "noun": noun}
    certain = _beside(text, start, "ahead" in match.re.groupindex, kind)
    of_kind = [t for t in found if t.kind == kind and not text.path.startswith(f"{t.path}.")]
    guess = nearest(sentence, of_kind)
    if name := certain or (guess.id if guess else ""):
        values["suggestion"] = f"[{noun}](#{name})"
    fix = edits(text, start, end, f"[{noun}](#{certain})") if certain else ()
    span = text.span_at(start, end)
    return Finding("R204", span, values, severity=Severity.WARNING, path=text.path, fix=fix)


def _beside(text: MarkedText, start: int, ahead: bool, kind: Kind) -> str:
    """The id of the table or figure that the text itself places next, or placed last before."""
    placed = [match for match in PLACED.finditer(text) if match["kind"] == kind]
    after = [match["id"] for match in placed if match.start() > start]
    before = [match["id"] for match in placed if match.start() < start]
    return next(iter(after if ahead else before[::-1]), "")
