"""Marks of changes in HTML: `<ins>` and `<del>`, told in words too, and the ways between changes.

What only colour and lines tell, a screen reader does not: each mark begins and ends with words that
are there for listeners alone. Source: WCAG 2.1, criteria 1.3.1 and 1.4.1.
"""

from __future__ import annotations

from generator.document.blocks import Part
from generator.document.inlines import FootnoteMark, Inlines, text_of
from generator.html.context import Context
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.redline import Place, Redline, entry_id, old_id, place_id

_TAGS = {"inserted": "ins", "deleted": "del"}


def marked_words(change: str, words: Html, context: Context) -> Html:
    """A piece of a line that is new or gone."""
    redline = context.redline
    if redline is None or context.copy:
        return quietly(change, words)
    begin, end = redline.labels[f"{change}.begin"], redline.labels[f"{change}.end"]
    parts = (spoken(f"{begin} "), words, spoken(f" {end} "))
    return element(_TAGS[change], join(parts))


def spoken(words: str) -> Html:
    """Words that are heard and not seen."""
    return element("span", text(words), class_="spoken")


def quietly(change: str, content: Html) -> Html:
    """Content that is new or gone, where words beside it already say so; nothing stays nothing."""
    return element(_TAGS[change], content) if change and content else content


def whole(part: Part, content: Html, context: Context) -> Html:
    """What is new or gone as a whole, under a line that says so."""
    if context.redline is None or not part.change or context.copy:
        return quietly(part.change, content)
    label = element("p", part_label(part, context), class_="flags")
    end = element("p", text(context.redline.labels[f"{part.change}.end"]), class_="spoken")
    return element(_TAGS[part.change], join((label, content, end), "\n"), class_="whole")


def part_label(part: Part, context: Context) -> Html:
    """«Lisätty kappale» with the ways on; empty for what is neither new nor gone."""
    redline = context.redline
    if redline is None or context.copy or not part.change:
        return NOTHING
    places = redline.at(part)
    said = element("span", _said(part, places, redline), class_="said")
    return join((said, *flags(places, redline)), " ")


def _said(part: Part, places: list[Place], redline: Redline) -> Html:
    if not places:
        return text(redline.labels[f"kind.{part.change}"])
    place = places[0]
    words = text(told(place, redline))
    if len(place.change.places) > 1:
        target = place_id(place.number) if place.is_old else old_id(place.number)
        other = redline.labels["now_at" if place.is_old else "was_at"]
        words = join((words, element("a", text(other), href=f"#{target}")), ": ")
    return words


def told(place: Place, redline: Redline) -> str:
    """What became of what: «Lisätty kappale», at the old place of a moved one «Siirretty pois»."""
    change = place.change
    if place.is_old and change.kind == "moved":
        return redline.labels["moved_away"]
    values = {"kind": redline.labels[f"kind.{change.kind}"], "thing": thing_of(place, redline)}
    return redline.labels["told"].format_map(values)


def thing_of(place: Place, redline: Redline) -> str:
    """What the change is about: «kappale»."""
    return redline.labels[f"thing.{place.change.thing}"]


def line_flags(line: Inlines, context: Context) -> Html:
    """The ways on from a line with marks in it."""
    if context.redline is None or context.copy or not line:
        return NOTHING
    ways = flags(context.redline.at(line), context.redline)
    return join((Html(" "), *ways)) if ways else NOTHING


def labelled(part: Part, context: Context) -> Html:
    """The words that a row or a definition is new or gone, to stand before its own."""
    label = part_label(part, context)
    return element("span", label, class_="flags") if label else NOTHING


def flags_below(part: Part, line: Inlines, context: Context) -> Html:
    """The ways on from a heading, which stand outside it, or from a list that counts anew."""
    if context.redline is None or context.copy or part.change:
        return NOTHING
    redline = context.redline
    places = [*(redline.at(line) if line else ()), *redline.at(part)]
    if not places:
        return NOTHING
    said = (element("span", text(told(place, redline)), class_="said") for place in places)
    return element("p", join((*said, *flags(places, redline)), " "), class_="flags")


def replaced_text(was: str, now: str, context: Context) -> Html:
    """A text, of which the old one is gone where it was another."""
    if context.copy or context.redline is None or was == now:
        return text(was if context.copy else now)
    old, new = (
        marked_words(change, text(words), context) if words else NOTHING
        for change, words in (("deleted", was), ("inserted", now))
    )
    return join((old, new), " " if was and now else "")


def flags(places: list[Place], redline: Redline) -> list[Html]:
    """The ways on from a place: to the changes before and after it and to the list."""
    redline.meet(places)
    return [_flag(place, redline) for place in places]


def _flag(place: Place, redline: Redline) -> Html:
    number, labels = place.number, redline.labels
    if place.is_old:
        return element("span", id=place.id, class_="flag")
    ways = [_way(f"#{entry_id(number)}", str(number), labels["in_list"].format(number=number))]
    if number > 1:
        ways.insert(0, _way(f"#{place_id(number - 1)}", "↑", labels["previous"]))
    if number < redline.count:
        ways.append(_way(f"#{place_id(number + 1)}", "↓", labels["next"]))
    return element("span", join(ways, " "), id=place.id, class_="flag")


def _way(target: str, sign: str, words: str) -> Html:
    return element("a", text(sign), href=target, aria_label=words, title=words)


def renewed(now: Html, was: str, redline: Redline) -> Html:
    """What says the same as before though its number is another: the old one is kept aside."""
    title = redline.labels["was"].format(was=was or "–")
    return element("span", now, class_="renewed", title=title, data_was=was)


def with_old(now: str, was: str, context: Context) -> Html:
    """The label with the number of a heading, table or figure, which may have been another."""
    if context.copy or context.redline is None or now == was:
        shown = was if context.copy else now
        return element("span", text(shown), class_="label") if shown else NOTHING
    title = context.redline.labels["was"].format(was=was or "–")
    return element("span", text(now), class_="label", title=title, data_was=was)


def visible(inlines: Inlines) -> str:
    """The text of leaves as it can be read, the numbers of footnotes with it."""
    return "".join(
        str(each.number) if isinstance(each, FootnoteMark) else text_of((each,)) for each in inlines
    )
