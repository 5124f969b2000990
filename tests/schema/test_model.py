"""The schema of a plan: it knows every key of the model and tells it, and refuses what plans do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.cli.known import known_choices
from generator.files.templates import built_in
from generator.locale.catalogue import catalogue
from generator.plan.part import Part
from generator.plan.plan import Plan
from generator.schema.model import keys_of, models_within, plan_schema
from generator.schema.words import key_help, part_help
from tests.random_plans import PARTS, PlanMaker

PLANS = Path(__file__).parents[2] / "plans"
LANGUAGES = ("fi", "sv", "en")


@cache
def validator() -> Draft7Validator:
    return Draft7Validator(plan_schema("fi", known_choices("fi", built_in())))


def mistakes(plan: dict[str, Any]) -> list[str]:
    """Where an editor would see something wrong, as paths."""
    return sorted(error.json_path for error in validator().iter_errors(plan))


def models(model: type[Part] = Plan, seen: set[type[Part]] | None = None) -> Iterator[type[Part]]:
    """The parts of a plan and the parts within them, each once."""
    seen = set() if seen is None else seen
    if model in seen:
        return
    seen.add(model)
    yield model
    for kind in keys_of(model).values():
        for inner in models_within(kind):
            yield from models(inner, seen)


MODELS = sorted(models(), key=lambda model: model.__name__)
NOTHING = {"title": "Suunnitelma", "as_of": "1.1.2025"}


def test_parts_have_names_of_their_own() -> None:
    names = [model.__name__ for model in MODELS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_and_key_has_a_title_and_a_description(language: str) -> None:
    untold = []
    for model in MODELS:
        told = part_help(model, language)
        keys = {key: key_help(model, key, language) for key in keys_of(model)}
        for name, each in {model.__name__: told, **keys}.items():
            if not (each.title.strip() and each.description.strip()):
                untold.append(f"{model.__name__}.{name}")
    assert untold == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_says_what_it_means(language: str) -> None:
    untold = [
        f"{model.__name__}.{key}"
        for model in MODELS
        for key, kind in keys_of(model).items()
        for choices in _choices(kind)
        if list(key_help(model, key, language).values) != list(choices)
    ]
    assert untold == []


def _choices(kind: Any) -> Iterator[tuple[str, ...]]:
    if get_origin(kind) is Literal:
        yield get_args(kind)
    else:
        for argument in get_args(kind):
            yield from _choices(argument)


def test_every_kind_of_chart_says_what_it_shows() -> None:
    for language in LANGUAGES:
        schema = plan_schema(language, known_choices(language, built_in()))
        kinds = schema["definitions"]["Figure"]["properties"]["kind"]["enum"]
        told = catalogue("schema", language)["Figure.kind"]["values"]
        assert sorted(told) == sorted(kinds)


def test_nothing_is_told_of_keys_that_no_part_has() -> None:
    names = {f"{model.__name__}.{key}" for model in MODELS for key in keys_of(model)}
    above = {base for model in MODELS for base in model.__mro__ if issubclass(base, Part)}
    names |= {f"{base.__name__}.{key}" for base in above for key in keys_of(base)}
    names |= {f"Part.{name.split('.')[1]}" for name in names} | {base.__name__ for base in above}
    told = [key for key in catalogue("schema", "fi") if key[0].isupper()]
    assert [key for key in told if key not in names] == []


def test_the_languages_tell_of_the_same_keys_with_the_same_choices_and_examples() -> None:
    shapes = [
        {
            key: (sorted(entry), list(entry.get("values", {})))
            for key, entry in catalogue("schema", language).items()
        }
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.parametrize("seed", range(8))
def test_any_valid_plan_passes(seed: int) -> None:
    plan = PlanMaker(seed, 0.5).plan(PARTS, documents=["jarjestamissuunnitelma"])
    Plan.model_validate(plan)
    assert mistakes(plan) == []


@pytest.mark.parametrize("name", ["heinola", "kymenlaakso", "lahti"])
def test_the_real_plans_pass(name: str) -> None:
    plan: dict[str, Any] = {}
    for file in (PLANS / name).glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        values = yaml.load(text, Loader=yaml.BaseLoader)
        plan |= values if file.stem == "plan" else {file.stem: values}
    assert mistakes(plan) == []


@pytest.mark.parametrize(
    ("part", "value", "place"),
    [
        ("statuss", "draft", "$"),
        ("status", "valmis", "$.status"),
        ("documents", ["suunnitelma"], "$.documents[0]"),
        ("documents", "jarjestamissuunnitelma", "$.documents"),
        ("authority", {"name": "Esimerkki"}, "$.authority"),
        ("facts", {"long-term": {"label": "Nimi"}}, "$.facts"),
        ("facts", {"a": {"label": "Nimi", "value": "12 henkilöä"}}, "$.facts.a.value"),
        ("sources", {"a": {"title": "Nimi", "url": "www.example.fi"}}, "$.sources.a.url"),
        ("resources", {"budget": {"lines": [{"item": "a", "amounts": {"x": "1"}}]}},
         "$.resources.budget.lines[0].amounts"),
        ("situation", {"commuting": {"flows": [{"origin": "a", "to": "b", "people": "1"}]}},
         "$.situation.commuting.flows[0]"),
        ("introduction", {"sections": [{"title": "a", "sections": [{"text": "b"}]}]},
         "$.introduction.sections[0].sections[0]"),
        ("introduction", {"figures": [{"id": "a", "kind": "piirakka", "title": "b"}]},
         "$.introduction.figures[0].kind"),
        ("introduction", {"figures": [{"id": "a", "kind": "bar", "title": "b", "data": ["A B"]}]},
         "$.introduction.figures[0].data[0]"),
        ("services", {"services": {"items": [{"service": "coaching", "production": ["oma"]}]}},
         "$.services.services.items[0].production[0]"),
    ],
)  # fmt: skip
def test_a_mistake_is_seen_at_its_place(part: str, value: object, place: str) -> None:
    assert set(mistakes({**NOTHING, part: value})) == {place}


def test_parts_in_files_of_their_own_are_not_missed_in_plan_yaml() -> None:
    assert mistakes(NOTHING) == []
    assert mistakes({}) == ["$", "$"]
