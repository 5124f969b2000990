from dataclasses import replace
from typing import Any

import pytest

from generator.charts import ChartProblem, Recipe, check
from tests.charts.recipes import (
    EDGES,
    area_map,
    node,
    one_of_each,
    personnel,
    recipe,
    series,
    square,
    tiers,
)


def keys(given: Recipe) -> list[str]:
    return [problem.key for problem in check(given)]


@pytest.mark.parametrize("given", one_of_each(), ids=lambda one: str(one.kind))
def test_real_charts_have_no_problem(given: Recipe) -> None:
    assert check(given) == []


def test_an_unknown_kind_is_told_by_its_name() -> None:
    assert check(recipe("pie")) == [ChartProblem("C101", {"value": "pie"})]


def test_missing_data_are_told_and_uneven_ones_refused() -> None:
    empty = recipe("bar", categories=("A",), series=(series("Tyhjä", [None]),))
    uneven = recipe("bar", categories=("A", "B"), series=(series("Vajaa", [1]),))
    assert keys(recipe("line")) == ["C130"]
    assert keys(empty) == ["C130"]
    with pytest.raises(ValueError, match="1 values, 2 categories"):
        check(uneven)


def test_more_series_than_the_palette_tells_apart_are_told() -> None:
    rows = tuple(series(str(at), [at]) for at in range(7))
    assert keys(recipe("bar", categories=("A",), series=rows)) == ["C132"]
    assert keys(recipe("heatmap", categories=("A",), series=rows)) == []
    many = recipe("small-multiples", categories=("A",), series=rows)
    assert keys(many) == []
    assert check(replace(many, series=rows * 2)) == [
        ChartProblem("C132", {"count": 14, "limit": 12})
    ]


def test_a_highlight_that_is_no_category_is_told() -> None:
    assert check(personnel("bar", highlight="Palvelu")) == [
        ChartProblem("C133", {"value": "Palvelu"})
    ]


def test_parts_of_a_whole_are_neither_negative_nor_all_zero() -> None:
    rows = (series("A", [-1, 0]), series("B", [2, 0]))
    given = recipe("share-bar", categories=("X", "Y"), series=rows)
    assert keys(given) == ["C134", "C135"]
    assert keys(replace(given, kind="area")) == ["C134"]
    assert keys(replace(given, kind="stacked-bar")) == []


def test_sums_of_a_waterfall_add_up() -> None:
    def waterfall(last: object, totals: object) -> Recipe:
        rows = (series("", [5, 3, last]),)
        names = ("Nyt", "Lisä", "Sitten")
        return recipe("waterfall", categories=names, series=rows, options={"totals": totals})

    assert check(waterfall(8, [2])) == []
    assert check(waterfall(None, ["2"])) == []
    (wrong,) = check(waterfall(9, [0, 2]))
    assert wrong.key == "C138"
    assert {key: str(value) for key, value in wrong.values.items()} == {
        "category": "Sitten",
        "value": "9",
        "computed": "8",
    }
    with pytest.raises(ValueError, match="no category 3"):
        check(waterfall(8, [3]))
    assert "C136" in keys(replace(personnel("bar"), kind="waterfall"))


@pytest.mark.parametrize("edges", [EDGES, (*EDGES, 2000)])
def test_edges_of_tiers_fit(edges: tuple[int, ...]) -> None:
    assert check(tiers(edges=list(edges))) == []


@pytest.mark.parametrize(
    ("edges", "fault"),
    [
        ((0, 100), "2 edges for 7 tiers"),
        ((0, 100, 100, 300, 400, 700, 1000), "do not rise"),
        ((0, 100, "x", 300, 400, 700, 1000), "do not rise"),
    ],
)
def test_edges_that_do_not_fit_or_rise_are_refused(edges: Any, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        check(tiers(edges=list(edges)))


def test_points_have_a_place_and_no_negative_size() -> None:
    points = [{"label": "A", "x": 1}, {"label": "B", "x": 1, "y": 2, "size": -3}]
    assert keys(recipe("bubble", options={"points": points})) == ["C142", "C134"]
    assert keys(recipe("bubble")) == ["C141"]


def test_boxes_have_a_root_and_texts() -> None:
    assert keys(recipe("hierarchy")) == ["C143"]
    assert check(recipe("hierarchy", options={"root": node("A", node(" "))})) == [
        ChartProblem("C144", {"count": 1})
    ]


def test_arrows_lead_between_known_boxes() -> None:
    nodes = [{"id": "a", "label": "A"}, {"id": "a", "label": "B"}]
    links = [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}]
    assert check(recipe("flow", options={"nodes": nodes, "links": links})) == [
        ChartProblem("C146", {"value": "a"}),
        ChartProblem("C147", {"value": "b"}),
    ]
    assert keys(recipe("flow")) == ["C145"]


def test_areas_of_a_map_have_shapes_and_figures_have_areas() -> None:
    assert keys(recipe("map")) == ["C148"]
    shapeless = [{"name": "A", "rings": [[[1, 1], [2, 2]]], "value": 1}]
    assert keys(recipe("map", options={"regions": shapeless})) == ["C149"]
    stray = replace(area_map(), categories=("Lahti", "Lathi"), series=(series("", [1, 2]),))
    assert check(stray) == [ChartProblem("C150", {"name": "Lathi"})]
    bare = [{"name": "A", "rings": [square(1, 1)]}]
    rows = (series("", [None]),)
    given = recipe("map", categories=("A",), series=rows, options={"regions": bare})
    assert keys(given) == ["C130"]
