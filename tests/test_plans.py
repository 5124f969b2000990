"""The real plans: no errors, and their READMEs explain each finding that remains."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.locale import round_half_up
from generator.plan.values import read_number
from tests.conftest import Ran

ROOT = Path(__file__).parents[1]
PLANS = sorted(file.parent.name for file in (ROOT / "plans").glob("*/plan.yaml"))


@pytest.mark.parametrize("plan", PLANS)
def test_every_remaining_finding_is_explained_and_none_that_is_gone(
    plan: str, pykala: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    ran = pykala("check", f"plans/{plan}", "--format", "json")
    readme = (ROOT / "plans" / plan / "README.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| ([A-Z]\d{3}) \| `(.+?)` \| (.+?) \| .+ \|$", readme, re.M)
    found = json.loads(ran.out)["findings"]
    assert ran.code == 0, ran.out
    assert sorted(explained) == sorted(map(_place, found))
    assert (f"`pykala check plans/{plan}` vastaa «Ei huomautettavaa»" in readme) == (found == [])


def _place(finding: dict[str, Any]) -> tuple[str, str, str]:
    """The code of a finding, the name of its file and the words that it underlines."""
    span = finding["span"]
    file = ROOT / span["file"]
    line = file.read_text(encoding="utf-8").split("\n")[span["line"] - 1]
    return finding["code"], file.name, line[span["column"] - 1 : span["end_column"] - 1]


def test_the_shares_of_kymenlaakso_follow_from_its_counts() -> None:
    data = ROOT / "plans" / "kymenlaakso" / "data"
    counts, shares = (_table(data / f"{name}-2026-06.csv") for name in ("tyottomat", "osuudet"))
    counts["Koko maakunta"] = [
        sum(column, Decimal(0)) for column in zip(*counts.values(), strict=True)
    ]
    told = {
        place: [100 * unemployed / labour_force, *(100 * group / unemployed for group in groups)]
        for place, (_, unemployed, labour_force, *groups) in counts.items()
    }
    assert shares == {
        place: [round_half_up(share, 1) for share in row] for place, row in told.items()
    }


def _table(file: Path) -> dict[str, list[Decimal]]:
    """The numbers of a CSV file by the name of their row."""
    rows = [line.split(";") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    return {name: [read_number(cell) for cell in cells] for name, *cells in rows}
