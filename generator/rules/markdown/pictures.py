"""Pictures put into a text: a document has figures and nothing that nobody can hear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.rules.reading import Reading

CODES = ("R124",)

_PICTURE = re.compile(r"(?<!\\)!\[[^\[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)")
_LITERAL = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


def check(reading: Reading) -> Iterator[Finding]:
    """An error for each picture of Markdown; it would print as «!» and a link."""
    for text in reading.texts:
        if "![" in text:
            plain = _LITERAL.sub(lambda match: " " * len(match[0]), text)
            for match in _PICTURE.finditer(plain):
                yield Finding(
                    "R124", text.span_at(*match.span()), {"value": match[0]}, path=text.path
                )
