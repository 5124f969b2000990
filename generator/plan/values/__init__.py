"""The types of single values: each reads the text that a planner wrote.

YAML's own typing is never used: «1 241», «103,87», «31.10.2023» and «kyllä» arrive as text. What
cannot be read raises `PydanticCustomError`, whose type names the finding.
"""

from generator.plan.values.codes import (
    BusinessId,
    FactIdentifier,
    Flag,
    Identifier,
    MunicipalityCode,
    Url,
)
from generator.plan.values.numbers import Decimals, Number, Whole, read_number
from generator.plan.values.texts import Line, Prose, Text, Words, words_in
from generator.plan.values.times import Day, Moment, Period, Term, When, read_day

__all__ = [
    "BusinessId",
    "Day",
    "Decimals",
    "FactIdentifier",
    "Flag",
    "Identifier",
    "Line",
    "Moment",
    "MunicipalityCode",
    "Number",
    "Period",
    "Prose",
    "Term",
    "Text",
    "Url",
    "When",
    "Whole",
    "Words",
    "read_day",
    "read_number",
    "words_in",
]
