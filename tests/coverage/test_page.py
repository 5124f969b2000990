"""The page of the coverage in a real browser: accessible, and no wider than the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build.covering import coverage_html
from generator.files.templates import built_in
from tests.browsing import forbid_barriers, opened_in
from tests.coverage.making import coverage_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.needs("chromium")
PLAN = "offices: {places: [{name: Palvelutori, address: Kauppakatu 1}, {name: Toinen}]}\n"


@pytest.fixture(params=[("light", 1280), ("dark", 360)], ids=str)
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    scheme, width = request.param
    file = tmp_path / "coverage.html"
    coverage = coverage_of(tmp_path, PLAN)
    file.write_text(coverage_html(coverage, "fi", built_in()), encoding="utf-8")
    with opened_in(browser, file, width=width, scheme=scheme) as opened:
        yield opened


def test_the_page_is_accessible_and_fits_the_screen(page: Page) -> None:
    forbid_barriers(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("h1").count() == 1
    assert page.locator("tbody th[scope=row]").count() == page.locator("tbody tr").count()


def test_the_page_needs_nothing_but_itself(page: Page) -> None:
    assert page.locator("script, link[rel=stylesheet], img[src^=http]").count() == 0
