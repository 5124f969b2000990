"""Finding a value by its YAML path, and a piece of text within it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Span
from generator.locale import LANGUAGES
from generator.source.values import MarkedList, MarkedMap, MarkedText, Value

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def locate(root: MarkedMap, path: str) -> Value:
    """The value at the path, or the deepest one on the way to it."""
    node: Value = root
    for index, key in _STEP.findall(path):
        below: Value = None
        if isinstance(node, MarkedMap):
            below = node.get(key or index)
        elif isinstance(node, MarkedList) and index and int(index) < len(node):
            below = node[int(index)]
        if below is None:
            break
        node = below
    return node


def span_of(root: MarkedMap, path: str, piece: str = "") -> Span:
    """The place of the value at the path, or of the first `piece` within it.

    A text that is given by language stands where its first version does.
    """
    node = locate(root, path)
    if isinstance(node, MarkedMap) and piece:
        node = next((text for text in texts(node) if piece in text), node)
    if isinstance(node, MarkedMap) and node and set(node) <= set(LANGUAGES):
        node = next(iter(node.values())) or node
    if isinstance(node, MarkedText) and piece and piece in node:
        start = node.index(piece)
        return node.span_at(start, start + len(piece))
    return node.span if node is not None else root.span


def key_span_of(root: MarkedMap, path: str) -> Span:
    """The place of the key that the path ends with, or of the value where it is an item."""
    above, _, key = path.rpartition(".")
    parent = locate(root, above) if above else root
    if isinstance(parent, MarkedMap) and key in parent.key_spans:
        return parent.key_spans[key]
    return span_of(root, path)


def texts(value: Value) -> Iterator[MarkedText]:
    """Every text within the value, in reading order."""
    if isinstance(value, MarkedText):
        yield value
    elif isinstance(value, MarkedMap):
        for below in value.values():
            yield from texts(below)
    elif isinstance(value, MarkedList):
        for below in value:
            yield from texts(below)


def maps(value: Value) -> Iterator[MarkedMap]:
    """Every mapping within the value, outermost first."""
    if isinstance(value, MarkedMap):
        yield value
        for below in value.values():
            yield from maps(below)
    elif isinstance(value, MarkedList):
        for below in value:
            yield from maps(below)
