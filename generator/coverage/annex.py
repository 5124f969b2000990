"""The coverage as a table of the plan's own document, its chapters as live references."""

from __future__ import annotations

from collections.abc import Iterator

from generator.coverage.coverage import Coverage, Covered
from generator.locale import label
from generator.plan.data_table import DataColumn, DataRow, DataTable
from generator.plan.values import Text
from generator.statute.duties import Group, duty_groups

TABLE_ID = "coverage-table"
_LANGUAGES = ("fi", "sv")


def coverage_table(coverage: Coverage) -> DataTable:
    """A row a duty under the heading of its group: what it demands, the provision, where it is.

    What has not been seen in the law is left out: an official document tells no guess as law.
    """
    return DataTable(
        id=TABLE_ID,
        title=Text.of_label("table.coverage"),
        columns=(
            DataColumn("duty", Text.of_label("column.duty"), weight=2.3),
            DataColumn("provision", Text.of_label("column.provision"), weight=1.35),
            DataColumn("chapter", Text.of_label("column.chapter")),
        ),
        rows=tuple(_rows(coverage)),
        path="",
    )


def _rows(coverage: Coverage) -> Iterator[DataRow]:
    for group in duty_groups():
        covered = [
            each for each in coverage.duties if each.duty.group == group.id and each.duty.verified
        ]
        if covered:
            yield DataRow((_title(group), None, None), "group")
            yield from map(_row, covered)


def _title(group: Group) -> Text:
    return Text({language: group.title.in_language(language) for language in _LANGUAGES})


def _row(covered: Covered) -> DataRow:
    duty = covered.duty
    provision = Text(
        {lang: f"{duty.act}, {duty.provision(lang)}".rstrip(", ") for lang in _LANGUAGES}
    )
    text = Text({language: duty.text.in_language(language) for language in _LANGUAGES})
    return DataRow((text, provision, tuple(_chapters(covered))))


def _chapters(covered: Covered) -> Iterator[Text]:
    """References to the chapters; the word for a duty that none of them answers."""
    for chapter in covered.chapters:
        yield Text.of(f"[](#{chapter.id})")
    if covered.status == "missing":
        yield Text.of_label("coverage.missing")
    elif covered.status == "partly":
        yield Text(
            {
                language: label(
                    "coverage.lacking", language, lacking=", ".join(covered.lacking(language))
                )
                for language in _LANGUAGES
            }
        )
    elif not covered.chapters:
        yield Text.of_label("coverage.unprinted")
