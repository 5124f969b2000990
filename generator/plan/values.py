"""The types of single values: each reads the text that a planner wrote.

YAML's own typing is never used: «1 241», «103,87», «31.10.2023» and «kyllä» arrive as text. What
cannot be read raises `PydanticCustomError`, whose type names the finding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.locale import LANGUAGES, format_date, label
from generator.plan.municipalities import municipalities
from generator.plan.shared_words import in_both

_DOCUMENTS = ("fi", "sv")
"""The languages that documents are written in."""

_SPACES = re.compile("[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]")


@dataclass(frozen=True, slots=True)
class Text:
    """Prose or a label: Markdown by language; `path` is its YAML path.

    Text that a planner wrote without naming a language has the key «» and serves all of them.
    """

    versions: Mapping[str, str]
    path: str = ""

    def in_language(self, language: str) -> str:
        """The text in the language, else the one without language, else a mark of the gap."""
        if own := self.versions.get(language):
            return own
        if "" in self.versions:
            plain = self.versions[""]
            return in_both(plain).get(language, plain)
        missing = self.versions and language in _DOCUMENTS
        return label("draft.untranslated", language) if missing else ""

    @classmethod
    def of(cls, words: str) -> Text:
        """The words as a text of every language, or of those that a phrase names."""
        versions = getattr(words, "versions", None) or {"": words}
        return cls(versions, getattr(words, "path", ""))

    @classmethod
    def of_label(cls, key: str, **values: object) -> Text:
        """A label of the catalogues in each document language."""
        return cls({language: label(key, language, **values) for language in _DOCUMENTS})


def _read_text(value: Any) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str) and value.strip():
        return Text.of(value)
    if isinstance(value, dict) and value and set(value) <= set(LANGUAGES):
        versions = {language: words for language, words in value.items() if isinstance(words, str)}
        if len(versions) == len(value):
            return Text(versions, getattr(value, "path", ""))
    raise PydanticCustomError("text", "not a text")


class Phrase(str):
    """A line by language; as a string it is in the language that its planner named first."""

    __slots__ = ("path", "versions")

    versions: Mapping[str, str]
    path: str

    @classmethod
    def of(cls, versions: Mapping[str, str], path: str) -> Phrase:
        """The phrase of the versions, of which there is one at least."""
        phrase = cls(next(iter(versions.values())))
        phrase.versions, phrase.path = versions, path
        return phrase


def words_in(line: str, language: str) -> str:
    """A line of the plan as a document in the language prints it."""
    return Text.of(line).in_language(language)


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("scalar", "not a single value")
    return value.strip()


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
    text = _SPACES.sub(" ", _scalar(value))
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


_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{1,2})/(\d{4})")
_YEAR = re.compile(r"\d{4}")


def read_day(value: Any) -> date:
    """The day of «31.10.2023» or «2023-10-31»."""
    if isinstance(value, date):
        return value
    text = _scalar(value)
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
    text = _scalar(value)
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
        return _read_phrase(value)
    parts = re.split(r"\s*[–—]\s*|\s+-\s+|(?<=\d)-(?=\d)", _scalar(value))
    try:
        start, end = (_read_moment(part) for part in parts)
    except PydanticCustomError as error:
        if error.type == "day_impossible":
            raise
        return _read_line(value)
    except ValueError:  # not two parts
        return _read_line(value)
    first = (start.year, start.month or 1, start.day or 1)
    if (end.year, end.month or 12, end.day or 31) < first:
        raise PydanticCustomError("period_backwards", "ends before it starts")
    return Period(start, end)


_YES = {"kyllä", "on", "yes", "true", "ja"}
_NO = {"ei", "no", "false", "nej"}


def _read_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _scalar(value).lower()
    if text not in _YES | _NO:
        raise PydanticCustomError("flag", "neither yes nor no")
    return text in _YES


def _read_municipality(value: Any) -> str:
    code = _scalar(value).zfill(3)
    if code not in municipalities():
        raise PydanticCustomError("municipality", "no such municipality")
    return code


_BUSINESS_ID = re.compile(r"(\d{7})-(\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def _read_business_id(value: Any) -> str:
    """Check the digit of a business id: weights 7 9 10 5 8 4 2, modulo 11 (PRH, YTJ)."""
    text = _scalar(value)
    match = _BUSINESS_ID.fullmatch(text)
    if not match:
        raise PydanticCustomError("business_id", "not a business id")
    rest = sum(w * int(d) for w, d in zip(_WEIGHTS, match[1], strict=True)) % 11
    if rest == 1:  # its check digit would be 10: such numbers are not given out
        raise PydanticCustomError("business_id", "not a business id")
    right = 0 if rest == 0 else 11 - rest
    if int(match[2]) != right:
        raise PydanticCustomError("business_id_check", "wrong check digit", {"right": right})
    return text


_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_FACT_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


def _read_identifier(value: Any) -> str:
    text = _scalar(value)
    if not _IDENTIFIER.fullmatch(text):
        raise PydanticCustomError("identifier", "not an identifier")
    return value  # type: ignore[no-any-return]  # the marked text, with its place


def _read_fact_identifier(value: Any) -> str:
    text = _scalar(value)
    if not _FACT_IDENTIFIER.fullmatch(text):
        raise PydanticCustomError("fact_identifier", "not a fact's identifier")
    return value  # type: ignore[no-any-return]


def _read_line(value: Any) -> str:
    text = _scalar(value)
    if "\n" in text:
        raise PydanticCustomError("line", "more than one line")
    return value  # type: ignore[no-any-return]


def _read_phrase(value: Any) -> str:
    if not isinstance(value, dict):
        return _read_line(value)
    text = _read_text(value)
    lines = {language: _read_line(words) for language, words in text.versions.items()}
    return Phrase.of(lines, text.path)


def _read_url(value: Any) -> str:
    text = _scalar(value)
    if not re.fullmatch(r"(https?://|mailto:)\S+", text):
        raise PydanticCustomError("url", "not a web address")
    return value  # type: ignore[no-any-return]


Prose = Annotated[Text, PlainValidator(_read_text)]
Number = Annotated[Decimal, PlainValidator(read_number)]
Whole = Annotated[int, PlainValidator(_read_whole)]
Decimals = Annotated[int, PlainValidator(_read_decimals)]
Day = Annotated[date, PlainValidator(read_day)]
When = Annotated[Moment, PlainValidator(_read_moment)]
Term = Annotated[Period | str, PlainValidator(_read_term)]
Flag = Annotated[bool, PlainValidator(_read_flag)]
MunicipalityCode = Annotated[str, PlainValidator(_read_municipality)]
BusinessId = Annotated[str, PlainValidator(_read_business_id)]
Identifier = Annotated[str, PlainValidator(_read_identifier)]
FactIdentifier = Annotated[str, PlainValidator(_read_fact_identifier)]
Line = Annotated[str, PlainValidator(_read_line)]
Words = Annotated[str, PlainValidator(_read_phrase)]
Url = Annotated[str, PlainValidator(_read_url)]
