"""Days: «7.2.2025», without zeros before the numbers and without spaces.

Source: Kielitoimiston ohjepankki (päiväys), EU Interinstitutional Style Guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Change, Slip

_DAY = re.compile(
    r"(?<![\w.,/:])(?P<day>0?\d|[12]\d|3[01])\.(?P<gap> ?)(?P<month>0?\d|1[0-2])\."
    r"(?:(?P<gap2> ?)(?P<year>(?:19|20)\d{2})(?![\w/]|[.,:-]\d)"
    r"|(?= ?[-–] ?(?:0?\d|[12]\d|3[01])\. ?(?:0?\d|1[0-2])\. ?(?:19|20)\d{2}(?!\d)))"
)


def padded(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«07.02.2025» and «7. 2. 2025» for «7.2.2025»."""
    for match in _DAY.finditer(text):
        changes = tuple(_changes(match))
        if changes:
            yield Slip("T109", *match.span(), changes)


def _changes(match: re.Match[str]) -> Iterator[Change]:
    for name in ("day", "month"):
        if match[name].startswith("0") and match[name] != "0":
            yield match.start(name), match.start(name) + 1, ""
    for name in ("gap", "gap2"):
        if match[name]:
            yield (*match.span(name), "")
