"""The page of changes in a real browser: side by side, filters, keyboard, paper, axe-core."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.theme import Theme
from tests.browsing import at, box, forbid_barriers
from tests.html.documents import images
from tests.html.redlines import redline
from tests.html.revisions import PAIRS

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.needs("chromium")
WIDE = 1600
MIDDLE = 1200
NARROW = 390
CHANGED = "Henkilöstöstä kerrotaan tarkemmin"


@pytest.fixture(scope="module")
def file(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file: Path = tmp_path_factory.mktemp("html") / "redline.html"
    page, _ = redline(*PAIRS["all of it"], theme, images())
    file.write_text(page, encoding="utf-8")
    return file


def row(page: Page, words: str) -> Locator:
    """The row whose text has the words as it stands now."""
    return page.locator("main > .row", has=page.locator(".now", has_text=words)).first


@pytest.mark.parametrize(
    "opened",
    [(w, s) for w in (NARROW, MIDDLE, WIDE) for s in ("light", "dark")],
    indirect=True,
    ids=str,
)
def test_axe_finds_no_violation(opened: Page) -> None:
    forbid_barriers(opened)


@at(320, NARROW, MIDDLE, WIDE)
def test_the_page_never_scrolls_sideways(opened: Page) -> None:
    assert opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@at(WIDE)
def test_on_a_wide_screen_the_old_stands_beside_the_new(opened: Page) -> None:
    changed = row(opened, CHANGED)
    before, now = box(changed.locator(".before")), box(changed.locator(".now"))
    assert before["y"] == now["y"]
    assert before["x"] + before["width"] < now["x"]
    assert changed.locator(".before").get_by_text("työvoima", exact=True).is_visible()
    gone = changed.locator(".now del").first
    assert box(gone)["width"] <= 1  # it is heard there, not seen
    figure = opened.locator("main > .row", has=opened.locator(".gone .figure")).first
    old, new = box(figure.locator(".gone")), box(figure.locator(".now"))
    assert old["x"] + old["width"] < new["x"]
    assert abs(old["y"] - new["y"]) < 1


@at(WIDE)
def test_both_can_be_read_in_one_text_on_a_wide_screen_too(opened: Page) -> None:
    changed = row(opened, CHANGED)
    opened.get_by_label("Näytä vanha ja uusi samassa tekstissä").check()
    assert not changed.locator(".before").is_visible()
    assert box(changed.locator(".now del").first)["width"] > 1


@at(NARROW, MIDDLE)
def test_elsewhere_both_are_one_text(opened: Page) -> None:
    assert not opened.locator(".before").first.is_visible()
    shown = row(opened, CHANGED).locator(".now del").first
    style = "e => getComputedStyle(e).textDecorationLine"
    assert shown.evaluate(style) == "line-through"
    assert row(opened, CHANGED).locator(".now ins").first.evaluate(style) == "underline"


@at(WIDE)
def test_a_kind_or_a_chapter_that_is_not_chosen_is_not_listed(opened: Page) -> None:
    entries = opened.locator("nav.changes li:visible")
    total = entries.count()
    opened.get_by_label("Lisätty (").uncheck()
    assert 0 < entries.count() < total
    assert not opened.locator("nav.changes li[data-kind=inserted]:visible").count()
    opened.get_by_label("Lisätty (").check()
    opened.get_by_label("Luku").select_option(label="3 Toimipisteet")
    titles = opened.locator("nav.changes .title:visible")
    assert titles.all_text_contents() == ["3 Toimipisteet"]
    assert not opened.get_by_text("Kestävyydellä").locator("visible=true").count()


@at(WIDE)
def test_only_what_changed_can_be_shown(opened: Page) -> None:
    same = row(opened, "Päijät-Hämeen kunnat kuuluvat Sysmää")
    changed = row(opened, CHANGED)
    opened.get_by_label("Näytä vain muuttuneet kohdat").check()
    assert not same.is_visible()
    assert changed.is_visible()
    opened.get_by_label("Muutettu (").uncheck()
    assert not changed.is_visible()


@at(NARROW, WIDE)
def test_the_list_leads_to_a_change_and_from_it_to_the_next(opened: Page) -> None:
    if opened.viewport_size and opened.viewport_size["width"] == NARROW:
        opened.locator("nav.changes summary").press("Enter")
    opened.locator("#entry--4 a").press("Enter")
    place = opened.locator("#change--4")
    assert 0 <= box(place)["y"] < 900
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.closest('.flag').id") == "change--4"
    place.get_by_label("Seuraava muutos").press("Enter")
    assert 0 <= box(opened.locator("#change--5"))["y"] < 900


@at(MIDDLE)
def test_the_ways_on_from_a_number_appear_where_they_are_needed(opened: Page) -> None:
    flag = opened.locator("td > .flag").first
    assert box(flag)["width"] <= 1
    flag.locator("a").first.focus()
    assert box(flag)["width"] > 20


@at(WIDE)
def test_printed_it_is_one_text_without_filters(opened: Page) -> None:
    opened.emulate_media(media="print", color_scheme="dark")
    assert opened.locator("nav.changes li").first.is_visible()
    for hidden in (".filters", ".before", ".flag a"):
        assert not opened.locator(hidden).first.is_visible()
    shown = row(opened, CHANGED).locator(".now")
    decoration = "e => getComputedStyle(e).textDecorationLine"
    assert shown.locator("del").first.evaluate(decoration) == "line-through"
    assert shown.locator("ins").first.evaluate(decoration) == "underline"
    ground = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
