"""Days, moments as exact as they are given, and spans of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.locale import format_date
from generator.plan.values.scalar import scalar
from generator.plan.values.texts import read_line, read_phrase

_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{1,2})/(\d{4})")
_YEAR = re.compile(r"\d{4}")


def read_day(value: Any) -> date:
    """The day of «31.10.2023» or «2023-10-31»."""
    if isinstance(value, date):
        return value
    text = scalar(value)
    if match := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO_DAY.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    else:
        raise PydanticCustomError("day", "not a day")
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("day_impossible", "no such day") from None


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a month or a year: as exact as the source gives it; unknown parts are None."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.month is None:
            return str(self.year)
        if self.day is None:
            return f"{self.month}/{self.year}"
        return format_date(date(self.year, self.month, self.day))


def _read_moment(value: Any) -> Moment:
    if isinstance(value, Moment):
        return value
    text = scalar(value)
    if _YEAR.fullmatch(text):
        return Moment(int(text))
    if (match := _MONTH.fullmatch(text)) and 1 <= int(match[1]) <= 12:  # noqa: PLR2004 - months
        return Moment(int(match[2]), int(match[1]))
    if not (_DAY.fullmatch(text) or _ISO_DAY.fullmatch(text)):
        raise PydanticCustomError("moment", "not a day, month or year")
    day = read_day(text)
    return Moment(day.year, day.month, day.day)


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time from one moment to another, both included: «1.3.2026–30.9.2029»."""

    start: Moment
    end: Moment

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"


def _read_term(value: Any) -> Period | str:
    """The period of «2015–2022», else the planner's own words for one («syksystä 2025 alkaen»)."""
    if isinstance(value, Period):
        return value
    if isinstance(value, dict):
        return read_phrase(value)
    parts = re.split(r"\s*[–—]\s*|\s+-\s+|(?<=\d)-(?=\d)", scalar(value))
    try:
        start, end = (_read_moment(part) for part in parts)
    except PydanticCustomError as error:
        if error.type == "day_impossible":
            raise
        return read_line(value)
    except ValueError:  # not two parts
        return read_line(value)
    first = (start.year, start.month or 1, start.day or 1)
    if (end.year, end.month or 12, end.day or 31) < first:
        raise PydanticCustomError("period_backwards", "ends before it starts")
    return Period(start, end)


Day = Annotated[date, PlainValidator(read_day)]
When = Annotated[Moment, PlainValidator(_read_moment)]
Term = Annotated[Period | str, PlainValidator(_read_term)]
