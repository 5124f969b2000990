"""Times told in prose against the times of the figures and tables that it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.marks import PLACED
from generator.plan.values import Text
from generator.rules.prose.passages import Passage, Sentence, Target, passages
from generator.rules.prose.words import When, moments
from generator.rules.reading import PlanReading

CODES = ("N306",)

# «vuodesta 2021», «maaliskuusta 2021»: where something began, not when it was so.
_SINCE = re.compile(r"\b(?:vuodesta|vuoteen|från|sedan|till)\s+(?:år\s+)?$", re.IGNORECASE)
_FROM_MONTH = re.compile(r"\w+kuu(?:sta|hun)\b", re.IGNORECASE)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each moment that is not that of the figure or table it is told of."""
    titles = _titles(reading)
    for passage in passages(reading):
        told = set()
        for sentence in passage.sentences:
            for target in sentence.targets:
                for finding in _against_reference(passage, sentence, target, titles):
                    told.add(finding.span)
                    yield finding
        for finding in _against_placed(passage, titles):
            if finding.span not in told:
                yield finding


def _titles(reading: PlanReading) -> dict[str, Text]:
    """The titles of tables and figures by id."""
    tables = {table.id: table.title for table in reading.tables.values()}
    return tables | {figure.id: figure.title for figure in reading.plan.figures()}


def _against_reference(
    passage: Passage, sentence: Sentence, target: Target, titles: dict[str, Text]
) -> Iterator[Finding]:
    """The one moment of a sentence against the one moment of the title that it refers to.

    A comma between the two may part what is not said of the figure.
    """
    title = titles.get(target.id)
    theirs = _moments_of(title, passage.language)
    times = _times(sentence.words, passage.language)
    if len(theirs) != 1 or len(times) != 1 or not _differ(times[0], theirs[0]):
        return
    start, end = sentence.start + times[0].start, sentence.start + times[0].end
    between = passage.text[min(end, target.end) : max(start, target.start)]
    if "," not in between and ";" not in between:
        yield _finding(passage, sentence.start, times[0], title)


def _against_placed(passage: Passage, titles: dict[str, Text]) -> Iterator[Finding]:
    """A text's one month against the same month of another year in the title of its figure."""
    named = [match["id"] for match in PLACED.finditer(passage.text)]
    named += [target.id for sentence in passage.sentences for target in sentence.targets]
    months = [
        (sentence, time)
        for sentence in passage.sentences
        for time in _times(sentence.words, passage.language)
        if time.month
    ]
    if len(months) != 1:
        return
    sentence, time = months[0]
    for name in dict.fromkeys(named):
        theirs = _moments_of(titles.get(name), passage.language)
        if len(theirs) == 1 and theirs[0].month == time.month and theirs[0].year != time.year:
            yield _finding(passage, sentence.start, time, titles.get(name))
            return


def _times(words: str, language: str) -> list[When]:
    """The moments at which something was so."""
    return [
        time
        for time in moments(words, language)
        if not _SINCE.search(words, 0, time.start)
        and not _FROM_MONTH.match(words, time.start, time.end)
    ]


def _moments_of(title: Text | None, language: str) -> tuple[When, ...]:
    return moments(title.in_language(language), language) if title else ()


def _differ(one: When, other: When) -> bool:
    both = one.month is not None and other.month is not None
    return one.year != other.year or (both and one.month != other.month)


def _finding(passage: Passage, offset: int, time: When, title: Text | None) -> Finding:
    start, end = offset + time.start, offset + time.end
    values = {
        "told": " ".join(passage.text[start:end].split()),
        "title": title.in_language(passage.language) if title else "",
    }
    return Finding(
        "N306",
        passage.span(start, end),
        values,
        severity=Severity.WARNING,
        path=passage.text.path,
    )
