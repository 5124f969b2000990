"""The instructions for appeal: one of each kind on a day, in both languages, for the right body."""

import re
from datetime import date
from typing import get_args

import pytest

from generator.statute.acts import acts
from generator.statute.appeals import AppealKind, appeal_on, appeals

DAY = date(2026, 1, 1)


@pytest.mark.parametrize("kind", get_args(AppealKind))
def test_each_kind_has_its_instructions_in_both_languages(kind: str) -> None:
    appeal = appeal_on(kind, DAY)
    assert appeal is not None
    assert sum(each.kind == kind and each.holds_on(DAY) for each in appeals()) == 1
    assert set(appeal.title) == set(appeal.text) == set(appeal.provisions) == {"fi", "sv"}
    assert appeal.act in acts()


@pytest.mark.parametrize("kind", get_args(AppealKind))
def test_a_decision_cites_the_sections_of_the_act(kind: str) -> None:
    appeal = appeal_on(kind, DAY)
    assert appeal is not None
    sections = re.findall(r"\d+", appeal.sections)
    for language, told in appeal.provisions.items():
        assert told.startswith(f"{acts()[appeal.act].name[language]}")
        assert re.findall(r"\d+", told) == [*appeal.act.split("/"), *sections]


@pytest.mark.parametrize(
    ("kind", "days"), [("correction", "14"), ("municipal_appeal", "30"), ("none", None)]
)
def test_both_languages_tell_the_same_days(kind: str, days: str | None) -> None:
    appeal = appeal_on(kind, DAY)
    assert appeal is not None
    told = {
        "fi": [line for line in appeal.text["fi"].split("\n") if "Määräaika" in line],
        "sv": [line for line in appeal.text["sv"].split("\n") if "Tidsfrist" in line],
    }
    assert [any(f"{days} " in line for line in lines) for lines in told.values()] == (
        [True, True] if days else [False, False]
    )


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("kaupunginvaltuusto", "municipal_appeal"),
        ("Yhtymävaltuusto", "municipal_appeal"),
        ("stadsfullmäktige", "municipal_appeal"),
        ("Kunnanhallitus", "correction"),
        ("elinvoimalautakunta", "correction"),
        ("työllisyysjaosto", "correction"),
        ("stadsstyrelsen", "correction"),
        ("näringsnämnden", "correction"),
        ("kunnanjohtaja", None),
    ],
)
def test_the_body_tells_which_appeal_there_is(body: str, kind: str | None) -> None:
    concerned = [appeal.kind for appeal in appeals() if appeal.concerns(body)]
    assert concerned == ([kind] if kind else [])


def test_before_the_act_there_are_no_instructions() -> None:
    assert appeal_on("correction", date(2017, 5, 31)) is None


def test_the_chapter_has_not_been_read() -> None:
    assert [appeal.verified for appeal in appeals()] == [False] * 3
