"""Numbers and references: chapters to three levels, tables, figures, annexes, each from one."""

from pathlib import Path

import pytest

from generator.document.blocks import Cover, Document, Figure, Heading, Paragraph, Table
from generator.document.inlines import Plain, Reference
from generator.document.numbering import number
from generator.document.walk import all_blocks
from tests.document.making import document_of, lines, prose

PLAN = """\
introduction:
  overview: |
    WORDS
  sections:
    - title: Yksi
      sections:
        - {id: deep, title: Syvä, text: a}
        - {title: Syvempi, text: b, sections: [{id: fourth, title: Neljäs, text: c}]}
    - {id: two, title: Kaksi, text: d, sections: [{title: Sen alla, text: e}]}
  tables:
    - {id: table-a, title: Eka, columns: [{key: a, label: A}]}
    - {id: table-b, title: Toka, columns: [{key: a, label: A}]}
  figures:
    - {id: chart, kind: hierarchy, title: Kaavio, root: {label: Johto}}
goals: {overview: Tavoitteet., sections: [{title: Alku, text: f}]}
sources: {one: {title: Lähde}}
annexes:
  - {id: first, title: Eka liite, text: e}
  - id: second
    title: Toka liite
    text: f
    tables: [{id: table-c, title: Kolmas, columns: [{key: a, label: A}]}]
"""


def said(folder: Path, words: str) -> str:
    """What the words of the introduction become."""
    return lines(document_of(folder, PLAN.replace("WORDS", words)).blocks[1:2])[0]


def test_chapters_are_numbered_to_three_levels_and_annexes_apart(tmp_path: Path) -> None:
    blocks = document_of(tmp_path, PLAN).blocks
    assert [line for line in lines(blocks) if line.startswith("#")] == [
        "# 1 Johdanto",
        "## 1.1 Yksi",
        "### 1.1.1 Syvä",
        "### 1.1.2 Syvempi",
        "## 1.2 Kaksi",
        "### 1.2.1 Sen alla",
        "# 2 Tavoitteet",
        "## 2.1 Alku",
        "# 1 Eka liite (annex)",
        "# 2 Toka liite (annex)",
        "# Lähteet (plain)",
    ]


def test_a_fourth_level_is_a_bold_line_of_its_own(tmp_path: Path) -> None:
    assert "**Neljäs**" in lines(document_of(tmp_path, PLAN).blocks)


def test_tables_are_numbered_through_the_whole_document(tmp_path: Path) -> None:
    blocks = list(all_blocks(document_of(tmp_path, PLAN).blocks))
    assert [(b.id, b.number) for b in blocks if isinstance(b, Table)] == [
        ("table-a", "1"),
        ("table-b", "2"),
        ("table-c", "3"),
    ]
    assert [b.number for b in blocks if isinstance(b, Figure)] == ["1"]


def test_a_table_without_a_caption_has_no_number(tmp_path: Path) -> None:
    text = "| A |\n|---|\n| x |\n\n[](#later)"
    more = "  tables: [{id: later, title: Myöhempi, columns: [{key: a, label: A}]}]\n"
    assert prose(tmp_path, text, more) == [
        "Table", "  | A", "  | x", "<taulukko_1>", "Table 1 Myöhempi", "  | A",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("[](#two)", "<luku_1.2>"),
        ("[](#deep)", "<luku_1.1.1>"),
        ("[](#goals)", "<luku_2>"),
        ("[](#table-c)", "<taulukko_3>"),
        ("[](#chart)", "<kuvio_1>"),
        ("[](#second)", "<liite_2>"),
        ("[luvussa](#two)", "<luvussa_1.2>"),
        ("[Luvut](#two)", "<Luvut_1.2>"),
        ("[taulukkoon](#table-b)", "<taulukkoon_2>"),
        ("[Kuviosta](#chart)", "<Kuviosta_1>"),
        ("[liitteessä](#first)", "<liitteessä_1>"),
        ("[tämän suunnitelman luvussa](#two)", "<tämän suunnitelman luvussa_1.2>"),
        ("[kohdassa](#two)", "<kohdassa_1.2>"),
        ("[tavoitteista](#goals)", "<tavoitteista>"),
        ("[](#sources)", "<Lähteet>"),
        ("[lähteistä](#sources)", "<lähteistä>"),
        ("**[](#two)**", "**<luku_1.2>**"),
    ],
)
def test_a_reference_says_what_it_points_to_in_the_form_of_the_sentence(
    tmp_path: Path, written: str, printed: str
) -> None:
    assert said(tmp_path, written) == printed


@pytest.mark.parametrize(
    ("lead", "printed"),
    [
        ("", "<kapitel_1>"),
        ("kapitlet", "<kapitel_1>"),  # no article before a number
        ("I kapitlet", "<I kapitel_1>"),
        ("i avsnittet", "<i avsnitt_1>"),
        ("tabellen", "<tabell_1>"),
        ("Figuren", "<Figur_1>"),
        ("av bilagan", "<av bilaga_1>"),
        ("kapitel", "<kapitel_1>"),
        ("bilaga", "<bilaga_1>"),
        ("målen", "<målen>"),
    ],
)
def test_a_swedish_document_refers_in_swedish(lead: str, printed: str) -> None:
    heading = Heading(1, "aim", (Plain("Mål"),), "goals")
    paragraph = Paragraph((Reference("aim", lead),), "goals.overview")
    document = Document("kind", "sv", Cover("Staden", "Plan"), (heading, paragraph), "2025-01-01")
    numbered, unknown = number(document)
    assert lines(numbered.blocks) == ["# 1 Mål", printed]
    assert unknown == ()


def test_a_reference_to_nothing_is_told_and_stays(tmp_path: Path) -> None:
    paragraph = Paragraph((Reference("none", "luvussa"), Reference("none")), "goals.overview")
    document = Document("kind", "fi", Cover("Kunta", "Suunnitelma"), (paragraph,), "2025-01-01")
    numbered, unknown = number(document)
    assert unknown == ("none",)
    assert lines(numbered.blocks) == ["<luvussa><>"]


def test_references_stand_in_titles_tables_notes_and_boxes_too(tmp_path: Path) -> None:
    text = """\
introduction:
  overview: Alku.
  development_lines: ["Ks. [](#goals)."]
  tables:
    - id: own
      title: Ks. [](#goals)
      notes: ["Ks. [luku](#goals)."]
      columns: [{key: a, label: "A [](#goals)"}]
      rows: [{cells: ["x [](#goals)"]}]
goals: {overview: Tavoitteet.}
"""
    document = document_of(tmp_path, text)
    shown = "\n".join(lines(document.blocks))
    assert shown.count("<luku_2>") == 5


def test_a_reference_tells_the_kind_of_its_target(tmp_path: Path) -> None:
    text = PLAN.replace("WORDS", "[](#two) [](#table-a) [](#chart) [](#second)")
    (paragraph,) = document_of(tmp_path, text).blocks[1:2]
    references = [i for i in paragraph.children if isinstance(i, Reference)]  # type: ignore[union-attr]
    assert [r.kind for r in references] == ["section", "table", "figure", "annex"]


def test_references_point_to_ids_that_are_there(tmp_path: Path) -> None:
    blocks = list(all_blocks(document_of(tmp_path, PLAN).blocks))
    ids = [b.id for b in blocks if isinstance(b, Heading | Table | Figure)]
    assert len(ids) == len(set(ids))
    assert {"introduction", "two", "deep", "goals", "table-c", "chart", "second"} <= set(ids)
