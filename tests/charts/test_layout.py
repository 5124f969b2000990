from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts.graph import Graph, Link, layered
from generator.charts.regions import breaks, contains, regions_of
from generator.charts.scale import numbers_of, scale_of
from generator.charts.spread import spread, spread_within
from generator.charts.wrap import wrap
from generator.locale import NBSP
from tests.charts.recipes import recipe, square


def width(text: str) -> float:
    return float(len(text))


def lines(text: str, most: int) -> list[str]:
    return wrap(text, most, width)


def test_lines_break_at_spaces_first() -> None:
    assert lines("Osaamisen kehittämisen palvelut", 14) == ["Osaamisen", "kehittämisen", "palvelut"]


def test_joined_words_break_after_the_joint() -> None:
    assert lines("Aula-/neuvontapalvelu", 16) == ["Aula-/", "neuvontapalvelu"]
    assert lines("Yritys- ja työnantaja-palvelut", 20) == ["Yritys- ja", "työnantaja-palvelut"]
    assert lines("Etelä-Pohjanmaa", 9) == ["Etelä-", "Pohjanmaa"]


def test_a_word_too_wide_is_hyphenated_between_syllables() -> None:
    assert lines("Henkilöasiakaspalvelut", 14) == ["Henkilöasia-", "kaspalvelut"]
    assert lines("Henkilöasiakas\xadpalvelut", 16) == ["Henkilöasiakas-", "palvelut"]


def test_what_belongs_together_is_not_parted() -> None:
    assert lines("Tuki 301–400 päivää", 9) == ["Tuki", "301–400", "päivää"]
    assert lines(f"noin 14{NBSP}milj.", 9) == ["noin", f"14{NBSP}milj."]


@given(st.text(max_size=80), st.integers(3, 30))
def test_wrapping_loses_no_letter_and_keeps_the_width(text: str, most: int) -> None:
    wrapped = lines(text, most)
    assert all(len(line) <= most for line in wrapped)

    def bare(text: str) -> str:
        return "".join(text.split()).replace("\xad", "").replace("-", "")

    assert bare("".join(wrapped)) == bare(text)


FIGURES = st.decimals(-(10**12), 10**12, allow_nan=False, places=3)


@settings(deadline=None)
@given(st.lists(FIGURES, min_size=1, max_size=12), st.booleans())
def test_a_scale_holds_its_values_in_few_even_steps(values: list[Decimal], zero: bool) -> None:
    ticks = scale_of(recipe("bar"), values, zero=zero).ticks
    assert ticks[0] <= min(values) and max(values) <= ticks[-1]
    assert 2 <= len(ticks) <= 8
    assert len({second - first for first, second in pairwise(ticks)}) == 1
    assert not zero or Decimal(0) in ticks


@pytest.mark.parametrize(
    ("unit", "value", "text", "shown"),
    [
        ("€", "14800000", "14,8", "milj. €"),
        ("€", "999999", f"999{NBSP}999", "€"),
        ("euroa", "2500000000", "2,5", "mrd. €"),
        ("henkilöä", "5500000", f"5{NBSP}500{NBSP}000", "henkilöä"),
        ("%", "62.60", "62,6", "%"),
        ("%", "0.333333333333333", "0,33", "%"),
        ("%", "0.000012", "0,000012", "%"),
    ],
)
def test_figures_are_printed_in_a_fitting_multiple(
    unit: str, value: str, text: str, shown: str
) -> None:
    numbers = numbers_of(recipe("bar", unit=unit), [Decimal(value)])
    assert (numbers.text(Decimal(value)), numbers.unit) == (text, shown)


def test_decimals_of_the_recipe_hold() -> None:
    numbers = numbers_of(recipe("bar", unit="%", decimals=1), [Decimal("103.87")])
    assert numbers.text(Decimal("103.87")) == "103,9"


THINGS = st.lists(st.tuples(st.floats(-50, 150), st.floats(0.5, 10)), min_size=1, max_size=10)


@given(THINGS)
def test_things_moved_apart_touch_at_most(things: list[tuple[float, float]]) -> None:
    wanted = sorted(want for want, _ in things)
    sizes = [size for _, size in things]
    for middles in (spread(wanted, sizes), spread_within(wanted, sizes, 0, 100)):
        ends = zip(middles, sizes, strict=True)
        boxes = [(middle - size / 2, middle + size / 2) for middle, size in ends]
        assert all(before[1] <= after[0] + 1e-6 for before, after in pairwise(boxes))
    assert boxes[0][0] >= -1e-6 and boxes[-1][1] <= 100 + 1e-6


def test_things_with_room_stay_where_they_want_to_be() -> None:
    assert spread([1.0, 10.0, 20.0], [2.0, 2.0, 2.0]) == [1.0, 10.0, 20.0]


LINKS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20, unique=True)


@given(LINKS)
def test_arrows_lead_to_a_later_layer_or_are_known_to_turn_back(
    pairs: list[tuple[int, int]],
) -> None:
    links = tuple(Link(str(start), str(end)) for start, end in pairs)
    layers = layered(Graph({str(at): str(at) for at in range(9)}, links))
    where = {place: at for at, row in enumerate(layers.rows) for place in row}
    assert {*(route.link for route in layers.routes), *layers.returns} == set(links)
    for route in layers.routes:
        depths = [where[place] for place in route.places]
        assert depths == list(range(depths[0], depths[0] + len(depths)))
    assert sum(place.isdecimal() for row in layers.rows for place in row) == 9


def test_layers_are_ordered_without_needless_crossings() -> None:
    labels = dict.fromkeys("abcd", "")
    layers = layered(Graph(labels, (Link("a", "d"), Link("b", "c"))))
    first, second = layers.rows
    assert [second.index(end) for end in ("d", "c")] == [first.index(at) for at in ("a", "b")]


def test_classes_hold_about_as_many_figures_each() -> None:
    values = [Decimal(value) for value in (1, 2, 3, 4, 5, 6, 7, 8, 9, 100)]
    found = [(int(low), int(high)) for low, high in breaks(values, 5)]
    assert found == [(1, 2), (3, 4), (5, 6), (7, 8), (9, 100)]
    assert len(breaks([Decimal(3)] * 4, 5)) == 1


def test_a_ring_inside_another_is_a_hole_whichever_way_it_turns() -> None:
    for hole in (square(0.4, 0.4, 0.2), square(0.4, 0.4, 0.2)[::-1]):
        options = {"regions": [{"name": "A", "rings": [square(0, 0), hole]}]}
        outer, inner = regions_of(recipe("map", options=options))[0].rings
        assert contains(outer, inner[0])
        turns = [_turn(outer), _turn(inner)]
        assert turns[0] * turns[1] < 0


def _turn(ring: tuple[tuple[float, float], ...]) -> float:
    (x0, y0), (x1, y1), (x2, y2) = ring[:3]
    return (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
