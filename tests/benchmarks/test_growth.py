"""How time grows with the plan: it should grow as the plan does, no faster."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.measure import Measured, best, build
from tests.benchmarks.report import head, tell
from tests.conftest import FILES

pytestmark = pytest.mark.benchmark
SENTENCE = (
    "Kunta järjestää palvelut niin, että työnhakija saa ne läheltä, ja työttömiä on {unemployed}."
)


def _blocks(count: int) -> str:
    """A chapter of sections, each a heading and four paragraphs."""
    sections = [
        f"  - title: Luku {number}\n    text: |\n" + f"      {SENTENCE}\n\n" * 4
        for number in range(count // 5)
    ]
    return "overview: Luvut.\nsections:\n" + "".join(sections)


def _rows(count: int) -> str:
    """A chapter with one table of four columns."""
    columns = "".join(
        f"      - {{key: c{n}, label: Sarake {n}, kind: {'number' if n else 'text'}}}\n"
        for n in range(4)
    )
    rows = "".join(f"      - cells: [Rivi {n}, {n}, 1 000, 12,5]\n" for n in range(count))
    rows = rows.replace("12,5]", '"12,5"]')
    return (
        "overview: Luvut.\ntables:\n  - id: t\n    title: Taulukko\n    total: kyllä\n"
        f"    columns:\n{columns}    rows:\n{rows}"
    )


@pytest.mark.parametrize(
    ("what", "make", "counts"),
    [("blocks", _blocks, (50, 500, 2000)), ("rows", _rows, (10, 100, 1000))],
)
def test_growth(
    tmp_path: Path, what: str, make: Callable[[int], str], counts: tuple[int, ...]
) -> None:
    taken = {count: best(3, lambda count=count: _cold(tmp_path, make(count))) for count in counts}  # type: ignore[misc]
    head(f"A cold build of {what}, --pages off")
    for less, count in zip((None, *counts), counts, strict=False):
        note = ""
        if less is not None:
            more = (taken[count].seconds - taken[less].seconds) / (count - less)
            note = f"{more * 1000:6.2f} ms for each more"
        tell(f"{count} {what}", taken[count], note)


def _cold(folder: Path, goals: str) -> Measured:
    shutil.rmtree(folder / "output", ignore_errors=True)
    plan = folder / "plans" / "pieni"
    plan.mkdir(parents=True, exist_ok=True)
    for name, text in {**FILES, "goals.yaml": goals}.items():
        (plan / name).write_text(text, encoding="utf-8")
    return build(folder, "--pages", "off")
