"""CSV: what Excel opens in Finland, what Pykälä reads back, and nothing that runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Span
from generator.sheets import write_csv
from generator.source import MarkedText, read_data
from generator.source.data import DataFile
from tests.sheets.making import TABLE, words_table


def test_cells_are_parted_by_semicolons_and_numbers_have_a_decimal_comma() -> None:
    assert write_csv(TABLE).decode("utf-8") == (
        "\ufeffPalvelu;Määräraha, €;Osuus, %\r\n"
        "Neuvonta;1234568;83,3\r\n"
        "Työpaja;n. -250000;–\r\n"
        "Yhteensä;984568;100,0\r\n"
    )


def test_semicolons_quotes_and_lines_within_a_cell_are_quoted() -> None:
    written = write_csv(words_table(('a;b "c"', "d\ne")))
    assert written.decode("utf-8-sig").splitlines()[1] == '"a;b ""c""";d e'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_a_cell_that_would_be_reckoned_as_a_formula_is_words(start: str) -> None:
    words = f"{start}HYPERLINK(1)"
    assert write_csv(words_table((words, "b"))).decode("utf-8-sig").splitlines()[1].startswith("'")
    assert write_csv(words_table(head=(words,))).decode("utf-8-sig").startswith("'")


@pytest.mark.parametrize("words", ["-", "–", "−5", "a=b", "työ-"])
def test_other_words_stand_as_they_are(words: str) -> None:
    assert write_csv(words_table((words, "b"))).decode("utf-8-sig").splitlines()[1] == f"{words};b"


def test_pykala_reads_what_it_has_written(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_bytes(write_csv(TABLE))
    span = Span("plan.yaml", 1, 1, 1, 2)
    data = read_data(tmp_path, MarkedText("table.csv", span, "data"))
    assert isinstance(data, DataFile)
    assert [str(cell) for cell in data.header] == ["Palvelu", "Määräraha, €", "Osuus, %"]
    assert [str(cell) for cell in data.rows[0]] == ["Neuvonta", "1234568", "83,3"]
