"""Workbooks: numbers stay numbers, the header is a header, and the file is valid and the same."""

from __future__ import annotations

import time
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generator.document.blocks import Document, UnknownBlockError
from generator.document.inlines import Link, Plain
from generator.sheets import write_xlsx
from tests.sheets.making import DOCUMENT, TABLE, THEME, words_table, written


def test_the_sheet_says_what_it_is_and_whose() -> None:
    sheet = written(TABLE)
    assert sheet["A1"].value == "Palvelut ja niiden rahoitus"
    assert sheet["A2"].value == "Jämsän kaupunki, Järjestämissuunnitelma, 31.1.2026"
    assert sheet["A9"].value == "Luvut ovat arvioita."
    assert sheet.title == "Palvelut ja niiden rahoitus"


def test_numbers_are_numbers_in_full_shown_with_the_decimals_of_the_document() -> None:
    sheet = written(TABLE)
    assert [cell.value for cell in sheet[4]] == ["Palvelu", "Määräraha, €", "Osuus, %"]
    assert [cell.value for cell in sheet[5]] == ["Neuvonta", 1234567.5, 83.25]
    assert [cell.number_format for cell in sheet[5]] == ["General", "#,##0", "#,##0.0"]


def test_an_approximate_number_is_a_number_that_shows_so() -> None:
    cell = written(TABLE)["B6"]
    assert cell.value == -250000
    assert cell.number_format == '"n. "#,##0;"n. "-#,##0'


def test_a_missing_number_stands_as_in_the_document() -> None:
    assert written(TABLE)["C6"].value == "–"


def test_the_first_row_of_the_table_is_its_header_to_readers_and_on_paper() -> None:
    sheet = written(TABLE)
    (table,) = sheet.tables.values()
    assert (table.ref, table.headerRowCount) == ("A4:C7", 1)
    assert [column.name for column in table.tableColumns] == [
        "Palvelu",
        "Määräraha, €",
        "Osuus, %",
    ]
    assert sheet.freeze_panes == "A5"
    assert sheet.print_title_rows == "$4:$4"
    assert not sheet.merged_cells.ranges


@pytest.mark.parametrize(("rows", "sortable"), [(TABLE.rows, False), (TABLE.rows[:2], True)])
def test_only_rows_that_may_change_places_can_be_sorted(rows: tuple, sortable: bool) -> None:  # type: ignore[type-arg]
    (table,) = written(replace(TABLE, rows=rows)).tables.values()
    assert (table.autoFilter is not None) is sortable


def test_the_file_tells_its_title_author_day_and_language() -> None:
    data = write_xlsx(TABLE, replace(DOCUMENT, language="sv"), THEME)
    told = openpyxl.load_workbook(BytesIO(data)).properties
    assert (told.title, told.creator) == ("Palvelut ja niiden rahoitus", "Jämsän kaupunki")
    assert told.language == "sv-FI"
    assert told.created is not None
    assert told.created.date().isoformat() == "2026-01-31"


def test_words_that_look_like_formulas_are_words() -> None:
    sheet = written(words_table(("=1+1", "@summa"), ("-2", "https://example.fi")))
    assert [[cell.value for cell in row] for row in sheet["A5:B6"]] == [
        ["=1+1", "@summa"],
        ["-2", "https://example.fi"],
    ]
    assert {cell.data_type for row in sheet["A5:B6"] for cell in row} == {"s"}


def test_columns_of_one_name_are_told_apart_as_excel_demands() -> None:
    sheet = written(words_table(("1", "2", "3"), head=("Vuosi", "Osuus", "osuus")))
    assert [cell.value for cell in sheet[4]] == ["Vuosi", "Osuus", "osuus (2)"]


def test_a_link_keeps_its_address() -> None:
    table = words_table(("x", "y"))
    link = (Link("https://example.fi/a", (Plain("Ohjelma"),)),)
    row = replace(table.rows[0], cells=(link, ()))
    assert written(replace(table, rows=(row,)))["A5"].value == "Ohjelma (https://example.fi/a)"


def test_a_table_without_rows_is_still_a_table() -> None:
    (table,) = written(words_table()).tables.values()
    assert table.ref == "A4:B5"


def test_a_title_that_no_sheet_can_have_is_made_to_fit() -> None:
    table = replace(TABLE, caption=(Plain("Menot/tulot [2025]: kaikki 'palvelut' ja hankkeet *"),))
    assert written(table).title == "Menot tulot 2025 kaikki…"


def test_what_a_sheet_cannot_show_is_refused() -> None:
    unknown = replace(TABLE.rows[0], cells=((object(),), (), ()), numbers=())  # type: ignore[arg-type]
    with pytest.raises(UnknownBlockError):
        write_xlsx(replace(TABLE, rows=(unknown,)), DOCUMENT, THEME)
    with pytest.raises(UnknownBlockError):
        write_xlsx(TABLE, replace(DOCUMENT, was=DOCUMENT), THEME)


def test_the_same_table_gives_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = write_xlsx(TABLE, DOCUMENT, THEME)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert write_xlsx(TABLE, DOCUMENT, THEME) == first
    with zipfile.ZipFile(BytesIO(first)) as package:
        assert {info.compress_type for info in package.infolist()} == {zipfile.ZIP_STORED}


@pytest.mark.parametrize("document", [DOCUMENT, replace(DOCUMENT, language="sv", author="A & B")])
def test_the_workbook_is_valid(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "table.xlsx"
    file.write_bytes(write_xlsx(TABLE, document, THEME))
    result = OpenXmlValidator().validate(str(file))
    assert [str(error) for error in result.errors] == []
