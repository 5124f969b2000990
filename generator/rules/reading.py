"""What a rule reads: the plan as its planner wrote it, and the plan as it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.plan.data_table import DataTable
from generator.plan.plan import Plan
from generator.plan.prose import ProseText, prose
from generator.plan.values import read_day
from generator.source import MarkedMap, MarkedText
from generator.source.locate import maps, texts


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


@dataclass(frozen=True, kw_only=True, eq=False)
class Reading:
    """The marked values of a plan, whatever their shape.

    `folder` is the plan's, for its other files. `unread` names the files that could not be read to
    their end: what they would have held is not missing from the plan. What many rules walk through
    is gathered once; a reading equals itself alone, so that functions of one can be cached.
    """

    root: MarkedMap
    folder: Path
    names: KnownNames = KnownNames()
    unread: tuple[str, ...] = ()

    @cached_property
    def prose(self) -> tuple[ProseText, ...]:
        """Every text that people read, with its language, in the order of the model."""
        return tuple(prose(self.root))

    @cached_property
    def texts(self) -> tuple[MarkedText, ...]:
        """Every text, ids and codes too, in reading order."""
        return tuple(texts(self.root))

    @cached_property
    def maps(self) -> tuple[MarkedMap, ...]:
        """Every mapping, outermost first."""
        return tuple(maps(self.root))

    @cached_property
    def days(self) -> Mapping[str, date]:
        """The days that are described: the plan's under «», those of parts that have their own.

        What cannot be read as a day has none here: it is told where the plan's shape is checked.
        """
        told = {"": self.root, **self.root}
        parts = {name: part for name, part in told.items() if isinstance(part, MarkedMap)}
        return {name: day for name, part in parts.items() if (day := _as_of(part))}

    def day(self, path: str) -> date | None:
        """The day whose situation and law a text at the path tells of: its part's, else the plan's.

        An application of 2019 knows TE-toimisto, in whichever plan it stands.
        """
        return self.days.get(path.partition(".")[0], self.days.get(""))


@dataclass(frozen=True, kw_only=True, eq=False)
class PlanReading(Reading):
    """A plan whose shape is in order: its model and all its tables by id."""

    plan: Plan
    tables: Mapping[str, DataTable]


def _as_of(part: MarkedMap) -> date | None:
    told = part.get("as_of")
    if not isinstance(told, MarkedText):
        return None
    try:
        return read_day(told)
    except ValueError:
        return None
