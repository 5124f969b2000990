"""The duties are whole and consistent, and every path that answers one is a key of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from generator.locale import message_codes
from generator.plan.plan import Plan
from generator.plan.services import Service
from generator.statute.acts import acts
from generator.statute.duties import Circumstances, Duty, duties, duty_groups

PLAN = Circumstances(documents=("jarjestamissuunnitelma",), as_of=date(2023, 9, 20))
BY_ID = {duty.id: duty for duty in duties()}
ITEMS_OF_SECTION_15 = {1: 2, 2: 2, 3: 1, 4: 2, 5: 3, 6: 1}


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation such as `list[Section] | None` speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models(argument)


def held(model: type[BaseModel], path: str) -> set[type[BaseModel]]:
    """The models that stand at a path; an assertion fails where the model has no such key."""
    within = {model}
    for step in path.split("."):
        key, _, condition = step.partition("[")
        fields = [f for each in within for name, f in each.model_fields.items() if name == key]
        within = {below for field in fields for below in models(field.annotation)}
        # The keys of a mapping, such as a fact's id, are the planner's own.
        assert fields or key == "labour_force", f"{path}: {key}"
        if "=" in condition:
            name, _, value = condition.rstrip("]").partition("=")
            assert all(value in values(each, name) for each in within), path
    return within


def values(model: type[BaseModel], key: str) -> tuple[Any, ...]:
    """The values that a key of several may have."""
    return get_args(model.model_fields[key].annotation)


@pytest.mark.parametrize("duty", duties(), ids=lambda duty: duty.id)
def test_what_answers_a_duty_has_a_place_in_the_model(duty: Duty) -> None:
    held(Plan, duty.at)
    for need in duty.all_needs:
        for path in (*need.where, *need.within, *filter(None, (need.annex,))):
            if not path.startswith("facts."):
                held(Plan, path)
        if need.every:
            (item,) = held(Plan, need.every)
            assert set(need.has) <= set(item.model_fields)


@pytest.mark.parametrize("duty", duties(), ids=lambda duty: duty.id)
def test_a_duty_is_whole(duty: Duty) -> None:
    assert duty.all_needs
    assert all(n.where or n.words or n.every for n in duty.all_needs)
    assert all(bool(n.words) == bool(n.within) for n in duty.all_needs)
    assert all(bool(n.every) == bool(n.has) for n in duty.all_needs)
    assert duty.act in acts()
    assert duty.code in message_codes()
    assert duty.group in {group.id for group in duty_groups()}
    assert re.search(r"https://\S+\.\S+|Lahden \S*\s?järjestämissuunnitelma", duty.source)


def test_every_service_that_a_plan_can_name_is_asked_for_but_those_beside_the_law() -> None:
    each = BY_ID["services-by-production"].each
    assert each
    beside = {"employer_services", "youth_services"}
    assert set(each.lacking) == set(values(Service, "service")) - beside


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(duties())


@pytest.mark.parametrize(("item", "number"), ITEMS_OF_SECTION_15.items())
def test_each_item_of_section_15_has_its_verified_duties(item: int, number: int) -> None:
    of_item = [d for d in duties() if (d.act, d.section, d.item) == ("380/2023", 15, item)]
    assert sum(duty.verified for duty in of_item) == number
    assert {duty.code for duty in of_item if duty.verified} == {f"S10{item}"}


def test_a_code_is_of_one_mark() -> None:
    marks: dict[str, set[bool]] = {}
    for duty in duties():
        marks.setdefault(duty.code, set()).add(duty.verified)
    assert all(len(verified) == 1 for verified in marks.values())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "15 § 4 mom. 1 kohta"),
        ("sv", "15 § 4 mom. 1 punkten"),
        ("en", "section 15, subsection 4, item 1"),
    ],
)
def test_the_provision_is_told_in_each_language(language: str, words: str) -> None:
    assert BY_ID["money"].provision(language) == words
    assert BY_ID["integration"].provision(language) == ""


def test_duties_concern_the_plan_for_organising_services_alone() -> None:
    other = replace(PLAN, documents=("tyollisyydenhoitosuunnitelma",))
    assert not any(duty.applies(other) for duty in duties())
    assert BY_ID["money"].applies(PLAN)


@pytest.mark.parametrize(
    ("duty", "changed", "applies"),
    [
        ("state-premises", {"as_of": date(2023, 10, 31)}, True),
        ("state-premises", {"as_of": date(2023, 11, 1)}, False),
        ("state-premises", {"as_of": None}, False),
        ("office-hours", {"as_of": date(2024, 12, 31)}, False),
        ("office-hours", {"as_of": date(2025, 1, 1)}, True),
        ("agreement", {"organising": "alone"}, False),
        ("agreement", {"organising": None}, False),
        ("agreement", {"organising": "joint_authority"}, True),
        ("notice", {"status": "proposal"}, False),
        ("notice", {"status": "approved"}, True),
        ("languages", {"bilingual": False}, False),
        ("languages", {"bilingual": True}, True),
        ("money", {"as_of": None}, True),
    ],
)
def test_a_duty_applies_under_its_conditions(
    duty: str, changed: dict[str, Any], applies: bool
) -> None:
    assert BY_ID[duty].applies(replace(PLAN, **changed)) is applies
