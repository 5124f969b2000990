"""The numbers of a chart are those of a table, of facts or of a file: never typed twice."""

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.locale import message
from generator.plan.data_table import DataTable
from generator.plan.figure_data import figure_data
from tests.plan.making import FRONT, made, rows

PLAN = """\
facts:
  young: {label: Nuoret, value: 120, unit: henkilöä}
  old: {label: Vanhat, formula: young / 7}
introduction:
  tables:
    - id: people
      title: Ihmiset
      total: kyllä
      columns:
        - {key: name, label: Nimi}
        - {key: code, label: Koodi}
        - {key: men, label: Miehet, kind: number}
        - {key: women, label: Naiset, kind: number, decimals: 1}
      rows:
        - {kind: group, cells: [Ryhmä]}
        - {cells: [Lahti, l, 1, 2]}
        - {cells: [Heinola, h, 3, ""]}
  figures:
    - {id: shown, kind: bar, title: Kuvio, ASK}
"""


def asked(folder: Path, ask: str) -> tuple[DataTable | None, tuple[Finding, ...]]:
    """What a figure that asks so shows, and what is wrong with it."""
    plan_input = made(folder, PLAN.replace("ASK", ask))
    assert plan_input.plan is not None
    (figure,) = plan_input.plan.figures()
    return figure_data(figure, plan_input.tables, plan_input.plan.book, folder)


def shown(folder: Path, ask: str) -> list[list[str]]:
    table, findings = asked(folder, ask)
    assert table is not None
    assert findings == ()
    return rows(table)


def wrong(folder: Path, ask: str) -> list[str]:
    """Codes and words of what is wrong with what a figure asks."""
    _, findings = asked(folder, ask)
    return [f"{f.code} {message(f.code, 'fi', f.values)[0]}" for f in findings]


def test_a_chart_of_a_table_shows_its_body_rows_and_number_columns(tmp_path: Path) -> None:
    assert shown(tmp_path, "data: people") == [
        ["Nimi", "Miehet", "Naiset"],
        ["Lahti", "1", "2"],
        ["Heinola", "3", ""],
    ]


def test_a_chart_may_choose_its_category_series_and_rows(tmp_path: Path) -> None:
    ask = "data: people, category: code, series: [women], rows: [l]"
    assert shown(tmp_path, ask) == [["Koodi", "Naiset"], ["l", "2"]]


def test_series_stand_in_the_order_that_is_asked(tmp_path: Path) -> None:
    ask = "data: people, series: [women, men]"
    assert shown(tmp_path, ask)[0] == ["Nimi", "Naiset", "Miehet"]


def test_a_chart_of_facts_shows_their_labels_and_values(tmp_path: Path) -> None:
    table, _ = asked(tmp_path, "data: [young, old]")
    assert table is not None
    assert rows(table)[1:] == [["Nuoret", "120"], ["Vanhat", "17"]]
    assert table.unit == "henkilöä"


def test_a_chart_of_a_file_shows_its_columns(tmp_path: Path) -> None:
    (tmp_path / "luvut.csv").write_text("Vuosi;A;B\n2023;1,5;\n2024;1 241;3\n", encoding="utf-8")
    assert shown(tmp_path, "data: luvut.csv") == [
        ["Vuosi", "A", "B"],
        ["2023", "1.5", ""],
        ["2024", "1241", "3"],
    ]


def test_a_cell_of_the_file_that_is_no_number_is_told_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "luvut.csv").write_text("Vuosi;A\n2023;paljon\n2024;1.241\n", encoding="utf-8")
    _, findings = asked(tmp_path, "data: luvut.csv")
    places = [(f.code, Path(f.span.file).name, f.span.line, f.span.column) for f in findings]
    assert places == [("P104", "luvut.csv", 2, 6), ("P105", "luvut.csv", 3, 6)]


def test_a_missing_file_is_told_at_its_name(tmp_path: Path) -> None:
    _, (finding,) = asked(tmp_path, "data: luvut.csv")
    assert finding.code == "Y061"
    assert finding.span.line == FRONT.count("\n") + PLAN[: PLAN.index("ASK")].count("\n") + 1


def test_a_chart_without_data_shows_none(tmp_path: Path) -> None:
    assert asked(tmp_path, "alt: Kaavio") == (None, ())


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        ("series: [wimen]", "P132 Kuvion tiedoissa ei ole saraketta «wimen»."),
        ("category: nimi", "P132 Kuvion tiedoissa ei ole saraketta «nimi»."),
        ("series: [code]", "P134 Sarakkeessa «code» ei ole lukuja."),
        ("rows: [Lahti, Kotka]", "P133 Kuvion tiedoissa ei ole riviä «Kotka»."),
    ],
)
def test_what_a_chart_asks_of_its_data_in_vain_is_told(
    tmp_path: Path, ask: str, words: str
) -> None:
    assert wrong(tmp_path, f"data: people, {ask}") == [words]


def test_a_column_that_a_chart_asks_for_in_vain_is_asked_about(tmp_path: Path) -> None:
    _, (finding,) = asked(tmp_path, "data: people, series: [wimen]")
    assert finding.values["suggestion"] == "women"
