"""What a planner sees in her editor, asked of the real yaml-language-server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.plan.resources import Resources
from generator.schema.words import key_help
from tests.conftest import Ran
from tests.schema.language_server import LanguageServer, language_server

PLANS = Path(__file__).parents[2] / "plans"
FILES = sorted(PLANS.glob("*/*.yaml"))
RESOURCES = PLANS / "lahti" / "resources.yaml"

pytestmark = pytest.mark.needs("yaml-language-server")


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    with language_server(PLANS) as server:
        yield server


def opened(editor: LanguageServer, name: str, *, change: tuple[str, str] = ("", "")) -> list[str]:
    """The lines of Lahti's resources, opened under another name with a piece changed."""
    text = RESOURCES.read_text(encoding="utf-8").replace(*change, 1)
    editor.mistakes(RESOURCES.with_name(name), text)
    return text.split("\n")


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.stem}" for file in FILES])
def test_the_real_plans_have_no_mistake(editor: LanguageServer, file: Path) -> None:
    assert editor.mistakes(file, file.read_text(encoding="utf-8")) == []


def test_completion_offers_the_keys_with_their_help(editor: LanguageServer) -> None:
    lines = opened(editor, "completed.yaml", change=("state_funding:\n", "s\nstate_funding:\n"))
    line = lines.index("s")
    offered = editor.completion(RESOURCES.with_name("completed.yaml"), line, 1)
    assert offered["sections"].startswith("Omat alaluvut siinä järjestyksessä")
    assert offered["tables"].startswith("Taulukot, jotka kirjoitat itse.")
    assert "budget" not in offered  # is there already


def test_completion_offers_the_choices_with_their_meaning(editor: LanguageServer) -> None:
    lines = opened(editor, "chosen.yaml", change=("kind: waterfall", "kind: "))
    line = lines.index("    kind: ")
    offered = editor.completion(RESOURCES.with_name("chosen.yaml"), line, len("    kind: "))
    assert offered["stacked-bar"] == "usea sarja päällekkäin, summa päässä"


def test_completion_knows_municipalities_by_name(editor: LanguageServer) -> None:
    file = PLANS / "lahti" / "authority.yaml"
    modeline = "# yaml-language-server: $schema=../.schema/fi/authority.json\n"
    editor.mistakes(file, f"{modeline}municipality: ")
    assert "Jämsä 182" in editor.completion(file, 1, len("municipality: "))


def test_hover_tells_of_each_key_in_its_own_words(editor: LanguageServer) -> None:
    lines = opened(editor, "hovered.yaml")
    keys = {line.split(":")[0]: i for i, line in enumerate(lines) if line[:1].isalpha()}
    for key, line in keys.items():
        told = key_help(Resources, key, "fi")
        shown = editor.hover(RESOURCES.with_name("hovered.yaml"), line, 1)
        assert shown.startswith(f"#### {told.title}\n\n{told.description}\n"), key
    assert len(keys) > 8


def test_hover_tells_which_law_asks_for_a_part(editor: LanguageServer) -> None:
    file = PLANS / "lahti" / "single.yaml"
    text = "# yaml-language-server: $schema=../.schema/fi/plan.json\nresources:\n  staff: a\n"
    editor.mistakes(file, text)
    assert "laki 380/2023, 15 § 4 mom. 1 kohta" in editor.hover(file, 1, 2)


def test_a_misspelt_key_is_told_where_it_stands(editor: LanguageServer) -> None:
    file = RESOURCES.with_name("misspelt.yaml")
    text = RESOURCES.read_text(encoding="utf-8").replace("budget:\n", "budjet:\n", 1)
    line = text.split("\n").index("budjet:")
    [(place, words)] = editor.mistakes(file, text)
    assert place == line
    assert words.startswith("Tässä voi olla vain nämä avaimet: tables, figures,")


def test_a_value_that_cannot_be_read_is_told_in_plain_words(editor: LanguageServer) -> None:
    file = RESOURCES.with_name("unreadable.yaml")
    text = (
        "# yaml-language-server: $schema=../.schema/fi/facts.json\n"
        "unemployed:\n  label: Työttömät\n  value: 1 241 henkilöä\n  approximate: ehkä\n"
    )
    assert editor.mistakes(file, text) == [
        (3, "Luku ilman yksikköä: 1241, 1 241, 103,87. Ei pistettä tuhansien väliin."),
        (4, "Kirjoita kyllä tai ei."),
    ]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_new_plan_has_no_mistake(
    editor: LanguageServer, tmp_path: Path, pykala: Callable[..., Ran], language: str
) -> None:
    plan = tmp_path / "plans" / "uusi"
    chosen = ("--kind", "jarjestamissuunnitelma", "--municipality", "182", "--language", language)
    assert pykala("new", plan, "--as-of", "31.1.2026", *chosen).code == 0
    files = sorted(plan.glob("*.yaml"))
    assert [file for file in files if editor.mistakes(file, file.read_text("utf-8"))] == []
    assert len(files) > 10
