"""Whatever colours a municipality chooses, its text can be read."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.html.colors import contrast, readable, text_on
from generator.html.style import redline_css, theme_css
from generator.theme import Theme
from tests.html.documents import document

colors = st.from_regex(r"[0-9A-F]{6}", fullmatch=True)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("1F4E79", "FFFFFF") == "1F4E79"


@given(colors, colors)
def test_any_colour_becomes_readable_on_any_ground(color: str, ground: str) -> None:
    assert contrast(readable(color, ground), ground) >= 4.5


@given(colors)
def test_words_on_any_ground_can_be_read(ground: str) -> None:
    assert contrast(text_on(ground), ground) >= 4.5


@pytest.mark.parametrize("accent", ["FFD500", "000000", "FFFFFF", "C8102E"])
def test_words_in_the_accent_can_be_read_by_day_and_by_night(accent: str, theme: Theme) -> None:
    css = theme_css(document(), replace(theme, colors={**theme.colors, "accent": accent}))
    found = {
        name: re.findall(rf"--{name}: #(\w+);", css)
        for name in ("page", "box", "total-row", "accent", "text", "link", "muted")
    }
    for time in (0, 1):
        for ink in ("accent", "text", "link", "muted"):
            for ground in ("page", "box", "total-row"):
                assert contrast(found[ink][time], found[ground][time]) >= 4.5, (ink, ground, time)


@pytest.mark.parametrize("accent", ["FFD500", "000000", "FFFFFF", "C8102E"])
def test_marks_of_changes_can_be_read_on_every_ground(accent: str, theme: Theme) -> None:
    own = replace(theme, colors={**theme.colors, "accent": accent, "box": accent})
    css = "\n".join((theme_css(document(), own), redline_css(own)))
    for time in (0, 1):
        grounds = [
            re.findall(rf"--{name}: #(\w+);", css)[time]
            for name in ("page", "inserted-ground", "deleted-ground")
        ]
        for ink in ("inserted", "deleted", "text", "muted", "accent", "link"):
            color = re.findall(rf"--{ink}: #(\w+);", css)[-2 + time]
            assert all(contrast(color, ground) >= 4.5 for ground in grounds), (ink, time)
