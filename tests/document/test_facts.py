"""What a fact prints: its number, share, change or day, in the document's typography."""

from pathlib import Path

import pytest

from generator.document.facts import ASPECTS, fact_text
from generator.plan.facts import FactValueError
from tests.plan.making import plan_of

FACTS = """\
facts:
  people: {label: Ihmiset, value: 1 241, unit: henkilöä, as_of: 12/2024, share_of: all,
           previous: {value: 1 300}}
  all: {label: Kaikki, value: 7 480}
  money: {label: Raha, value: 14 812 000, unit: €, approximate: kyllä}
  rate: {label: Aste, value: "16,60", unit: "%"}
  staff: {label: Väki, formula: people / 7, unit: htv}
"""


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("people", "1_241"),
        ("people.number", "1_241"),
        ("people.unit", "henkilöä"),
        ("people.label", "Ihmiset"),
        ("people.date", "12/2024"),
        ("people.share", "16,6_%"),
        ("people.share:0", "17_%"),
        ("people.previous", "1_300"),
        ("people.change", "−59"),
        ("people.difference", "59"),
        ("people.change_percent", "−4,5_%"),
        ("people.difference_percent:2", "4,54_%"),
        ("people.factor", "1,0"),
        ("people.factor:2", "0,95"),
        ("money", "noin_14_812_000_€"),
        ("money.number", "14_812_000"),
        ("money.millions", "noin_14,8_milj._€"),
        ("money.millions:0", "noin_15_milj._€"),
        ("rate", "16,60_%"),
        ("rate:1", "16,6_%"),
        ("staff", "177_htv"),
        ("staff:1", "177,3_htv"),
    ],
)
def test_a_fact_prints_what_is_asked_of_it(tmp_path: Path, asked: str, printed: str) -> None:
    book = plan_of(tmp_path, FACTS).book
    name, _, aspect = asked.partition(":")[0].partition(".")
    decimals = int(asked.partition(":")[2]) if ":" in asked else None
    text = fact_text(book, name, aspect, decimals, "fi")
    assert text.replace("\N{NO-BREAK SPACE}", "_") == printed


def test_every_aspect_of_a_fact_that_has_all_prints_something(tmp_path: Path) -> None:
    book = plan_of(tmp_path, FACTS).book
    assert all(fact_text(book, "people", aspect, None, "sv") for aspect in ASPECTS)


def test_an_aspect_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactValueError):
        fact_text(plan_of(tmp_path, FACTS).book, "people", "size", None, "fi")
