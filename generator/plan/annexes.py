"""Annexes: numbered in their order, written here or attached as files."""

from __future__ import annotations

from generator.plan.chapter import Content
from generator.plan.values import Flag, Identifier, Line, Prose


class Annex(Content):
    """An annex: its text, tables and figures, or the file that it is.

    `coverage` adds the table of the law's duties and the chapters that answer them.
    """

    id: Identifier
    title: Prose
    text: Prose | None = None
    file: Line | None = None
    not_applicable: Prose | None = None
    coverage: Flag = False
