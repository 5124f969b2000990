"""Charts drawn elsewhere, made part of the page."""

from __future__ import annotations

import re

import pytest

from generator.document.blocks import Image
from generator.html import write_html
from generator.theme import Theme
from tests.html.conftest import TEMPLATES, Parse, Write
from tests.html.documents import bar_figure, document, line_figure, rich_document


def drawn(theme: Theme, content: str, root: str = 'viewBox="0 0 10 10"') -> str:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    svg = f"<svg {names} {root}>{content}</svg>"
    images = {"trend": Image(svg.encode(), b"", 160, 80)}
    page = write_html(document(line_figure()), theme, images, shell=TEMPLATES)
    return page[page.index("<svg") : page.index("</svg>")]


def test_equal_ids_of_two_charts_are_told_apart(write: Write) -> None:
    page = write(rich_document())
    assert 'id="personnel-chart--p1"' in page
    assert 'clip-path="url(#personnel-chart--p1)"' in page
    assert 'id="trend--p1"' in page
    assert 'href="#trend--m1"' in page


def test_every_reference_within_a_chart_finds_its_target(write: Write) -> None:
    page = write(rich_document())
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    used = re.findall(r"url\(#([^)]+)\)", page) + re.findall(r'<use href="#([^"]+)"', page)
    assert len(used) >= 5
    assert set(used) <= ids


def test_styles_of_a_chart_hold_within_it_only(page: Parse) -> None:
    style = page(document(bar_figure())).xpath("//figure//style")[0].text
    selectors = [part for rule in style.split("}")[:-1] for part in rule.split("{")[0].split(",")]
    assert len(selectors) == 4
    assert all(s.startswith('[id="personnel-chart--chart"] ') for s in selectors)
    assert "#personnel-chart--p1 rect" in style


def test_a_chart_keeps_its_view_box_and_its_size_on_paper(theme: Theme) -> None:
    svg = drawn(theme, "", 'width="453pt" height="255pt" viewBox="0 0 453 255"')
    assert 'viewBox="0 0 453 255"' in svg
    assert 'width="605" height="302"' in svg


def test_words_in_a_chart_stay_words(theme: Theme) -> None:
    assert "<text>Työ &amp; toimi &lt;1&gt;</text>" in drawn(
        theme, "<text>Työ &amp; toimi &lt;1&gt;</text>"
    )


def test_nothing_in_a_chart_runs(theme: Theme) -> None:
    svg = drawn(theme, '<script>alert(1)</script><g onclick="alert(1)"><path d="M0 0"/></g>')
    assert "alert" not in svg
    assert "<path" in svg


def test_a_bitmap_inside_a_chart_is_kept(theme: Theme) -> None:
    assert 'href="data:image/png;base64,AA"' in drawn(
        theme, '<image xlink:href="data:image/png;base64,AA"/>'
    )


def test_a_chart_that_loads_from_outside_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="outside"):
        drawn(theme, '<image xlink:href="https://example.org/a.png"/>')


def test_a_chart_without_a_view_box_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="viewBox"):
        drawn(theme, "", "")
