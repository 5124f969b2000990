"""The planner's guide: its example builds as it stands there, and it tells every key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from generator.charts import kind_names
from generator.document.facts import ASPECTS
from generator.locale.catalogue import catalogue
from generator.plan.part import Part
from generator.plan.plan import Plan
from tests.conftest import Ran

GUIDE = (Path(__file__).parents[1] / "plans" / "README.md").read_text(encoding="utf-8")
KIND = "tyollisyydenhoitosuunnitelma"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The guide's example plan, as a planner would have copied it."""
    for name, text in re.findall(r"^```\w+ (esimerkki/\S+)\n(.*?)^```$", GUIDE, re.M | re.S):
        file = tmp_path / "plans" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        assert not file.exists(), name
        file.write_text(text, encoding="utf-8")
    return tmp_path / "plans" / "esimerkki"


def test_the_example_builds_without_a_finding(
    example: Path, pykala: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = pykala("build", example, "--pages", "off", "--lang", "fi")
    assert ran.code == 0, ran.out
    assert not re.search(r"virhe|varoitus|huomautus", ran.out)
    assert sorted(file.suffix for file in (tmp_path / "output" / "esimerkki").glob("[!.]*")) == [
        ".docx",
        ".html",
    ]


def test_the_numbers_come_out_as_the_guide_says(
    example: Path, pykala: Callable[..., Ran], tmp_path: Path
) -> None:
    rows = re.findall(r"^\| `(\{[a-z_.]+\})` \| ([^|]+) \| [^|]+ \|$", GUIDE, re.M)
    text = "overview: |\n" + "".join(f"  {fact} = {shown}\n\n" for fact, shown in rows)
    (example / "goals.yaml").write_text(text, encoding="utf-8")
    situation = (example / "situation.yaml").read_text(encoding="utf-8")
    (example / "situation.yaml").write_text(
        situation.replace(", ja keinoista kerrotaan [luvussa](#goals)", ""), encoding="utf-8"
    )
    ran = pykala("build", example, "--pages", "off", "--format", "html", "--lang", "fi")
    assert ran.code == 0, ran.out
    page = (tmp_path / "output" / "esimerkki" / f"{KIND}.html").read_text(encoding="utf-8")
    said = re.sub(r"[\xa0\u202f]", " ", re.sub(r"<[^>]+>", "", page))
    assert len(rows) >= len(ASPECTS)
    assert [shown for _, shown in rows if f"{shown} = {shown}" not in said] == []


def test_the_message_is_the_one_that_the_guide_shows(
    example: Path, pykala: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = re.findall(r"^```text ilmoitus\n(.*?)\n```$", GUIDE, re.M | re.S)
    situation = example / "situation.yaml"
    text = situation.read_text(encoding="utf-8").replace("{unemployed}", "{unemployment}", 1)
    situation.write_text(text, encoding="utf-8")
    monkeypatch.chdir(example.parents[1])
    ran = pykala("build", "plans/esimerkki", "--lang", "fi")
    assert ran.code == 1
    assert [ran.out[: len(message)] for message in shown] == shown
    assert len(shown) == 1


def test_every_kind_of_chart_is_told_and_shown() -> None:
    for kind in kind_names():
        assert f"| `{kind}` |" in GUIDE
        assert f"    kind: {kind}\n" in GUIDE


def test_every_aspect_of_a_fact_is_told() -> None:
    told = set(re.findall(r"^\| `\{[a-z_]+\.?([a-z_]*)\}`", GUIDE, re.M))
    assert told == set(ASPECTS)


def test_services_have_the_names_that_the_documents_give_them() -> None:
    names = {
        key.removeprefix("service."): words
        for key, words in catalogue("labels", "fi").items()
        if key.startswith("service.")
    }
    assert [key for key, words in names.items() if f"| `{key}` | {words} |" not in GUIDE] == []
    assert len(names) > 20


def test_every_part_has_a_line_of_its_own() -> None:
    assert [name for name in Plan.model_fields if f"\n| `{name}` |" not in GUIDE] == []


def test_every_key_and_every_choice_is_told() -> None:
    told = {
        word for span in re.findall(r"`([^`\n]+)`", GUIDE) for word in re.split(r"[^\w-]", span)
    }
    assert sorted(set(_words(Plan, set())) - told) == []


def _words(model: type[Part], seen: set[type[Part]]) -> Iterator[str]:
    """The keys of a part of the plan and of those within it, and the values to choose from."""
    seen.add(model)
    for name, field in model.model_fields.items():
        yield field.alias or name
        for each in _within(field.annotation):
            if isinstance(each, str):
                yield each
            elif each not in seen:
                yield from _words(each, seen)


def _within(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _within(inner)
