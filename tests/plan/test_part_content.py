"""The fingerprint of a part follows what its reader reads, and nothing else."""

from __future__ import annotations

import json
import random
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.plan.part_content import find_part, fingerprint, folded, part_names
from generator.plan.plan import Plan
from generator.source import MarkedMap, read_plan
from tests.plan.making import made
from tests.random_plans import PlanMaker

SMALL = """\
facts:
  people: {label: Väkiluku, value: 1 241, source: register}
  women: {label: Naisia, formula: people - men}
  men: {label: Miehiä, value: 600}
  other: {label: Muuta, value: 1}
sources:
  register: {title: Rekisteri}
  unused: {title: Toinen}
situation:
  overview: Kunnassa on {people} asukasta.
  sections:
    - {id: women-section, title: Naiset, text: 'Heitä on {women}.'}
  figures:
    - {id: drawn, kind: bar, title: Menot, data: budget}
    - {id: filed, kind: bar, title: Luvut, data: luvut.csv}
resources:
  budget: {lines: [{item: Palvelut, amounts: {2025: 100}}]}
  staff: Henkilöstöä on.
introduction: {overview: Alku.}
"""
CSV = "vuosi;määrä\n2024;7\n"


def mark(folder: Path, name: str, text: str = SMALL, csv: str = CSV) -> str:
    """The fingerprint of a part of the plan of the text."""
    (folder / "luvut.csv").write_text(csv, encoding="utf-8")
    plan = made(folder, text)
    assert plan.plan is not None
    return fingerprint(find_part(plan.root, name), plan.root, folder, plan.tables)


def test_the_recipe_is_what_it_was(tmp_path: Path) -> None:
    """Fingerprints are kept in plans: a change here makes every acceptance stale."""
    assert mark(tmp_path, "introduction") == "urcg-h4cb-aqwa"
    assert mark(tmp_path, "situation") == "mufr-d7yf-w7mx"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kunnassa on", "Kunnassa oli"),
        ("value: 1 241", "value: 1 242"),
        ("label: Väkiluku", "label: Asukkaat"),
        ("value: 600", "value: 601"),
        ("title: Rekisteri", "title: Väestörekisteri"),
        ("2025: 100", "2025: 200"),
        ("Naiset, text", "Naisista, text"),
        ("kind: bar, title: Menot", "kind: column, title: Menot"),
        ("women-section", "women-part"),
    ],
)
def test_a_change_in_the_part_or_in_what_it_refers_to_is_seen(
    tmp_path: Path, old: str, new: str
) -> None:
    assert old in SMALL
    assert mark(tmp_path, "situation") != mark(tmp_path, "situation", SMALL.replace(old, new))


def test_a_change_in_a_data_file_is_seen_but_not_how_it_is_saved(tmp_path: Path) -> None:
    before = mark(tmp_path, "situation")
    assert mark(tmp_path, "situation", csv=CSV.replace("7", "8")) != before
    assert mark(tmp_path, "situation", csv='"vuosi","määrä"\r\n2024,7\r\n') == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 1}", "value: 2}"),
        ("Toinen", "Kolmas"),
        ("Henkilöstöä on.", "Henkilöstöä oli."),
        ("Alku.", "Uusi alku."),
    ],
)
def test_a_change_elsewhere_is_not(tmp_path: Path, old: str, new: str) -> None:
    assert old in SMALL
    assert mark(tmp_path, "situation") == mark(tmp_path, "situation", SMALL.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("overview: Kunnassa on {people} asukasta.", "overview: 'Kunnassa on {people} asukasta.'"),
        ("overview: Kunnassa on", "overview: |\n    Kunnassa\n    on"),
        ("overview: Kunnassa on", "overview: Kunnassa\n    on"),
        ("overview: Kunnassa", "# kommentti\n  overview: Kunnassa"),
        ("Kunnassa on", "Kunnassa\N{NO-BREAK SPACE}on"),
        ("title: Menot, data: budget", "data: budget, title: Menot"),
        ("title: Menot,", "title: Menot, note: ,"),
    ],
)
def test_how_the_part_is_written_does_not_matter(tmp_path: Path, old: str, new: str) -> None:
    assert old in SMALL
    assert mark(tmp_path, "situation") == mark(tmp_path, "situation", SMALL.replace(old, new))


def test_neither_does_the_file_in_which_it_stands(tmp_path: Path) -> None:
    before = mark(tmp_path, "situation")
    text = (tmp_path / "kunta.yaml").read_text(encoding="utf-8")
    start, end = text.index("situation:"), text.index("resources:")
    (tmp_path / "plan.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    part = textwrap.dedent(text[start:end].partition("\n")[2])
    (tmp_path / "situation.yaml").write_text(part, encoding="utf-8")
    (tmp_path / "kunta.yaml").unlink()
    root = read_plan(tmp_path).root
    tables = made(tmp_path, SMALL).tables
    assert fingerprint(find_part(root, "situation"), root, tmp_path, tables) == before


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every single value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict | list):
        return [leaf for key, below in items for leaf in leaves(below, (*path, key))]
    return [path]


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_every_value_of_any_plan_counts_and_its_form_never_does(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    plan = PlanMaker(seed, 0.4).plan([chance.choice(PARTS)], documents=["x"])
    parts = [each for each in plan if isinstance(plan[each], dict | list)]
    name = chance.choice([each for each in parts if leaves(plan[each])])
    folder = tmp_path_factory.mktemp("plan")

    def of(text: str) -> str:
        (folder / "kunta.yaml").write_text(text, encoding="utf-8")
        root = read_plan(folder / "kunta.yaml").root
        return fingerprint(find_part(root, name), root, folder, {})

    before = of(json.dumps(plan))
    width, style = chance.choice([20, 60, 1000]), chance.choice([None, '"', "'"])
    dumped = yaml.safe_dump(plan, width=width, default_style=style, allow_unicode=True)
    assert of("# kommentti\n" + dumped) == before
    *above, last = chance.choice(leaves(plan[name]))
    holder = plan[name]
    for step in above:
        holder = holder[step]
    holder[last] = f"{holder[last]} muuta"
    assert of(json.dumps(plan)) != before


PARTS = [name for name in Plan.model_fields if name not in ("sources", "facts", "reviews")][8:]
WORDS = st.sampled_from(["sana", "*korostus*", "31.", "2025–2027", "–", "(a)", "{luku}", "`a`"])


@given(st.lists(WORDS, max_size=30), st.integers(5, 60), st.integers(5, 60))
def test_wrapping_a_paragraph_otherwise_is_no_change(words: list[str], one: int, two: int) -> None:
    text = " ".join(["Alku", *words])
    first, second = (
        "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))
        for width in (one, two)
    )
    assert folded(first) == folded(second) == text


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("- a\n- b", "- a - b"),
        ("1. a\n2. b", "1. a 2. b"),
        ("Alku:\n1. a", "Alku: 1. a"),
        ("a\n\nb", "a\nb"),
        ("- a\n  - b", "- a\n- b"),
        ("# a\nb", "a\n# b"),
        ("| a |\n| b |", "| a | | b |"),
    ],
)
def test_what_markdown_sets_otherwise_is_a_change(one: str, two: str) -> None:
    assert folded(one) != folded(two)


def test_a_part_is_known_by_its_keys_or_its_id(tmp_path: Path) -> None:
    root = made(tmp_path, SMALL).root
    found = {name: find_part(root, name) for name in part_names(root)}
    assert None not in found.values()
    for name in ("resources", "resources.budget", "situation.overview", "women-section", "drawn"):
        assert name in found
    part = find_part(root, "women-section")
    assert isinstance(part, MarkedMap)
    assert part.path == "situation.sections[0]"


@pytest.mark.parametrize(
    "name", ["", "resorces", "resources.budgets", "situation.sections[0]", "reviews", "resources."]
)
def test_nothing_else_is_a_part(tmp_path: Path, name: str) -> None:
    review = "reviews: [{part: a, by: b, date: 1.2.2025, content: c}]\n"
    assert find_part(made(tmp_path, SMALL + review).root, name) is None
