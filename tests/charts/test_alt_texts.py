from dataclasses import replace

import pytest

from generator.charts import Recipe, describe
from generator.locale import NBSP
from tests.charts.recipes import (
    EDGES,
    area_map,
    commuting,
    extremes,
    groups,
    liability,
    node,
    one_of_each,
    personnel,
    procurement,
    recipe,
    series,
    steering,
    tiers,
    unemployment,
)


def said(given: Recipe) -> str:
    return describe(given).replace(NBSP, " ")


def test_bars_tell_the_largest_and_the_smallest() -> None:
    names = ("Lahti", "Hollola", "Kärkölä")
    rows = (series("Työvoima", [55809, 11231, 2010]),)
    given = recipe("bar", title="Työvoima", categories=names, series=rows, unit="henkilöä")
    assert said(given) == (
        "Pylväskuvio: Työvoima. Suurin on Lahti, 55 809 henkilöä, pienin Kärkölä, 2 010 henkilöä."
    )
    assert said(replace(given, language="sv")) == (
        "Stapeldiagram: Työvoima. Störst är Lahti, 55 809 henkilöä, minst Kärkölä, 2 010 henkilöä."
    )


def test_a_figure_that_is_missing_is_told() -> None:
    given = recipe("bar", categories=("2021", "2022", "2023"), series=(series("", [5, None, 7]),))
    assert said(given).endswith("Suurin on 2023, 7, pienin 2021, 5. Tieto puuttuu: 2022.")


def test_one_figure_and_equal_figures_have_no_largest() -> None:
    one = recipe("bar", categories=("Lahti",), series=(series("", [5]),))
    even = recipe("bar", categories=("A", "B"), series=(series("", [5, 5]),))
    assert said(one).endswith("Ainoa tieto on Lahti, 5.")
    assert said(even).endswith("Kaikki arvot ovat 5.")


def test_lines_tell_both_ends_the_highest_and_the_lowest() -> None:
    assert said(liability("line")) == (
        "Viivakuvio: Työmarkkinatuen kuntaosuus. "
        "Alussa (2015) 16,1, lopussa (2022) 20,0 milj. €. "
        "Suurin on 2021, 20,5 milj. €, pienin 2019, 15,3 milj. €."
    )


def test_stacks_begin_with_their_sums() -> None:
    assert "Yhteensä: suurin on Henkilöasiakaspalvelut, 100 htv, pienin" in said(
        personnel("stacked-bar")
    )


def test_shares_are_told_largest_first() -> None:
    rows = (series("Valtio", [60]), series("Kaupunki", [40]), series("Hankkeet", [0]))
    given = recipe("share-bar", categories=("Lahti",), series=rows)
    assert said(given).endswith("Lahti: Valtio 60 % ja Kaupunki 40 %.")


def test_tiers_of_one_value_are_told_once() -> None:
    assert "Ennen vuotta 2025: 1–100 0 %, 301–400 50 %, yli 1000 70 %." in said(tiers(edges=EDGES))


def test_a_waterfall_tells_its_steps_and_its_end() -> None:
    given = recipe(
        "waterfall",
        categories=("Nyt", "Säästö", "Sitten"),
        series=(series("", [10, -3, None]),),
        options={"totals": [0, 2]},
    )
    assert said(given).endswith("Lopuksi Sitten, 7. Nyt 10, Säästö −3, Sitten 7.")


def test_diagrams_tell_their_structure() -> None:
    assert said(steering()).endswith(
        "Työllisyyden edistämisohjelman ohjausryhmä: "
        "Työryhmä 1, Työryhmä 2, Työryhmä 3 ja Työryhmä 4."
    )
    assert "Päijät-Hämeen hankintarengas: seuraavaksi Dynaaminen palveluntuottajarekisteri" in said(
        procurement()
    )


def test_tables_maps_and_bubbles_tell_their_extremes() -> None:
    assert "Suurin on Lahti – Lahti, 38 120 henkilöä, pienin Orimattila" in said(commuting())
    assert "Suurin on Lahti, 12,1 %, pienin Pikkukunta, 3,2 %." in said(area_map())
    assert "Tieto puuttuu: Kärkölä." in said(area_map())
    assert "Työttömyysaste, %: suurin Heinola, 12,4" in said(unemployment())


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("given", one_of_each(), ids=lambda one: str(one.kind))
def test_alt_texts_are_whole_sentences_of_bearable_length(given: Recipe, language: str) -> None:
    text = describe(replace(given, language=language))
    assert text.endswith(".") and ".." not in text
    assert 40 < len(text) <= 400


def test_small_multiples_tell_each_panel() -> None:
    assert said(groups()).startswith(
        "Pienoiskuviot: Ryhmien osuudet työttömistä. "
        "Pitkäaikaistyöttömät: suurin on Virolahti, 50,9 %, pienin Kotka, 37,7 %. "
    )
    over_time = liability("small-multiples")
    assert "Alussa (2015) 16,1, lopussa (2022) 20,0 milj. €." in said(over_time)


def test_the_languages_say_it_differently() -> None:
    for given in one_of_each():
        assert describe(given) != describe(replace(given, language="sv"))


@pytest.mark.parametrize("given", list(extremes()), ids=lambda one: str(one.id))
def test_any_data_can_be_told(given: Recipe) -> None:
    assert describe(given).endswith(".")


def test_a_large_tree_is_not_told_to_the_last_leaf() -> None:
    branches = [node(f"Haara {at}", node("Lehti"), node("Toinen lehti")) for at in range(40)]
    assert len(describe(recipe("hierarchy", options={"root": node("Juuri", *branches)}))) < 800
