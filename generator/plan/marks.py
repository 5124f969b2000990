"""The marks that texts of a plan hold beside their words, and how they are hidden.

What is a string here is joined with others by `either`; a pattern has its parts by name.
"""

from __future__ import annotations

import re

FACT = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*)(?:\.(?P<aspect>[a-z_]+))?(?::(?P<decimals>\d))?\}")
"""«{unemployed.share:0}»."""

FOREIGN = re.compile(r"\[(?P<words>[^\[\]{}\n]+)\]\{lang=(?P<language>[a-z]{2,3}(?:-[A-Z]{2})?)\}")
"""«[Ekenäs gymnasium]{lang=sv}»."""

REFERENCE = re.compile(r"(?:\[[^\[\]]*)?\]\(#(?P<id>[^)\s]+)\)")
"""«[taulukossa](#people)»."""

PLACED = re.compile(
    r"^[ \t]*[`~]{3,}[^\S\n]*\{(?P<kind>figure|table)\}[^\S\n]*(?P<id>\S+)", re.MULTILINE
)
"""The first line of a directive that puts a table or figure in its place."""

DIRECTIVE = (
    r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*"
    r"(?:\n[\s\S]*?^[ \t]*(?P=fence)[`~]*[ \t]*$|[\s\S]*)"  # to its end, or that of the text
)
LITERAL = r"(?<!`)(?P<tick>`+)(?!`)(?:[^\n]|\n(?![ \t]*\n))+?(?<!`)(?P=tick)(?!`)"
FOOTNOTE = r"\[\^[^\[\]\s]+\]:?"
LINK_TARGET = r"(?<=\])\((?:[^()\n\\]|\([^()\n]*\))*\)"
ADDRESS = r"<?\b(?:https?://|www\.|mailto:)[^\s<>)]+>?"
EMAIL = r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
ESCAPED = r"\\[\[{][^\]}\n]*[\]}]?"
"""Brackets that only look like those of a link or a fact."""


def either(*marks: str) -> re.Pattern[str]:
    """A pattern of any of the marks, tried in their order."""
    return re.compile("|".join(f"(?:{mark})" for mark in marks), re.MULTILINE)


def hidden(text: str, marks: re.Pattern[str], stand_in: str = " ") -> str:
    """The text with `stand_in` for each character of the marks; the ends of lines stay."""
    return marks.sub(lambda match: re.sub(r"[^\n]", stand_in, match[0]), text)
