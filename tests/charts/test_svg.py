import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.charts import Recipe
from generator.charts.render import render
from tests.charts.recipes import one_of_each, personnel, recipe, series, theme

THEME = theme()
REAL = one_of_each()
SVGS = {one.id: render(one, THEME).svg for one in REAL}


@pytest.mark.parametrize("name", SVGS)
def test_ids_belong_to_the_chart_and_are_all_referred_to(name: str) -> None:
    text = SVGS[name].decode()
    ids = re.findall(r'\bid="([^"]+)"', text)
    referred = set(re.findall(r'(?:url\(#|href="#)([^")]+)', text))
    assert all(one.startswith(f"{name}-") for one in ids)
    assert set(ids) == referred
    assert len(ids) == len(set(ids))


def test_charts_in_one_page_share_no_id() -> None:
    ids = [one for svg in SVGS.values() for one in re.findall(rb'\bid="([^"]+)"', svg)]
    assert ids and len(ids) == len(set(ids))


@pytest.mark.parametrize("name", SVGS)
def test_no_style_sheet_script_or_outside_reference_gets_into_the_page(name: str) -> None:
    root = ET.fromstring(SVGS[name])
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "defs", "g", "path", "text", "use", "pattern", "rect"}
    assert b"http" not in re.sub(rb'xmlns(:\w+)?="[^"]+"', b"", SVGS[name])


@pytest.mark.parametrize("name", SVGS)
def test_the_svg_has_its_measures_and_scales(name: str) -> None:
    root = ET.fromstring(SVGS[name])
    left, top, width, height = map(float, (root.get("viewBox") or "").split())
    assert (left, top) == (0, 0)
    assert (root.get("width"), (root.get("height") or "")[-2:]) == ("160mm", "mm")
    assert float((root.get("height") or "")[:-2]) / 160 == pytest.approx(height / width, rel=1e-3)


def test_text_stays_text_in_the_fonts_of_the_documents() -> None:
    root = ET.fromstring(SVGS["stacked-bar"])
    written = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "Henkilöasiakaspalvelut" in written
    assert root.get("font-family") == "'Carlito', 'Calibri', sans-serif"


def test_a_name_that_looks_like_code_stays_a_name() -> None:
    names = ('<script>"&', "$x_1$", 'id="figure_1" url(#a)')
    given = recipe("horizontal-bar", categories=names, series=(series("", [1, 2, 3]),))
    root = ET.fromstring(render(given, THEME).svg)
    written = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert set(names) <= written


def test_letters_that_the_font_lacks_are_drawn_all_the_same() -> None:
    names = ("العربية", "русский", "中文", "somali")
    given = recipe("bar", categories=names, series=(series("", [4, 3, 2, 1]),))
    assert all(name.encode() in render(given, THEME).svg for name in names)


@pytest.mark.parametrize("given", REAL, ids=lambda one: str(one.id))
def test_a_picture_holds_no_date_and_no_maker(given: Recipe) -> None:
    picture = render(given, THEME)
    assert b"matplotlib" not in picture.svg.lower() + picture.png.lower()


def test_a_chart_stays_small_enough_to_stand_in_a_page() -> None:
    assert max(len(svg) for svg in SVGS.values()) < 60_000


def test_another_font_of_the_theme_stands_first() -> None:
    own = replace(THEME, chart={**THEME.chart, "font": "Municipal Sans"})
    svg = render(personnel("stacked-bar"), own).svg.decode()
    assert "font-family=\"'Municipal Sans', 'Carlito', 'Calibri', sans-serif\"" in svg
