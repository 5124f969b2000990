"""Sub-chapters that stand alone, and titles that several chapters, tables or figures share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from generator.findings import Finding, Severity, Span
from generator.plan.chapter import Content
from generator.plan.values import Text
from generator.rules.crossreferences.targets import kind_of, words_of
from generator.rules.reading import PlanReading
from generator.rules.running_text import running_text
from generator.source import MarkedList, MarkedMap, MarkedText
from generator.source.locate import locate

CODES = ("R209", "R210")

# What a template prints in the chapter itself; any other content may be a sub-chapter of its own.
_WITHIN = frozenset(
    {
        *("id", "title", "overview", "text", "closing", "question", "answer", "not_applicable"),
        *("tables", "figures", "sections", "development_lines", "development_title"),
        *("indicators", "series", "commuting", "tiers", "history", "compensation", "effects"),
        *("organising", "aims", "service_offices", "duty", "points", "packages", "name", "role"),
    }
)
_SIBLINGS = frozenset(
    {
        *("sections", "groups", "partners", "goals", "projects", "themes", "target_groups"),
        *("units", "annexes", "questions", "decisions"),
    }
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S[^\n]*?)[ \t#]*$", re.MULTILINE)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each lone sub-chapter and for each title that is given a second time."""
    for content in reading.plan.contents:
        if finding := _lone(content, reading.root):
            yield finding
    yield from _same_titles(reading)


def _lone(content: Content, root: MarkedMap) -> Finding | None:
    """The one sub-chapter of a chapter that has no second."""
    own = set(type(content).model_fields)
    if any(getattr(content, name) for name in own - _WITHIN):
        return None
    texts = [getattr(content, name, None) for name in ("overview", "text", "answer")]
    typed = [place for text in texts if isinstance(text, Text) for place in _headings(text)]
    if len(typed) + len(content.sections) != 1:
        return None
    if typed:
        span, title, path = typed[0]
    else:
        title_of = content.sections[0].title
        path = title_of.path or f"{content.sections[0].path}.title"
        found = next(iter(words_of(locate(root, path))), None)
        span, title = (found.span, str(found)) if found else (root.span, "")
    return Finding("R209", span, {"value": title}, severity=Severity.WARNING, path=path)


def _headings(text: Text) -> Iterator[tuple[Span, str, str]]:
    """The outermost headings that the first version of a text holds."""
    words = next(iter(text.versions.values()))
    if not isinstance(words, MarkedText):
        return
    found = list(_HEADING.finditer(running_text(words)))
    outermost = min((len(match[1]) for match in found), default=0)
    for match in found:
        if len(match[1]) == outermost:
            yield words.span_at(match.start(2), match.end(2)), match[2], words.path


def _same_titles(reading: PlanReading) -> Iterator[Finding]:
    """Titles given twice among the chapters of one list, all tables or all figures."""
    for siblings in chain(_siblings(reading), _captioned(reading)):
        seen: dict[str, MarkedText] = {}
        for title in siblings:
            key = f"{title.path.rpartition('.')[2]} {' '.join(title.split()).casefold()}"
            if key in seen:
                first = seen[key].span
                values = {"value": str(title), "line": first.line}
                yield Finding(
                    "R210",
                    title.span,
                    values,
                    severity=Severity.WARNING,
                    related=(first,),
                    path=title.path,
                )
            seen.setdefault(key, title)


def _siblings(reading: PlanReading) -> Iterator[Sequence[MarkedText]]:
    for mapping in reading.maps:
        for key in _SIBLINGS & mapping.keys():
            items = mapping[key]
            if isinstance(items, MarkedList):
                yield [title for item in items for title in _titles(item)]
    yield [title for part in reading.root.values() for title in _titles(part)]


def _captioned(reading: PlanReading) -> Iterator[Sequence[MarkedText]]:
    captioned = [mapping for mapping in reading.maps if "title" in mapping and "id" in mapping]
    for kind in ("table", "figure"):
        yield [title for m in captioned if kind_of(m) == kind for title in _titles(m)]


def _titles(item: object) -> tuple[MarkedText, ...]:
    if not isinstance(item, MarkedMap):
        return ()
    return words_of(item.get("title")) or words_of(item.get("name"))
