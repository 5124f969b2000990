"""Pages in a real browser, for tests marked `@pytest.mark.needs("chromium")`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, FloatRect, Locator, Page

Scheme = Literal["light", "dark"]
_WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


@contextmanager
def opened_in(
    browser: Browser, file: Path, *, width: int = 1280, scheme: Scheme = "light"
) -> Iterator[Page]:
    """The file as a browser shows it in a window of this width."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(file.as_uri())
    yield page
    page.close()


def forbid_barriers(page: Page) -> None:
    """Fail where the page breaks a rule of WCAG 2.1, A or AA, that axe-core knows.

    What is folded on the page is opened first.
    """
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(page, options=_WCAG)
    assert found.violations_count == 0, found.generate_report()


def box(element: Locator) -> FloatRect:
    """Where the element is on the page; it must be shown."""
    found = element.bounding_box()
    assert found is not None
    return found


def at(*widths: int, scheme: Scheme = "light") -> pytest.MarkDecorator:
    """Run the test in windows of these widths, with a fixture `opened` that takes both."""
    cases = [(width, scheme) for width in widths]
    return pytest.mark.parametrize("opened", cases, indirect=True, ids=str)
