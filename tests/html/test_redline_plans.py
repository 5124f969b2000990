"""Pages of changes of the two real plans: nothing of either state is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.blocks import Document
from generator.theme import Theme
from tests.html.redlines import assert_reads_as_both, assert_ways_lead_somewhere, pictures
from tests.revision.test_compare_plans import Copy, built, original


def assert_whole(old: Document, new: Document, theme: Theme) -> None:
    tree = assert_reads_as_both(old, new, theme, pictures(old, new))
    assert_ways_lead_somewhere(tree)


def revised_lahti(folder: Path) -> Document:
    """Numbers, words, a list, a figure, the day; a moved project, a renamed partner."""
    lahti = Copy("lahti", folder)
    lahti.put("facts", "value: 120 027", "value: 121 500")
    lahti.put("facts", "value: 103,87", "value: 101,5")
    lahti.put("resources", "2025: 10,1", "2025: 11,3")
    lahti.put("resources", "      state: 60\n", "      state: 62\n")
    lahti.put("resources", "  - koulutustaso nousee\n", "  - koulutustaso nousee selvästi\n")
    lahti.put("services", "palveluja omatoimisesti tai", "palveluja itse tai")
    lahti.put(
        "services", "  - Palvelut toteutetaan, ", "  - Tämä on uusi.\n  - Palvelut toteutetaan, "
    )
    lahti.put("plan", "as_of: 20.9.2023", "as_of: 4.12.2023")
    lahti.put("partners", "name: Työ- ja elinkeinoministeriö\n", "name: Työministeriö\n")
    lahti.reorder("projects", "  - id: ", [1, 2, 3, 4, 5, 6, 0])
    return built(lahti.folder)


def revised_heinola(folder: Path) -> Document:
    """One goal of two."""
    heinola = Copy("heinola", folder)
    heinola.reorder("goals", "  - title: ", [1])
    return built(heinola.folder)


def test_lahti_revised_reads_as_both(theme: Theme, tmp_path: Path) -> None:
    assert_whole(original("lahti"), revised_lahti(tmp_path), theme)


def test_heinola_revised_reads_as_both(theme: Theme, tmp_path: Path) -> None:
    assert_whole(original("heinola"), revised_heinola(tmp_path), theme)


@pytest.mark.parametrize("names", [("lahti", "heinola"), ("heinola", "lahti")])
def test_another_plan_altogether_reads_as_both(names: tuple[str, str], theme: Theme) -> None:
    old, new = map(original, names)
    assert_whole(old, new, theme)
