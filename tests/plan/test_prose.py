"""The texts of a plan are found by the types of its model."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.plan.prose import prose
from generator.plan.reading import read_plan_model
from generator.plan.values import Text
from generator.source import MarkedMap, MarkedText, read_plan
from tests.plan.making import made

ROOT = Path(__file__).parents[2]
PLANS = ["plans/lahti", "plans/heinola", "plans/kymenlaakso", "tests/build/plans/constructs.yaml"]


def texts_of_model(value: Any) -> Iterator[str]:
    """Where each text of a valid plan stands, as its model has it."""
    if isinstance(value, Text):
        yield from (
            str(words.span) for words in value.versions.values() if isinstance(words, MarkedText)
        )
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_of_model(getattr(value, name))
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts_of_model(item)


def cells(root: MarkedMap) -> set[str]:
    return {str(item.text.span) for item in prose(root) if ".cells[" in item.text.path}


@pytest.mark.parametrize("plan", PLANS)
def test_every_text_of_the_model_is_found_once_and_nothing_else(plan: str) -> None:
    source = read_plan(ROOT / plan)
    model, findings = read_plan_model(source)
    assert model is not None, findings
    found = [str(item.text.span) for item in prose(source.root)]
    assert len(set(found)) == len(found)
    assert set(found) - cells(source.root) == set(texts_of_model(model))


def test_cells_are_texts_in_columns_of_words_only(tmp_path: Path) -> None:
    text = """\
introduction:
  tables:
    - id: t
      title: T
      columns: [{key: a, label: A}, {key: b, label: B, kind: number}, {key: c, label: C}]
      rows:
        - cells: [yksi, 1000, kolme]
        - cells: [{fi: kaksi, sv: två}, 2000]
"""
    root = made(tmp_path, text).root
    found = [str(item.text) for item in prose(root) if ".cells[" in item.text.path]
    assert found == ["yksi", "kolme", "kaksi", "två"]


def test_a_text_has_the_language_of_its_key_or_of_the_plan(tmp_path: Path) -> None:
    text = "language: sv\nsubtitle: {fi: Suomeksi, en: English}\nintroduction: {overview: Text}\n"
    root = made(tmp_path, text).root
    languages = {str(item.text): item.language for item in prose(root)}
    assert languages["Suomeksi"] == "fi"
    assert languages["English"] == "en"
    assert languages["Text"] == "sv"


def test_values_of_a_wrong_shape_are_passed_by(tmp_path: Path) -> None:
    text = "facts: [a, b]\nintroduction: teksti\nsituation: {sections: {a: b}, overview: [c]}\n"
    root = made(tmp_path, text).root
    assert [str(item.text) for item in prose(root)] == ["Suunnitelma", "Kunta"]
