from itertools import combinations, pairwise

import pytest

from generator.charts.colour import SHAPE_CONTRAST, WHITE, contrast, legible, luminance, text_on
from generator.charts.ramp import classes
from generator.charts.style import style_of
from tests.charts.recipes import theme

STYLE = style_of(theme())


def test_every_series_stands_out_from_the_paper() -> None:
    assert all(contrast(one.color, WHITE) >= SHAPE_CONTRAST for one in STYLE.swatches)


def test_series_are_told_apart_without_colour() -> None:
    for one, other in combinations(STYLE.swatches, 2):
        assert one.hatch != other.hatch
        assert one.marker != other.marker
        assert one.dashes != other.dashes


@pytest.mark.parametrize("count", range(2, 6))
def test_classes_of_a_map_grow_darker_step_by_step(count: int) -> None:
    steps = [luminance(one.color) for one in classes(STYLE, count)]
    assert all((light + 0.05) / (dark + 0.05) > 1.25 for light, dark in pairwise(steps))


def test_text_is_legible_on_every_fill() -> None:
    fills = [one.color for one in (*STYLE.swatches, *classes(STYLE, 5))]
    assert all(contrast(text_on(fill, STYLE.text), fill) >= 4.5 for fill in fills)


def test_a_colour_is_darkened_only_as_far_as_it_must() -> None:
    assert legible("1F4E79", 4.5) == "1F4E79"
    assert 3 <= contrast(legible("FFD040", 3.0), WHITE) < 3.3


def test_a_pale_palette_of_a_municipality_is_made_legible() -> None:
    own = theme()
    pale = {**own.chart, "palette": ["FFEE99", "CCFFCC"]}
    style = style_of(type(own)(own.fonts, own.colors, pale, own.page))
    assert all(contrast(one.color, WHITE) >= SHAPE_CONTRAST for one in style.swatches)
