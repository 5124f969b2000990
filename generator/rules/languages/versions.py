"""The texts of a plan by language: which they must have, and which need no other language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.plan.marks import EMAIL, either, hidden
from generator.plan.prose import told
from generator.plan.shared_words import in_both
from generator.rules.reading import PlanReading
from generator.rules.running_text import running_text
from generator.source import DataFile, MarkedMap, MarkedText, read_data

_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![^\W_])")
_EMAIL = either(EMAIL)


class Versions(NamedTuple):
    """A text of the plan that its planner gave by language."""

    value: MarkedMap
    by_language: dict[str, MarkedText]


def versions(reading: PlanReading) -> Iterator[Versions]:
    """Every text that is given by language and printed by a document of the plan."""
    for value, _ in told(reading.root):
        if isinstance(value, MarkedMap) and is_printed(reading, value.path):
            words = {key: each for key, each in value.items() if isinstance(each, MarkedText)}
            yield Versions(value, words)


def plain_texts(reading: PlanReading) -> Iterator[MarkedText]:
    """Every text that names no language, though its words are of one: printed in all the same.

    Numbers, codes, addresses, units and names of municipalities serve both languages.
    """
    for value, _ in told(reading.root):
        if isinstance(value, MarkedText) and is_printed(reading, value.path):
            yield from _of_one_language(value)
    for cell in _cells(reading):
        yield from _of_one_language(cell)


def is_printed(reading: PlanReading, path: str) -> bool:
    """Whether a document of the plan prints the part; what no kind calls a part, all print."""
    part = re.split(r"[.\[]", path)[0]
    printed = reading.names.printed
    parts = {each for kind in printed.values() for each in kind}
    return part not in parts or any(
        part in printed.get(kind, ()) for kind in reading.plan.documents
    )


def _of_one_language(text: MarkedText) -> Iterator[MarkedText]:
    words = hidden(running_text(text), _EMAIL)
    if _WORD.search(words) and not in_both(text):
        yield text


def _cells(reading: PlanReading) -> Iterator[MarkedText]:
    """The words of the data files of tables and figures: cells, and heads that charts show."""
    for content in reading.plan.contents:
        if not is_printed(reading, content.path):
            continue
        for table in content.tables:
            keys = {column.key for column in table.columns if column.kind == "text"}
            if data := _data(reading, table.data):
                places = [i for i, head in enumerate(data.header) if head.strip() in keys]
                yield from (row[i] for row in data.rows for i in places)
        for figure in content.figures:
            if data := _data(reading, figure.data):
                yield from (*data.header, *(row[0] for row in data.rows))


def _data(reading: PlanReading, name: object) -> DataFile | None:
    if not isinstance(name, MarkedText) or not name.endswith(".csv"):
        return None
    data = read_data(reading.folder, name)
    return data if isinstance(data, DataFile) else None
