"""Alt texts that say more than a listener can hold in mind."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import Reading
from generator.source import MarkedText

CODES = ("A101",)

# Screen readers read an alt text in one go; accessibility checkers warn from this length on.
LONGEST = 250


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each alt text of more than 250 characters."""
    for mapping in reading.maps:
        alt = mapping.get("alt")
        if isinstance(alt, MarkedText) and len(" ".join(alt.split())) > LONGEST:
            length = len(" ".join(alt.split()))
            values = {"length": length, "limit": LONGEST}
            yield Finding("A101", alt.span, values, severity=Severity.WARNING, path=alt.path)
