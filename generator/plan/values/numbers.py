"""Numbers as planners write them, read exactly."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.plan.values.scalar import scalar

_SPACES = re.compile("[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]")
# No more digits than can be reckoned with exactly.
_NUMBER = re.compile(r"[-−+]?\d{1,15}(?:[.,]\d{1,10})?")
_GROUPED = re.compile(r"[-−+]?\d{1,3}(?: \d{3}){1,4}(?:,\d{1,10})?")
_AMBIGUOUS = re.compile(r"[-−+]?\d{1,3}\.\d{3}")


def read_number(value: Any) -> Decimal:
    """The number of «1 241», «103,87», «-12» or «0.5» as a Decimal with the decimals given.

    «45.957» is refused: a point before three digits groups thousands in some hands and starts
    decimals in others.
    """
    if isinstance(value, Decimal):
        return value
    text = _SPACES.sub(" ", scalar(value))
    if _AMBIGUOUS.fullmatch(text):
        raise PydanticCustomError(
            "number_ambiguous",
            "ambiguous number",
            {"grouped": text.replace(".", " "), "decimal": text.replace(".", ",")},
        )
    if not (_NUMBER.fullmatch(text) or _GROUPED.fullmatch(text)):
        raise PydanticCustomError("number", "not a number")
    return Decimal(text.replace(" ", "").replace("−", "-").replace(",", "."))


def _read_whole(value: Any) -> int:
    number = value if isinstance(value, int) else read_number(value)
    if number != int(number):
        raise PydanticCustomError("whole_number", "not a whole number")
    return int(number)


_MOST_DECIMALS = 6


def _read_decimals(value: Any) -> int:
    number = _read_whole(value)
    if not 0 <= number <= _MOST_DECIMALS:
        raise PydanticCustomError("decimals", "too many decimals", {"most": _MOST_DECIMALS})
    return number


Number = Annotated[Decimal, PlainValidator(read_number)]
Whole = Annotated[int, PlainValidator(_read_whole)]
Decimals = Annotated[int, PlainValidator(_read_decimals)]
