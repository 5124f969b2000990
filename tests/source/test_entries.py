"""Entries are added to a list of a plan and changed; every other byte stays as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.source.entries import with_entry, with_values

ENTRY = {"part": "goals", "by": "johtaja", "date": "3.2.2025", "content": "aaaa-bbbb-cccc"}
LINE = "{part: goals, by: johtaja, date: 3.2.2025, content: aaaa-bbbb-cccc}"
KEY = f"reviews:\n  - {LINE}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", f"a: 1\n\n{KEY}\n"),
        ("a: 1\n\n", f"a: 1\n\n{KEY}\n"),
        ("a: 1", f"a: 1\n\n{KEY}"),
        ("\ufeffa: 1", f"\ufeffa: 1\n\n{KEY}"),
        ("---\na: 1\n# loppu", f"---\na: 1\n# loppu\n\n{KEY}"),
        ("a: 1\n...\n", f"a: 1\n\n{KEY}\n...\n"),
        ("a: |\n  sana\n", f"a: |\n  sana\n\n{KEY}\n"),
        ("{a: 1}", f"{{a: 1, reviews: [{LINE}]}}"),
        ("reviews: # tähän\nb: 1\n", f"reviews: # tähän\n  - {LINE}\nb: 1\n"),
        ("reviews: []\n", f"reviews: [{LINE}]\n"),
        ("reviews: [{part: a}] # b", f"reviews: [{{part: a}}, {LINE}] # b"),
        ("reviews:\n- {part: a}\n# c\nb: 1\n", f"reviews:\n- {{part: a}}\n- {LINE}\n# c\nb: 1\n"),
        (
            "reviews:\n  - part: a\n    by: b # c\n\nb: 1\n",
            f"reviews:\n  - part: a\n    by: b # c\n  - {LINE}\n\nb: 1\n",
        ),
        ("- part: a\n  by: b", f"- part: a\n  by: b\n- {LINE}"),
    ],
)
def test_an_entry_is_added_as_its_planner_would_have_written_it(before: str, after: str) -> None:
    assert with_entry(before, "reviews", ENTRY) == after


@pytest.mark.parametrize(
    "text", ["reviews: sana\n", "reviews: null\n", "reviews: {a: 1}\n", "a: 'auki\n", "sana\n"]
)
def test_where_none_can_be_added_nothing_is(text: str) -> None:
    assert with_entry(text, "reviews", ENTRY) is None


PIECES = ["# kommentti", "a: 'x'", 'b: "y"', "c: |\n  rivi\n\n  toinen", "d: >-\n  z", "e: [1, 2]"]
HELD = ["", "reviews:", "reviews:\n- {part: a, by: b}", "reviews: [{part: a, by: b}]"]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6, unique=True),
    st.sampled_from(HELD),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1).filter(str.strip),
)
def test_all_else_stays_byte_for_byte(
    pieces: list[str], held: str, end: str, ended: bool, by: str
) -> None:
    entry = {**ENTRY, "by": " ".join(by.split())}
    lines = "\n".join(filter(None, [*pieces[1:], held, "z: 1", pieces[0]]))
    before = (lines + "\n" * ended).replace("\n", end)
    after = with_entry(before, "reviews", entry)
    assert after is not None
    more = len(after) - len(before)
    (at, *_) = (i for i in range(len(before) + 1) if before == after[:i] + after[i + more :])
    added = after[at : at + more]
    assert added.count("\n") == added.count(end)
    assert after.endswith(end) == before.endswith(end)
    loaded = yaml.load(after, Loader=yaml.BaseLoader)["reviews"]
    assert loaded[-1] == entry


def test_values_of_an_entry_are_changed_where_they_stand() -> None:
    before = "reviews:\r\n  - {part: a, date: '1.2.2025',  content: x} # c\r\n  - {part: b}\r\n"
    after = with_values(before, "reviews", 0, {"date": "3.2.2025", "content": "y"})
    assert after == before.replace("'1.2.2025'", "3.2.2025").replace("x}", "y}")


def test_values_that_an_entry_lacks_are_not_put_elsewhere() -> None:
    text = "reviews: [{part: a, date: 1.2.2025}, sana]\n"
    assert with_values(text, "reviews", 0, {"content": "y"}) is None
    assert with_values(text, "reviews", 1, {"date": "3.2.2025"}) is None
