"""What a rule reads: the plan as its planner wrote it, and the plan as it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.plan.data_table import DataTable
from generator.plan.plan import Plan
from generator.source import MarkedMap


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What a plan may name that stands outside it, in templates and in later stages.

    `tables` are the ids that typed parts give their tables, `targets` the ids of the templates' own
    chapters and tables, `aspects` what may be asked of a fact, `kinds` the kinds of document and
    `charts` those of chart. `referred` are the ids that the templates of the plan's kinds refer to
    in their own sentences, and `printed` the parts of a plan that each kind prints.
    """

    tables: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    aspects: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    charts: tuple[str, ...] = ()
    referred: frozenset[str] = frozenset()
    printed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The marked values of a plan, whatever their shape.

    `folder` is the plan's, for its other files. `unread` names the files that could not be read to
    their end: what they would have held is not missing from the plan.
    """

    root: MarkedMap
    folder: Path
    names: KnownNames = KnownNames()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReading(Reading):
    """A plan whose shape is in order: its model and all its tables by id."""

    plan: Plan
    tables: Mapping[str, DataTable]
