"""Keys that a planner wrote and left empty.

An empty key counts as not given: the document is built without it, and nobody sees the gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.reading import PlanReading
from generator.source import Value

CODES = ("R231",)

# Figures that are not known are left empty on purpose: the cells of tables and series.
_FIGURES = re.compile(r"(?:^|\.)(?:value|amounts\..+|by_year\..+)$")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each key without a value; those that the plan needs are told as missing."""
    for mapping in reading.maps:
        for key, value in mapping.items():
            path = f"{mapping.path}.{key}" if mapping.path else key
            if _is_empty(value) and key in mapping.key_spans and not _FIGURES.search(path):
                span = mapping.key_spans[key]
                yield Finding("R231", span, {"value": key}, severity=Severity.WARNING, path=path)


def _is_empty(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
