"""The summary as JSON, for other programs.

An object with `version` (1), `old` and `new` (the names of the states), `counts` (the number of
changes `number`, `decision`, `text` and `form`) and `documents`, a list. Each document has

- `kind`, `title` and `language`;
- `chapters`: a list, in reading order, of `number`, `title`, `annex`, `cover`, `was` (the old
  number, null where it is the same) and `changes`;
- `renumbered`: a list of `thing` («chapter», «annex», «table», «figure», «footnote») and `old` and
  `new`, each the first and the last number.

Each change has

- `group`: «number», «decision», «text» or «form»;
- `kind`: «changed», «inserted», «deleted», «moved», «replaced» or «renamed»;
- `thing`: what changed («fact», «cell», «paragraph», «chapter» …); `aspect` of a fact («share»);
- `form`: «emphasis», «footnote_mark», «link» or «typography» for a line that reads as before;
- `name`, `old` and `new`: whole, as the documents print them; of a chapter that was moved its
  numbers;
- `path`: the YAML path in the new plan, of what is gone in the old one; null in a template;
- `unit`, `difference` (a number as text, in the unit) and `percent` (the same of the old value, not
  rounded), null where there are none; `points` is true where both values are percentages;
- `excerpts`: the places of a line, each with `before`, `old`, `new` and `after`;
- `places`: where it shows, each with `number`, `title`, `annex`, `table`, `figure` and `path`;
- `documents`: the documents that show it, each as its `kind`, a point and its `language`;
- `of`: the paths of the changes that it follows from; `computed`: the changes that follow from it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from generator.revision.summary.model import (
    GROUPS,
    ChapterChanges,
    DocumentChanges,
    Entry,
    Place,
    Summary,
)

VERSION = 1


def summary_json(summary: Summary) -> str:
    """The summary as an indented JSON text."""
    content = {
        "version": VERSION,
        "old": summary.old,
        "new": summary.new,
        "counts": {group: summary.count(group) for group in GROUPS},
        "documents": [_document(document) for document in summary.documents],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _document(document: DocumentChanges) -> dict[str, Any]:
    return {
        "kind": document.kind,
        "title": document.title,
        "language": document.language,
        "chapters": [_chapter(chapter) for chapter in document.chapters],
        "renumbered": [
            {"thing": each.thing, "old": [*each.old], "new": [*each.new]}
            for each in document.renumbered
        ],
    }


def _chapter(chapter: ChapterChanges) -> dict[str, Any]:
    place = chapter.place
    return {
        "number": place.number,
        "title": place.title,
        "annex": place.annex,
        "cover": chapter.cover,
        "was": chapter.was or None,
        "changes": [_entry(entry) for entry in chapter.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    difference = entry.difference
    percent = difference.percent if difference else None
    return {
        "group": entry.group,
        "kind": entry.kind,
        "thing": entry.thing,
        "aspect": entry.aspect,
        "form": entry.form,
        "name": entry.name,
        "old": entry.old,
        "new": entry.new,
        "path": entry.path or None,
        "unit": entry.unit or None,
        "difference": str(difference.absolute) if difference else None,
        "percent": None if percent is None else str(percent),
        "points": difference is not None and difference.points,
        "excerpts": [asdict(excerpt) for excerpt in entry.excerpts],
        "places": [_place(place) for place in entry.places],
        "documents": [*entry.documents],
        "of": [*entry.of],
        "computed": [_entry(each) for each in entry.computed],
    }


def _place(place: Place) -> dict[str, Any]:
    holders = ("table", "figure")
    held = {kind: place.holder_number if place.holder == kind else None for kind in holders}
    return {
        "number": place.number,
        "title": place.title,
        "annex": place.annex,
        **held,
        "path": place.path or None,
    }
