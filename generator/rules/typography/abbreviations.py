"""Abbreviations: a space between one and the number that follows it, «n. 60»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Slip, insertion

_UNSPACED = re.compile(
    r"(?<![\w.])(?:n|s|ks|nro|nr|esim|noin|ca|kl|art|milj|mrd)(\.)(?=\d+(?![\d/]))"
    r"|(?<![\w.])[vV](\.)(?=\d{4}(?![\d/]))"
)
_NUMBER = re.compile(r"\d+")


def unspaced(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«n.60» and «v.2025»."""
    for match in _UNSPACED.finditer(text):
        number = _NUMBER.match(text, match.end())
        end = number.end() if number else match.end()
        yield Slip("T111", match.start(), end, (insertion(match.end()),))
