"""Kinds of document and of chart that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, suggestion
from generator.rules.reading import Reading
from generator.source import MarkedList, MarkedMap, MarkedText

CODES = ("P141", "C101")


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each kind that the plan names and nobody knows."""
    documents = reading.root.get("documents")
    for name in documents if isinstance(documents, MarkedList) else ():
        yield from _known("P141", name, reading.names.kinds)
    for mapping in reading.maps:
        figures = mapping.get("figures")
        for figure in figures if isinstance(figures, MarkedList) else ():
            kind = figure.get("kind") if isinstance(figure, MarkedMap) else None
            yield from _known("C101", kind, reading.names.charts)


def _known(code: str, name: object, known: tuple[str, ...]) -> Iterator[Finding]:
    if isinstance(name, MarkedText) and name not in known:
        values = {"value": str(name), **suggestion(name, known)}
        yield Finding(code, name.span, values, path=name.path)
