"""Chapters: prose, tables, figures, development lines and sub-chapters of any part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from generator.plan.data_table import DataTable
from generator.plan.facts import FactBook
from generator.plan.figure import Figure
from generator.plan.part import Part, values_within
from generator.plan.table import Table
from generator.plan.values import Identifier, Prose


class Content(Part):
    """What chapters and sub-chapters both hold."""

    tables: list[Table] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    development_lines: list[Prose] = Field(default_factory=list)
    development_title: Prose | None = None
    sections: list[Section] = Field(default_factory=list)

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002 - for overriding
        """The tables that this part makes of its own typed content."""
        yield from ()


class Section(Content):
    """A free sub-chapter."""

    id: Identifier | None = None
    title: Prose
    text: Prose | None = None


Content.model_rebuild()


class Chapter(Content):
    """A part of the plan that a document prints as a chapter; `title` replaces the usual one."""

    title: Prose | None = None
    overview: Prose | None = None


def contents(value: Any) -> Iterator[Content]:
    """Every chapter and section within a part, outermost first, in reading order."""
    return (each for each in values_within(value) if isinstance(each, Content))
