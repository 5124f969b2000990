"""Spaces: one between words, none before a comma or a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Slip

_DOUBLE = re.compile(r"(?<=[^\s|]) ( +)(?=[^\s|])(?![,;.!?](?:\s|$))", re.MULTILINE)
_BEFORE_MARK = re.compile(r"(?<=[^\W\d])( +)[,;.!?](?=\s|$)", re.MULTILINE)


def superfluous(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """Two spaces, and a space before a mark that closes.

    Spaces at the ends of lines and those that line up the columns of a table are let be.
    """
    for match in _DOUBLE.finditer(text):
        yield Slip("T110", *match.span(), ((*match.span(1), ""),))
    for match in _BEFORE_MARK.finditer(text):
        yield Slip("T110", *match.span(), ((*match.span(1), ""),))
