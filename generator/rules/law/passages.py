"""The sentences of a plan's texts, each with its place and the day that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from generator.findings import Span
from generator.plan.values import read_day
from generator.rules.reading import Reading
from generator.source import MarkedList, MarkedMap, MarkedText, Value

# What no reader sees: code, the targets of links, facts, web addresses.
_UNSEEN = re.compile(r"`[^`\n]*`|(?<=\])\([^)\n]*\)|\{[a-z][\w.:]*\}|https?://\S+")
_BLANK = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"\n(?=[ \t]*(?:[-*+•]|\d+[.)])[ \t])")
_STOP = re.compile(r"[.!?][)\"»”'*\]]*(?:[ \t]*\n|\s+(?=[(\"«”'*\[]*[A-ZÅÄÖ]))")
_ABBREVIATED = re.compile(
    r"\b(?:esim|ks|vrt|mm|ym|mom|nro|ns|n|v|vv|s|k|eli|bl\.a|t\.ex|dvs|ca|kl|nr|st|\d{1,2})\.$"
)
# Keys whose values are names for the program, not words for a reader.
_MACHINE = {"id", "kind", "source", "sources", "url", "website", "data", "documents", "key", "from"}
_DAYS = ("as_of", "date", "period", "years")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands in its text, the paragraph around it, its language.

    `day` is the day that it speaks of: that of the fact, source or project that holds it, else
    that of the plan. Offsets count in the text; what a reader does not see is blank in `words`
    and `paragraph`.
    """

    text: MarkedText
    start: int
    words: str
    paragraph: str
    before: str
    language: str
    day: date

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a piece of the sentence."""
        return self.text.span_at(self.start + start, self.start + end)

    @property
    def path(self) -> str:
        """The YAML path of the text."""
        return self.text.path


def plan_day(root: MarkedMap) -> date | None:
    """The day that selects the law; None where the plan gives none."""
    try:
        return read_day(root.get("as_of"))
    except PydanticCustomError:
        return None


def sentences(reading: Reading) -> Iterator[Sentence]:
    """Every sentence of the plan, in reading order; none where the plan has no day."""
    day = plan_day(reading.root)
    if day is not None:
        language = str(reading.root.get("language") or "fi")
        yield from _of_value(reading.root, day, language)


def _of_value(value: Value, day: date, language: str) -> Iterator[Sentence]:
    if isinstance(value, MarkedMap):
        day = _day_told(value, day) if value.path else day
        for key, below in value.items():
            if key not in _MACHINE or isinstance(below, MarkedMap):
                yield from _of_value(below, day, key if key in ("fi", "sv") else language)
    elif isinstance(value, MarkedList):
        for item in value:
            yield from _of_value(item, day, language)
    elif isinstance(value, MarkedText) and not value.isdigit():
        yield from _of_text(value, day, language)


def _day_told(value: MarkedMap, day: date) -> date:
    """The last day of the time that a mapping gives for itself, if that is the earlier one."""
    for key in _DAYS:
        told = value.get(key)
        if isinstance(told, MarkedText) and (last := _last_day(told)):
            return min(day, last)
    return day


def _last_day(told: str) -> date | None:
    try:
        days = [read_day(match) for match in _DAY.findall(told)]
    except PydanticCustomError:
        return None
    if days:
        return max(days)
    years = [int(year) for year in _YEAR.findall(told)]
    return date(max(years), 12, 31) if years else None


def _of_text(text: MarkedText, day: date, language: str) -> Iterator[Sentence]:
    seen = _UNSEEN.sub(lambda match: " " * len(match[0]), text)
    offset = 0
    for end in [*(m.end() for m in _BLANK.finditer(seen)), len(seen)]:
        paragraph = seen[offset:end]
        for start, stop in _cut(paragraph):
            yield Sentence(
                text=text,
                start=offset + start,
                words=paragraph[start:stop],
                paragraph=paragraph,
                before=seen[:offset],
                language=language,
                day=day,
            )
        offset = end


def _cut(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where each sentence or item of a paragraph begins and ends."""
    ends = {match.end() for match in _ITEM.finditer(paragraph)}
    ends |= {m.end() for m in _STOP.finditer(paragraph) if not _goes_on(paragraph, m.start() + 1)}
    start = 0
    for end in sorted(ends | {len(paragraph)}):
        if paragraph[start:end].strip():
            yield start, end
        start = end


def _goes_on(paragraph: str, stop: int) -> bool:
    """Whether the full stop belongs to an abbreviation or an ordinal."""
    return bool(_ABBREVIATED.search(paragraph, max(0, stop - 8), stop))
