"""The look of a plan's documents: the built-in theme, and what is laid over it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.files.templates import Templates
from generator.findings import Finding
from generator.rules.theme import check_theme
from generator.source import read_plan
from generator.theme import Theme, read_theme, theme_values

_FILE = "theme.yaml"


def read_look(plan: Path, templates: Templates) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme of the plan at the path, and what is wrong with what is laid over the built-in one.

    A file with findings is left out of the theme.
    """
    own = plan / _FILE
    return _laid(templates, (own,) if own.is_file() else ())


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
