"""The acts are whole and consistent: numbers, names, times in force, successors, sources."""

import re
from datetime import date
from typing import cast

import pytest
from pydantic import ValidationError

from generator.statute.acts import Act, acts, claims
from generator.statute.bills import Stage, bills
from generator.statute.entry import Entry, Mark
from generator.statute.terms import terms
from generator.statute.tiers import tiers

NAMED_BY_THE_REFORM = {
    "380/2023", "381/2023", "382/2023", "383/2023", "385/2023", "1290/2002", "410/2015",
    "681/2023", "1386/2010", "916/2012", "1369/2014", "531/2025", "306/2019", "423/2003",
}  # fmt: skip
ENTRIES = cast(list[Entry], [*acts().values(), *claims(), *bills(), *terms(), *tiers()])


def test_every_act_that_the_reform_names_is_there() -> None:
    assert set(acts()) >= NAMED_BY_THE_REFORM


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: type(entry).__name__)
def test_every_entry_has_a_mark_and_a_source_that_can_be_looked_up(entry: Entry) -> None:
    assert entry.mark in Mark
    assert re.match(r"https://\S+\.\S+|Kymenlaakson työllisyysohjelma", entry.source)
    assert entry.verified is (entry.mark is not Mark.UNSEEN)


@pytest.mark.parametrize("act", acts().values(), ids=lambda act: act.number)
def test_an_act_is_consistent(act: Act) -> None:
    assert act.start is not None
    assert act.name["fi"].split()[0].endswith("laki")
    assert act.issued is None or act.issued.year == int(act.number.split("/")[1])
    assert act.issued is None or act.issued <= act.start
    assert (act.until is None) == (act.replaced_by is None)


@pytest.mark.parametrize(
    "act", [a for a in acts().values() if a.replaced_by], ids=lambda act: act.number
)
def test_a_repealed_act_ends_when_its_successor_starts(act: Act) -> None:
    successor = acts()[act.replaced_by or ""]
    assert act.until is not None and successor.start is not None
    assert (successor.start - act.until).days == 1


def test_sections_with_a_day_of_their_own_hold_before_their_act() -> None:
    act = acts()["380/2023"]
    assert act.starts() == (date(2023, 4, 1), date(2025, 1, 1))
    assert not act.holds_on(date(2024, 12, 31)) and act.holds_on(date(2025, 1, 1))
    assert act.items("15", 4) == 6
    assert act.items("12", 4) is None


def test_what_is_told_of_the_wrong_act_names_acts_that_are_known() -> None:
    for claim in claims():
        assert {claim.act, claim.instead_of} <= set(acts())
        assert claim.act != claim.instead_of


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Ilmoitukset on annettava 31.10.2023 mennessä.", True),
        ("Määräaika oli 31. lokakuuta 2023.", True),
        ("Valtuusto kokoontui 31.10.2023.", False),
        ("Määräaika oli 31.12.2023.", False),
    ],
)
def test_a_claim_is_known_by_its_words(sentence: str, says: bool) -> None:
    assert bool(claims()[0].said_in(sentence)) is says


def test_a_claim_that_is_over_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError, match="before it starts"):
        Act.model_validate(
            {
                "number": "1/2020",
                "name": {"fi": "laki"},
                "from": date(2021, 1, 1),
                "until": date(2020, 1, 1),
                "mark": "V",
                "source": "https://finlex.fi",
            }
        )


def test_the_bills_of_the_reform_are_there_and_change_acts_that_are_known() -> None:
    assert {bill.number for bill in bills()} >= {
        "HE 207/2022",
        "HE 37/2024",
        "HE 120/2024",
        "HE 108/2025",
        "HE 109/2025",
    }
    for bill in bills():
        assert set(bill.amends) <= set(acts())


def test_a_bill_is_as_far_as_its_states_have_come() -> None:
    named = {bill.id: bill for bill in bills()}
    moved, subsidy = named["rehabilitative-work"], named["municipal-wage-subsidy"]
    assert moved.stage_on(date(2025, 3, 1)) is None
    assert moved.stage_on(date(2026, 3, 1)) is Stage.PLANNED
    assert moved.in_force_from() is None
    assert subsidy.stage_on(date(2024, 12, 31)) is Stage.GIVEN
    assert subsidy.stage_on(date(2025, 1, 1)) is Stage.IN_FORCE


def test_the_states_of_a_bill_follow_one_another() -> None:
    order = list(Stage)
    for bill in bills():
        stages = [order.index(state.stage) for state in bill.states]
        days = [state.start for state in bill.states if state.start]
        assert stages == sorted(set(stages))
        assert days == sorted(days)
