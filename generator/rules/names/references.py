"""Facts, sources, tables, figures and sections that a plan names but does not hold.

The rule reads the marked values, not the model: what is misnamed is told in the same run as what
is misspelt or missing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Finding, Span, suggestion
from generator.plan.marks import (
    DIRECTIVE,
    ESCAPED,
    FACT,
    LITERAL,
    PLACED,
    REFERENCE,
    either,
    hidden,
)
from generator.plan.prose import ProseText
from generator.rules.reading import Reading
from generator.source import MarkedList, MarkedMap, MarkedText, Value

_THEME = re.compile(r"programme\.themes\[\d+\]")
_NO_PROSE = either(DIRECTIVE, LITERAL, ESCAPED)
_NEEDS = {
    "share": "share_of",
    "previous": "previous",
    "change": "previous",
    "change_percent": "previous",
    "difference": "previous",
    "difference_percent": "previous",
    "factor": "previous",
}


@dataclass(frozen=True, slots=True)
class Names:
    """What a plan may refer to."""

    facts: MarkedMap | None
    sources: Collection[str]
    tables: Collection[str]
    figures: Collection[str]
    targets: Collection[str]
    aspects: Collection[str]


CODES = ("R101", "R102", "R103", "R105", "R106", "R107", "R108", "R109", "R113", "R114")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each name that leads nowhere, or to two places."""
    if reading.unread:  # a name may have its home in a file that could not be read
        return
    names = _names(reading)
    yield from _doubled(reading.maps)
    yield from _placed_twice(reading.prose)
    yield from _circular(names)
    for mapping in reading.maps:
        yield from _check_keys(mapping, names)
    for text in reading.texts:
        yield from _check_prose(text, names)


def _names(reading: Reading) -> Names:
    maps = reading.maps
    tables = {*reading.names.tables, *_ids(maps, "tables"), *_ids_of_parts(maps)}
    figures = set(_ids(maps, "figures"))
    facts, sources = reading.root.get("facts"), reading.root.get("sources")
    return Names(
        facts if isinstance(facts, MarkedMap) else None,
        set(sources) if isinstance(sources, MarkedMap) else set(),
        tables,
        figures,
        {*reading.names.targets, *tables, *figures, *_every_id(maps)},
        reading.names.aspects,
    )


def _ids(maps: Iterable[MarkedMap], key: str) -> Iterator[str]:
    """The ids of the items under every list of that key."""
    for mapping in maps:
        items = mapping.get(key)
        if isinstance(items, MarkedList):
            for item in items:
                if isinstance(item, MarkedMap) and isinstance(item.get("id"), str):
                    yield str(item["id"])


def _ids_of_parts(maps: Iterable[MarkedMap]) -> Iterator[str]:
    """The ids of mappings that are no list items: a typed table under a name of its own.

    The money of a project makes tables too, whose names follow from the project's, and so do the
    indicators of a programme's theme.
    """
    for mapping in maps:
        for key, below in mapping.items():
            if isinstance(below, MarkedMap) and isinstance(below.get("id"), str):
                yield str(below["id"])
            elif key == "money" and isinstance(mapping.get("id"), str):
                yield from (f"{mapping['id']}-money", f"{mapping['id']}-years")
            elif key in {"indicators", "goals"} and _THEME.fullmatch(mapping.path):
                yield f"{mapping.get('id')}-indicators"  # those of the theme and of its goals
            elif key in {"series", "indicators"} and isinstance(below, MarkedList):
                yield from (
                    str(item["id"])
                    for item in below
                    if isinstance(item, MarkedMap) and isinstance(item.get("id"), str)
                )


def _every_id(maps: Iterable[MarkedMap]) -> Iterator[str]:
    for mapping in maps:
        if isinstance(mapping.get("id"), str):
            yield str(mapping["id"])


def _doubled(maps: Iterable[MarkedMap]) -> Iterator[Finding]:
    """Two things under one id; nodes of a flow chart have a name space of their own."""
    seen: dict[str, MarkedText] = {}
    for mapping in maps:
        own = mapping.get("id")
        if not isinstance(own, MarkedText) or ".nodes[" in mapping.path:
            continue
        if own in seen:
            values = {"value": str(own), "line": seen[own].span.line}
            yield Finding("R105", own.span, values, related=(seen[own].span,), path=own.path)
        seen.setdefault(own, own)


def _placed_twice(texts: Iterable[ProseText]) -> Iterator[Finding]:
    """A table or figure that prose puts in two places: it can stand, and be numbered, only once.

    Versions of one text are printed in documents of their own.
    """
    seen: dict[tuple[str, str], Span] = {}
    for text, language in texts:
        for match in PLACED.finditer(text):
            own, span = match["id"], text.span_at(*match.span("id"))
            if (own, language) in seen:
                first = seen[own, language]
                values = {"value": own, "line": first.line}
                yield Finding("R114", span, values, related=(first,), path=text.path)
            seen.setdefault((own, language), span)


def _check_keys(mapping: MarkedMap, names: Names) -> Iterator[Finding]:
    for key, value in mapping.items():
        for name in _named(value):
            match key:
                case "source" if not _is_prose_source(mapping):
                    yield from _known(name, names.sources, "R102")
                case "fact" | "share_of":
                    yield from _known(name, names.facts or (), "R101")
                case "facts" if mapping.path:
                    yield from _known(name, names.facts or (), "R101")
                case "data" if "kind" in mapping:
                    yield from _check_data(name, value, names)
                case "formula":
                    yield from _check_formula(name, names)


def _named(value: Value) -> Iterator[MarkedText]:
    if isinstance(value, MarkedText):
        yield value
    elif isinstance(value, MarkedList):
        yield from (item for item in value if isinstance(item, MarkedText))


def _is_prose_source(mapping: MarkedMap) -> bool:
    """Whether `source` tells in words where an indicator's figures come from."""
    return ".indicators[" in mapping.path and "facts" not in mapping


def _check_data(name: MarkedText, value: Value, names: Names) -> Iterator[Finding]:
    if isinstance(value, MarkedList):
        yield from _known(name, names.facts or (), "R101")
    elif not name.endswith(".csv"):
        yield from _known(name, names.tables, "R106")


def _known(name: MarkedText, known: Collection[str], code: str) -> Iterator[Finding]:
    if name.strip() not in known:
        yield Finding(code, name.span, _values(name, known), path=name.path)


def _values(name: str, known: Collection[str]) -> dict[str, object]:
    return {"value": str(name), **suggestion(name, known)}


def _check_formula(formula: MarkedText, names: Names) -> Iterator[Finding]:
    for name in _formula_names(formula):
        if name not in (names.facts or ()):
            start = formula.index(name)
            span = formula.span_at(start, start + len(name))
            yield Finding("R101", span, _values(name, names.facts or ()), path=formula.path)


def _formula_names(formula: str) -> list[str]:
    return re.findall(r"[a-z_][a-z0-9_]*", formula)


def _circular(names: Names) -> Iterator[Finding]:
    """A fact whose formula leads back to it."""
    uses = {
        name: _formula_names(str(fact["formula"]))
        for name, fact in (names.facts or {}).items()
        if isinstance(fact, MarkedMap) and isinstance(fact.get("formula"), MarkedText)
    }
    for name, used in uses.items():
        reached, ahead = set[str](), list(used)
        while ahead:
            step = ahead.pop()
            if step not in reached:
                reached.add(step)
                ahead += uses.get(step, ())
        if name in reached and names.facts is not None:
            yield Finding("R108", names.facts.key_spans[name], {"value": name})


def _check_prose(text: MarkedText, names: Names) -> Iterator[Finding]:
    prose = hidden(text, _NO_PROSE)
    for match in FACT.finditer(prose):
        yield from _check_fact(text, match, names)
    for match in PLACED.finditer(text):
        known = names.figures if match["kind"] == "figure" else names.tables
        if match["id"] not in known:
            span = text.span_at(*match.span("id"))
            code = "R107" if match["kind"] == "figure" else "R106"
            yield Finding(code, span, _values(match["id"], known), path=text.path)
    for match in REFERENCE.finditer(prose):
        if match["id"] not in names.targets:
            span = text.span_at(*match.span("id"))
            yield Finding("R103", span, _values(match["id"], names.targets), path=text.path)


def _check_fact(text: MarkedText, match: re.Match[str], names: Names) -> Iterator[Finding]:
    name, aspect = match["name"], match["aspect"] or ""
    facts: Mapping[str, Value] = names.facts or {}
    if name not in facts:
        span = text.span_at(*match.span("name"))
        yield Finding("R101", span, _values(name, facts), path=text.path)
    elif aspect not in names.aspects:
        span = text.span_at(*match.span("aspect"))
        yield Finding("R109", span, _values(aspect, names.aspects), path=text.path)
    elif aspect in _NEEDS:
        fact = facts[name]
        if isinstance(fact, MarkedMap) and fact.get(_NEEDS[aspect]) is None:
            span = text.span_at(match.start(), match.end())
            values = {"value": name, "aspect": aspect, "key": _NEEDS[aspect]}
            yield Finding("R113", span, values, path=text.path)
