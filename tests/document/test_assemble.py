"""The document as a whole: its cover, footer, properties, and no text of the plan lost."""

from pathlib import Path

import pytest

from generator.document.assemble import LostTextError
from tests.document.making import KIND, document_of, lines, made_document
from tests.kinds import write_kind

FRONT = """\
subtitle: Alaotsikko
status: STATUS
case_id: LAH/1/2025
decision: {body: kaupunginvaltuusto, date: 2.10.2023, section: 12}
introduction: {overview: Alku.}
"""


def test_the_cover_says_who_what_when_and_by_whom(tmp_path: Path) -> None:
    cover = document_of(tmp_path, FRONT.replace("STATUS", "proposal")).cover
    assert (cover.organisation, cover.title, cover.subtitle) == (
        "Kunta",
        "Suunnitelma",
        "Alaotsikko",
    )
    assert (cover.status, cover.date, cover.case_id) == ("Ehdotus", "1.1.2025", "LAH/1/2025")
    assert cover.decision == "kaupunginvaltuusto 2.10.2023 § 12"


@pytest.mark.parametrize(
    ("status", "word", "draft"),
    [("draft", "Luonnos", True), ("proposal", "Ehdotus", False), ("approved", "Hyväksytty", False)],
)
def test_only_a_draft_is_marked_as_one(tmp_path: Path, status: str, word: str, draft: bool) -> None:
    document = document_of(tmp_path, FRONT.replace("STATUS", status))
    assert (document.cover.status, document.draft) == (word, draft)


def test_what_the_front_matter_lacks_is_left_empty(tmp_path: Path) -> None:
    document = document_of(tmp_path, "introduction: {overview: Alku.}\n")
    cover = document.cover
    assert (cover.subtitle, cover.case_id, cover.decision) == ("", "", "")
    assert (document.footer, document.author, document.date) == ("Kunta", "Kunta", "2025-01-01")
    assert (document.kind, document.language) == (KIND, "fi")


def test_the_words_that_writers_add_come_with_the_document(tmp_path: Path) -> None:
    document = document_of(tmp_path, "introduction: {overview: Alku.}\n")
    assert document.labels["toc"] == "Sisällys"


def test_a_template_that_forgets_a_text_is_the_programs_own_fault(tmp_path: Path) -> None:
    templates = write_kind(
        tmp_path / "templates",
        "# Luku {{ '{#chapter}' }}\n\n{{ plan.introduction.overview }}\n",
        needs=["introduction"],
    )
    plan = "introduction: {overview: Alku., sections: [{title: Unohdettu, text: Teksti}]}\n"
    with pytest.raises(LostTextError) as raised:
        made_document(tmp_path, plan, "koe", templates)
    assert "introduction.sections[0].title" in str(raised.value)
    assert "introduction.sections[0].text" in str(raised.value)
    assert "introduction.overview" not in str(raised.value)


def test_a_part_that_is_no_part_of_the_kind_may_be_left_out(tmp_path: Path) -> None:
    templates = write_kind(
        tmp_path / "templates",
        "# Luku {{ '{#chapter}' }}\n\n{{ plan.introduction.overview }}\n",
        needs=["introduction"],
    )
    plan = "introduction: {overview: Alku.}\ngoals: {overview: Muualla.}\n"
    document = made_document(tmp_path, plan, "koe", templates).document
    assert lines(document.blocks) == ["# 1 Luku", "Alku."]


def test_the_words_within_a_chart_are_not_lost(tmp_path: Path) -> None:
    plan = """\
introduction:
  overview: Alku.
  figures:
    - id: flow
      kind: flow
      title: Kaavio
      nodes: [{id: a, label: Alku}, {id: b, label: Loppu}]
      links: [{from: a, to: b, label: sitten}]
"""
    document = document_of(tmp_path, plan)
    assert "Alku" in lines(document.blocks)[-1]


def test_an_empty_text_counts_as_not_given(tmp_path: Path) -> None:
    plan = "introduction: {title: '', overview: Alku., development_title: ' '}\n"
    assert lines(document_of(tmp_path, plan).blocks) == ["# 1 Johdanto", "Alku."]


def test_a_title_that_comes_to_nothing_is_told(tmp_path: Path) -> None:
    result = made_document(tmp_path, "introduction: {title: '[](x)', overview: Alku.}\n")
    assert [finding.code for finding in result.findings] == ["R112"]
