"""Texts that a language of the plan lacks.

What no language of the documents has cannot be printed. A plain text is printed in all languages
alike: that is right for a name, but hardly ever for a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Span
from generator.locale import LANGUAGES, report_words
from generator.rules.languages.versions import plain_texts, versions
from generator.rules.reading import PlanReading
from generator.source import MarkedText
from generator.source.locate import key_span_of

CODES = ("L101", "L102", "L103")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each text without a version that its documents need."""
    languages = reading.plan.told_in
    if len(languages) > 1:
        yield from _two_settings(reading)
        yield from (_plain(text) for text in plain_texts(reading))
    for value, by_language in versions(reading):
        for language in languages:
            if not by_language.get(language, "").strip():
                path = f"{value.path}.{language}"
                span = _first_line(key_span_of(reading.root, value.path))
                yield Finding("L101", span, {"language": _into(language)}, path=path)


def _into(language: str) -> dict[str, str]:
    """«ruotsiksi», «på svenska», by the language of the report."""
    return {each: report_words(f"language.into.{language}", each) for each in LANGUAGES}


def _plain(text: MarkedText) -> Finding:
    first = text.strip().split("\n", 1)[0]
    start = text.index(first)
    return Finding("L102", text.span_at(start, start + len(first)), path=text.path)


def _two_settings(reading: PlanReading) -> Iterator[Finding]:
    if span := reading.root.key_spans.get("language"):
        yield Finding("L103", span, path="language")


def _first_line(span: Span) -> Span:
    if span.end_line == span.line:
        return span
    return Span(span.file, span.line, span.column, span.line, span.column + 1)
