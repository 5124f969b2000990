"""Ordinals, with a space after them, and the marks of lists, those that Markdown knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Slip, insertion

_GLUED = re.compile(r"(?<![\w.,/])\d{1,2}\.(?=[a-zåäö]{3})\w+")
_BULLET = re.compile(r"^ *([•▪▫‣●○◦❖➢■□♦])(?= )", re.MULTILINE)


def glued(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«3.sektori» for «3. sektori»."""
    for match in _GLUED.finditer(text):
        point = text.index(".", match.start())
        yield Slip("T116", *match.span(), (insertion(point + 1),))


def bullets(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001
    """«• asia» on a line of its own: a list is made of lines that start with «- »."""
    for match in _BULLET.finditer(text):
        several = "\n" in text.strip("\n")
        changes = ((*match.span(1), "-"),) if several else ()
        yield Slip("T117", *match.span(1), changes)
