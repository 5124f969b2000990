"""The tables of annexes are those that documents print; what cannot be made alone is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.checking import Choice, check_plans
from generator.build.examination import examine
from generator.build.workspace import workspace_of
from generator.document.inlines import text_of

TABLE = """\
introduction:
  overview: Johdanto.
  tables:
    - id: own
      title: Palvelut
      columns: [{key: a, label: Palvelu}, {key: b, label: Missä}]
      rows: [{cells: [Neuvonta, "[luvussa](#situation)"]}]
annexes: [{id: a-own, title: Palvelut, table: own}]
"""


@pytest.fixture
def plan(small_plan: Path) -> Path:
    with (small_plan / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write(TABLE)
    return small_plan


def _only_decisions(plan: Path) -> None:
    """The plan as one whose only document prints none of its tables."""
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    changed = text.replace("tyollisyydenhoitosuunnitelma", "paatosesitys")
    (plan / "plan.yaml").write_text(changed, encoding="utf-8")
    (plan / "decisions.yaml").write_text(
        "- {id: d, title: Asia, body: valtuusto, proposal: [Hyväksytään.]}\n", encoding="utf-8"
    )


def test_a_table_has_the_references_of_the_document_that_prints_it(plan: Path) -> None:
    found = examine(plan, workspace_of(plan, None)).annex_tables["fi"]["own"]
    assert found.document.kind == "tyollisyydenhoitosuunnitelma"
    assert text_of(found.table.rows[0].cells[1]) == "luvussa\N{NO-BREAK SPACE}2"


def test_a_reference_that_leads_nowhere_from_a_table_alone_is_told(plan: Path) -> None:
    _only_decisions(plan)
    told = check_plans([plan], Choice(select=("R104",))).findings
    assert [finding.values for finding in told] == [{"value": "situation"}]


def test_a_table_alone_is_made_of_a_plan_whose_documents_do_not_print_it(plan: Path) -> None:
    _only_decisions(plan)
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    (plan / "plan.yaml").write_text(
        text.replace('"[luvussa](#situation)"', "Heinola"), encoding="utf-8"
    )
    examination = examine(plan, workspace_of(plan, None))
    found = examination.annex_tables["fi"]["own"]
    assert [text_of(cell) for cell in found.table.rows[0].cells] == ["Neuvonta", "Heinola"]
    assert not [finding for finding in examination.findings if finding.code == "R104"]
