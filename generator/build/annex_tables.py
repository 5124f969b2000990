"""The tables that annexes make files of, each as the document prints it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.build.reading import PlanInput
from generator.build.stages import PlanCharts, make_table
from generator.compose.kinds import Kind
from generator.document.blocks import Document, Table
from generator.document.walk import all_blocks
from generator.findings import Finding
from generator.plan.plan import files_of_annexes


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """A table with its numbers and references, and the document that it is of."""

    table: Table
    document: Document


def annex_tables(
    plan_input: PlanInput, charts: PlanCharts, documents: Sequence[tuple[Kind, Document]]
) -> tuple[dict[str, AnnexTable], list[Finding]]:
    """The tables by id, in the plan's language; what keeps one from being made is a finding.

    A table is taken from the first document that prints it, where its references lead somewhere. A
    table that none prints is made alone. A name that leads nowhere is told by the rules.
    """
    plan = plan_input.plan
    assert plan is not None
    findings: list[Finding] = []
    tables: dict[str, AnnexTable] = {}
    for annex in (file.annex for file in files_of_annexes(plan, plan.language)):
        name = str(annex.table)
        found = _printed(name, documents)
        if found is None and documents and name in plan_input.tables:
            made = make_table(name, documents[0][0], plan_input, charts)
            findings += made.findings
            found = _printed(name, [(documents[0][0], made.document)])
        if found:
            tables[name] = found
    return tables, findings


def _printed(name: str, documents: Sequence[tuple[Kind, Document]]) -> AnnexTable | None:
    return next(
        (
            AnnexTable(block, document)
            for _, document in documents
            for block in all_blocks(document.blocks)
            if isinstance(block, Table) and block.id == name
        ),
        None,
    )
