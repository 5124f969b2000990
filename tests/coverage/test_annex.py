"""An annex can print the law's duties with live references to the chapters that answer them."""

from __future__ import annotations

from pathlib import Path

from generator.build.examination import examine
from generator.build.workspace import Workspace
from generator.coverage.annex import TABLE_ID
from generator.document.blocks import Document, Row, Table
from generator.document.inlines import Reference, text_of
from generator.files.templates import built_in
from generator.statute.duties import duties
from tests.coverage.making import FRONT

PLAN = """\
annexes:
  - {id: annex-first, title: Ensimmäinen, text: Ensimmäinen liite.}
  - {id: annex-law, title: Vaatimukset, text: 'Ks. [taulukko](#coverage-table).', coverage: kyllä}
resources: {finances: Rahaa on.}
offices:
  places: [{name: Palvelutori, address: Kauppakatu 1}, {name: Toinen}]
"""
NOTES = """\
structural_change:
  overview: |
    Toinen[^b] ja ensimmäinen[^a] [luvusta](#offices).

    [^a]: A.

    [^b]: B[^a].
"""


def document_of(folder: Path, text: str) -> Document:
    file = folder / "kunta.yaml"
    file.write_text(FRONT + text, encoding="utf-8")
    workspace = Workspace(folder, folder / "output", built_in())
    examination = examine(file, workspace)
    assert [f for f in examination.findings if f.code.startswith("R1")] == []
    ((_, document),) = examination.documents
    return document


def coverage_table(document: Document) -> Table:
    (table,) = (b for b in document.blocks if isinstance(b, Table) and b.id == TABLE_ID)
    return table


def row(table: Table, start: str) -> Row:
    return next(row for row in table.rows if text_of(row.cells[0]).startswith(start))


def test_a_duty_refers_to_the_chapter_that_answers_it(tmp_path: Path) -> None:
    money = row(coverage_table(document_of(tmp_path, PLAN)), "Kuinka paljon rahaa")
    assert text_of(money.cells[1]).replace("\xa0", " ") == "380/2023, 15 § 4 mom. 1 kohta"
    (reference,) = money.cells[2]
    assert isinstance(reference, Reference)
    assert (reference.target, reference.number) == ("finances", "2.1")


def test_what_is_missing_is_said_to_be(tmp_path: Path) -> None:
    table = coverage_table(document_of(tmp_path, PLAN))
    assert text_of(row(table, "Keiden kanssa").cells[2]) == "ei käsitellä"
    offices = text_of(row(table, "Kuinka monta").cells[2]).replace("\xa0", " ")
    assert offices == "luku 3, puuttuu: jokaisen toimipisteen sijainti"


def test_an_answer_that_the_document_does_not_print_is_told_so(tmp_path: Path) -> None:
    text = PLAN + "facts: {labour_force: {label: Työvoima, value: 55 809}}\n"
    force = row(coverage_table(document_of(tmp_path, text)), "Alueen työvoimaan")
    assert text_of(force.cells[2]) == "vastattu muualla kuin tässä asiakirjassa"


def test_only_what_has_been_seen_in_the_law_is_told_as_law(tmp_path: Path) -> None:
    table = coverage_table(document_of(tmp_path, PLAN))
    told = {text_of(row.cells[0])[:15] for row in table.rows if row.kind == "body"}
    assert told
    assert told.isdisjoint(d.text.in_language("fi")[:15] for d in duties() if not d.verified)


def test_the_table_is_left_out_unless_an_annex_asks_for_it(tmp_path: Path) -> None:
    without = PLAN.replace(", coverage: kyllä", "").replace(
        "'Ks. [taulukko](#coverage-table).'", "A"
    )
    document = document_of(tmp_path, without)
    assert not any(isinstance(b, Table) and b.id == TABLE_ID for b in document.blocks)


def test_filling_the_table_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    text = PLAN.replace("'Ks. [taulukko](#coverage-table).'", "A") + NOTES
    filled = document_of(tmp_path, text)
    without = document_of(tmp_path, text.replace("coverage: kyllä", "coverage: ei"))
    rest = [b for b in filled.blocks if not (isinstance(b, Table) and b.id == TABLE_ID)]
    assert rest == list(without.blocks)
    assert filled.footnotes == without.footnotes
    assert [note.number for note in filled.footnotes.values()] == [1, 2]
