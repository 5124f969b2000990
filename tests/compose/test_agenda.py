"""Agenda items: their parts in the order of case systems, their project, annexes and appeal."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.blocks import Document, Heading, NumberedList, PageBreak, Table
from generator.document.inlines import text_of
from tests.document.making import document_of, lines

ITEM = """\
projects:
  title: Hankkeet
  projects:
    - {id: toimi, name: Työtä, period: 2026–2027, funder: ESR+, text: Hankkeesta kerrotaan.,
       money: {own_share: 100, by_year: {2026: 60, 2027: 40}}}
    - {id: other, name: Muu hanke, text: Tästä ei päätetä.}
annexes:
  - {id: annex-plan, title: Hankesuunnitelma, file: hanke.pdf}
decisions:
  - id: item
    title: Hankkeeseen liittyminen
    body: Kunnanvaltuusto
    date: 9.3.2026
    section: 12
    case_id: 1/2026
    preparer: työllisyysjohtaja
    presenter: kunnanhallitus
    history: [{body: Kunnanhallitus, date: 2.3.2026, section: 7, outcome: Hyväksyttiin.}]
    account: |
      # Tausta

      Selostetaan.
    effects: Vaikuttaa.
    proposal_opening: Kunnanhallitus esittää, että kunnanvaltuusto päättää
    proposal: [liittyä hankkeeseen, varata 100 euroa]
    outcome: Päätettiin niin.
    notification: [rahoittaja]
    annexes: [annex-plan, tyollisyydenhoitosuunnitelma]
    appeal: municipal_appeal
    appeal_to: Itä-Suomen hallinto-oikeus
    project: toimi
"""
ORDER = [
    "Kunnanvaltuusto",
    "9.3.2026",
    "§ 12 Hankkeeseen liittyminen",
    "1/2026",
    "työllisyysjohtaja",
    "Kunnanhallitus** 2.3.2026 § 7",
    "Selostetaan.",
    "Hankkeesta kerrotaan.",
    "Omarahoitus vuosittain: Työtä",
    "Vaikuttaa.",
    "Esittelijä",
    "kunnanhallitus",
    "Päätösehdotus",
    "kunnanvaltuusto päättää",
    "1. liittyä hankkeeseen",
    "2. varata 100 euroa",
    "Päätettiin niin.",
    "rahoittaja",
    "1. Hankesuunnitelma (`liite-1-hanke.pdf`)",
    "2. Työllisyydenhoitosuunnitelma",
    "Valitusosoitus",
    "30 päivää",
    "Itä-Suomen hallinto-oikeus",
    "kuntalaki (410/2015) 135",
]


def made(folder: Path, text: str) -> Document:
    (folder / "hanke.pdf").write_bytes(b"%PDF-1.7")
    return document_of(folder, text, "paatosesitys")


def told(document: Document) -> str:
    return "\n".join(lines(document.blocks)).replace("_", " ").replace(" (plain)", "")


def test_an_item_stands_in_the_order_of_case_systems(tmp_path: Path) -> None:
    shown, place = told(made(tmp_path, ITEM)), 0
    for piece in ORDER:
        assert piece in shown[place:], piece
        place = shown.index(piece, place) + len(piece)
    assert "Tästä ei päätetä." not in shown


def test_it_has_no_cover_and_no_heading_a_number(tmp_path: Path) -> None:
    document = made(tmp_path, ITEM)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert document.front == "none"
    assert {heading.number for heading in headings} == {""}
    assert "Tausta" in {text_of(heading.children) for heading in headings}


def test_what_an_item_lacks_leaves_no_heading(tmp_path: Path) -> None:
    text = "decisions: [{id: a, title: Asia, body: Lautakunta, proposal: [Hyväksytään.]}]\n"
    assert told(made(tmp_path, text)).split("\n") == [
        "**Lautakunta**", "# Asia", "## Päätösehdotus", "Hyväksytään.",
    ]  # fmt: skip


def test_one_point_is_no_list(tmp_path: Path) -> None:
    text = "decisions: [{id: a, title: Asia, body: Lautakunta, proposal: [Hyväksytään.]}]\n"
    assert not [b for b in made(tmp_path, text).blocks if isinstance(b, NumberedList)]


def test_each_item_begins_a_page_and_a_project_is_told_once(tmp_path: Path) -> None:
    again = "".join(f"    {line}\n" for line in ("title: Toinen", "body: B", "project: toimi"))
    document = made(tmp_path, f"{ITEM}  - id: again\n{again}")
    blocks = document.blocks
    (page,) = [i for i, block in enumerate(blocks) if isinstance(block, PageBreak)]
    assert told(document).count("# Toinen") == 1
    tables = [i for i, block in enumerate(blocks) if isinstance(block, Table)]
    assert len(tables) == 2 and max(tables) < page


@pytest.mark.parametrize(
    ("kind", "piece"),
    [
        ("correction", "Oikaisuvaatimusohje"),
        ("municipal_appeal", "Valitusosoitus"),
        ("none", "Muutoksenhakukielto"),
    ],
)
def test_the_instructions_are_those_of_the_appeal(tmp_path: Path, kind: str, piece: str) -> None:
    text = ITEM.replace("appeal: municipal_appeal", f"appeal: {kind}")
    assert f"### {piece}" in told(made(tmp_path, text))


def test_before_the_act_no_instructions_are_printed(tmp_path: Path) -> None:
    text = ITEM.replace("date: 9.3.2026", "date: 9.3.2017")
    shown = told(made(tmp_path, text))
    assert "Valitusosoitus" not in shown
    assert "Itä-Suomen hallinto-oikeus" in shown


def test_a_table_that_the_projects_text_places_stands_there_alone(tmp_path: Path) -> None:
    placed = 'text: "Vuodet:\\n\\n```{table} toimi-years\\n```\\n\\nLoppu."'
    document = made(tmp_path, ITEM.replace("text: Hankkeesta kerrotaan.", placed))
    assert sum(isinstance(block, Table) for block in document.blocks) == 2
