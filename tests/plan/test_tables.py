"""Typed content becomes tables: what a planner gives once is set out, summed and ordered."""

from pathlib import Path

import pytest

from generator.build.reading import read
from generator.files.templates import built_in
from generator.locale import NBSP
from generator.plan.plan import Plan
from generator.plan.tables import collect_tables, typed_table_ids
from tests.annotations import of_shape
from tests.plan.making import FRONT, made, plan_of, rows, table_of
from tests.random_plans import PARTS, PlanMaker

BUDGET = """\
resources:
  budget:
    lines:
      - {item: Palkat, group: Menot, amounts: {2025: 100, 2026: "110,5"}}
      - {item: Tilat, group: Menot, amounts: {2025: 20}, approximate: kyllä}
      - {item: Korvaus, group: Tulot, amounts: {2026: -30}}
"""


def test_a_budget_has_its_groups_years_and_a_total(tmp_path: Path) -> None:
    table = table_of(tmp_path, BUDGET, "budget")
    assert rows(table) == [
        ["Erä", "2025", "2026"],
        ["Menot", "", ""],
        ["Palkat", "100", "110.5"],
        ["Tilat", "20", ""],
        ["Tulot", "", ""],
        ["Korvaus", "", "-30"],
        ["Yhteensä", "120", "80.5"],
    ]
    kinds = [row.kind for row in table.rows]
    assert kinds == ["group", "body", "body", "group", "body", "total"]
    assert [row.approximate for row in table.rows][-1] is True
    assert table.rows[1].path == "resources.budget.lines[0]"


def test_a_budget_may_be_without_a_total_and_have_a_name_of_its_own(tmp_path: Path) -> None:
    text = BUDGET.replace("  budget:\n", "  budget:\n    id: own-budget\n    total: ei\n")
    assert [row.kind for row in table_of(tmp_path, text, "own-budget").rows].count("total") == 0


def test_state_funding_moves_from_costs_to_criteria(tmp_path: Path) -> None:
    text = """\
resources:
  state_funding:
    actual_costs: 10 000
    by_criteria: 14 000
    transition:
      - {year: 2025, actual_share: 50}
      - {year: 2026, actual_share: 12,5}
      - {year: 2027, actual_share: 0}
"""
    text = text.replace("actual_share: 12,5}", 'actual_share: "12,5"}')
    assert rows(table_of(tmp_path, text, "state-funding"))[1:] == [
        ["2025", "50", "50", "12000"],
        ["2026", "12.5", "87.5", "13500"],
        ["2027", "0", "100", "14000"],
    ]


def test_personnel_is_summed_both_ways_and_its_tasks_have_a_table(tmp_path: Path) -> None:
    text = """\
resources:
  personnel:
    groups:
      - {service: Ohjaus, state: 60, own: 40, approximate: kyllä, tasks: [Neuvonta, Valmennus]}
      - {service: Yritykset, state: "3,5"}
"""
    personnel = table_of(tmp_path, text, "personnel")
    assert rows(personnel)[1:] == [
        ["Ohjaus", "60", "40", "100"],
        ["Yritykset", "3.5", "", "3.5"],
        ["Yhteensä", "63.5", "40", "103.5"],
    ]
    assert [row.approximate for row in personnel.rows] == [True, False, True]
    assert rows(table_of(tmp_path, text, "personnel-tasks"))[1:] == [
        ["Ohjaus", "Neuvonta, Valmennus"],
        ["Yritykset", ""],
    ]


def test_liability_is_cut_where_either_law_changes_its_share(tmp_path: Path) -> None:
    text = """\
funding_model:
  tiers:
    regimes:
      - name: Vanha
        steps: [{from_day: 301, share: 50}, {from_day: 1001, share: 70}]
      - name: Uusi
        steps: [{from_day: 401, share: 30}, {from_day: 101, share: 10}, {from_day: 701, share: 50}]
"""
    assert rows(table_of(tmp_path, text, "liability")) == [
        ["Etuuspäivät", "Vanha", "Uusi"],
        ["1–100", "0", "0"],
        ["101–300", "0", "10"],
        ["301–400", "50", "10"],
        ["401–700", "50", "30"],
        ["701–1\N{NO-BREAK SPACE}000", "50", "50"],
        ["yli 1\N{NO-BREAK SPACE}000", "70", "50"],
    ]


def test_the_municipal_part_of_benefits_is_reckoned(tmp_path: Path) -> None:
    text = """\
funding_model:
  history:
    years:
      - {period: 2023, benefits: 400, municipal: 100, recipients: 7}
      - {period: 1–6/2024, benefits: 0, municipal: 0}
"""
    assert rows(table_of(tmp_path, text, "liability-history"))[1:] == [
        ["2023", "7", "400", "", "100", "25"],
        ["1–6/2024", "", "0", "", "0", ""],
    ]


def test_indicators_show_share_and_change_only_where_a_fact_has_them(tmp_path: Path) -> None:
    text = """\
facts:
  all: {label: Työvoima, value: 400, unit: henkilöä, as_of: 12/2024}
  some: {label: Työttömät, value: 40, share_of: all, previous: {value: 50}}
situation:
  indicators:
    - {id: both, facts: [all, some]}
    - {id: plain, facts: [all]}
"""
    assert rows(table_of(tmp_path, text, "both")) == [
        ["Tunnusluku", "Arvo", "Yksikkö", "Osuus", "Muutos", "Ajankohta"],
        ["Työvoima", "400", "henkilöä", "", "", "12/2024"],
        ["Työttömät", "40", "", "10", "-20", ""],
    ]
    assert rows(table_of(tmp_path, text, "plain"))[0] == [
        "Tunnusluku",
        "Arvo",
        "Yksikkö",
        "Ajankohta",
    ]


def test_a_series_has_a_row_for_every_moment_of_any_line(tmp_path: Path) -> None:
    text = """\
situation:
  series:
    - id: rates
      title: Asteet
      lines:
        - {name: A, points: [{when: 2022, value: 1}, {when: 2023}]}
        - {name: B, points: [{when: 2023, value: "2,5"}, {when: 2024, value: 3}]}
"""
    assert rows(table_of(tmp_path, text, "rates"))[1:] == [
        ["2022", "1", ""],
        ["2023", "", "2.5"],
        ["2024", "", "3"],
    ]


def test_commuting_is_a_matrix_of_homes_and_workplaces(tmp_path: Path) -> None:
    text = """\
situation:
  commuting:
    flows:
      - {from: Lahti, to: Heinola, people: 5}
      - {from: Heinola, to: Lahti, people: 7}
      - {from: Lahti, to: Lahti, people: 90}
"""
    assert rows(table_of(tmp_path, text, "commuting")) == [
        ["Asuinkunta", "Heinola", "Lahti"],
        ["Lahti", "5", "90"],
        ["Heinola", "", "7"],
    ]


def test_an_area_names_its_municipalities_and_sums_them_where_they_are_many(
    tmp_path: Path,
) -> None:
    many = "area: {municipalities: [{code: 398, population: 10}, {code: 111, population: 5}]}\n"
    table = table_of(tmp_path, many, "area-table")
    assert rows(table)[1:] == [["Lahti", "10", ""], ["Heinola", "5", ""], ["Yhteensä", "15", ""]]
    assert table.rows[0].cells[0].in_language("sv") == "Lahtis"  # type: ignore[union-attr]
    one = "area: {municipalities: [{code: 398, population: 10}]}\n"
    assert len(rows(table_of(tmp_path, one, "area-table"))) == 2


FREE = """\
introduction:
  tables:
    - id: free
      title: Vapaa
      total: kyllä
      source: register
      notes: [Huomautus.]
      columns:
        - {key: name, label: Nimi}
        - {key: number, label: Luku, kind: number, unit: kpl, decimals: 1}
      rows:
        - {kind: group, cells: [Ryhmä]}
        - {cells: [A, "1,5"]}
        - {cells: [B, ""]}
        - {cells: [C, 2], approximate: kyllä}
        - {kind: subtotal, cells: [Välisumma, "3,5"]}
sources: {register: {title: Rekisteri}}
"""


def test_a_free_table_sums_its_body_rows_alone(tmp_path: Path) -> None:
    table = table_of(tmp_path, FREE, "free")
    assert rows(table)[1:] == [
        ["Ryhmä", ""],
        ["A", "1.5"],
        ["B", ""],
        ["C", "2"],
        ["Välisumma", "3.5"],
        ["Yhteensä", "3.5"],
    ]
    assert (table.origins, len(table.notes), table.columns[1].decimals) == (("register",), 1, 1)
    assert table.rows[1].path == "introduction.tables[0].rows[1]"


FROM_FILE = """\
introduction:
  tables:
    - id: from-file
      title: Tiedostosta
      total: kyllä
      columns:
        - {key: luku, label: Luku, kind: number}
        - {key: nimi, label: Nimi}
      data: luvut.csv
"""


@pytest.mark.parametrize(
    "content",
    [
        "nimi;luku;muu\r\nTyö;1 241,5;x\r\nToimi;;\r\n".encode("utf-8-sig"),
        "nimi;luku;muu\nTyö;1 241,5;x\nToimi;;\n".encode(),
        "nimi\tluku\tmuu\nTyö\t1 241,5\tx\nToimi\t\t\n".encode(),
        'nimi,luku,muu\nTyö,"1 241,5",x\nToimi,,\n'.encode(),
    ],
    ids=["finnish excel", "semicolons", "tabs", "commas"],
)
def test_a_table_may_stand_in_a_file_as_spreadsheets_save_it(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "luvut.csv").write_bytes(content)
    table = table_of(tmp_path, FROM_FILE, "from-file")
    assert rows(table)[1:] == [["1241.5", "Työ"], ["", "Toimi"], ["1241.5", "Yhteensä"]]
    assert table.rows[0].path == "introduction.tables[0].data[0]"


def test_a_table_of_two_homes_has_the_rows_of_both(tmp_path: Path) -> None:
    (tmp_path / "luvut.csv").write_text("nimi;luku\nB;2\n", encoding="utf-8")
    text = FROM_FILE + "      rows: [{cells: [1, A]}]\n"
    assert [row[1] for row in rows(table_of(tmp_path, text, "from-file"))[1:3]] == ["A", "B"]


def test_two_tables_of_one_id_are_told(tmp_path: Path) -> None:
    text = FREE + FROM_FILE.replace("introduction", "goals").replace("from-file", "free")
    (tmp_path / "luvut.csv").write_text("nimi;luku\nB;2\n", encoding="utf-8")
    assert [f.code for f in of_shape(made(tmp_path, text).findings)] == ["R105"]


def test_a_split_plan_has_the_tables_of_a_single_file(tmp_path: Path) -> None:
    folder = tmp_path / "kunta"
    folder.mkdir()
    (folder / "plan.yaml").write_text(FRONT, encoding="utf-8")
    body = "\n".join(line[2:] for line in BUDGET.split("\n")[1:])
    (folder / "resources.yaml").write_text(body, encoding="utf-8")
    split = read(folder, built_in()).tables["budget"]
    assert split == table_of(tmp_path, BUDGET, "budget")


def test_projects_and_offices_leave_out_columns_that_none_fills(tmp_path: Path) -> None:
    text = """\
projects:
  projects:
    - {id: one, name: Yksi, period: {fi: vuoden 2025 loppuun, sv: till slutet av 2025},
       status: running}
    - {id: two, name: Kaksi, status: planned}
offices:
  places: [{name: Palvelutori, hours: ma–pe}]
services:
  services:
    items: [{service: coaching, production: [own, purchased]}]
"""
    plan = plan_of(tmp_path, text)
    assert plan.offices is not None
    assert plan.offices.number == 1
    tables = {n: rows(t) for n, t in made(tmp_path, text).tables.items()}
    assert tables["projects-table"] == [
        ["Hanke", "Aika", "Tila"],
        ["Yksi", "vuoden 2025 loppuun", "käynnissä"],
        ["Kaksi", "", "suunnitteilla"],
    ]
    projects = rows(table_of(tmp_path, text, "projects-table"), "sv")
    assert projects[1] == ["Yksi", "till slutet av 2025", "pågår"]
    assert tables["offices-table"] == [["Toimipiste", "Aukiolo"], ["Palvelutori", "ma–pe"]]
    assert tables["services-table"][1] == ["Valmennus", "oma tuotanto, ostopalvelu"]


def test_the_money_of_a_project_is_reckoned_from_its_shares(tmp_path: Path) -> None:
    text = """\
projects:
  projects:
    - id: toimi
      name: TOIMI-hanke
      money:
        total: 91 913,50
        personnel: 65 652,50
        flat_rate_percent: 40
        own_share_percent: 50
        by_year: {2027: 12 825, 2026: 10 688}
"""
    table = table_of(tmp_path, text, "toimi-money")
    assert table.title.in_language("fi") == "Hankkeen rahoitus: TOIMI-hanke"
    assert [row[1:] for row in rows(table)] == [
        ["Määrä", "Osuus"],
        ["91913.5", ""],
        ["65652.5", ""],
        ["26261", ""],
        ["45956.75", "50"],
    ]


def test_what_each_year_bears_is_reckoned_by_the_month(tmp_path: Path) -> None:
    text = """\
projects:
  projects:
    - id: toimi
      name: TOIMI-hanke
      period: 1.3.2026–30.9.2029
      money:
        total: 91 913,50
        own_share_percent: 50
        by_year: {2027: 12 825, 2026: 10 688, 2028: 12 825, 2029: 9 619}
"""
    table = table_of(tmp_path, text, "toimi-years")
    assert table.title.in_language("fi") == "Omarahoitus vuosittain: TOIMI-hanke"
    assert [row[:3] for row in rows(table)] == [
        ["Vuosi", "Kuukausia", "Määrä"],
        ["2026", "10", "10688"],
        ["2027", "12", "12825"],
        ["2028", "12", "12825"],
        ["2029", "9", "9619"],
        ["Yhteensä", "43", "45957"],
    ]
    assert [round(row.cells[3]) for row in table.rows] == [1069] * 5  # type: ignore[arg-type]


def test_years_that_make_the_total_divide_it(tmp_path: Path) -> None:
    money = "{total: 100, own_share: 40, by_year: {2026: 60, 2027: 40}}"
    text = f"projects: {{projects: [{{id: toimi, name: TOIMI, period: kesä, money: {money}}}]}}\n"
    table = table_of(tmp_path, text, "toimi-years")
    assert table.title.in_language("sv") == "Totala kostnader per år: TOIMI"
    assert rows(table)[0] == ["Vuosi", "Määrä"]


def test_the_flat_rate_is_printed_as_given_or_reckoned_from_its_percentage(tmp_path: Path) -> None:
    money = "{personnel: 1 000, flat_rate_percent: 40, flat_rate: 399}"
    text = f"projects: {{projects: [{{id: toimi, name: TOIMI, money: {money}}}]}}\n"
    assert [row[1] for row in rows(table_of(tmp_path, text, "toimi-money"))][1:] == ["1000", "399"]


def test_a_share_given_in_euros_is_printed_as_given(tmp_path: Path) -> None:
    money = "{total: 100, funder_percent: 50, funder_share: 49, own_share: 51}"
    text = f"projects: {{projects: [{{id: toimi, name: TOIMI, money: {money}}}]}}\n"
    table = table_of(tmp_path, text, "toimi-money")
    assert [row[1] for row in rows(table)] == ["Määrä", "100", "49", "51"]


def test_a_mark_says_why_a_number_is_missing_and_is_told_under_the_table(tmp_path: Path) -> None:
    text = """\
introduction:
  tables:
    - id: marks
      title: Merkit
      columns: [{key: a, label: A}, {key: b, label: B, kind: number}]
      rows:
        - {cells: [Yksi, ..]}
        - {cells: [Kaksi, 12]}
        - {cells: [Kolme, –]}
        - {kind: total, cells: [Yhteensä, 12]}
      notes: [Oma huomautus.]
"""
    table = table_of(tmp_path, text, "marks")
    assert [row[1] for row in rows(table)] == ["B", "..", "12", "–", "12"]
    assert [note.in_language("fi").split(":")[0] for note in table.notes] == [
        "Oma huomautus.",
        "Merkki –",
        "Merkki ..",
    ]


PROGRAMME = """\
programme:
  themes:
    - id: skills
      title: Osaaminen
      coordination: ELY-keskus
      indicators:
        - {name: Avoimet paikat, source: TEM, unit: kpl, baseline: 1 200, baseline_as_of: 12/2024,
           target: 900, due: 2026}
      goals:
        - {title: Koulutusta lisätään, owner: Kunta, due: 12/2026}
        - {title: Ohjausta parannetaan, indicators: [{name: Ohjattujen määrä}]}
    - {id: bare, title: Muut, goals: [{title: Sovitaan työnjaosta}]}
  follow_up_duties:
    - {duty: Väliarvio, owner: Ohjausryhmä}
    - {duty: Kysely}
  releases:
    - {month: {fi: tammikuu 2025, sv: januari 2025}, day: 25.2.2025}
  municipal_resources:
    tasks: {guidance: Ohjaamo, workshops: Pajat}
    source: survey
    rows:
      - {municipality: 285, amounts: {guidance: 2, workshops: 18}, source: letter}
      - {municipality: 624, amounts: {workshops: '0,5'}}
      - {municipality: 935, amounts: {}}
sources: {survey: {title: Kysely}, letter: {title: Kirje}}
"""
GAP = "*ei vielä asetettu*"


def test_the_goals_of_all_themes_tell_who_answers_and_by_when(tmp_path: Path) -> None:
    assert rows(table_of(tmp_path, PROGRAMME, "programme-goals")) == [
        ["Tavoite", "Koordinointi", "Määräaika"],
        ["Osaaminen", "", ""],
        ["Koulutusta lisätään", "Kunta", "12/2026"],
        ["Ohjausta parannetaan", "ELY-keskus", GAP],
        ["Muut", "", ""],
        ["Sovitaan työnjaosta", GAP, GAP],
    ]


def test_the_indicators_of_a_theme_and_of_its_goals_show_what_is_not_set(tmp_path: Path) -> None:
    table = table_of(tmp_path, PROGRAMME, "skills-indicators")
    assert [[cell.replace(NBSP, " ") for cell in row] for row in rows(table)[1:]] == [
        ["Avoimet paikat", "TEM", "1 200 kpl (12/2024)", "900 kpl", "2026"],
        ["Ohjausta parannetaan", "", "", "", ""],
        ["Ohjattujen määrä", GAP, GAP, GAP, GAP],
    ]
    assert [row.kind for row in table.rows] == ["body", "group", "body"]
    assert table.title.in_language("sv") == "Temats indikatorer: Osaaminen"
    baseline = rows(table, "sv")[1][2].replace(NBSP, " ")
    assert baseline == "1 200 st. (12/2024)"


def test_a_theme_without_indicators_has_no_table_of_them(tmp_path: Path) -> None:
    assert "bare-indicators" not in made(tmp_path, PROGRAMME).tables


def test_duties_and_releases_are_tables(tmp_path: Path) -> None:
    duties = table_of(tmp_path, PROGRAMME, "follow-up-duties")
    assert rows(duties)[1:] == [["Väliarvio", "Ohjausryhmä"], ["Kysely", GAP]]
    releases = table_of(tmp_path, PROGRAMME, "releases")
    assert rows(releases)[1:] == [["tammikuu 2025", "tiistai 25.2.2025"]]
    assert rows(releases, "sv")[1:] == [["januari 2025", "tisdag 25.2.2025"]]


def test_municipal_staff_is_summed_both_ways_and_a_gap_stays_a_gap(tmp_path: Path) -> None:
    table = table_of(tmp_path, PROGRAMME, "municipal-resources")
    assert rows(table) == [
        ["Kunta", "Ohjaamo", "Pajat", "Yhteensä"],
        ["Kotka", "2", "18", "20"],
        ["Pyhtää", "..", "0.5", "0.5"],
        ["Virolahti", "..", "..", ".."],
        ["Yhteensä", "2", "18.5", "20.5"],
    ]
    assert {column.decimals for column in table.columns[1:]} == {1}
    assert table.origins == ("survey", "letter")
    assert "Merkki ..: lukua ei ole ilmoitettu." in table.notes[-1].in_language("fi")


def test_the_ids_that_typed_tables_have_without_one_given_are_those_that_are_known() -> None:
    plans = (PlanMaker(seed, 0.6).plan(PARTS, documents=["x"]) for seed in range(60))
    made = {name for plan in plans for name in collect_tables(Plan.model_validate(plan), Path())[0]}
    assert {name for name in made if not name.startswith("id-")} == typed_table_ids()
