"""The services, how they are produced and for whom: § 15, item 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.data_table import DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import FactBook
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import Identifier, Prose, Text

Production = Literal["own", "joint", "purchased", "partnership", "other_authority"]
StatutoryService = Literal[
    "job_brokering",
    "information_and_advice",
    "expert_assessments",
    "career_guidance",
    "coaching",
    "trials",
    "labour_market_training",
    "change_security_training",
    "supported_studies",
    "pay_subsidy",
    "start_up_grant",
    "expense_allowance",
    "travel_allowance",
    "workplace_adaptation",
    "employment_obligation",
    "change_security",
    "employment_policy_grant",
    "service_process",
    "integration",
    "multidisciplinary_support",
    "employer_services",
    "youth_services",
]


class Service(Part):
    """A service: which statutory one, how produced, for whom and by whom."""

    service: StatutoryService
    name: Prose | None = None
    production: list[Production] = Field(min_length=1)
    for_whom: Prose | None = None
    by_whom: Prose | None = None
    text: Prose | None = None

    @property
    def label(self) -> Text:
        """The planner's own name for it, else the usual one."""
        return self.name or Text.of_label(f"service.{self.service}")


class ServiceTable(TablePart):
    """The services set out as a table; `annex` is the id of the annex that sets out the rest."""

    table_ids = ("services-table",)

    items: list[Service] = Field(min_length=1)
    annex: Identifier | None = None

    def table(self) -> DataTable:
        """A row a service: how produced, for whom, by whom; empty columns are left out."""
        columns = [
            DataColumn("service", Text.of_label("column.service"), weight=1.3),
            DataColumn("production", Text.of_label("column.production"), weight=1.3),
            DataColumn("for_whom", Text.of_label("column.for_whom"), weight=1.3),
            DataColumn("by_whom", Text.of_label("column.by_whom"), weight=1.3),
        ]
        rows = [
            DataRow((s.label, _production(s.production), s.for_whom, s.by_whom), path=s.path)
            for s in self.items
        ]
        return only_filled(self.as_table(Text.of_label("table.services"), columns, rows))


def _production(ways: list[Production]) -> tuple[Text, ...]:
    return tuple(Text.of_label(f"production.{way}") for way in ways)


class ProcurementClass(Part):
    """A class of a procurement, such as a lot of a dynamic purchasing system."""

    name: Prose
    text: Prose | None = None


class Procurement(Content):
    """How services are bought."""

    title: Prose | None = None
    text: Prose | None = None
    classes: list[ProcurementClass] = Field(default_factory=list)


class TargetGroup(Content):
    """A group of clients whose needs the services take into account."""

    id: Identifier
    name: Prose
    text: Prose | None = None
    measures: list[Prose] = Field(default_factory=list)


class Services(Chapter):
    """The services that the law names and the municipality's choices about them."""

    production: Prose | None = None
    services: ServiceTable | None = None
    procurement: Procurement | None = None
    target_groups_text: Prose | None = None
    target_groups: list[TargetGroup] = Field(default_factory=list)

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:  # noqa: ARG002
        """The table of services."""
        if self.services:
            yield self.services.table()
