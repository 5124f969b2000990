"""Every value knows its place, whatever the YAML and whichever the loader."""

import copy
import pickle
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Finding, Span
from generator.source import MarkedList, MarkedMap, MarkedText, Value
from generator.source.text import SourceText, decode
from generator.source.tree import parse_yaml
from tests.source.loaders import LOADERS, using

FORMS = Path(__file__).parent / "plans" / "forms.yaml"

words = st.text("abcåäöÅÄÖ😀𝔸é0123456789-%", min_size=1, max_size=8).filter(
    lambda word: word[0] not in "-%" and word != "-"
)
plain = st.lists(words, min_size=1, max_size=4).map(" ".join)
trees = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


def written(value: Any, indent: int = 0) -> Iterator[str]:
    """Block YAML of nested lists, mappings and plain text."""
    margin = "  " * indent
    pairs = value.items() if isinstance(value, dict) else (("-", item) for item in value)
    for key, item in pairs:
        mark = margin + (key if key == "-" and isinstance(value, list) else f"{key}:")
        if isinstance(item, str):
            yield f"{mark} {item}"
        elif not item:
            yield f"{mark} {'{}' if isinstance(item, dict) else '[]'}"
        else:
            yield mark
            yield from written(item, indent + 1)


def texts(value: Value) -> Iterator[MarkedText]:
    if isinstance(value, MarkedText):
        yield value
    elif isinstance(value, (MarkedMap, MarkedList)):
        for child in value.values() if isinstance(value, MarkedMap) else value:
            yield from texts(child)


def at(lines: list[str], span: Span) -> str:
    """What stands in the file in a range."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first = lines[span.line - 1][span.column - 1 :]
    last = lines[span.end_line - 1][: span.end_column - 1]
    return "\n".join([first, *lines[span.line : span.end_line - 1], last])


def outcome(text: str, loader: Any) -> tuple[Value, list[Finding]]:
    with using(loader):
        return parse_yaml(SourceText("plan.yaml", text.split("\n")))


def spans(value: Value) -> list[tuple[str, Span]]:
    if isinstance(value, MarkedText):
        return [(value.path, value.span), *[(str(s), value.span) for s in value.segments]]
    if isinstance(value, MarkedMap):
        keys = list(value.key_spans.items())
        children = chain.from_iterable(map(spans, value.values()))
        return [(value.path, value.span), *keys, *children]
    if isinstance(value, MarkedList):
        return [(value.path, value.span), *chain.from_iterable(map(spans, value))]
    return []


@settings(deadline=None)
@given(st.dictionaries(words, trees, min_size=1, max_size=4))
def test_every_plain_scalar_stands_in_the_file_where_its_span_says(tree: dict[str, Any]) -> None:
    lines = list(written(tree))
    for loader in LOADERS:
        root, findings = outcome("\n".join(lines), loader)
        assert findings == []
        assert root == tree
        for text in texts(root):
            assert at(lines, text.span) == text
            assert at(lines, text.span_at(0, len(text))) == text
            assert at(lines, text.span_at(1, 3)) == text[1:3]


@settings(deadline=None)
@given(st.dictionaries(words, trees, min_size=1, max_size=4))
def test_both_loaders_agree_on_every_place(tree: dict[str, Any]) -> None:
    first, *others = [outcome("\n".join(written(tree)), loader) for loader in LOADERS]
    assert all(spans(other[0]) == spans(first[0]) for other in others)


@settings(deadline=None)
@given(st.text("ab:-?[]{}#&*!|>'\"%@`,~<\\ \n\n\tä\x85\ufeff\u2028😀", max_size=60))
def test_random_yaml_never_raises_and_both_loaders_refuse_the_same(text: str) -> None:
    first, *others = [outcome(text, loader) for loader in LOADERS]
    for value, findings in others:
        assert bool(findings) == bool(first[1])
        assert value == first[0] or findings


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_random_bytes_never_raise(data: bytes) -> None:
    for loader in LOADERS:
        source = decode(data, "plan.yaml")
        if isinstance(source, SourceText):
            with using(loader):
                value, findings = parse_yaml(source)
            assert value is not None or findings


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("key", "words_at"),
    [
        ("literal", "kolmas"),
        ("literal", "sisennetty"),
        ("folded", "toinen"),
        ("folded", "neljäs"),
        ("double", "sanoi"),
        ("double", "é ä jatkoi"),
        ("single", "oma"),
        ("long", "viides"),
        ("spread", "jatkuu"),
    ],
)
def test_a_word_is_found_in_every_form_of_text(loader: Any, key: str, words_at: str) -> None:
    lines = FORMS.read_text(encoding="utf-8").split("\n")
    root, findings = outcome("\n".join(lines), loader)
    assert findings == [] and isinstance(root, MarkedMap)
    text = root[key]
    assert isinstance(text, MarkedText)
    start = text.index(words_at)
    assert at(lines, text.span_at(start, start + len(words_at))) == words_at


def test_the_whole_of_a_block_begins_and_ends_with_its_words() -> None:
    lines = FORMS.read_text(encoding="utf-8").split("\n")
    root, _ = outcome("\n".join(lines), LOADERS[0])
    assert isinstance(root, MarkedMap) and isinstance(root["literal"], MarkedText)
    text = root["literal"]
    assert at(lines, text.span).startswith("Ensimmäinen") and text.span.end_line == 7
    assert text.span_at(0, len(text)) == text.span


def test_an_escape_is_as_wide_as_it_is_written() -> None:
    (text,) = texts(outcome(r'a: "yksi\u00e4kaksi"', LOADERS[0])[0])
    assert (text.span_at(4, 5).column, text.span_at(4, 5).end_column) == (9, 15)


def test_a_text_without_known_parts_is_shown_whole() -> None:
    span = Span("plan.yaml", 2, 3, 2, 9)
    assert MarkedText("abc", span).span_at(1, 2) == span


def test_marked_values_survive_copying() -> None:
    root, _ = outcome("a:\n  - b: x y\n", LOADERS[0])
    for twin in (copy.deepcopy(root), pickle.loads(pickle.dumps(root))):
        assert twin == root
        assert spans(twin) == spans(root)


@pytest.mark.parametrize(
    "text",
    ["a: " + "x " * 400_000, "- x\n" * 100_000, "a: |\n" + "  x\n" * 200_000, "# \n" * 500_000]
    + [f"a: {mark * 200_000}" for mark in "['\"&*!|?-:,{}\\\t"],
    ids=lambda text: text[:5],
)
def test_large_files_do_not_take_long(text: str) -> None:
    start = time.monotonic()
    outcome(text, LOADERS[0])
    assert time.monotonic() - start < 10
