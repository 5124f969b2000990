"""The typography of every text of a plan: what is to be found, and how it is to read.

Documents make the no-break spaces of «1 241», «15 §» and «16,6 %» themselves: a plan may have
plain spaces there, for a planner cannot see the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Edit, Finding
from generator.rules.reading import Reading
from generator.rules.typography import (
    abbreviations,
    dashes,
    dates,
    decimals,
    ellipses,
    ordinals,
    quotes,
    ranges,
    spaces,
    thousands,
    units,
)
from generator.rules.typography.draft import Draft
from generator.rules.typography.masking import mask
from generator.rules.typography.slip import Change, Matter, Slip
from generator.source import MarkedText

CODES = (
    "T101",
    "T102",
    "T103",
    "T104",
    "T105",
    "T106",
    "T107",
    "T108",
    "T109",
    "T110",
    "T111",
    "T112",
    "T113",
    "T114",
    "T116",
    "T118",
)

_MATTERS: tuple[Matter, ...] = (
    thousands.ungrouped,
    thousands.with_points,
    decimals.with_point,
    decimals.with_space,
    units.without_space,
    units.million_euros,
    ranges.hyphenated,
    dates.padded,
    quotes.foreign,
    dashes.hyphens,
    dashes.cut_compounds,
    ellipses.dots,
    abbreviations.unspaced,
    ordinals.glued,
    spaces.superfluous,
)
_LANGUAGES = ("fi", "sv")
_LONGEST = 60


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each slip in the Finnish and Swedish texts of the plan, with its mending."""
    names = _names(reading)
    for text, language in reading.prose:
        if language in _LANGUAGES:
            for slip in slips(text, language):
                yield _finding(text, slip, names)


def _names(reading: Reading) -> set[str]:
    """What the plan names by its words elsewhere, as a figure does the rows that it shows.

    A label mended in one place only would be another's name.
    """
    places = {text.span for text, _ in reading.prose}
    return {text.strip() for text in reading.texts if text.span not in places}


def slips(text: str, language: str) -> Iterator[Slip]:
    """Every slip in a text of the language, and those that show once others are mended."""
    draft = Draft(text)
    while found := draft.mend(_found(draft.text, language)):
        yield from found


def _found(text: str, language: str) -> Iterator[Slip]:
    masked = mask(text)
    for matter in _MATTERS:
        yield from matter(masked, language)


def _finding(text: MarkedText, slip: Slip, names: set[str]) -> Finding:
    values = {"found": _short(text[slip.start : slip.end]), "right": _short(slip.mended(text))}
    return Finding(
        slip.code,
        text.span_at(slip.start, slip.end),
        values,
        slip.severity,
        path=text.path,
        fix=() if text.strip() in names else tuple(_edits(text, slip.changes)),
    )


def _short(words: str) -> str:
    words = " ".join(words.split()) if "\n" in words else words
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _edits(text: MarkedText, changes: tuple[Change, ...]) -> Iterator[Edit]:
    """The changes as edits of the file; none where one goes over the end of a line."""
    if all(_on_one_line(text, start, end) for start, end, _ in changes):
        for start, end, words in changes:
            yield Edit(text.span_at(start, end), words)


def _on_one_line(text: MarkedText, start: int, end: int) -> bool:
    return bool(text.segments) and text.span_at(start, start).line == text.span_at(end, end).line
