"""The words of summaries, in the user's language, and the small phrases made of them."""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale

from generator.locale import NBSP, format_number, round_half_up
from generator.locale.catalogue import catalogue
from generator.revision.summary.model import Difference, Place, Renumbering


def word(key: str, language: str, **values: object) -> str:
    """A phrase of the summary, its fields filled."""
    text: str = catalogue("summary", language)[key]
    return text.format(**values)


def counted(key: str, count: int, language: str, **values: object) -> str:
    """A phrase in the form that a number of things wants: «2 muutosta»."""
    forms = catalogue("summary", language)[key]
    text: str = forms.get(Locale(language).plural_form(count), forms["other"])
    return text.format(count=count, **values)


def row_of(parts: Sequence[str], language: str) -> str:
    """The parts as a row: «2.1, 3 ja 4»."""
    if len(parts) <= 1:
        return "".join(parts)
    return word("and", language, first=", ".join(parts[:-1]), last=parts[-1])


def difference_words(difference: Difference, language: str) -> str:
    """How much a number changed: «+1,2 (+4,8 %)», «−0,3 prosenttiyksikköä».

    It stands beside numbers of the document, which Finnish and Swedish ones print alike.
    """
    absolute = format_number(difference.absolute, sign=True)
    if difference.points:
        one = 1 if abs(difference.absolute) == 1 else 2
        return counted("points", one, language, number=absolute)
    percent = difference.percent
    if percent is None or round_half_up(percent, 1) == 0:
        return absolute
    return f"{absolute} ({format_number(percent, 1, sign=True)}{NBSP}%)"


def places_words(places: Sequence[Place], language: str) -> str:
    """Where something shows: «3 kohdassa: luvut 2.2 ja 4.1, taulukko 4»; one table by its number.

    A single place in running text is not named: the change is told under its chapter.
    """
    by_kind: dict[str, dict[str, None]] = {"chapter": {}, "annex": {}, "table": {}, "figure": {}}
    for place in places:
        kind = place.holder or ("annex" if place.annex else "chapter")
        name = place.holder_number if place.holder else place.number or place.title
        if name:
            by_kind[kind][name] = None
    number = sum(map(len, by_kind.values()))
    if number == 1 and not (by_kind["table"] or by_kind["figure"]):
        return ""
    named = ", ".join(
        counted(f"place.{kind}", len(names), language, numbers=row_of([*names], language))
        for kind, names in by_kind.items()
        if names
    )
    return f"{counted('count.places', number, language)}: {named}" if number > 1 else named


def chapter_words(place: Place, language: str) -> str:
    """A chapter by its number and name: «4.1 Väestö», «Liite 2 Kartat»."""
    named = f"{place.number} {place.title}".strip()
    if not named:
        return word("start", language)
    return word("annex.named", language, chapter=named) if place.annex else named


def renumbering_words(renumbering: Renumbering, language: str) -> str:
    """«Luvut 4–8 ovat nyt 5–9.»."""
    (first, last), (now, until) = renumbering.old, renumbering.new
    several = first != last
    old, new = (f"{first}–{last}", f"{now}–{until}") if several else (first, now)
    key = f"renumbered.{renumbering.thing}"
    return counted(key, 2 if several else 1, language, old=old, new=new)


def noun(thing: str, path: str, language: str) -> str:
    """What a thing is called: by the list of the plan that it stands in, else by its kind."""
    listed = path.rpartition("[")[0].rpartition(".")[2]
    known = catalogue("summary", language)
    return str(known.get(f"noun.{listed}") or known[f"thing.{thing}"])


def shortened(text: str, most: int) -> str:
    """The text in one line, cut after a word with «…» where it is longer."""
    line = " ".join(text.replace(NBSP, " ").split())
    return line if len(line) <= most else line[:most].rpartition(" ")[0].rstrip(" ,.;:") + "…"


def number_of_words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())
