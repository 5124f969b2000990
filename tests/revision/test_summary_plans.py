"""Realistic revisions of the two real plans, read as a council's secretary would."""

import json
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generator.document.blocks import Document
from generator.revision.align import compare
from generator.revision.summary import (
    PlanState,
    Summary,
    one_line,
    summarise,
    summary_json,
    summary_markdown,
    summary_text,
)
from tests.revision.plans import KIND, NAMES, made

PLANS = Path(__file__).parents[2] / "plans"
GOLDEN = Path(__file__).parent / "golden"
NBSP = "\N{NO-BREAK SPACE}"
KINDS = {"lahti": KIND, "heinola": "tyollisyydenhoitosuunnitelma"}


@cache
def original(name: str) -> tuple[Document, PlanState]:
    return made(PLANS / name, KINDS[name])


class Revised:
    """A copy of a plan that is revised."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder / name
        shutil.copytree(PLANS / name, self.folder)

    def put(self, part: str, *pairs: tuple[str, str]) -> None:
        file = self.folder / f"{part}.yaml"
        text = file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        file.write_text(text, encoding="utf-8")

    def reorder(self, part: str, start: str, order: list[int]) -> None:
        file = self.folder / f"{part}.yaml"
        head, *items = re.split(rf"(?m)^(?={re.escape(start)})", file.read_text(encoding="utf-8"))
        items = [item.rstrip("\n") + "\n" for item in items]
        file.write_text(head + "".join(items[i] for i in order), encoding="utf-8")

    def summary(self) -> Summary:
        (old, was), (new, stands) = original(self.name), made(self.folder, KINDS[self.name])
        return summarise(compare(old, new), was, stands, NAMES)

    def told(self) -> str:
        text = summary_text(self.summary(), "fi").replace(NBSP, " ")
        return text.partition("nykyiset tiedostot\n")[2]


@pytest.fixture
def lahti(tmp_path: Path) -> Revised:
    return Revised("lahti", tmp_path)


@pytest.fixture
def heinola(tmp_path: Path) -> Revised:
    return Revised("heinola", tmp_path)


@pytest.mark.parametrize("name", ["lahti", "heinola"])
def test_a_plan_that_was_not_revised_has_nothing_to_tell(name: str) -> None:
    document, plan = original(name)
    summary = summarise(compare(document, document), plan, plan)
    assert summary_text(summary, "fi").endswith("\nEi muutoksia.")
    told = json.loads(summary_json(summary))
    assert [(d["chapters"], d["renumbered"]) for d in told["documents"]] == [([], [])]
    assert set(told["counts"].values()) == {0}


def test_a_new_chapter_is_told_once_and_the_new_numbers_in_one_line(lahti: Revised) -> None:
    lahti.put(
        "introduction",
        (
            "sections:\n",
            "sections:\n  - id: reading\n    title: Lukuohje\n    text: Näin tätä luetaan.\n",
        ),
    )
    assert (
        lahti.told()
        == """\
1 muutos: 1 tekstikohta.

2.1 Lukuohje
  Uusi luku (3 sanaa): «Näin tätä luetaan.»

Numerointi
  Luvut 2.1–2.4 ovat nyt 2.2–2.5."""
    )
    assert one_line(lahti.summary(), "fi") == "uusi luku 2.1"


def test_a_chapter_that_is_gone_is_told_at_its_old_place(lahti: Revised) -> None:
    (lahti.folder / "mobility.yaml").unlink()
    told = lahti.told().splitlines()
    headings = [line for line in told if line and not line.startswith(" ")]
    assert headings[1:] == [
        "1 Suunnitelman säädösperusta",
        "Entinen luku 9 Työperäisen maahanmuuton, kohtaannon ja liikkuvuuden edistäminen",
        "Liite 4 Lain vaatimukset ja niihin vastaavat luvut",
        "Numerointi",
    ]
    assert told[-2:] == ["  Luvut 10–11 ovat nyt 9–10.", "  Kuvio 21 on nyt 20."]


def test_a_project_at_another_place_is_moved(lahti: Revised) -> None:
    lahti.reorder("projects", "  - id: ", [1, 2, 3, 4, 5, 6, 0])
    assert (
        lahti.told()
        == """\
1 muutos: 1 muotoseikka.

11.7 TOTTA-hanke
  Luku 11.1 siirtyi luvuksi 11.7

Numerointi
  Luvut 11.2–11.7 ovat nyt 11.1–11.6."""
    )


def test_a_partner_of_another_name_is_renamed(lahti: Revised) -> None:
    lahti.put("partners", ("name: Työ- ja elinkeinoministeriö\n", "name: Työministeriö\n"))
    assert (
        lahti.told()
        == """\
1 muutos: 1 tekstikohta.

8.1.1 Työministeriö (TEM)
  Kumppani «Työ- ja elinkeinoministeriö (TEM)» on nyt «Työministeriö (TEM)»"""
    )


def test_a_chart_of_another_kind_is_form(heinola: Revised) -> None:
    heinola.put("situation", ("kind: horizontal-bar", "kind: bar"))
    assert [(e.group, e.kind, e.thing) for e in heinola.summary().entries()] == [
        ("form", "replaced", "figure")
    ]


def test_a_yearly_revision_tells_each_figure_once_and_the_day_once(heinola: Revised) -> None:
    file = heinola.folder / "facts.yaml"
    text = file.read_text(encoding="utf-8").replace("as_of: 12/2024", "as_of: 12/2025")
    file.write_text(text.replace("value: 1 241", "value: 1 312"), encoding="utf-8")
    groups = [(entry.group, entry.name) for entry in heinola.summary().entries()]
    assert groups[0] == ("number", "Työttömät työnhakijat")
    assert [group for group, _ in groups] == ["number", "decision"]


def revise(plan: Revised) -> None:
    """A round of the plan before the council: numbers, dates, words, a row, an order."""
    plan.put("facts", ("value: 120 027", "value: 121 500"), ("value: 62,9", "value: 61,0"))
    plan.put(
        "resources",
        ("2025: 10,1", "2025: 11,3"),
        ("state: 60", "state: 62"),
        ("by_criteria: 13 039 182", "by_criteria: 13 200 000"),
    )
    plan.put(
        "plan", ("status: proposal", "status: approved"), ("date: 2.10.2023", "date: 9.10.2023")
    )
    plan.put(
        "offices",
        ("useassa toimipisteessä", "seitsemässä toimipisteessä"),
        ("Vartija on", "**Vartija** on"),
    )
    plan.put("services", ("omatoimisesti tai saada", "itse tai saada"))
    plan.reorder("projects", "  - id: ", [0, 1, 2, 4, 5, 6])


def test_a_whole_revision_reads_well_as_markdown(
    lahti: Revised, golden: Callable[[Path, str], None]
) -> None:
    revise(lahti)
    golden(GOLDEN / "lahti.md", summary_markdown(lahti.summary(), "fi") + "\n")


def test_a_whole_revision_reads_well_on_a_terminal(
    lahti: Revised, golden: Callable[[Path, str], None]
) -> None:
    revise(lahti)
    text = summary_text(lahti.summary(), "fi")
    assert max(map(len, text.splitlines())) <= 100
    golden(GOLDEN / "lahti.txt", text + "\n")
