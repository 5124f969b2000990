"""The two real plans after a revision, with all that a year brings: numbers, chapters, tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.document.blocks import Document, Figure, Image
from generator.document.walk import all_blocks
from tests.revision.test_compare_plans import Copy, built, original
from tests.word.pictures import chart
from tests.word.tracked import Pair


@cache
def real_pair(plan: str) -> Pair:
    """A real plan as it is and as it might be a year later."""
    with TemporaryDirectory(prefix="pykala-") as folder:
        copy = Copy(plan, Path(folder))
        _REVISE[plan](copy)
        return original(plan), built(copy.folder)


def plan_pictures(*plans: Document, width: int = 160) -> dict[str, Image]:
    """A picture for each figure of the plans."""
    blocks = (block for plan in plans for block in all_blocks(plan.blocks))
    return {block.id: chart(width) for block in blocks if isinstance(block, Figure)}


def _revise_lahti(lahti: Copy) -> None:
    lahti.put("facts", "value: 120 027", "value: 121 500")
    lahti.put("facts", "value: 40,6", "value: 45,6")
    lahti.put("services", "palveluja omatoimisesti tai", "palveluja itse tai")
    lahti.put("services", "  - Palvelut toteutetaan, ", "  - Uusi.\n  - Palvelut toteutetaan, ")
    lahti.reorder("projects", "  - id: ", [1, 2, 3, 4, 5, 6, 0])
    lahti.put("partners", "name: Työ- ja elinkeinoministeriö\n", "name: Työministeriö\n")
    lahti.put("sources", "title: Työssäkäyntitilasto 2021", "title: Työssäkäyntitilasto 2022")
    lahti.put("plan", "as_of: 20.9.2023", "as_of: 2.2.2026")
    lahti.put("resources", "state: 60\n", "state: 64\n")
    lahti.put("resources", "2025: 14,8\n", "2025: 14,8\n        2026: 15,2\n")
    lahti.put("resources", "2025: 10,1\n", "2025: 10,1\n        2026: 10,4\n")
    lahti.put("resources", "2025: 29,0\n", "2025: 29,0\n        2026: 28,3\n")
    lahti.put("resources", "  - koulutustaso nousee\n", "")
    row = "            - Mikkelin työllisyysalue\n            - Lähialue\n"
    new = "            - Jyväskylän työllisyysalue\n            - Lähialue\n"
    lahti.put("plan", row, f"{row}        - cells:\n{new}")
    _add_chapter(lahti, "situation", "  - id: commuting-lahti\n")


def _revise_heinola(heinola: Copy) -> None:
    heinola.reorder("goals", "  - title: ", [1])
    heinola.put("funding_model", "        - from_day: 701\n", "        - from_day: 751\n")
    step = "        - from_day: 401\n          share: 40\n"
    heinola.put("funding_model", step, "")
    before = "    - name: 31.12.2024 saakka\n      steps:\n        - from_day: 301\n"
    heinola.put("funding_model", "  regimes:\n", f"  regimes:\n{before}          share: 50\n")
    heinola.reorder("funding_model", "  - id: ", [0, 2, 1, 3])
    _add_chapter(heinola, "funding_model", "  - id: incentives\n")
    heinola.put("own_employment", "  - osatyökykyiset\n", "  - yli 60-vuotiaat\n")
    heinola.put("own_employment", "label: Väliarviot", "label: Välikeskustelut")
    heinola.put("own_employment", "tarvitsee vuoden aikana", "tarvitsee")
    heinola.put("glossary", "ESR:\n  meaning: Euroopan sosiaalirahasto\n", "")
    heinola.put("sources", "title: Hämeen työllisyyskatsaus,", "title: Hämeen katsaus,")
    heinola.put("projects", "name: Työvoimataito-hanke", "name: Taito-hanke")
    heinola.put("plan", "as_of: 7.2.2025", "as_of: 6.2.2026")


def _add_chapter(plan: Copy, part: str, before: str) -> None:
    chapter = "  - id: followed\n    title: Seuranta\n    text: Luvut päivitetään vuosittain.\n"
    plan.put(part, before, chapter + before)


_REVISE: dict[str, Callable[[Copy], None]] = {"lahti": _revise_lahti, "heinola": _revise_heinola}
