"""The look of a plan's documents: the built-in theme, and what is laid over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Template

from generator.files import shown_name
from generator.files.templates import Templates
from generator.findings import Finding, Span, suggestion
from generator.rules.theme import check_theme
from generator.source import read_plan
from generator.theme import Theme, read_theme, theme_values

_FILE = "theme.yaml"
_PAGE = "page/page.html"


def read_look(plan: Path, templates: Templates) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme of the plan at the path, and what is wrong with files laid over the built-in ones.

    A theme file with findings is left out.
    """
    own = plan / _FILE
    theme, faults = _laid(templates, (own,) if own.is_file() else ())
    return theme, (*faults, *_page_faults(templates))


def _page_faults(templates: Templates) -> Iterator[Finding]:
    """What places of a page shell of the workspace's own are unknown, and which it lacks."""
    if not templates.own_files(_PAGE):
        return
    from generator.html.shell import PLACES  # noqa: PLC0415 - only where there is one

    file = templates.file(_PAGE)
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    shown, places = shown_name(file), set[str]()
    for number, line in enumerate(lines, 1):
        for mark in Template.pattern.finditer(line):
            name = mark["named"] or mark["braced"] or ""
            places.add(name)
            if mark["escaped"] is None and name not in PLACES:
                span = Span(shown, number, mark.start() + 1, number, mark.end() + 1)
                yield Finding("P151", span, {"value": mark[0], **suggestion(name, PLACES)})
    missing = [name for name, needed in PLACES.items() if needed and name not in places]
    if missing:
        values = {"places": ", ".join(f"${name}" for name in missing)}
        yield Finding("P152", Span.start_of(shown), values)


def house_look(templates: Templates) -> Theme:
    """The theme of a workspace, whichever its plan."""
    return _laid(templates, ())[0]


def _laid(templates: Templates, own: Iterable[Path]) -> tuple[Theme, tuple[Finding, ...]]:
    *houses, builtin = templates.versions(_FILE)
    findings = {file: _faults(file, builtin) for file in (*reversed(houses), *own)}
    theme = read_theme(builtin, *(file for file, faults in findings.items() if not faults))
    return theme, tuple(fault for faults in findings.values() for fault in faults)


def _faults(file: Path, builtin: Path) -> tuple[Finding, ...]:
    source = read_plan(file)
    return (*source.findings, *check_theme(source.root, theme_values(builtin), file.parent))
