import re
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts import Recipe
from generator.charts.render import render
from tests.charts.recipes import node, procurement, recipe, steering, theme
from tests.charts.sheets import overlaps, strays, texts

THEME = theme()
LABELS = (
    "Kela",
    "Henkilöasiakaspalvelut",
    "Työllisyyden edistämisohjelman ohjausryhmä",
    "Osallisuuden kasvu ja sosiaalisten riskien minimointi",
)
Corner = tuple[float, float]
Box = tuple[float, float, float, float]


def paths(svg: bytes, style: str) -> list[list[Corner]]:
    """The corners of the shapes whose style holds these words."""
    found = ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")
    shapes = [shape.get("d", "") for shape in found if style in shape.get("style", "")]
    pairs = [re.findall(r"(-?[\d.]+) (-?[\d.]+)", shape) for shape in shapes]
    return [[(float(x), float(y)) for x, y in corners] for corners in pairs]


def boxes(svg: bytes) -> list[Box]:
    return [_around(shape) for shape in paths(svg, "stroke-width: 0.8")]


def _around(shape: list[Corner]) -> Box:
    across, down = zip(*shape, strict=True)
    return min(across), min(down), max(across), max(down)


def runs_through(start: Corner, end: Corner, box: Box) -> bool:
    """Whether a straight line passes the inside of a box."""
    left, top, right, bottom = box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1
    for step in range(101):
        x = start[0] + (end[0] - start[0]) * step / 100
        y = start[1] + (end[1] - start[1]) * step / 100
        if left < x < right and top < y < bottom:
            return True
    return False


def assert_clear(given: Recipe) -> None:
    svg = render(given, THEME).svg
    drawn = boxes(svg)
    lines = paths(svg, "stroke-width: 0.9")
    through = [
        (line, box)
        for line in lines
        for start, end in pairwise(line)
        for box in drawn
        if runs_through(start, end, box)
    ]
    assert through == []
    assert strays(svg) == [] and overlaps(svg) == []
    assert not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for at, one in enumerate(drawn)
        for other in drawn[:at]
    )


def flow(labels: list[str], pairs: list[tuple[int, int]], direction: str = "") -> Recipe:
    nodes = [{"id": str(at), "label": f"{label} {at}"} for at, label in enumerate(labels)]
    links = [{"from": str(start), "to": str(end)} for start, end in pairs]
    return recipe("flow", options={"nodes": nodes, "links": links, "direction": direction})


def test_all_boxes_and_arrows_of_a_process_are_drawn() -> None:
    svg = render(procurement(), THEME).svg
    assert (len(boxes(svg)), len(paths(svg, "stroke-width: 0.9"))) == (6, 8)


@pytest.mark.parametrize("direction", ["", "down", "right"])
def test_no_arrow_of_a_process_runs_through_a_box(direction: str) -> None:
    assert_clear(procurement(direction=direction))


@st.composite
def any_flow(draw: st.DrawFn) -> Recipe:
    labels = draw(st.lists(st.sampled_from(LABELS), min_size=1, max_size=7))
    place = st.integers(0, len(labels) - 1)
    pairs = draw(st.lists(st.tuples(place, place), max_size=9, unique=True))
    return flow(labels, pairs, draw(st.sampled_from(["", "down", "right"])))


@settings(max_examples=50, deadline=None)
@given(any_flow())
def test_no_arrow_of_any_flow_runs_through_a_box(given: Recipe) -> None:
    assert_clear(given)


TREES: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.sampled_from(LABELS).map(node),
    lambda children: st.builds(
        lambda label, under: node(label, *under),
        st.sampled_from(LABELS),
        st.lists(children, min_size=1, max_size=4),
    ),
    max_leaves=9,
)


@settings(max_examples=50, deadline=None)
@given(TREES, st.sampled_from(["", "down", "right"]))
def test_no_line_of_any_tree_runs_through_a_box(root: dict[str, Any], direction: str) -> None:
    if _depth(root) <= 4:
        assert_clear(recipe("hierarchy", options={"root": root, "direction": direction}))


def _depth(root: dict[str, Any]) -> int:
    return 1 + max((_depth(child) for child in root["children"]), default=0)


def test_a_group_with_four_below_it_is_drawn_from_the_top() -> None:
    svg = render(steering(), THEME).svg
    tops = {one.text: round(one.top) for one in texts(svg)}
    assert len({tops[f"Työryhmä {number}"] for number in range(1, 5)}) == 1


def test_a_flow_turns_where_only_so_no_word_is_broken() -> None:
    labels = ["Työmarkkinatukilaskelma"] * 6
    chain = [(at, at + 1) for at in range(5)]
    written = [one.text for one in texts(render(flow(labels, chain, "right"), THEME).svg)]
    assert not any(text.endswith("-") for text in written)


def test_arrows_that_lead_back_are_led_around_the_boxes() -> None:
    for direction in ("down", "right"):
        assert_clear(flow(["A", "B", "C"], [(0, 1), (1, 2), (2, 0), (1, 1)], direction))
