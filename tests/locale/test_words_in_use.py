"""No words are kept, translated and read over that nothing says any more."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import generator
from generator.charts import kind_names
from generator.locale import message_codes
from generator.locale.catalogue import catalogue

SOURCE = Path(generator.__file__).parent
TEMPLATES = SOURCE.parent / "templates"
NAMED_OTHERWISE = {
    "chart.kind": frozenset(kind_names()),
    "reference": frozenset(code[0] for code in message_codes()),
}
"""Keys whose last part comes from the names of files or of codes."""


@cache
def said() -> str:
    """All that code and templates say."""
    files = [*SOURCE.rglob("*.py"), *TEMPLATES.rglob("*.j2")]
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))


@cache
def quoted() -> frozenset[str]:
    """Every name or key in quotes, or asked for as an attribute."""
    return frozenset(re.findall(r"""["'.]([\w.-]+)\b""", said()))


@cache
def beginnings() -> frozenset[str]:
    """How keys that are put together begin: `f"column.staff_{key}"`, `labels(…, "writer")`."""
    put_together = re.findall(r'f"(\w+\.[\w.]*)\{', said())
    by_prefix = re.findall(r'labels\([^()]*"(\w+)"\)', said())
    return frozenset([*put_together, *(f"{prefix}." for prefix in by_prefix)])


def is_used(key: str) -> bool:
    """Whether the key is named, or put together from parts that are."""
    first, _, last = key.rpartition(".")
    ends = (key.removeprefix(start) for start in beginnings() if key.startswith(start))
    return (
        key in quoted()
        or last in NAMED_OTHERWISE.get(first, ())
        or any(end in quoted() or in_parts(end) for end in ends)
    )


@cache
def patterns() -> frozenset[tuple[str, str]]:
    """What stands around the part of a key that varies: `words[f"kind.{each}"]`."""
    around = re.findall(r"""\[f["']([\w.]*)\{[^{}]+\}([\w.]*)["']\]""", said())
    return frozenset((before, after) for before, after in around if before or after)


def in_parts(end: str) -> bool:
    """Whether the rest of a key is put together from a pattern and a name."""
    return any(
        end.startswith(before)
        and end.endswith(after)
        and end[len(before) : len(end) - len(after)] in quoted()
        for before, after in patterns()
    )


@pytest.mark.parametrize("name", ["labels", "terminal", "messages/report", "summary"])
def test_every_word_is_said_somewhere(name: str) -> None:
    assert [key for key in catalogue(name, "fi") if not is_used(key)] == []


def test_a_word_that_nothing_says_is_found() -> None:
    assert not is_used("writer.no_such")
    assert not is_used("no_such")
