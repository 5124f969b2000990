"""Numbers that do not say where they come from, or what time they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.plan.figure import Figure
from generator.plan.table import TablePart
from generator.plan.values import Text
from generator.rules.numbers.grid import free_grids
from generator.rules.numbers.labels import words
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import key_span_of, span_of

CODES = ("N250", "N251", "N252", "N253")

_SOURCE = re.compile(r"^(?:lähde|lähteet|lähteenä|källa|källor)\b", re.IGNORECASE)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A warning for each fact, table and figure whose numbers have no source or no day."""
    yield from _facts(reading)
    for table, _ in free_grids(reading):
        yield from _table(reading, table)
    for part in _typed_tables(reading):
        yield from _table(reading, part)
    for figure in reading.plan.figures():
        if not figure.source and not _told(figure.note) and not _has_source(reading, figure):
            path = f"{figure.path}.title"
            values = {"what": words(figure.title)}
            yield Finding("N253", span_of(reading.root, path), values, Severity.WARNING, path=path)


def _facts(reading: PlanReading) -> Iterator[Finding]:
    """Facts that are typed; what a formula computes has the sources and days of its terms."""
    given = reading.root.get("facts")
    spans = given.key_spans if isinstance(given, MarkedMap) else {}
    for name, fact in reading.plan.facts.items():
        if fact.formula is not None or fact.value is None or name not in spans:
            continue
        for code, told in (("N250", fact.source), ("N251", fact.as_of)):
            if told is None:
                values = {"what": words(fact.label), "name": str(name)}
                path = f"facts.{name}"
                yield Finding(code, spans[name], values, Severity.WARNING, path=path)


def _typed_tables(reading: PlanReading) -> Iterator[TablePart]:
    """The tables that parts of the plan make of numbers, but the area's: it names no source."""
    plan = reading.plan
    if plan.situation:
        yield from plan.situation.series
        if plan.situation.commuting:
            yield plan.situation.commuting
    if plan.resources:
        parts = (plan.resources.budget, plan.resources.state_funding, plan.resources.personnel)
        yield from filter(None, parts)
    if plan.funding_model:
        yield from filter(None, (plan.funding_model.tiers, plan.funding_model.history))
    resources = plan.programme.municipal_resources if plan.programme else None
    if resources and not all(row.source for row in resources.rows):
        yield resources


def _table(reading: PlanReading, table: TablePart) -> Iterator[Finding]:
    """The finding stands at the table's title, or at the key of a part that has none."""
    if table.source or any(map(_told, table.notes)):
        return
    if table.title:
        path = f"{table.path}.title"
        span, name = span_of(reading.root, path), words(table.title)
    else:
        path = table.path
        usual = next((each.title for each in reading.tables.values() if each.path == path), None)
        name = words(usual) or path.rpartition(".")[2]
        span = key_span_of(reading.root, path)
    yield Finding("N252", span, {"what": name}, Severity.WARNING, path=path)


def _told(note: Text | None) -> bool:
    """Whether a note begins by naming the source."""
    return bool(_SOURCE.match(words(note)))


def _has_source(reading: PlanReading, figure: Figure) -> bool:
    """Whether all numbers that the figure draws have a source, or their table is told of."""
    if figure.points:
        return False
    if isinstance(figure.data, list):
        facts = [reading.plan.facts[name] for name in figure.data if name in reading.plan.facts]
        return all(fact.source or fact.formula for fact in facts)
    return figure.data is None or figure.data in reading.tables
