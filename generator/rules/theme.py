"""A municipality's own look: keys, colours, measures and files of its `theme.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.findings import Finding, Span, suggestion
from generator.source import MarkedList, MarkedMap, MarkedText, Value, resolve_file

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_NUMBER = re.compile(r"\d+(\.\d+)?")
_FILES = ("logo", "reference")


def check_theme(root: MarkedMap, known: Mapping[str, Any], folder: Path) -> Iterator[Finding]:
    """A finding for each value that the built-in theme `known` has no place or another form for.

    `folder` is the plan's, where its logo and reference file stand.
    """
    for key, value in root.items():
        span = root.key_spans[key]
        if key not in known:
            yield Finding("P101", span, {"key": key, **suggestion(key, known)}, path=root.path)
        elif key in _FILES:
            yield from _check_file(value, folder)
        else:
            yield from _check_value(value, known[key], span, folder)


def _check_file(value: Value, folder: Path) -> Iterator[Finding]:
    if isinstance(value, MarkedText):
        file = resolve_file(folder, value)
        if isinstance(file, Finding):
            yield file


def _check_value(value: Value, model: Any, span: Span, folder: Path) -> Iterator[Finding]:
    if isinstance(model, Mapping):
        if isinstance(value, MarkedMap):
            yield from check_theme(value, model, folder)
        else:
            yield Finding("P123", span)
    elif isinstance(model, list):
        if isinstance(value, MarkedList):
            for item in value:
                yield from _check_value(item, model[0], span, folder)
        else:
            yield Finding("P122", span)
    elif not isinstance(value, MarkedText):
        yield Finding("P103", span)
    elif isinstance(model, int | float) and not _NUMBER.fullmatch(value):
        yield Finding("P104", value.span, {"value": str(value)}, path=value.path)
    elif _is_colour(model) and not _COLOUR.fullmatch(value):
        yield Finding("P150", value.span, {"value": str(value)}, path=value.path)


def _is_colour(model: Any) -> bool:
    return isinstance(model, str) and bool(_COLOUR.fullmatch(model))
