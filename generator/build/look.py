"""The look of a plan's documents: the built-in theme, with the plan's own laid over it."""

from __future__ import annotations

from pathlib import Path

from generator.findings import Finding
from generator.rules.theme import check_theme
from generator.source import read_plan
from generator.theme import Theme, read_theme, theme_values


def read_look(plan: Path, templates: Path) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme of the plan at the path, and what is wrong with the plan's own part of it.

    With findings the theme is the built-in one alone.
    """
    builtin, own = templates / "theme.yaml", plan / "theme.yaml"
    if not own.is_file():
        return read_theme(builtin), ()
    source = read_plan(own)
    findings = (*source.findings, *check_theme(source.root, theme_values(builtin), plan))
    return read_theme(builtin, *(() if findings else (own,))), findings
