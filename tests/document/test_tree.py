"""Prose becomes blocks: every construct of the Markdown that plans are written in."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.document.blocks import Box, Figure, Footnote, Heading, NumberedList, Paragraph, Table
from generator.document.walk import all_blocks
from tests.document.making import document_of, lines, made_document, prose, words


def test_one_sentence_a_line_makes_one_paragraph(tmp_path: Path) -> None:
    assert prose(tmp_path, "Eka.\nToka.\n\nKolmas.  \nNeljäs.") == [
        "Eka. Toka.",
        "Kolmas.⏎Neljäs.",
    ]


def test_lists_nest_and_restart(tmp_path: Path) -> None:
    text = "1. a\n2. b\n   - c\n     1. d\n     2. e\n\nVäli.\n\n1. f\n\nVäli.\n\n7) g\n8) h"
    assert prose(tmp_path, text) == [
        "1. a", "2. b", "  - c", "    1. d", "    2. e", "Väli.", "1. f", "Väli.", "7. g", "8. h",
    ]  # fmt: skip


def test_a_numbered_list_after_a_list_of_its_kind_restarts(tmp_path: Path) -> None:
    text = 'introduction: {overview: "1. a\\n2. b\\n\\n3) c\\n"}\n'
    blocks = document_of(tmp_path, text).blocks
    starts = [block.start for block in blocks if isinstance(block, NumberedList)]
    assert starts == [1, 3]


def test_a_list_item_may_hold_paragraphs_and_quotes(tmp_path: Path) -> None:
    assert prose(tmp_path, "- a\n\n  b\n\n  > c") == ["- a", "  b", "  > c"]


def test_definitions_pair_terms_with_what_is_said_of_them(tmp_path: Path) -> None:
    assert prose(tmp_path, "Termi\n: Selitys *yksi*\n: Kaksi\n\nToinen\n: Muu") == [
        "Termi := Selitys *yksi* / Kaksi",
        "Toinen := Muu",
    ]


def test_a_table_in_prose_keeps_every_cell(tmp_path: Path) -> None:
    text = "| A | B |\n|---|--:|\n| x \\| y | 1 |\n| vain |"
    assert prose(tmp_path, text) == ["Table", "  | A | B", "  | x | y | 1", "  | vain | "]


def test_a_footnote_is_numbered_by_its_place_and_may_serve_twice(tmp_path: Path) -> None:
    text = """\
introduction:
  overview: |
    Toinen[^b] ja eka[^a], taas[^b].

    [^a]: Ensimmäinen *teksti*.
    [^b]: Toisen teksti.

        Toinen kappale.
  sections: [{title: Ala, text: "Oma[^a].\\n\\n[^a]: Ihan eri.\\n"}]
"""
    document = document_of(tmp_path, text)
    assert lines(document.blocks)[1] == "Toinen[^1] ja eka[^2], taas[^1]."
    assert [(note.number, lines(note.blocks)) for note in document.footnotes.values()] == [
        (1, ["Toisen teksti.", "Toinen kappale."]),
        (2, ["Ensimmäinen *teksti*."]),
        (3, ["Ihan eri."]),
    ]
    assert all(isinstance(note, Footnote) and note.source for note in document.footnotes.values())


def test_a_footnote_may_refer_and_hold_facts(tmp_path: Path) -> None:
    text = 'introduction: {overview: "A[^1].\\n\\n[^1]: Ks. [](#goals), {m}.\\n"}\n'
    document = document_of(
        tmp_path, f"{text}goals: {{overview: T}}\nfacts: {{m: {{label: M, value: 7 480}}}}\n"
    )
    (note,) = document.footnotes.values()
    assert lines(note.blocks) == ["Ks. <luku_2>, {7_480}."]


PLACED = """\
introduction:
  overview: |
    Ennen.

    ```{figure} chart
    ```

    Välissä.

    ```{table} own
    ```

    Jälkeen.
  tables:
    - {id: loose, title: Irto, columns: [{key: a, label: A}]}
    - {id: own, title: Oma, columns: [{key: a, label: A}], rows: [{cells: [x]}]}
  figures:
    - {id: chart, kind: hierarchy, title: Kaavio, alt: "Sanoin\\nkuvattu", root: {label: Johto}}
  sections:
    - title: Alaluku
      text: Teksti.
      tables: [{id: below, title: Alempi, columns: [{key: a, label: A}]}]
  development_lines: [Kehitetään *tätä*.]
"""


def test_tables_and_figures_stand_where_prose_puts_them_else_at_the_end(tmp_path: Path) -> None:
    assert lines(document_of(tmp_path, PLACED).blocks) == [
        "# 1 Johdanto",
        "Ennen.",
        "Figure 1 Kaavio [Sanoin kuvattu]",
        "Välissä.",
        "Table 1 Oma",
        "  | A",
        "  | x",
        "Jälkeen.",
        "Table 2 Irto",
        "  | A",
        "## 1.1 Alaluku",
        "Teksti.",
        "Table 3 Alempi",
        "  | A",
        "Box Kehittämislinjaukset",
        "  - Kehitetään *tätä*.",
    ]


@pytest.mark.parametrize(
    "fence", ["~~~ {table} own\n    ~~~", "```{table}\N{NO-BREAK SPACE}own\n    ```"]
)
def test_a_fence_of_another_form_places_a_table_just_as_well(tmp_path: Path, fence: str) -> None:
    text = PLACED.replace("```{table} own\n    ```", fence)
    blocks = document_of(tmp_path, text).blocks
    assert [b.id for b in blocks if isinstance(b, Table)] == ["own", "loose", "below"]


def test_a_box_may_have_a_title_of_its_own(tmp_path: Path) -> None:
    text = PLACED + "  development_title: Näin *kehitetään*\n"
    (box,) = [b for b in document_of(tmp_path, text).blocks if isinstance(b, Box)]
    assert words(box.title) == "Näin *kehitetään*"


def test_a_figure_brings_its_numbers_note_and_source(tmp_path: Path) -> None:
    text = """\
sources:
  one: {title: Tilasto 2024, publisher: Tilastokeskus}
  two: {title: Katsaus}
introduction:
  overview: Alku.
  figures:
    - {id: chart, kind: bar, title: Kuvio, data: own, note: Huom., source: [one, two]}
  tables:
    - id: own
      title: Taulu
      source: one
      columns: [{key: a, label: A}, {key: b, label: B, kind: number, unit: kpl}]
      rows: [{cells: [x, 1 500], approximate: kyllä}, {cells: [y, ""]}]
"""
    document = document_of(tmp_path, text)
    (figure,) = [b for b in document.blocks if isinstance(b, Figure)]
    assert figure.data is not None
    assert lines((replace(figure.data, caption=()),)) == [
        "Table", "  | A | B", "  | x | n._1_500", "  | y | –",
    ]  # fmt: skip
    assert [words(note) for note in figure.notes] == ["Huom."]
    assert words(figure.origin) == "Lähteet: Tilastokeskus, Tilasto 2024; Katsaus."
    assert figure.alt.startswith("Pylväskuvio")


def test_every_block_says_where_it_comes_from(tmp_path: Path) -> None:
    blocks = list(all_blocks(document_of(tmp_path, PLACED).blocks))
    assert all(block.source for block in blocks)
    assert {block.source for block in blocks if isinstance(block, Paragraph)} == {
        "introduction.overview",
        "introduction.sections[0].text",
        "introduction.development_lines[0]",
    }
    headings = [block.source for block in blocks if isinstance(block, Heading)]
    assert headings == ["introduction", "introduction.sections[0]"]


def test_a_problem_does_not_stop_the_rest_of_the_document(tmp_path: Path) -> None:
    result = made_document(tmp_path, 'introduction: {overview: "[a](b)\\n\\nJatkuu."}\n')
    assert [finding.code for finding in result.findings] == ["R112"]
    assert lines(result.document.blocks)[1:] == ["a", "Jatkuu."]
