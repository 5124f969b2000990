"""Decimals: a comma without spaces, «12,5 %».

Source: EU Interinstitutional Style Guide (fi-360500.htm). A point is a decimal point only where
a unit follows the number: «3.2» may be a section, «12.30» a time and «1.3.» a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.typography.slip import Change, Slip
from generator.rules.typography.words import MEASURED, MILLION, STAFF, follows_section, is_year

_DECIMAL = r"\d+\.\d{1,2}(?![\d.,:/])"
_POINT = re.compile(
    rf"(?<![\w.,/:])(?<![^\d\s(]-){_DECIMAL}(?=(?: ?[-–] ?\d+[.,]\d+)? ?{MEASURED})"
    r"|(?<![\w.,/:–-])0\.\d{1,3}(?!\w|[.,:/-])"
)
_SPACED = re.compile(
    rf"(?<![\w.,/:–-])(?<!\d[,.] )(\d+)(?:( ,|, | , )\d{{1,2}}(?= ?(?:{MILLION}|{STAFF}))"
    r"|( ,)\d{1,2}(?! ?\d|[\w.:/]))"
)


def with_point(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001 - the same in both
    """«12.5 %» for «12,5 %»."""
    for match in _POINT.finditer(text):
        if not follows_section(text, match.start()):
            point = text.index(".", match.start())
            yield Slip("T104", *match.span(), ((point, point + 1, ","),))


def with_space(text: str, language: str) -> Iterator[Slip]:  # noqa: ARG001
    """«103, 87 htv» for «103,87 htv»."""
    for match in _SPACED.finditer(text):
        if not is_year(match[1]):
            start, end = match.span(2) if match[2] else match.span(3)
            yield Slip("T107", *match.span(), tuple(_spaces(text, start, end)))


def _spaces(text: str, start: int, end: int) -> Iterator[Change]:
    return ((at, at + 1, "") for at in range(start, end) if text[at] == " ")
