"""Each change in words, put together so that a terminal and Markdown can each show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.locale import NBSP
from generator.revision.summary.model import (
    GROUPS,
    ChapterChanges,
    DocumentChanges,
    Entry,
    Excerpt,
    Summary,
)
from generator.revision.summary.words import (
    chapter_words,
    counted,
    difference_words,
    noun,
    number_of_words,
    places_words,
    row_of,
    shortened,
    word,
)

_LONG = 140  # letters of a new or gone paragraph
_WORDS = 90  # letters of words that became others
_SHORT = 50  # letters of a line of the cover
_MOST = 3  # places of one line


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words of a told change; `quiet` ones only say where it stands."""

    text: str
    style: Literal["", "quiet", "difference", "new", "old"] = ""


@dataclass(frozen=True, slots=True)
class Values:
    """A number or a date that became another one."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Swapped:
    """Words of a text that became others, were added or taken away."""

    old: str
    new: str


Piece = Words | Values | Swapped


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a summary: a change, a number that `follows` from one, or one more place of it.

    Both stand a level deeper than what they belong to.
    """

    pieces: tuple[Piece, ...]
    level: int = 0
    follows: bool = False


def lines(entry: Entry, language: str, titles: Mapping[str, str], level: int = 0) -> Iterator[Line]:
    """The change, its further places in the text, and what is computed from it.

    `titles` are the names of the documents by their ids.
    """
    first, *further = _told(entry, language)
    yield Line((*first, *_where(entry, language, titles)), level, follows=level > 0)
    yield from (Line(tuple(pieces), level + 1) for pieces in further)
    for computed in entry.computed:
        yield from lines(computed, language, titles, level + 1)


def _told(entry: Entry, language: str) -> list[list[Piece]]:
    if entry.kind == "renamed":
        return [[Words(_renamed(entry, language))]]
    if entry.kind != "changed":
        return [_whole(entry, language)]
    if entry.form or entry.thing in {"level", "start"}:
        return _form(entry, language)
    if entry.group == "number" or entry.thing in {"cover", "as_of", "date"}:
        return [_value(entry, language)]
    return _text(entry, language)


def _renamed(entry: Entry, language: str) -> str:
    thing = "annex" if entry.places and entry.places[0].annex else entry.thing
    name = noun(thing, entry.path, language)
    return word(
        "renamed",
        language,
        thing=name[:1].upper() + name[1:],
        old=f"«{entry.old}»",
        new=f"«{entry.new}»",
    )


def _whole(entry: Entry, language: str) -> list[Piece]:
    """What is new, gone, moved or drawn anew."""
    if entry.kind == "moved" and entry.thing == "chapter" and entry.old and entry.new:
        key = "moved.annex" if entry.places[0].annex else "moved.chapter"
        return [Words(word(key, language, old=entry.old, new=entry.new))]
    if entry.kind == "replaced" and entry.thing == "figure":
        figure = noun("figure", "", language)
        named = f"{figure[:1].upper()}{figure[1:]} «{entry.name}»"
        return [Words(word("redrawn", language, figure=named))]
    thing = noun(_thing(entry), entry.path, language)
    what = word(entry.kind, language, thing=thing)
    text = entry.old if entry.kind == "deleted" else entry.new
    return [Words(what), *_content(entry, text, language)]


def _thing(entry: Entry) -> str:
    chapter = entry.thing == "chapter"
    return "annex" if chapter and entry.places[0].annex else entry.thing


def _content(entry: Entry, text: str, language: str) -> Iterator[Piece]:
    """The words of what is new or gone, shortened; of a chapter or table its name and its size."""
    style: Literal["old", "new"] = "old" if entry.kind == "deleted" else "new"
    if entry.kind in {"moved", "replaced"}:
        yield Words(f" «{shortened(entry.name or text, _WORDS)}»")
        return
    rest = text.partition("\n")[2] if entry.thing == "chapter" else text
    if entry.thing in {"chapter", "table", "figure"}:
        named = f" «{entry.name}»" if entry.thing != "chapter" else ""
        size = counted("count.words", number_of_words(rest), language)
        yield Words(f"{named} ({size})")
    if entry.thing not in {"table", "figure"} and rest:
        name = entry.name if entry.thing in {"paragraph", "item", "list"} else ""
        yield Words(f": {name}: " if name else ": ")
        yield Words(f"«{shortened(rest, _LONG)}»", style)


def _form(entry: Entry, language: str) -> list[list[Piece]]:
    if not entry.form:
        return [[Words(word(f"form.{entry.thing}", language, old=entry.old, new=entry.new))]]
    told = word(f"form.{entry.form}", language)
    shown = next((each for each in entry.excerpts if each.old or each.new), None)
    if shown is None:
        return [[Words(told)]]
    if entry.form == "typography":
        return [[Words(f"{told}: "), *_excerpt(shown)]]
    return [[Words(f"{told}: «{shortened(shown.new or shown.old, _WORDS)}»")]]


def _value(entry: Entry, language: str) -> list[Piece]:
    """A number, a date or a line of the cover."""
    name = _name(entry, language)
    pieces: list[Piece] = [Words(f"{name}: ")] if name else []
    if entry.thing == "cover" and len(entry.excerpts) == 1 and len(entry.old) > _SHORT:
        return [*pieces, *_excerpt(entry.excerpts[0])]
    unit = f"{NBSP}{entry.unit.replace(' ', NBSP)}" if entry.unit else ""
    both = bool(unit) and entry.old.endswith(unit) and entry.new.endswith(unit)
    values = Values(entry.old.removesuffix(unit) if both else entry.old or "–", entry.new or "–")
    if name:
        pieces.append(values)
    else:
        pieces += _around(entry.excerpts[0], values)
    if entry.difference:
        pieces += [Words(", "), Words(difference_words(entry.difference, language), "difference")]
    return pieces


def _name(entry: Entry, language: str) -> str:
    if entry.thing == "cover":
        return word(f"cover.{entry.name}", language)
    if entry.thing == "as_of":
        others = len({place.path for place in entry.places}) - 1
        facts = counted("facts", others, language, name=entry.name) if others else entry.name
        return word("as_of", language, name=facts)
    return word(f"aspect.{entry.aspect}", language, name=entry.name) if entry.aspect else entry.name


def _text(entry: Entry, language: str) -> list[list[Piece]]:
    """The places of a line where words changed, the first ones of many."""
    shown = entry.excerpts[:_MOST]
    told = [list(_excerpt(each, named=bool(entry.name))) for each in shown]
    name = entry.name
    if entry.thing in {"caption", "note", "origin", "column"}:
        name = word(f"part.{entry.thing}", language)
    if name:
        told[0].insert(0, Words(f"{name}: "))
    if len(entry.excerpts) > _MOST:
        rest = len(entry.excerpts) - _MOST
        told.append([Words(counted("more", rest, language), "quiet")])
    return told


def _excerpt(excerpt: Excerpt, *, named: bool = False) -> Iterator[Piece]:
    """The words that changed; of something that has a name and is all another one, both whole."""
    old, new = shortened(excerpt.old, _WORDS), shortened(excerpt.new, _WORDS)
    if named and old and new and not (excerpt.before or excerpt.after):
        yield Values(old, new)
    else:
        yield from _around(excerpt, Swapped(old, new))


def _around(excerpt: Excerpt, middle: Piece) -> Iterator[Piece]:
    """What changed with the words around it, in quotation marks."""
    before, after = excerpt.before, excerpt.after
    yield Words(f"«{before}")
    yield middle
    yield Words(f"{after}»")


def _where(entry: Entry, language: str, titles: Mapping[str, str]) -> Iterator[Piece]:
    """Where the change shows, and what more it follows from than what it stands under."""
    told = [places_words(entry.places, language)]
    if entry.kind == "moved":
        told = [_moved_from(entry, language)]
    if len(entry.of) > 1 and entry.is_sum:
        told.append(counted("follows", len(entry.of), language))
    if len(entry.documents) > 1:
        others = row_of([titles.get(each, each) for each in entry.documents[1:]], language)
        told.append(word("shown.also", language, documents=others))
    if any(told):
        yield Words(f" ({'; '.join(filter(None, told))})", "quiet")


def _moved_from(entry: Entry, language: str) -> str:
    """The old chapter of what was moved to another one."""
    now, was = entry.places[0], entry.places[-1]
    if entry.thing == "chapter" or (now.number, now.title) == (was.number, was.title):
        return ""
    return word("formerly", language, place=chapter_words(was, language))


def heading(chapter: ChapterChanges, language: str) -> str:
    """The heading under which the changes of a chapter are told."""
    if chapter.cover:
        return word("cover", language)
    named = chapter_words(chapter.place, language)
    if any(e.kind == "deleted" and e.thing == "chapter" for e in chapter.entries):
        kind = "annex" if chapter.place.annex else "chapter"
        name = f"{chapter.place.number} {chapter.place.title}".strip()
        return word(f"gone.{kind}", language, chapter=name)
    if chapter.was:
        return word("chapter.was", language, chapter=named, number=chapter.was)
    return named


def title(document: DocumentChanges, language: str) -> str:
    """What the summary is of."""
    return word("title", language, title=document.title)


def states(summary: Summary, language: str) -> str:
    """The two states that were compared; nothing where they have no names."""
    if not (summary.old or summary.new):
        return ""
    return word("states", language, old=summary.old, new=summary.new)


def counts(summary: Summary, language: str) -> str:
    """How many changes there are of each group; or that there are none."""
    number = {group: summary.count(group) for group in GROUPS}
    if not sum(number.values()):
        return word("nothing", language)
    groups = [counted(f"count.{group}", n, language) for group, n in number.items() if n]
    every = counted("count.all", sum(number.values()), language)
    return word("counts", language, all=every, groups=", ".join(groups))


def titles(summary: Summary) -> dict[str, str]:
    """The names of the documents by their ids."""
    return {document.id: document.title for document in summary.documents}


def told_documents(summary: Summary) -> Sequence[DocumentChanges]:
    """The documents that have something to tell."""
    return [each for each in summary.documents if each.chapters or each.renumbered]
