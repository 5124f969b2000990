"""Single values: what the model reads an editor lets pass, and what it refuses is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from generator.schema.values import SCALARS, scalar_schema

WRITTEN = [
    *("1241", "1 241", "1\u00a0241", "-12", "−12", "103,87", "0.5", "45.957", "1 24", "1,5 €", "x"),
    *(
        "31.10.2023",
        "2023-10-31",
        "31.10.",
        "10/2023",
        "13/2023",
        "0/2023",
        "2023",
        "202",
        "lokakuu",
    ),
    *("kyllä", "Ei", "EJ", "NEJ", "ja", "yes", "true", "ehkä", "on"),
    *("182", "5", "005", "1822", "Lahti", "1068892-9", "10688929"),
    *("young-people", "long_term", "Nuoret", "a b", "-a", "a--b", "a\nb", " a "),
    *("https://www.example.fi", "mailto:kirjaamo@example.fi", "www.example.fi"),
    *("(a + b) / 2", "a − 1", "a # b", "7", "1e999"),
]
IMPOSSIBLE = {"day", "moment", "municipality", "business_id", "formula", "term"}
"""Kinds of which an editor sees the form only: not whether there is such a day or municipality."""


def reads(kind: str, value: Any) -> bool:
    """Whether the model reads the value as a value of the kind."""
    annotation = next(each for each, name in SCALARS.items() if name == kind)
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        return False
    return True


def passes(kind: str, value: Any) -> bool:
    """Whether an editor lets the value pass."""
    return bool(Draft7Validator(scalar_schema(kind, "fi")).is_valid(value))


KINDS = sorted(set(SCALARS.values()) - {"cells"})


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_model_reads_an_editor_lets_pass(kind: str) -> None:
    assert [value for value in WRITTEN if reads(kind, value) and not passes(kind, value)] == []


@pytest.mark.parametrize("kind", sorted(set(KINDS) - IMPOSSIBLE))
def test_what_the_model_refuses_an_editor_tells(kind: str) -> None:
    assert [value for value in WRITTEN if passes(kind, value) and not reads(kind, value)] == []


@pytest.mark.parametrize("kind", KINDS)
@given(value=st.text(st.sampled_from("0123456789 .,-−+/:ay_\u00a0\n"), min_size=1))
def test_no_spelling_that_the_model_reads_is_told_as_wrong(kind: str, value: str) -> None:
    assert passes(kind, value) or not reads(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *[("number", 1241), ("number", 103.87), ("whole", 2026), ("moment", 2023), ("text", 2024)],
        *[("municipality", 182), ("decimals", 1), ("flag", True), ("line", 2024), ("number", None)],
    ],
)
def test_what_yaml_reads_as_a_number_or_a_truth_value_passes(kind: str, value: object) -> None:
    assert passes(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *[("day", "lokakuu"), ("day", 5), ("moment", 31), ("municipality", 1822), ("decimals", 7)],
        *[("whole", 1.5), ("text", []), ("text", {"no": "x"}), ("text", {}), ("cells", "Nuoret")],
    ],
)
def test_what_cannot_be_read_is_told(kind: str, value: object) -> None:
    assert not passes(kind, value)


def test_a_text_may_be_given_by_language() -> None:
    assert passes("text", {"fi": "Suunnitelma", "sv": "Plan"})


@pytest.mark.parametrize("kind", sorted(set(SCALARS.values())))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_kind_of_value_says_how_it_is_written(kind: str, language: str) -> None:
    schema = scalar_schema(kind, language)
    assert schema["title"]
    assert schema["errorMessage"] == schema["description"]


def test_municipalities_are_found_by_name() -> None:
    by_name = {
        each["label"]: each["body"]
        for each in scalar_schema("municipality", "sv")["defaultSnippets"]
    }
    assert by_name["Vanda 092"] == "092"
    assert len(by_name) == 308
