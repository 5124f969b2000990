from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.charts import Recipe, Series, kind_names
from generator.charts.colour import TEXT_CONTRAST, WHITE, contrast
from generator.charts.render import render
from tests.charts.recipes import (
    LIABILITY,
    SERIES_KINDS,
    YEARS,
    extremes,
    groups,
    liability,
    one_of_each,
    recipe,
    series,
    theme,
)
from tests.charts.sheets import overlaps, strays, texts

THEME = theme()
REAL = one_of_each()
TALLEST = 235  # mm: a page of A4 with its margins and a caption


def named(given: Recipe) -> str:
    return given.id


def test_every_kind_is_found_by_its_file() -> None:
    assert set(kind_names()) == {
        *SERIES_KINDS,
        *("bubble", "flow", "hierarchy", "map"),
    }


def test_the_samples_cover_every_kind() -> None:
    assert {one.kind for one in REAL} == set(kind_names())


@pytest.mark.parametrize("given", REAL, ids=named)
def test_texts_of_real_charts_neither_meet_nor_leave_the_sheet(given: Recipe) -> None:
    picture = render(given, THEME)
    assert overlaps(picture.svg) == []
    assert strays(picture.svg) == []
    assert picture.width == THEME.chart["width"]
    assert picture.height <= TALLEST


@pytest.mark.parametrize("given", list(extremes()), ids=named)
def test_texts_of_extreme_charts_neither_meet_nor_leave_the_sheet(given: Recipe) -> None:
    picture = render(given, THEME)
    assert overlaps(picture.svg) == []
    assert strays(picture.svg) == []
    assert 0 < picture.height <= TALLEST


@pytest.mark.parametrize("kind", kind_names())
def test_a_recipe_without_anything_is_drawn_without_fault(kind: str) -> None:
    assert render(recipe(kind), THEME).png.startswith(b"\x89PNG")


NAMES = st.text(st.characters(categories=["L", "N", "P", "Zs"], max_codepoint=0x17F), max_size=60)
FIGURES = st.none() | st.decimals(-(10**9), 10**9, allow_nan=False, places=2)


@st.composite
def any_recipe(draw: st.DrawFn) -> Recipe:
    categories = draw(st.lists(NAMES, max_size=9))
    rows = st.lists(FIGURES, min_size=len(categories), max_size=len(categories))
    series = draw(st.lists(st.builds(Series, NAMES, rows.map(tuple)), max_size=6))
    kind = draw(st.sampled_from(SERIES_KINDS))
    unit = draw(st.sampled_from(["", "%", "€", "henkilöä"]))
    return recipe(kind, categories=tuple(categories), series=tuple(series), unit=unit)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_recipe())
def test_no_data_makes_texts_meet(given: Recipe) -> None:
    assert overlaps(render(given, THEME).svg) == []


@pytest.mark.parametrize("given", REAL, ids=named)
def test_texts_on_the_sheet_stand_out_from_it(given: Recipe) -> None:
    faint = [
        one.text
        for one in texts(render(given, THEME).svg)
        if one.color != WHITE and contrast(one.color, WHITE) < TEXT_CONTRAST
    ]
    assert faint == []


def test_euros_from_a_million_on_are_shown_in_millions() -> None:
    shown = {one.text for one in texts(render(liability("bar"), THEME).svg)}
    assert {"milj. €", "16,1", "20,5"} <= shown


def test_names_that_do_not_fit_upright_bars_lay_the_bars_down() -> None:
    names = ("Henkilöasiakaspalvelut", "Työnantajapalvelut") * 4
    rows = (series("Htv", range(8)),)
    upright = render(recipe("bar", categories=YEARS, series=rows), THEME).svg
    lying = render(recipe("bar", categories=names, series=rows), THEME).svg
    assert _left_of(lying, names[0]) < 1 < _left_of(upright, YEARS[0])


def _left_of(svg: bytes, text: str) -> float:
    return next(one.left for one in texts(svg) if one.text == text)


def test_a_line_is_named_at_the_height_of_its_last_point() -> None:
    lines = (series("Yläviiva", ["40", "30"]), series("Alaviiva", ["10", "20"]))
    svg = render(recipe("line", categories=("2021", "2022"), series=lines), THEME).svg
    middle = {one.text: (one.top + one.bottom) / 2 for one in texts(svg)}
    for name, tick in (("Yläviiva: 30", "30"), ("Alaviiva: 20", "20")):
        assert abs(middle[name] - middle[tick]) < 3, name


def _written(given: Recipe) -> Counter[str]:
    return Counter(one.text for one in texts(render(given, THEME).svg))


def test_small_multiples_stand_side_by_side_on_one_scale() -> None:
    given = groups(values="ei")
    titles = {one.name for one in given.series}
    found = [one for one in texts(render(given, THEME).svg) if one.text in titles]
    assert len({round(one.left) for one in found}) == 3
    assert len({round(one.bottom) for one in found}) == 2
    assert _written(given)["60"] == len(given.series)


def test_small_multiples_of_unlike_size_have_their_own_scales_and_say_so() -> None:
    rows = (series("Työnhakijat", [15334, 14870]), series("Vammaiset", [1235, 1190]))
    given = recipe("small-multiples", categories=("2024", "2025"), series=rows)
    own = "Kuvioiden asteikot ovat erisuuruiset."
    assert _written(given)[own] == 1
    assert _written(groups())[own] == 0


def test_small_multiples_of_euros_are_all_in_one_multiple() -> None:
    rows = (series("Kotka", LIABILITY), series("Hamina", [900000] * len(YEARS)))
    given = recipe("small-multiples", categories=YEARS, series=rows, unit="€")
    assert _written(given)["milj. €"] == 1
    assert _written(given)["0,9"] >= 1
