"""Whatever the decimals and approximations, a right total never alarms and a wrong one always."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.locale import round_half_up
from tests.plan.making import made

CELLS = st.lists(
    st.tuples(st.decimals(-9999, 99999, places=3), st.booleans()), min_size=1, max_size=6
)
UNITS = st.sampled_from(["", "€", "htv", "henkilöä", "milj. €", "1 000 €"])


def written(number: Decimal) -> str:
    """The number with a decimal comma: «0.002» could as well be two."""
    return f"{number:f}".replace(".", ",")


def told(rows: list[tuple[Decimal, bool]], total: Decimal, unit: str) -> list[tuple[str, str]]:
    """The findings of a table with the rows and their total, as codes and severities."""
    lines = [
        f"    - {{cells: [Rivi, '{written(value)}'], approximate: {'kyllä' if about else 'ei'}}}"
        for value, about in rows
    ]
    text = "\n".join(
        [
            "introduction:",
            "  tables:",
            "  - id: t",
            "    title: T",
            "    columns:",
            "    - {key: a, label: Rivi}",
            f"    - {{key: b, label: Luku, kind: number, unit: '{unit}'}}",
            "    rows:",
            *lines,
            f"    - {{kind: total, cells: [Yhteensä, '{written(total)}']}}",
        ]
    )
    with TemporaryDirectory() as folder:
        findings = made(Path(folder), text).findings
    return [(f.code, str(f.severity)) for f in findings if f.code in ("N201", "N203")]


@settings(max_examples=60, deadline=None)
@given(cells=CELLS, unit=UNITS, places=st.integers(0, 3))
def test_a_total_of_the_typed_rows_never_alarms(
    cells: list[tuple[Decimal, bool]], unit: str, places: int
) -> None:
    rows = [(round_half_up(value, places), about) for value, about in cells]
    total = sum((value for value, _ in rows), Decimal(0))
    assert told(rows, total, unit) == []


@settings(max_examples=60, deadline=None)
@given(cells=CELLS, places=st.integers(1, 2), shown=st.integers(0, 2))
def test_a_total_reckoned_before_rounding_never_alarms(
    cells: list[tuple[Decimal, bool]], places: int, shown: int
) -> None:
    total = round_half_up(sum((value for value, _ in cells), Decimal(0)), min(shown, places))
    rows = [(round_half_up(value, places), about) for value, about in cells]
    assert told(rows, total, "milj. €") == []


@settings(max_examples=60, deadline=None)
@given(
    cells=CELLS,
    unit=UNITS,
    places=st.integers(0, 3),
    more=st.integers(1, 1000),
    down=st.booleans(),
)
def test_a_total_beyond_the_tolerance_always_alarms(
    cells: list[tuple[Decimal, bool]], unit: str, places: int, more: int, down: bool
) -> None:
    rows = [(round_half_up(value, places), about) for value, about in cells]
    last = Decimal(1).scaleb(-places)
    halves = len(rows) + 1 if places or unit in ("milj. €", "1 000 €") else 0
    reach = last * halves / 2 + last * sum(about for _, about in rows)
    off = reach + last * more
    total = round_half_up(sum((v for v, _ in rows), Decimal(0)) + (-off if down else off), places)
    assert told(rows, total, unit) == [("N201", "error")]


def test_whole_numbers_must_match_exactly() -> None:
    rows = [(Decimal(n), False) for n in (40, 3, 6, 5, 5)]
    assert told(rows, Decimal(59), "htv") == []
    assert told(rows, Decimal(60), "htv") == [("N201", "error")]


def test_approximate_rows_may_each_be_one_off_and_that_is_noted() -> None:
    rows = [(Decimal(n), True) for n in (40, 3, 6, 5, 5)]
    assert told(rows, Decimal(60), "htv") == [("N203", "note")]
    assert told(rows, Decimal(64), "htv") == [("N203", "note")]
    assert told(rows, Decimal(65), "htv") == [("N201", "error")]
