"""Tables: header cells, groups, totals, widths."""

from __future__ import annotations

import pytest
from lxml import html

from generator.document.blocks import Column, Row, Table
from tests.html.conftest import Parse
from tests.html.documents import budget_table, document, words


@pytest.fixture(scope="module")
def table(page: Parse) -> html.HtmlElement:
    found: html.HtmlElement = page(document(budget_table())).xpath("//div[@id='budget']")[0]
    return found


def rows(*kinds: str) -> tuple[Row, ...]:
    return tuple(Row((words(kind), words("1")), kind) for kind in kinds)  # type: ignore[arg-type]


def bodies(page: Parse, *kinds: str) -> list[tuple[str, list[str]]]:
    columns = (Column(words("a")), Column(words("b")))
    tree = page(document(Table("t", words("x"), columns, rows(*kinds), "s")))
    parts = tree.xpath("//tbody|//tfoot")
    return [(part.tag, part.xpath("tr/*[1]/text()")) for part in parts]


def test_the_caption_is_numbered_and_names_the_region_that_scrolls(
    table: html.HtmlElement,
) -> None:
    region = table.xpath("section[@tabindex='0']")[0]
    caption = table.xpath(".//caption/span")[0]
    assert region.get("aria-labelledby") == caption.get("id")
    assert caption.text_content() == "Taulukko\N{NO-BREAK SPACE}1. Henkilöstö palveluittain"


def test_columns_are_headed_with_their_units(table: html.HtmlElement) -> None:
    heads = table.xpath(".//thead//th[@scope='col']")
    assert [h.text_content() for h in heads] == ["Palvelu", "Valtiolta, htv", "Kaupungilta, htv"]


def test_numbers_are_set_to_the_right(table: html.HtmlElement) -> None:
    assert all(cell.get("class") == "number" for cell in table.xpath(".//td"))
    assert len(table.xpath(".//thead//th[@class='number']")) == 2


def test_the_first_cell_heads_its_row(table: html.HtmlElement) -> None:
    heads = table.xpath(".//tbody//th[@scope='row']/text()")
    assert heads == [
        "Henkilöasiakkaat",
        "Yritysasiakkaat",
        "Asiakaspalvelut yhteensä",
        "Johto ja tuki",
    ]


def test_a_group_heads_a_body_of_its_own(table: html.HtmlElement) -> None:
    assert table.xpath(".//tbody/tr[1]/th[@scope='rowgroup'][@colspan='3']/text()") == [
        "Asiakaspalvelut",
        "Hallinto",
    ]


def test_the_total_is_the_foot(table: html.HtmlElement) -> None:
    assert table.xpath(".//tfoot/tr[@class='total']/th/text()") == ["Yhteensä"]


def test_notes_and_origin_follow_the_table(table: html.HtmlElement) -> None:
    assert [p.get("class") for p in table.xpath("section/following-sibling::p")] == [
        "note",
        "origin",
    ]


def test_a_total_amid_the_rows_stays_where_it_is(page: Parse) -> None:
    assert bodies(page, "body", "total", "body", "total") == [
        ("tbody", ["body"]),
        ("tbody", ["total"]),
        ("tbody", ["body"]),
        ("tfoot", ["total"]),
    ]


def test_a_group_row_with_figures_keeps_them(page: Parse) -> None:
    columns = (Column(words("a")), Column(words("b"), "number"))
    tree = page(document(Table("t", words("x"), columns, rows("group"), "s")))
    assert tree.xpath("//tr[@class='group']/td/text()") == ["1"]


def test_an_empty_corner_heads_nothing(page: Parse) -> None:
    columns = (Column(()), Column(words("2023"), "number"))
    tree = page(document(Table("t", words("x"), columns, rows("body"), "s")))
    assert [cell.tag for cell in tree.xpath("//thead/tr/*")] == ["td", "th"]


def test_uneven_columns_get_their_share_of_the_width(page: Parse) -> None:
    style = page(document(budget_table())).xpath("//head/style")[0].text
    assert '[id="budget"] thead tr > :nth-child(1) { width: 60.0%; }' in style


def test_even_columns_are_left_to_the_browser(page: Parse) -> None:
    columns = (Column(words("a")), Column(words("b")))
    tree = page(document(Table("t", words("x"), columns, rows("body"), "s")))
    assert "nth-child(1) { width" not in tree.xpath("//head/style")[0].text
