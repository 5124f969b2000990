"""An application tells its contacts, its effects and the thresholds of the call in tables."""

from pathlib import Path

import pytest

from tests.plan.making import made, rows, table_of

FACTS = """\
facts:
  activation: {label: Aktivointiaste, value: 25, unit: '%', as_of: 2019, approximate: kyllä}
  goal: {label: Aktivointiaste, value: 40, unit: '%', previous: {fact: activation}}
  jobs: {label: Uudet työpaikat, value: 100, unit: työpaikkaa, previous: {value: 0}}
  people: {label: Asukkaat, value: 19 139, unit: henkilöä, as_of: 1/2018}
"""


def test_effects_go_from_a_level_to_another_with_their_factor(tmp_path: Path) -> None:
    text = f"""\
{FACTS}
application:
  questions:
    - id: effects
      question: Arvioikaa vaikutukset
      effects: {{id: effects-table, facts: [goal, jobs]}}
"""
    assert rows(table_of(tmp_path, text, "effects-table")) == [
        ["Vaikutus", "Lähtötaso", "Tavoite", "Yksikkö", "Kerroin (tavoite / lähtötaso)"],
        ["Aktivointiaste", "25", "40", "%", "1.6"],
        ["Uudet työpaikat", "0", "100", "työpaikkaa", ""],
    ]
    table = table_of(tmp_path, text, "effects-table")
    assert [row.approximate for row in table.rows] == [True, False]


def test_an_effect_of_a_fact_that_is_not_there_is_told(tmp_path: Path) -> None:
    text = f"""\
{FACTS}
application:
  questions:
    - {{id: e, question: Mitä, effects: {{id: t, facts: [goat]}}}}
"""
    told = [(f.code, f.values) for f in made(tmp_path, text).findings if f.code == "R101"]
    assert told == [("R101", {"value": "goat", "suggestion": "goal"})]


def test_contacts_show_only_what_some_of_them_has(tmp_path: Path) -> None:
    text = "application: {contacts: [{role: elinvoimajohtaja, email: kirjaamo@example.fi}]}\n"
    assert rows(table_of(tmp_path, text, "contacts-table")) == [
        ["Tehtävä", "Sähköposti"],
        ["elinvoimajohtaja", "kirjaamo@example.fi"],
    ]


@pytest.mark.parametrize(
    ("bound", "threshold", "met"),
    [
        ("minimum", "30 000", "ei"),
        ("minimum", "19 139", "kyllä"),
        ("maximum", "30 000", "kyllä"),
        ("maximum", "19 138", "ei"),
    ],
)
def test_a_threshold_is_held_against_its_fact(
    tmp_path: Path, bound: str, threshold: str, met: str
) -> None:
    text = f"""\
{FACTS}
application:
  eligibility:
    - {{criterion: Asukkaita, fact: people, threshold: {threshold}, bound: {bound}}}
"""
    assert rows(table_of(tmp_path, text, "eligibility-table"))[1] == [
        *("Asukkaita", threshold.replace(" ", "")),
        *("19139", "henkilöä", "1/2018", met),
    ]


def test_a_threshold_of_an_unknown_fact_is_neither_met_nor_broken(tmp_path: Path) -> None:
    eligibility = "eligibility: [{criterion: A, fact: b, threshold: 5}]"
    plan = made(tmp_path, f"{FACTS}application: {{{eligibility}}}\n").plan
    assert plan is not None
    assert plan.application is not None
    assert plan.application.eligibility[0].is_met(plan.book) is None
