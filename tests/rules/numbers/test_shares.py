"""Shares and changes that follow from their numbers never alarm; others always do."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.locale import round_half_up
from tests.plan.making import made
from tests.rules.numbers.test_sums import written

COUNTS = st.lists(st.integers(1, 99999), min_size=2, max_size=6)


def codes(text: str) -> list[str]:
    with TemporaryDirectory() as folder:
        findings = made(Path(folder), text).findings
    return [f.code for f in findings if f.code in ("N205", "N206", "N207", "N209")]


def distribution(counts: list[int], shares: list[Decimal]) -> str:
    """A table of counts and their shares, with a row of totals."""
    rows = [
        f"    - {{cells: [Rivi, {count}, '{written(share)}']}}"
        for count, share in zip(counts, shares, strict=True)
    ]
    return "\n".join(
        [
            "introduction:",
            "  tables:",
            "  - id: t",
            "    title: T",
            "    columns:",
            "    - {key: a, label: Rivi}",
            "    - {key: b, label: Henkilöitä, kind: number}",
            "    - {key: c, label: Osuus, kind: number, unit: '%'}",
            "    rows:",
            *rows,
            f"    - {{kind: total, cells: [Yhteensä, {sum(counts)}, 100]}}",
        ]
    )


def fact(old: int, new: int, stated: Decimal) -> str:
    """A fact with a stated change in per cent."""
    previous = f"{{value: {old}, stated_change_percent: '{written(stated)}'}}"
    return f"facts:\n  a: {{label: A, value: {new}, previous: {previous}}}\n"


@settings(max_examples=60, deadline=None)
@given(counts=COUNTS, places=st.integers(0, 2))
def test_shares_of_the_total_never_alarm(counts: list[int], places: int) -> None:
    shares = [round_half_up(Decimal(c) / sum(counts) * 100, places) for c in counts]
    assert codes(distribution(counts, shares)) == []


@settings(max_examples=60, deadline=None)
@given(counts=COUNTS, places=st.integers(0, 2), data=st.data())
def test_a_share_that_is_off_alarms_wherever_it_stands(
    counts: list[int], places: int, data: st.DataObject
) -> None:
    shares = [round_half_up(Decimal(c) / sum(counts) * 100, places) for c in counts]
    wrong = data.draw(st.integers(0, len(shares) - 1))
    shares[wrong] += data.draw(st.integers(2, 50)) * Decimal(1).scaleb(-places)
    assert "N206" in codes(distribution(counts, shares))


@settings(max_examples=60, deadline=None)
@given(old=st.integers(1, 99999), new=st.integers(0, 99999), places=st.integers(0, 2))
def test_a_change_alarms_only_where_it_is_not_the_rounded_one(
    old: int, new: int, places: int
) -> None:
    right = round_half_up(Decimal(new - old) / old * 100, places)
    assert codes(fact(old, new, right)) == []
    assert codes(fact(old, new, right + 2 * Decimal(1).scaleb(-places))) == ["N209"]
