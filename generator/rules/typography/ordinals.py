"""Ordinals: a space between one and its word, «3. sektori»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Slip, insertion

_GLUED = re.compile(r"(?<![\w.,/])\d{1,2}\.(?=[a-zåäö]{3})\w+")


def glued(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«3.sektori» for «3. sektori»."""
    for match in _GLUED.finditer(text):
        point = text.index(".", match.start())
        yield Slip("T116", *match.span(), (insertion(point + 1),))
