"""The money of projects, each amount at its place in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.plan.projects import Project, ProjectMoney
from generator.rules.numbers.amounts import Amount, typed
from generator.rules.numbers.labels import words
from generator.rules.reading import PlanReading
from generator.source import MarkedMap


@dataclass(frozen=True, slots=True)
class Money:
    """A project's money."""

    project: Project
    money: ProjectMoney
    root: MarkedMap

    @property
    def name(self) -> str:
        """The project's name."""
        return words(self.project.name)

    def amount(self, key: str) -> Amount | None:
        """What is typed under a key: euros, or per cent where the key says so."""
        value: Decimal | None = getattr(self.money, key)
        unit = "%" if key.endswith("percent") else "€"
        path = f"{self.money.path}.{key}"
        return None if value is None else typed(self.root, path, value, unit)

    def by_year(self) -> dict[int, Amount]:
        """The division among years, in their order."""
        path = f"{self.money.path}.by_year"
        years = sorted(self.money.by_year.items())
        return {year: typed(self.root, f"{path}.{year}", value, "€") for year, value in years}


def moneys(reading: PlanReading) -> Iterator[Money]:
    """The money of each project that tells of it."""
    for project in reading.plan.projects.projects if reading.plan.projects else ():
        if project.money:
            yield Money(project, project.money, reading.root)
