"""The summary in one line, for a list of revisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.revision.summary.model import GROUPS, Entry, Summary
from generator.revision.summary.telling import Values, Words, lines
from generator.revision.summary.words import counted, shortened, word

_MOST = 3  # chapters
_LONG = 90  # letters of a change


def one_line(summary: Summary, language: str) -> str:
    """What changed, in one line: «5 lukutietoa (Toimintamenot 2025: 24,9 → 26,1 milj. €), …»."""
    entries = list(summary.entries())
    chapters = [entry for entry in entries if _is_chapter(entry)]
    parts = [*_groups(entries, language)]
    parts += [_chapter(entry, language) for entry in chapters[:_MOST]]
    return ", ".join(parts) or word("nothing", language)


def _is_chapter(entry: Entry) -> bool:
    return entry.thing == "chapter" and entry.kind in {"inserted", "deleted", "moved", "renamed"}


def _groups(entries: list[Entry], language: str) -> Iterator[str]:
    """How many changes there are of each group beside chapters, the first value of two of them."""
    for group in GROUPS:
        told = [each for each in entries if each.group == group and not _is_chapter(each)]
        if told:
            count = counted(f"count.{group}", len(told), language)
            example = _value(told[0], language) if group in {"number", "decision"} else ""
            yield word("line.example", language, count=count, example=example) if example else count


def _value(entry: Entry, language: str) -> str:
    """The name and the two values of a change."""
    line = next(lines(replace(entry, difference=None, places=()), language, {}))
    shown = (
        f"{piece.old} → {piece.new}" if isinstance(piece, Values) else piece.text
        for piece in line.pieces
        if isinstance(piece, Values | Words)
    )
    return shortened("".join(shown), _LONG)


def _chapter(entry: Entry, language: str) -> str:
    """A chapter that is new, gone, moved or has another name: «uusi luku 4»."""
    if entry.kind == "moved":
        told = "".join(
            p.text for p in next(lines(entry, language, {})).pieces if isinstance(p, Words)
        )
        return told[:1].lower() + told[1:]
    home = entry.places[0]
    kind = "annex" if home.annex else "chapter"
    place = counted(f"place.{kind}", 1, language, numbers=home.number or home.title)
    return word(f"line.{entry.kind}", language, place=place)
