"""A document tells the sources that it rests on, not those of another document of the plan."""

from pathlib import Path

import pytest

from generator.plan.citing import sources_of
from tests.plan.making import plan_of

FRONT = """\
sources: {a: {title: A}, b: {title: B}, c: {title: C}}
facts:
  whole: {label: Kaikki, value: 5, source: b}
  part: {label: Osa, value: 2, share_of: whole, source: a}
  earlier: {label: Ennen, value: 1, source: b}
  later: {label: Nyt, value: 2, previous: {fact: earlier}, source: a}
  sum: {label: Summa, formula: whole + 1, source: a}
"""


@pytest.mark.parametrize(
    "application",
    [
        "overview: On {whole}.",
        "overview: On {part.share}.",
        "overview: On {later}.",
        "overview: On {sum}.",
        "questions: [{id: q, question: Mitä, effects: {id: e, facts: [whole]}}]",
        "eligibility: [{criterion: A, fact: whole, threshold: 1}]",
        "tables: [{id: t, title: T, columns: [{key: a, label: A}], source: b}]",
        "figures: [{id: f, kind: bar, title: T, data: [whole]}]",
        "annexes: [{id: x, title: X, text: 'On {whole}.'}]",
    ],
)
def test_what_only_another_part_cites_is_left_out(tmp_path: Path, application: str) -> None:
    plan = plan_of(tmp_path, f"{FRONT}application:\n  {application}\n")
    assert "b" in sources_of(plan, ["application"])
    assert "b" not in sources_of(plan, ["introduction"])


def test_what_both_cite_and_what_none_cites_stays(tmp_path: Path) -> None:
    text = "introduction: {overview: 'On {whole}.'}\napplication: {overview: 'On {part}.'}\n"
    plan = plan_of(tmp_path, FRONT + text)
    assert list(sources_of(plan, ["introduction"])) == ["b", "c"]
    assert list(sources_of(plan, ["application"])) == ["a", "b", "c"]
