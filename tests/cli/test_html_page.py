"""The web pages of the real plans: whole in one file, open to every reader and every screen."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser

from tests.browsing import Scheme, forbid_barriers, opened_in
from tests.cli.conftest import Built

A4 = 794  # CSS pixels across


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_no_rule_of_wcag_is_broken(
    browser: Browser, built: Built, scheme: Scheme, width: int
) -> None:
    with opened_in(browser, built.html, width=width, scheme=scheme) as page:
        forbid_barriers(page)


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_only_tables_and_charts_scroll_sideways(browser: Browser, built: Built, width: int) -> None:
    with opened_in(browser, built.html, width=width) as page:
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.needs("chromium")
def test_it_prints_on_a4_without_cutting(browser: Browser, built: Built, tmp_path: Path) -> None:
    with opened_in(browser, built.html, width=A4) as page:
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= A4
        printed = page.pdf(path=tmp_path / "page.pdf", format="A4")
    assert printed.startswith(b"%PDF")


@pytest.mark.needs("chromium")
def test_the_skip_link_leads_to_the_text(browser: Browser, built: Built) -> None:
    with opened_in(browser, built.html) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.querySelector(location.hash).closest('main') !== null")


def test_nothing_is_fetched_and_nothing_runs(built: Built) -> None:
    text = built.html.read_text(encoding="utf-8")
    assert not re.search(r"url\(\s*[\"']?\s*(https?:|//)|@import", text)
    document = _read(built)
    assert document.xpath("//script | //link | //iframe | //object | //embed") == []
    assert document.xpath("//@*[starts-with(name(), 'on')]") == []
    assert document.xpath("//img/@src[not(starts-with(., 'data:'))]") == []


def test_each_chart_has_its_words_and_each_chart_of_numbers_its_table(built: Built) -> None:
    document = _read(built)
    charts = document.xpath("//*[local-name()='svg' and @role='img']")
    named = document.xpath("//*[local-name()='svg' and @role='img' and string(@aria-label)]")
    figures = document.xpath("//figure")
    assert len(charts) == len(named) == len(figures) >= (1 if built.is_report else 0)
    drawn = [figure.getparent() for figure in figures]
    with_data = [each for each in drawn if each is not None and each.xpath(".//details//table")]
    assert len(with_data) >= len(figures) / 2


def test_it_has_landmarks_a_language_and_the_places_in_the_plan(built: Built) -> None:
    document = _read(built)
    assert document.get("lang") == built.language
    assert len(document.xpath("//main")) == 1
    assert document.xpath("//header")
    contents = document.xpath("//nav[@aria-label or @aria-labelledby]")
    assert len(contents) == (1 if built.is_report or document.xpath("//nav") else 0)
    blocks = document.xpath("//main//p | //main//table | //main//figure")
    assert len(document.xpath("//*[@data-source]")) > len(blocks) / 2


def test_headings_go_down_one_level_at_a_time(built: Built) -> None:
    levels = [int(each.tag[1]) for each in _read(built).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_link_within_has_its_target(built: Built) -> None:
    document = _read(built)
    ids = [str(each) for each in document.xpath("//@id")]
    assert len(ids) == len(set(ids))
    targets = {str(link)[1:] for link in document.xpath("//@href[starts-with(., '#')]")}
    assert targets <= set(ids)
    assert len(targets) > (20 if built.is_report else 0)


def _read(built: Built) -> Any:
    return html.fromstring(built.html.read_bytes())
