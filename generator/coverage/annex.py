"""The coverage as a table of the plan's own document, its chapters as live references.

Only a document that is made tells in which chapter each duty is answered. So it is made with the
table without rows, and they are filled in once the coverage is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.coverage.coverage import Coverage, Covered
from generator.document.blocks import Block, Document, Row, Table
from generator.document.inlines import Inlines, LineBreak, Reference
from generator.document.numbering import number
from generator.document.tables import joined
from generator.document.typography import plain
from generator.document.walk import change_blocks
from generator.locale import format_date, label
from generator.plan.data_table import DataColumn, DataTable
from generator.plan.values import Text
from generator.statute.duties import duty_groups

TABLE_ID = "coverage-table"


def empty_table(path: str) -> DataTable:
    """The table without its rows: what is demanded, the provision, where it is answered.

    `path` is the key of the annex that asks for it.
    """
    return DataTable(
        id=TABLE_ID,
        title=Text.of_label("table.coverage"),
        columns=(
            DataColumn("duty", Text.of_label("column.duty"), weight=2.3),
            DataColumn("provision", Text.of_label("column.provision"), weight=1.35),
            DataColumn("chapter", Text.of_label("column.chapter")),
        ),
        rows=(),
        path=path,
    )


def with_rows(document: Document, coverage: Coverage) -> Document:
    """The document with a row for each duty in the table, under the heading of its group.

    What has not been seen in the law is left out: an official document tells no guess as law.
    """

    def fill(block: Block) -> Block:
        if isinstance(block, Table) and block.id == TABLE_ID:
            return replace(block, rows=tuple(_rows(coverage, document.language)))
        return block

    blocks = change_blocks(document.blocks, fill, lambda inline: inline)
    return number(replace(document, blocks=blocks))[0]


def _rows(coverage: Coverage, language: str) -> Iterator[Row]:
    for group in duty_groups():
        covered = [
            each for each in coverage.duties if each.duty.group == group.id and each.duty.verified
        ]
        if covered:
            yield Row((plain(group.title.in_language(language)), (), ()), "group")
            yield from (_row(each, language) for each in covered)


def _row(covered: Covered, language: str) -> Row:
    duty = covered.duty
    provision = ", ".join(filter(None, (duty.act, duty.provision(language))))
    where = joined(list(_where(covered, language)), ", ")
    for state in covered.reviews:
        day = format_date(state.review.date)
        said = label(f"coverage.{covered.reviewed(state)}", language, day=day, by=state.by)
        where = (*where, LineBreak(), *plain(said))
    return Row((plain(duty.text.in_language(language)), plain(provision), where))


def _where(covered: Covered, language: str) -> Iterator[Inlines]:
    """References to the chapters, and the words for a duty that they do not answer."""
    for chapter in covered.chapters:
        yield (Reference(chapter.id),)
    if covered.status == "missing":
        yield plain(label("coverage.missing", language))
    elif covered.status == "partly":
        lacking = ", ".join(covered.lacking(language))
        yield plain(label("coverage.lacking", language, lacking=lacking))
    elif not covered.chapters:
        yield plain(label("coverage.unprinted", language))
