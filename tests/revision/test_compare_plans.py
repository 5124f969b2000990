"""Revisions of the two real plans: marked exactly, and told as what was done to them."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from generator.build.reading import read
from generator.build.stages import make_charts, make_document
from generator.compose.kinds import find_kind
from generator.document.blocks import Document
from generator.document.marked import accepted, rejected
from generator.document.revision import Change
from generator.files.templates import built_in
from generator.revision.align import compare
from generator.revision.changes import changes

PLANS = Path(__file__).parents[2] / "plans"
NBSP = "\N{NO-BREAK SPACE}"


def built(folder: Path) -> Document:
    """The plan's first document."""
    plan_input = read(folder, built_in())
    assert plan_input.plan is not None
    kind = find_kind(built_in(), str(plan_input.plan.documents[0]))
    return make_document(kind, plan_input, make_charts(plan_input)).document


@cache
def original(name: str) -> Document:
    return built(PLANS / name)


class Copy:
    """A copy of a plan to revise."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder / name
        shutil.copytree(PLANS / name, self.folder)

    def put(self, part: str, old: str, new: str) -> None:
        file = self.folder / f"{part}.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def reorder(self, part: str, start: str, order: list[int]) -> None:
        """Put the items of the list that begin like this in another order."""
        file = self.folder / f"{part}.yaml"
        head, *items = re.split(rf"(?m)^(?={re.escape(start)})", file.read_text(encoding="utf-8"))
        items = [item.rstrip("\n") + "\n" for item in items]
        file.write_text(head + "".join(items[i] for i in order), encoding="utf-8")

    def told(self) -> list[Change]:
        """The changes, after it is seen that they are marked exactly."""
        old, new = original(self.name), built(self.folder)
        marked = compare(old, new)
        assert accepted(marked) == accepted(new)  # which only joins neighbouring text
        assert rejected(marked) == accepted(old)
        return list(changes(marked))


def brief(found: list[Change]) -> list[tuple[str, str, str]]:
    return [(change.kind, change.thing, change.number) for change in found]


@pytest.fixture
def lahti(tmp_path: Path) -> Copy:
    return Copy("lahti", tmp_path)


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso"])
def test_a_plan_that_was_not_revised_has_no_changes(name: str, tmp_path: Path) -> None:
    assert Copy(name, tmp_path).told() == []


def test_a_number_is_told_wherever_it_and_what_is_computed_from_it_stand(lahti: Copy) -> None:
    lahti.put("facts", "value: 120 027", "value: 121 500")
    cells = {(c.name, c.old, c.new) for c in lahti.told() if c.thing == "cell"}
    assert ("Lahden väkiluku, Arvo", f"120{NBSP}027", f"121{NBSP}500") in cells
    assert ("Päijät-Hämeen väkiluku, Arvo", f"205{NBSP}124", f"206{NBSP}597") in cells


def test_items_of_a_list_and_words_of_a_paragraph_are_told_in_their_chapter(lahti: Copy) -> None:
    lahti.put("services", "palveluja omatoimisesti tai", "palveluja itse tai")
    lahti.put(
        "services", "  - Palvelut toteutetaan, ", "  - Tämä on uusi.\n  - Palvelut toteutetaan, "
    )
    found = lahti.told()
    assert brief(found) == [("changed", "paragraph", "6"), ("inserted", "item", "6")]
    assert {change.chapter for change in found} == {"Palvelujen tuottaminen ja kohdentaminen"}
    assert {change.source for change in found} == {"services.overview"}


def test_a_project_at_another_place_is_moved_and_the_rest_only_renumbered(lahti: Copy) -> None:
    lahti.reorder("projects", "  - id: ", [1, 2, 3, 4, 5, 6, 0])
    assert brief(lahti.told()) == [("moved", "row", "11"), ("moved", "chapter", "11.7")]


def test_a_partner_of_another_name_is_renamed(lahti: Copy) -> None:
    lahti.put("partners", "name: Työ- ja elinkeinoministeriö\n", "name: Työministeriö\n")
    (change,) = lahti.told()
    assert (change.kind, change.thing) == ("changed", "chapter")
    assert change.old == "Työ- ja elinkeinoministeriö (TEM)"
    assert change.new == "Työministeriö (TEM)"


def test_a_goal_that_is_gone_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    heinola = Copy("heinola", tmp_path)
    heinola.reorder("goals", "  - title: ", [1])
    found = heinola.told()
    assert {change.kind for change in found} == {"deleted"}
    assert "työttömyysjaksot lyhenevät" in found[0].old


def test_another_plan_altogether_is_marked_exactly_too() -> None:
    old, new = original("lahti"), original("heinola")
    marked = compare(old, new)
    assert accepted(marked) == accepted(new)
    assert rejected(marked) == accepted(old)
