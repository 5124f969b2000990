"""Tables kept as CSV beside a plan, as spreadsheet programs save them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Span
from generator.source import Code, DataFile, MarkedText, read_data
from generator.source.csv_rows import CsvRows
from generator.source.text import SourceText

PLANS = Path(__file__).parent / "plans"


def name_of(text: str) -> MarkedText:
    span = Span("plans/lahti/resources.yaml", 7, 9, 7, 9 + len(text))
    return MarkedText(text, span, "resources.tables[0].data")


def table(tmp_path: Path, content: str | bytes, name: str = "data.csv") -> DataFile:
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    read = read_data(tmp_path, name_of(name))
    assert isinstance(read, DataFile), read
    return read


def codes(tmp_path: Path, content: str | bytes, name: str = "data.csv") -> list[str]:
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    read = read_data(tmp_path, name_of(name))
    assert not isinstance(read, DataFile), read
    return [finding.code for finding in read]


def test_a_table_of_finnish_excel_is_read_with_decimal_commas() -> None:
    read = read_data(PLANS / "with-data", name_of("data/tyottomyys.csv"))
    assert isinstance(read, DataFile)
    assert read.header == ("Vuosi", "Työttömiä", "Osuus, %")
    assert read.rows == (("2021", "1 241", "16,6"), ("2022", "980", "12,9"))
    assert read.file == PLANS / "with-data" / "data" / "tyottomyys.csv"


def test_cells_know_their_place_in_the_table() -> None:
    read = read_data(PLANS / "with-data", name_of("data/tyottomyys.csv"))
    assert isinstance(read, DataFile)
    assert read.rows[1][2].span == Span("plans/lahti/data/tyottomyys.csv", 4, 10, 4, 14)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_separators_line_ends_and_byte_order_marks_change_nothing(
    tmp_path: Path, mark: bytes, line_end: str, separator: str
) -> None:
    lines = [f"Kunta{separator}Väkiluku", f"Lahti{separator}120027", ""]
    read = table(tmp_path, mark + line_end.join(lines).encode())
    assert read.header == ("Kunta", "Väkiluku")
    assert read.rows == (("Lahti", "120027"),)
    assert read.rows[0][1].span.column == 7


def test_a_separator_line_of_excel_is_obeyed(tmp_path: Path) -> None:
    assert table(tmp_path, "sep=|\na|b;c\n1|2\n").rows == (("1", "2"),)


def test_one_column_keeps_its_decimal_commas(tmp_path: Path) -> None:
    assert table(tmp_path, "Osuus\n16,6\n17,1\n").rows == (("16,6",), ("17,1",))


def test_quotes_hold_separators_quotes_and_line_breaks(tmp_path: Path) -> None:
    read = table(tmp_path, 'a;b\n"x;y";"sanoi ""ei""\nja lähti"\n1;2\n')
    assert read.rows == (("x;y", 'sanoi "ei"\nja lähti'), ("1", "2"))
    said = read.rows[0][1]
    assert said.span == Span("plans/lahti/data.csv", 2, 7, 3, 10)
    place = said.span_at(said.index("lähti"), said.index("lähti") + 5)
    assert (place.line, place.column, place.end_column) == (3, 4, 9)
    assert read.rows[1][0].span.line == 4


def test_blank_rows_and_empty_columns_at_the_end_are_left_out(tmp_path: Path) -> None:
    read = table(tmp_path, "\na;b;;\n;;;\n1;2;;\n\n ; \n3;;;\n")
    assert read.header == ("a", "b")
    assert read.rows == (("1", "2"), ("3", ""))


def test_spaces_around_a_cell_are_left_out(tmp_path: Path) -> None:
    read = table(tmp_path, "a;b\n  1 ; 2\n")
    assert read.rows == (("1", "2"),)
    assert read.rows[0][0].span.column == 3


def test_every_ragged_row_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("a;b\n1;2;3\n1;2\n1\n", encoding="utf-8")
    findings = read_data(tmp_path, name_of("data.csv"))
    assert not isinstance(findings, DataFile)
    told = [(finding.code, finding.span.line, finding.span.column) for finding in findings]
    assert told == [(Code.DATA_RAGGED, 2, 5), (Code.DATA_RAGGED, 4, 1)]
    assert findings[0].values == {"found": 3, "expected": 2}
    assert findings[0].related == (name_of("data.csv").span,)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", Code.DATA_EMPTY),
        ("\n;;\n", Code.DATA_EMPTY),
        ('a;b\n1;"2\n3;4\n', Code.DATA_QUOTE_OPEN),
        ('a;b\n"x" y;2\n', Code.DATA_TEXT_AFTER_QUOTE),
        ("a;b;a\n1;2;3\n", Code.DATA_COLUMN_TWICE),
        ("Työttömiä;b\n1;2\n".encode("cp1252"), Code.DATA_NOT_UTF8),
        ("a\tb\n1\t2\n".encode("utf-16"), Code.DATA_NOT_UTF8),
        ("a;b\n1\t;2\n", Code.TAB),
        ("a;b\n1\u200e;2\n", Code.CONTROL_CHARACTER),
        (b"PK\x03\x04rest", Code.SPREADSHEET),
        (b"a" * 5_000_001, Code.TOO_LARGE),
    ],
)
def test_a_table_that_cannot_be_read_is_told(
    tmp_path: Path, content: str | bytes, code: Code
) -> None:
    assert codes(tmp_path, content) == [code]


def test_a_spreadsheet_is_told_by_its_name_at_the_yaml_value(tmp_path: Path) -> None:
    (tmp_path / "luvut.xlsx").write_bytes(b"x")
    (finding,) = read_data(tmp_path, name_of("luvut.xlsx"))  # type: ignore[misc]
    assert (finding.code, finding.span) == (Code.SPREADSHEET, name_of("luvut.xlsx").span)


@settings(deadline=None)
@given(st.text('a;,\t" \n1ä😀', max_size=60))
def test_random_tables_never_raise_and_every_cell_stands_where_it_says(text: str) -> None:
    source = SourceText("data.csv", text.split("\n"))
    for cell in (cell for row in CsvRows(source) for cell in row):
        for offset, character in enumerate(cell):
            span = cell.span_at(offset, offset + 1)
            shown = source.lines[span.line - 1][span.column - 1 : span.end_column - 1]
            assert shown.replace('""', '"') == character or character == "\n"
