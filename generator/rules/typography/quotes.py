"""Quotation marks: ”…”, the same mark before and after, in Finnish and in Swedish.

Source: Kielitoimiston ohjepankki (lainausmerkit), Svenska skrivregler. «»…»» is right too, and is
let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Change, Slip

_MARK = "\N{RIGHT DOUBLE QUOTATION MARK}"
_QUOTED = re.compile(r"([\"“„‟”])(?:[^\"“„‟”\n]|\n(?!\s*\n))*?([\"“„‟”])")


def foreign(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """A pair of marks of which either is the typewriter's, English or German.

    A lone mark may stand for inches: it is let be.
    """
    for match in _QUOTED.finditer(text):
        changes = tuple(_changes(match))
        if changes:
            yield Slip("T112", *match.span(), changes)


def _changes(match: re.Match[str]) -> Iterator[Change]:
    for group in (1, 2):
        if match[group] != _MARK:
            yield (*match.span(group), _MARK)
