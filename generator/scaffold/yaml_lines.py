"""Lines of YAML as a planner would write them: block style, two spaces, few quotes."""

from __future__ import annotations

import re
from typing import Any

import yaml

_WIDTH = 96
_INDENT = "  "
_WORD = re.compile(r"[\w-]+")
_PLAIN = re.compile(r"\w|\w[^:#\n]*[^:#\s]")


def value_lines(key: str, value: Any) -> list[str]:
    """A key and its value: on the lines below it unless it is a single one or a list of words."""
    if isinstance(value, dict):
        below = [line for each, inner in value.items() for line in value_lines(str(each), inner)]
        return [f"{key}:", *indented(below)]
    if isinstance(value, list) and all(_WORD.fullmatch(str(each)) for each in value):
        return [f"{key}: [{', '.join(map(str, value))}]"]
    if isinstance(value, list):
        return [f"{key}:", *(line for item in value for line in indented(_item_lines(item)))]
    return [f"{key}: {scalar(value)}"]


def _item_lines(value: Any) -> list[str]:
    if isinstance(value, dict):
        return item([line for key, inner in value.items() for line in value_lines(str(key), inner)])
    return [f"- {scalar(value)}"]


def item(lines: list[str]) -> list[str]:
    """The lines of a mapping as an item of a list: its first key after a dash, help above it."""
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    return [
        *lines[:first],
        f"- {lines[first]}",
        *indented(lines[first + 1 :]),
    ]


def indented(lines: list[str]) -> list[str]:
    """The lines one step to the right."""
    return [f"{_INDENT}{line}" if line else "" for line in lines]


def commented(lines: list[str]) -> list[str]:
    """The lines as comments: without «# » they are what they were."""
    return [f"# {line}" for line in lines]


def scalar(value: Any) -> str:
    """A single value, in quotes only where its characters want them: plans read all as text."""
    if _PLAIN.fullmatch(str(value)):
        return str(value)
    text: str = yaml.safe_dump(value, allow_unicode=True, width=float("inf"))
    return text.removesuffix("\n").removesuffix("\n...")


def help_lines(text: str, indent: int = 0) -> list[str]:
    """A text as comment lines that begin with «## », broken at spaces; `indent` in steps."""
    width = _WIDTH - len(_INDENT) * indent
    lines = re.findall(rf"\S.{{0,{width - 4}}}(?!\S)|\S+", text)
    return [f"## {line.rstrip()}" for line in lines]
