"""The list of changes beside the text: by chapter, each leading to its place, with filters.

The filters are form controls that the stylesheet reads, so the page needs no script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import get_args

from generator.document.revision import Change, Kind
from generator.html.marks import told
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.redline import Place, Redline, entry_id, place_id
from generator.html.rows import Chapter
from generator.html.style import css_string

KINDS: tuple[Kind, ...] = get_args(Kind)
_LONG = 70  # characters of an excerpt
_SHORT = 40  # characters of a text that is shown whole
_LEAD = 25  # characters before what differs
_NAMED = {"cell", "footnote", "note", "origin", "column"}


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one chapter."""

    chapter: Chapter
    places: Sequence[Place]


def write_change_list(groups: Sequence[Group], redline: Redline) -> Html:
    """The navigation with its filters; only the filters for what there is."""
    title = redline.labels["changes"].format(count=redline.count)
    content = [element("summary", text(title))]
    content += [_filters(groups, redline), *(_group(group, redline) for group in groups)]
    folded = element("details", join((part for part in content if part), "\n"))
    return element("nav", folded, class_="changes", aria_label=title)


def filter_rules(groups: Iterable[Group]) -> list[str]:
    """The style rules by which a chosen chapter hides the others."""
    keys = (css_string(group.chapter.key) for group in groups)
    return [
        f"body:has(#choose--chapter option[value={key}]:checked) "
        f"[data-chapter]:not([data-chapter={key}]) {{ display: none; }}"
        for key in keys
    ]


def counts(redline: Redline) -> str:
    """«lisätty 2, poistettu 1»: how many changes there are of each kind."""
    found = Counter(change.kind for change in redline.revision.changes)
    words = redline.labels
    return ", ".join(f"{words[f'kind.{k}'].lower()} {found[k]}" for k in KINDS if found[k])


def _filters(groups: Sequence[Group], redline: Redline) -> Html:
    if not redline.count:
        return NOTHING
    labels = redline.labels
    found = Counter(change.kind for change in redline.revision.changes)
    kinds = (
        _check(f"kind--{kind}", f"{labels[f'kind.{kind}']} ({found[kind]})", checked=True)
        for kind in KINDS
        if found[kind]
    )
    legend = element("legend", text(labels["by_kind"]))
    parts = (
        _chapters(groups, labels),
        element("fieldset", join((legend, *kinds), "\n")),
        _check("only--changed", labels["only_changed"]),
        _check("one--text", labels["one_text"], class_="wide"),
    )
    return element("div", join(parts, "\n"), class_="filters")


def _chapters(groups: Sequence[Group], labels: Mapping[str, str]) -> Html:
    every = element("option", text(labels["all_chapters"]), value="")
    options = (
        element("option", text(_title(group.chapter, labels)), value=group.chapter.key)
        for group in groups
    )
    chosen = element("select", join((every, *options)), id="choose--chapter", autocomplete="off")
    label = element("label", text(labels["by_chapter"]), for_="choose--chapter")
    return element("p", join((label, chosen), " "))


def _check(id_: str, words: str, *, checked: bool = False, class_: str | None = None) -> Html:
    box = element(
        "input",
        None,
        type="checkbox",
        id=id_,
        checked="checked" if checked else None,
    )
    return element("p", join((box, element("label", text(words), for_=id_)), " "), class_=class_)


def _group(group: Group, redline: Redline) -> Html:
    key = group.chapter.key
    title_id = f"{key}--changes"
    title = element("p", text(_title(group.chapter, redline.labels)), id=title_id, class_="title")
    entries = element(
        "ol",
        join((_entry(place, redline) for place in group.places), "\n"),
        aria_labelledby=title_id,
    )
    return element("div", join((title, entries), "\n"), class_="group", data_chapter=key)


def _title(chapter: Chapter, labels: Mapping[str, str]) -> str:
    return chapter.title or labels["opening"]


def _entry(place: Place, redline: Redline) -> Html:
    change = place.change
    what = element("span", text(told(place, redline)), class_="said")
    shown = excerpt(change, redline.labels)
    link = element("a", join((what, text(shown)), " "), href=f"#{place_id(place.number)}")
    return element("li", link, id=entry_id(place.number), value=place.number, data_kind=change.kind)


def excerpt(change: Change, labels: Mapping[str, str]) -> str:
    """What was and what is, cut to where they differ: «Neuvonta, 2025: 24,9 → 26,1»."""
    old, new = (side.split("\n")[0] for side in (change.old, change.new))
    if change.kind != "changed":
        shown = _cut(new or old)
    elif change.form:
        shown = f"{labels[f'form.{change.form}']}: {_cut(new)}"
    else:
        shown = _differing(old, new, labels)
    named = change.name and change.thing in _NAMED
    return f"{change.name}: {shown}" if named else shown


def _differing(old: str, new: str, labels: Mapping[str, str]) -> str:
    """The words that differ, after a few of those before them: «vuonna 2025 on 53,9 → 55,1»."""
    if old and new and max(len(old), len(new)) <= _SHORT:
        return f"{old} → {new}"
    words = old.split(" "), new.split(" ")
    start = _same(*words)
    end = _same(*(side[start:][::-1] for side in words))
    was, stands = (_cut(" ".join(side[start : len(side) - end])) for side in words)
    if was and stands:
        changed = f"{was} → {stands}"
    else:
        changed = f"{labels['deleted.begin' if was else 'inserted.begin']} {was or stands}"
    return f"{_last_words(words[1][:start])}{changed}"


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _last_words(words: Sequence[str]) -> str:
    """A few of the last words and the space after them."""
    if not words:
        return ""
    text = " ".join(words)
    return f"{text} " if len(text) <= _LEAD else f"… {text[-_LEAD:].split(' ', 1)[-1]} "


def _cut(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[:_LONG].rsplit(' ', 1)[0]} …"
