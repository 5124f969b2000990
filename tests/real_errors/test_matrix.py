"""Each error of the five real documents is found, cannot be written, or is a reader's to judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.document.blocks import Figure, Heading, Table
from generator.document.walk import all_blocks
from tests.annotations import expected, found
from tests.real_errors.matrix import DOCUMENTS, HERE, Row, examined, findings, matrix, prints, way

LAST = {"L": 43, "K": 15, "H": 11, "A": 8, "D": 9}
RIGHT = ["L-right"]
WAYS = ("told", "told in part", "impossible", "reader", "silent")
ROWS = list(matrix().values())
PLANS = [(row, plan) for row in ROWS for plan in row.plans]


def test_every_error_of_the_five_documents_is_there_once() -> None:
    ids = [f"{letter}{number:02}" for letter in LAST for number in range(1, LAST[letter] + 1)]
    assert len(ids) == 86
    assert sorted(matrix()) == sorted([*ids, *RIGHT])


def test_every_plan_belongs_to_a_row() -> None:
    files = sorted((HERE / "rows").iterdir())
    assert files == sorted(plan for _, plan in PLANS)


@pytest.mark.parametrize(("row", "plan"), PLANS, ids=[plan.stem for _, plan in PLANS])
def test_the_error_is_told_at_its_exact_place(row: Row, plan: Path) -> None:
    assert found(findings(plan, row)) == expected(plan)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_the_row_is_met_as_it_claims(row: Row) -> None:
    claims = {
        "impossible": row.impossible,
        "silent": row.silent,
        "told in part": row.told and row.reader,
        "told": row.told,
        "reader": row.reader,
    }
    assert way(row) == next(name for name, claimed in claims.items() if claimed)


@pytest.mark.parametrize("row", [row for row in ROWS if row.prints], ids=lambda row: row.id)
def test_what_cannot_be_written_wrong_comes_out_right(row: Row) -> None:
    for name, wanted in row.prints:
        plan = HERE / "rows" / f"{name}.yaml"
        assert prints(plan, wanted)
        assert not prints(plan, wanted[::-1]) or len(wanted) == 1


@pytest.mark.parametrize(("row", "plan"), PLANS, ids=[plan.stem for _, plan in PLANS])
def test_chapters_tables_and_figures_are_numbered_without_a_gap(row: Row, plan: Path) -> None:
    for _, document in examined(plan).documents:
        blocks = list(all_blocks(document.blocks))
        chapters = [b for b in blocks if isinstance(b, Heading) and b.kind == "numbered"]
        series = [
            [chapter.number for chapter in chapters if chapter.level == 1],
            [block.number for block in blocks if isinstance(block, Table) and block.number],
            [block.number for block in blocks if isinstance(block, Figure)],
        ]
        for numbers in series:
            assert numbers == [str(i) for i in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("plan", [plan for _, plan in PLANS], ids=lambda plan: plan.stem)
def test_every_plan_says_first_what_was_wrong(plan: Path) -> None:
    first = plan.read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith("# ")
    assert first.endswith(".")


def test_the_readme_tells_what_running_the_plans_shows(golden: Callable[..., None]) -> None:
    golden(HERE / "README.md", _readme())


def _readme() -> str:
    head = (HERE / "head.md").read_text(encoding="utf-8")
    return "\n".join([head, *_counts(), *(line for letter in DOCUMENTS for line in _table(letter))])


def _counts() -> list[str]:
    table = [
        f"| Document | Errors | {' | '.join(each.capitalize() for each in WAYS)} |",
        "|---|" + "--:|" * 6,
    ]
    total: Counter[str] = Counter()
    for letter, name in DOCUMENTS.items():
        counted = Counter(way(row) for row in ROWS if row.id[0] == letter and row.id not in RIGHT)
        total += counted
        table.append(_count(name, counted))
    return [*table, _count("**Together**", total), ""]


def _count(name: str, counted: Counter[str]) -> str:
    numbers = [sum(counted[each] for each in WAYS), *(counted[each] for each in WAYS)]
    return f"| {name} | {' | '.join(map(str, numbers))} |"


def _table(letter: str) -> list[str]:
    rows = [row for row in ROWS if row.id[0] == letter]
    head = [f"## {DOCUMENTS[letter]}", "", "| | What was wrong | How it is met | Codes |"]
    return [*head, "|---|---|---|---|", *(_line(row) for row in rows), ""]


def _line(row: Row) -> str:
    how = {
        "told": "Told",
        "told in part": f"Told, but for a reader: {row.reader}",
        "impossible": f"Cannot be written: {row.impossible}",
        "reader": f"For a reader: {row.reader}",
        "silent": f"Right, so nothing is told: {row.silent}",
    }[way(row)]
    if row.impossible and row.reader:
        how += f"; for a reader: {row.reader}"
    return f"| {row.id} | {row.what} | {how} | {' '.join(row.told)} |"
