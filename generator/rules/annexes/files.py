"""Files of annexes: attached ones that can be sent as they are, and tables that can be made."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from generator.files.kinds import KINDS, MACROS
from generator.findings import Finding, Severity, suggestion
from generator.locale import format_number
from generator.plan.annexes import Annex
from generator.plan.values import Text
from generator.rules.reading import PlanReading
from generator.source import MarkedText, resolve_file
from generator.source.locate import span_of

CODES = ("Y060", "Y061", "Y062", "R106", "M271", "M272", "M273", "M274", "M275", "M276")

_MEGABYTE = 1_000_000
_LARGEST = 25 * _MEGABYTE
_COVERAGE = "coverage-table"


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings on the files of the plan's annexes and of its application's."""
    application = reading.plan.application
    for annex in (*reading.plan.annexes, *(application.annexes if application else ())):
        yield from _keys(annex, reading)
        if annex.table:
            yield from _table(annex, reading)
        for name in Text.of(annex.file).versions.values() if annex.file else ():
            if isinstance(name, MarkedText):
                yield from _file(name, reading.folder)


def _keys(annex: Annex, reading: PlanReading) -> Iterator[Finding]:
    """Keys of which one is too many."""
    if annex.file and annex.table:
        path = f"{annex.path}.table"
        yield Finding("M271", span_of(reading.root, path), {"value": str(annex.table)}, path=path)
    if annex.format and not annex.table:
        path = f"{annex.path}.format"
        values = {"value": annex.format}
        yield Finding("M272", span_of(reading.root, path), values, Severity.WARNING, path=path)


def _table(annex: Annex, reading: PlanReading) -> Iterator[Finding]:
    known = {*reading.tables, *([_COVERAGE] if annex.coverage else ())}
    name = str(annex.table)
    if name not in known:
        path = f"{annex.path}.table"
        values = {"value": name, **suggestion(name, known)}
        yield Finding("R106", span_of(reading.root, path), values, path=path)


def _file(name: MarkedText, folder: Path) -> Iterator[Finding]:
    """The first thing that keeps an attached file from being sent, and whether it is large."""
    path = resolve_file(folder, name)
    if isinstance(path, Finding):
        yield path
        return
    ending = path.suffix.lower().removeprefix(".")
    values: dict[str, object] = {"name": str(name).strip(), "ending": path.suffix}
    if ending in MACROS:
        yield Finding("M274", name.span, values, path=name.path)
    elif ending not in KINDS:
        allowed = ", ".join(KINDS)
        yield Finding("M273", name.span, {**values, "allowed": allowed}, path=name.path)
    elif fault := KINDS[ending].fault(path):
        yield Finding("M274" if fault == "macros" else "M275", name.span, values, path=name.path)
    elif (size := path.stat().st_size) > _LARGEST:
        told = {**values, "size": _megabytes(size), "largest": _megabytes(_LARGEST)}
        yield Finding("M276", name.span, told, Severity.WARNING, path=name.path)


def _megabytes(size: int) -> str:
    return format_number(Decimal(size // _MEGABYTE))
