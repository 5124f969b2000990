"""Figures: what a chart shows and how, in the planner's words."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from generator.plan.part import Part
from generator.plan.values import Decimals, Flag, Identifier, Line, Number, Prose, Words


class HierarchyNode(Part):
    """A box of an organisation chart and the boxes under it."""

    label: Prose
    children: list[HierarchyNode] = Field(default_factory=list)


class FlowNode(Part):
    """A box of a flow chart."""

    id: Identifier
    label: Prose


class FlowLink(Part):
    """An arrow from a box to a box."""

    start: Identifier = Field(alias="from")
    end: Identifier = Field(alias="to")
    label: Prose | None = None


class Point(Part):
    """A point of a scatter or bubble chart."""

    label: Prose
    x: Number
    y: Number
    size: Number | None = None


class Geography(Part):
    """A map: a GeoJSON file beside the plan and the property that names its areas.

    The figure's data give each area its value: their first column holds the areas' names.
    """

    file: Line
    name: Line


class Figure(Part):
    """A chart: its kind, caption, data and source.

    `data` is a table's id, a CSV file beside the plan or a list of facts. `category` and `series`
    choose columns by their keys; without them the first text column names the categories and each
    number column is a series. `by_row` makes each row a series. `total_bars` names the categories
    that a waterfall starts anew from zero.
    """

    id: Identifier
    kind: Line
    title: Prose
    data: Identifier | Line | list[Identifier] | None = None
    category: Identifier | None = None
    series: list[Line] = Field(default_factory=list)
    by_row: Flag = False
    rows: list[Line] = Field(default_factory=list)
    unit: Words | None = None
    decimals: Decimals | None = None
    highlight: Line | None = None
    total_bars: list[Line] = Field(default_factory=list)
    x_title: Prose | None = None
    y_title: Prose | None = None
    root: HierarchyNode | None = None
    nodes: list[FlowNode] = Field(default_factory=list)
    links: list[FlowLink] = Field(default_factory=list)
    direction: Line | None = None
    points: list[Point] = Field(default_factory=list)
    map: Geography | None = None
    alt: Prose | None = None
    source: Identifier | list[Identifier] | None = None
    note: Prose | None = None

    @property
    def origins(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_ids(self.source)


def as_ids(source: Any) -> tuple[str, ...]:
    """One id or several as a tuple."""
    if source is None:
        return ()
    return (source,) if isinstance(source, str) else tuple(source)
