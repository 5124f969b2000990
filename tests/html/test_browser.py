"""The page in a real browser: accessibility by axe-core, the keyboard, narrow screens, paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browsing import at, box, forbid_barriers
from tests.html.conftest import Write
from tests.html.documents import rich_document

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.needs("chromium")
WIDTHS = (320, 360, 1280)


@pytest.fixture(scope="module")
def file(write: Write, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file: Path = tmp_path_factory.mktemp("html") / "plan.html"
    file.write_text(write(rich_document()), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "opened", [(w, s) for w in (360, 1280) for s in ("light", "dark")], indirect=True, ids=str
)
def test_axe_finds_no_violation(opened: Page) -> None:
    forbid_barriers(opened)


@at(*WIDTHS)
def test_the_page_never_scrolls_sideways(opened: Page) -> None:
    assert opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@at(360)
def test_a_wide_table_scrolls_on_its_own_and_takes_the_focus(opened: Page) -> None:
    region = opened.locator("#municipalities .scroll")
    assert region.evaluate("r => r.scrollWidth > r.clientWidth")
    region.focus()
    opened.keyboard.press("ArrowRight")
    opened.wait_for_function("document.querySelector('#municipalities .scroll').scrollLeft > 0")


@at(360, 1280)
def test_the_keyboard_meets_the_skip_link_first(opened: Page) -> None:
    opened.keyboard.press("Tab")
    focused = opened.locator(":focus")
    assert focused.get_attribute("class") == "skip"
    assert box(focused)["x"] >= 0


@at(360)
def test_contents_are_folded_on_a_phone_and_open_without_a_script(opened: Page) -> None:
    link = opened.locator("nav a").first
    assert not link.is_visible()
    opened.locator("nav summary").press("Enter")
    assert link.is_visible()


@at(1280)
def test_contents_stay_beside_the_text_on_a_wide_screen(opened: Page) -> None:
    opened.evaluate("window.scrollTo(0, 2000)")
    link = opened.locator("nav a").first
    assert link.is_visible()
    assert not opened.locator("nav summary").is_visible()
    place = box(link)
    assert 0 <= place["y"] < 800
    assert place["x"] + place["width"] < box(opened.locator("main"))["x"]
    link.focus()
    assert opened.evaluate("document.activeElement.closest('nav') !== null")


@at(1280)
def test_printed_it_has_contents_and_white_paper(opened: Page) -> None:
    opened.emulate_media(media="print", color_scheme="dark")
    assert opened.locator("nav a").first.is_visible()
    assert not opened.locator(".skip").is_visible()
    assert not opened.locator(".data summary").is_visible()
    ground = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


@at(1280)
def test_styles_of_a_chart_do_not_reach_the_page(opened: Page) -> None:
    joins = "s => getComputedStyle(document.querySelector(s)).strokeLinejoin"
    assert opened.evaluate(joins, "main") == "miter"
    assert opened.evaluate(joins, "#personnel-chart--chart path") == "round"
