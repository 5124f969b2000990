"""The plan on one page, for those who decide on it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from generator.plan.chapter import Content
from generator.plan.data_table import DataTable
from generator.plan.facts import FactBook
from generator.plan.situation import IndicatorTable
from generator.plan.values import Prose


class Summary(Content):
    """What the plan is about, its key figures, and what it decides, a sentence each.

    What a body is asked to decide is not told here again: it stands in the agenda items.
    """

    text: Prose | None = None
    key_figures: IndicatorTable | None = None
    decisions: list[Prose] = Field(default_factory=list)

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:
        """The key figures."""
        if self.key_figures:
            yield self.key_figures.table(facts)
